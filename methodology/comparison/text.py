"""A comparison of two packs as plain text, and as the rows of a table."""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.comparison.describe import PHRASES
from methodology.wording.differences import Phrases
from methodology.wording.numbers import exactly

Data = Mapping[str, Any]

COLUMNS = (
    *("level", "key", "kinds", "verdict", "code_before", "code_after", "name_before", "name_after"),
    *("max_before", "max_after", "changes"),
)


def comparison_text(page: Data) -> str:
    """The text of what :func:`methodology.comparison.document.comparison_document` made."""
    return "\n".join(_lines(page, PHRASES[page["language"]])) + "\n"


def comparison_rows(page: Data) -> Iterator[tuple[str, ...]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each changed indicator of the page.

    Maxima are exact; the last cell holds what changed, apart from what has a cell of its own.
    """
    say = PHRASES[page["language"]]
    for level in page["levels"]:
        for row in level["rows"]:
            told = (_line(change, say) for change in row["changes"] if change["aspect"] not in _OWN_CELLS)
            sides = [row["before"] or {}, row["after"] or {}]
            own = (str(side.get(word, "")) for word in ("code", "name", "max") for side in sides)
            yield level["key"], row["key"], row["kind"], row["comparable"], *own, "; ".join(told)


_OWN_CELLS = ("code", "name", "max")


def _lines(page: Data, say: Phrases) -> Iterator[str]:
    yield say.heading
    for side, label in ((page["before"], say.before), (page["after"], say.after)):
        yield f"{label}: {side['title']} ({side['name']}, {side['status']})"
    yield from ("", page["summary"])
    if page["policies"]:
        yield from ("", say.general)
        yield from _changes(page["policies"], say, "  ")
    for level in page["levels"]:
        yield from ("", say.level.format(name=level["name"]), level["summary"])
        yield from _changes(level["policies"], say, "  ")
        for row in level["rows"]:
            yield from _row(row, page["language"], say)


def _row(row: Data, language: str, say: Phrases) -> Iterator[str]:
    reading = row["after"] or row["before"]
    points = say.points.format(points=exactly(reading["max"], language))
    yield ""
    yield f"  {reading['code']} {reading['name']} ({points}): {row['kind']}"
    yield f"    {row['comparable']}"
    yield from _changes(row["changes"], say, "    ")
    if row["verdict"] == "no_counterpart":
        cases = (case for part in reading["rule"] for case in part["cases"])
        yield from (f"    - {case['when']} → {case['gives']}" for case in cases)


def _changes(changes: list[Data], say: Phrases, indent: str) -> Iterator[str]:
    for change in changes:
        if max(len(change["before"]), len(change["after"])) < 2 or change["before"] == change["after"]:
            yield f"{indent}- {_line(change, say)}"
            continue
        yield f"{indent}- {change['label']}"
        for word, label in (("before", say.before), ("after", say.after)):
            yield f"{indent}    {label}:"
            yield from (f"{indent}      {line}" for line in change[word] or [say.absent])


def _line(change: Data, say: Phrases) -> str:
    before, after = ("; ".join(change[word]) or say.absent for word in ("before", "after"))
    told = say.otherwise_worded.format(text=after) if before == after else f"{before} → {after}"
    return f"{change['label']}: {told}"
