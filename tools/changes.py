"""``python -m tools.changes``: write into each pack's ``CHANGES.md`` what changed.

That is the difference to each pack that it follows or corrects, as far as that one stands beside it. What
stands between the markers is written; all else in the file is the author's.
"""

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from methodology.canonical import Document, spelling
from methodology.comparison.difference import LevelDifference, RowDifference, compare_packs
from methodology.comparison.document import comparison_document
from methodology.comparison.labels import KINDS, aspect_labels
from methodology.loading.repository import SHIPPED, find_packs, load_pack
from methodology.model.pack import Pack

FILE = "CHANGES.md"
BEGIN, END = "<!-- changes -->", "<!-- /changes -->"
WRITTEN = "<!-- Written by `python -m tools.changes` from the difference of the packs. -->"

_BAR = r"\|"
_ASPECTS = aspect_labels("en")
_LONG = ("title", "note")
_COLUMNS = ("row", "code", "points", "name", "kinds", "what else")
_OWN_COLUMNS = ("name", "code", "group", "max")

Lines = Iterator[str]


def with_table(text: str, table: str) -> str:
    """The text of a ``CHANGES.md`` with the table between its markers, or at its end where it has none.

    Args:
        text: of the file.
        table: what is to stand between the markers.
    """
    before, _, rest = text.partition(f"{BEGIN}\n")
    after = rest.partition(f"{END}\n")[2]
    return f"{before.rstrip()}\n\n{BEGIN}\n{WRITTEN}\n{table}\n{END}\n{after}"


def changes(pack: Pack, packs: Mapping[str, Pack]) -> str:
    """What changed against each pack that it follows or corrects; empty where none is at hand."""
    named = (name for name in (pack.supersedes, *pack.follows) if name)
    return "\n".join(line for name in named if name in packs for line in _compared(packs[name], pack))


def files(place: Path) -> dict[Path, str]:
    """Every ``CHANGES.md`` below a directory of packs that has a table, with the text that it should have."""
    directories = {name: directory / FILE for name, directory in find_packs([place]).items()}
    packs = {name: load_pack(file.parent) for name, file in directories.items()}
    tables = ((file, changes(packs[name], packs)) for name, file in directories.items())
    return {file: with_table(file.read_text(encoding="utf-8"), table) for file, table in tables if table}


def _compared(before: Pack, after: Pack) -> Lines:
    difference = compare_packs(before, after)
    document = comparison_document(difference, "en")
    yield from ("", f"## Compared with `{before.name}`", "", document["summary"])
    yield from _policies(document["policies"])
    for level, below in zip(difference.levels, document["levels"], strict=True):
        yield from ("", f"### Level `{level.key}`", "", below["summary"])
        yield from _policies(below["policies"])
        yield from _rows(level)
        yield from _details(level)


def _policies(policies: list[Document]) -> Lines:
    if policies:
        yield from ("", *_line("policy", "key", "before", "after"), "|---|---|---|---|")
    for change in policies:
        sides = (_lines_of(change[side], change["aspect"]) for side in ("before", "after"))
        yield from _line(change["label"], change["key"], *sides)


def _lines_of(lines: list[str], aspect: str) -> str:
    """Long texts stand in the packs; here it is enough that they differ."""
    return "…" if aspect in _LONG and lines else "; ".join(lines)


def _rows(level: LevelDifference) -> Lines:
    rows = [row for row in level.changed if row.kinds != ("same",)]
    if rows:
        yield from ("", *_line(*_COLUMNS), "|" + "---|" * len(_COLUMNS))
    for row in rows:
        yield from _line(*_cells(row))


def _cells(row: RowDifference) -> Lines:
    yield f"`{row.key}`"
    sides = [side for side in (row.before, row.after) if side]
    yield _both(side.code for side in sides)
    yield _both(spelling(side.max) for side in sides)
    yield _both(side.name.vi for side in sides)
    yield ", ".join(KINDS[kind] for kind in row.kinds)
    yield ", ".join(_ASPECTS[item.aspect] for item in row.changes if item.aspect not in _OWN_COLUMNS)


def _both(values: Iterable[str]) -> str:
    return " → ".join(dict.fromkeys(values))


def _details(level: LevelDifference) -> Lines:
    """How often details differ in rows that are the same."""
    rows = [row for row in level.changed if row.kinds == ("same",)]
    counted = Counter(change.aspect for row in rows for change in row.changes)
    if counted:
        details = ", ".join(f"{_ASPECTS[aspect]} {count}" for aspect, count in counted.items())
        yield from ("", f"Rows that are the same but for details: {len(rows)} ({details}).")


def _line(*cells: str) -> Lines:
    yield f"| {' | '.join(cell.replace('|', _BAR) for cell in cells)} |"


def main(place: Path) -> None:
    """Write those of a directory of packs."""
    for file, text in files(place).items():
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else SHIPPED)
