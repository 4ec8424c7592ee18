"""One agency's form: a table with a line for each fact, and what is asked beside the value."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from methodology.errors import Fault, InvalidDocument, error_path, invalid
from methodology.model.level import Level
from rules.facts.csv.cells import json_value
from rules.facts.csv.cohort import agency_members, filled
from rules.facts.csv.columns import AGENCY_COLUMNS, FORM_COLUMNS, column_keys, is_help
from rules.facts.csv.table import Table, read_table

NEEDED = ("fact", "value")
AGENCY_LINES = {f"agency.{key}": key for key in AGENCY_COLUMNS}
"""What stands in the column *fact* of the lines about the agency, and which of its members each is."""
READ = ("fact", "value", "evidence", "origin")
"""The columns that are read; the others are there for people."""


def read_form(level: Level, raw: bytes) -> Any:
    """What a facts file would hold.

    Raises:
        InvalidDocument: what is wrong with the file; of the heading: ``column_missing``, ``duplicate_name``,
            ``unknown_column``; of a line: ``too_many_cells``, ``duplicate_name``, ``value_without_fact``,
            ``ambiguous_number``.
    """
    table = read_table(raw)
    if not table.heading:
        raise invalid("empty_file")
    names = column_keys(table.heading, FORM_COLUMNS, NEEDED)
    unknown = [Fault("unknown_column", {"name": name[:200]}) for name in names if name not in FORM_COLUMNS]
    if unknown:
        raise InvalidDocument(unknown)
    return _facts_file(level, _lines(names, table), table.decimal)


def _lines(names: list[str], table: Table) -> Mapping[str, tuple[int, Mapping[str, str]]]:
    """By what is in the column *fact*: its line and the cells that are read."""
    found: dict[str, tuple[int, Mapping[str, str]]] = {}
    faults: list[Fault] = []
    for line, cells in table.records:
        try:
            if not is_help(cells()):
                _add_line(found, line, {key: cell for key, cell in filled(names, cells()) if key in READ})
        except InvalidDocument as error:
            faults += (replace(fault, line=line) for fault in error.faults)
    if faults:
        raise InvalidDocument(faults)
    return found


def _add_line(found: dict[str, tuple[int, Mapping[str, str]]], line: int, cells: Mapping[str, str]) -> None:
    if "fact" not in cells:
        if cells:
            raise invalid("value_without_fact", value=" ".join(cells.values())[:200])
        return
    if cells["fact"] in found:
        raise invalid("duplicate_name", name=cells["fact"][:200])
    found[cells["fact"]] = line, cells


def _facts_file(level: Level, lines: Mapping[str, tuple[int, Mapping[str, str]]], decimal: str) -> Any:
    agency: dict[str, str] = {}
    facts: dict[str, Any] = {}
    faults: list[Fault] = []
    for name, (line, cells) in lines.items():
        if name in AGENCY_LINES:
            agency |= {AGENCY_LINES[name]: cells["value"]} if "value" in cells else {}
            continue
        try:
            with error_path("facts", name):
                facts[name] = _state(level, name, cells, decimal)
        except InvalidDocument as error:
            faults += (replace(fault, line=line) for fault in error.faults)
    if faults:
        raise InvalidDocument(faults)
    return {"agency": agency_members(level, agency), "period": agency.get("period", ""), "facts": facts}


def _state(level: Level, name: str, cells: Mapping[str, str], decimal: str) -> Any:
    """A fact as it stands in a facts file; that its name is not known is told where those are read."""
    fact, written = level.facts.get(name), cells.get("value")
    value = json_value(fact, written, decimal) if fact and written else written
    more = {key: cells[key] for key in ("evidence", "origin") if key in cells}
    if not more:
        return value
    return {**value, **more} if isinstance(value, dict) else {"value": value, **more}
