"""The rows of a cohort in CSV, each as what a facts file would hold."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from methodology.errors import Fault, InvalidDocument, collect_errors, error_path, invalid
from methodology.model.level import Level
from rules.facts.csv.cells import json_value, known_key
from rules.facts.csv.columns import AGENCY_COLUMNS, column_keys, is_help
from rules.facts.csv.table import Cells, read_table

NEEDED = ("code", "name", "period")


def csv_rows(level: Level, raw: bytes) -> Iterator[tuple[int, Callable[[], Any]]]:
    """Each row's line, and a function that gives what a facts file would hold.

    Raises:
        InvalidDocument: what is wrong with the file, and of the heading: ``column_missing``,
            ``duplicate_name``, ``unknown_fact``.
    """
    table = read_table(raw)
    names = _names(level, table.heading) if table.heading else []
    for line, cells in table.records:
        if not _helps(cells):
            yield line, partial(_facts_file, level, names, cells, table.decimal)


def _names(level: Level, heading: Sequence[str]) -> list[str]:
    names = column_keys(heading, AGENCY_COLUMNS, NEEDED)
    unknown = [name for name in names if name not in AGENCY_COLUMNS and name not in level.facts]
    if unknown:
        faults = (Fault("unknown_fact", {"name": name[:200], "level": level.key}) for name in unknown)
        raise InvalidDocument(faults)
    return names


def _helps(cells: Cells) -> bool:
    try:
        return is_help(cells())
    except InvalidDocument:
        return False


def _facts_file(level: Level, names: Sequence[str], cells: Cells, decimal: str) -> Any:
    row = dict(filled(names, cells()))
    with error_path("facts"):
        facts = collect_errors(
            (name, partial(json_value, level.facts[name], cell, decimal))
            for name, cell in row.items()
            if name not in AGENCY_COLUMNS
        )
    return {"agency": agency_members(level, row), "period": row.get("period", ""), "facts": facts}


def filled(names: Sequence[str], cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The cells of a record that have something in them, each with the name of its column.

    Raises:
        InvalidDocument: ``too_many_cells``.
    """
    if len(cells) > len(names):
        raise invalid("too_many_cells", count=len(cells), limit=len(names))
    for name, cell in zip(names, cells, strict=False):
        if cell.strip():
            yield name, cell.strip()


def agency_members(level: Level, row: Mapping[str, str]) -> Any:
    """The agency of a facts file; its tags stand between semicolons."""
    agency: dict[str, Any] = {name: row[name] for name in ("code", "name") if name in row}
    if "peer_group" in row:
        agency["peer_group"] = known_key(row["peer_group"], level.peer_groups)
    if "tags" in row:
        tags = (tag.strip() for tag in row["tags"].split(";"))
        agency["tags"] = [known_key(tag, level.tags) for tag in tags if tag]
    return agency
