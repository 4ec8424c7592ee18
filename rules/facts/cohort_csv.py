"""The rows of a cohort in CSV, each as what a facts file would hold."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from io import StringIO
from typing import Any

from methodology.errors import Fault, InvalidDocument, invalid
from methodology.model.fact import Fact
from methodology.model.level import Level
from rules.facts.exact_json import Numeral

AGENCY = ("code", "name", "peer_group", "tags")
NEEDED = ("code", "name", "period")
HEADING = (*AGENCY, "period")
NOT_ARISEN = "not_applicable:"
_FLAGS = {"true": True, "false": False}
_NUMERIC = ("count", "number", "percent")


def csv_rows(level: Level, raw: bytes) -> Iterator[tuple[int, Callable[[], Any]]]:
    """Each row's line, and a function that gives what a facts file would hold.

    Raises:
        InvalidDocument: ``not_utf8``; ``not_csv``; of the heading: ``column_missing``, ``duplicate_name``,
            ``unknown_fact``.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise invalid("not_utf8", position=error.start) from None
    names: list[str] = []
    for line, cells in _records(text):
        if names:
            yield line, partial(_row, level, names, cells)
        else:
            names = [name.strip() for name in cells()]
            _check_heading(level, names)


def _records(text: str) -> Iterator[tuple[int, Callable[[], list[str]]]]:
    """Each record's line, and a function that gives its cells; one that cannot be read ends with its line."""
    reader = csv.reader(StringIO(text, newline=""), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, _unreadable(str(error))
            continue
        if any(cell.strip() for cell in cells):
            yield line, _cells(cells)


def _cells(cells: list[str]) -> Callable[[], list[str]]:
    return lambda: cells


def _unreadable(problem: str) -> Callable[[], list[str]]:
    def fail() -> list[str]:
        raise invalid("not_csv", problem=problem)

    return fail


def _check_heading(level: Level, names: Sequence[str]) -> None:
    faults = [Fault("column_missing", {"name": name}) for name in NEEDED if name not in names]
    twice = sorted(name for name, count in Counter(names).items() if count > 1)
    faults += [Fault("duplicate_name", {"name": name}) for name in twice]
    unknown = (name for name in names if name not in HEADING and name not in level.facts)
    faults += [Fault("unknown_fact", {"name": name[:200], "level": level.key}) for name in unknown]
    if faults:
        raise InvalidDocument(faults)


def _row(level: Level, names: Sequence[str], cells: Callable[[], list[str]]) -> Any:
    return _facts_file(level, dict(_filled(names, cells())))


def _filled(names: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    if len(cells) > len(names):
        raise invalid("too_many_cells", count=len(cells), limit=len(names))
    for name, cell in zip(names, cells, strict=False):
        if cell.strip():
            yield name, cell.strip()


def _facts_file(level: Level, row: Mapping[str, str]) -> Any:
    agency: dict[str, Any] = {name: row[name] for name in AGENCY if name in row}
    if "tags" in row:
        agency["tags"] = [tag.strip() for tag in row["tags"].split(";") if tag.strip()]
    facts = {name: _json_value(level.facts[name], cell) for name, cell in row.items() if name not in HEADING}
    return {"agency": agency, "period": row.get("period", ""), "facts": facts}


def _json_value(fact: Fact, cell: str) -> Any:
    """A cell as it stands in a facts file."""
    if cell.startswith(NOT_ARISEN):
        return {"not_applicable": cell.removeprefix(NOT_ARISEN).strip()}
    if fact.type == "flag":
        return _FLAGS.get(cell.lower(), cell)
    return Numeral(cell) if fact.type in _NUMERIC else cell
