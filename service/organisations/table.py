"""Organisations in CSV, as a spreadsheet leaves them: read for an import, written so.

``docs/registry.md`` describes the columns.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, invalid
from methodology.wording.same_text import folded
from methodology.wording.translations import LANGUAGES, N_, gettext
from rules.documents.spreadsheet import spreadsheet
from rules.facts.csv.cells import NO, YES, flag_value, iso_date
from rules.facts.csv.cohort import filled
from rules.facts.csv.columns import AGENCY_COLUMNS, column_keys, column_name, is_help
from rules.facts.csv.table import Cells, read_table
from service.acts.fields import read_body
from service.registry.bodies import ImportedOrganisation
from service.registry.rules import Organisations

COLUMNS: Mapping[str, str] = {
    "code": AGENCY_COLUMNS["code"],
    "name": AGENCY_COLUMNS["name"],
    "kind": N_("kind"),
    "level": N_("level"),
    "group": AGENCY_COLUMNS["peer_group"],
    "district": N_("district"),
    "parent": N_("parent, code of the parent"),
    "tags": AGENCY_COLUMNS["tags"],
    "is_appraised": N_("is appraised"),
    "appraises": N_("appraises"),
    "from": N_("from, first day"),
    "until": N_("until, last day"),
    "successors": N_("successors, codes of the successors"),
    "citing": N_("document, decision"),
}
"""By key, the English names, the usual one first."""
NEEDED = ("code", "name", "from")
_ALWAYS = (*NEEDED, "kind", "is_appraised", "appraises")
"""What every organisation has: an empty cell leaves it as it is."""
KINDS: Mapping[str, str] = {"organisation": N_("organisation"), "team": N_("team")}
_KIND = {
    folded(word): kind
    for kind, name in KINDS.items()
    for word in (kind, *(gettext(language)(name) for language in LANGUAGES))
}
_LISTED = re.compile(r"[;,\s]+")


@dataclass(frozen=True, slots=True)
class OrganisationRows:
    """The organisations of a table.

    Attributes:
        rows: as an import takes them. lines: where each begins.
    """

    rows: tuple[Document, ...]
    lines: tuple[int, ...]

    def located(self, faults: Iterable[Fault]) -> list[Fault]:
        """Faults of an import, each with the line of its row."""
        return [self._located(fault) for fault in faults]

    def _located(self, fault: Fault) -> Fault:
        match fault.path:
            case ("organisations", int(at), *below):
                return replace(fault, path=tuple(below), line=self.lines[at])
        return replace(fault, path=())


def read_organisations(raw: bytes) -> OrganisationRows:
    """The organisations of a file.

    Raises:
        InvalidDocument: what is wrong with the file; of the heading: ``column_missing``, ``duplicate_name``,
            ``unknown_agencies_column``; each fault of each line.
    """
    table = read_table(raw)
    if not table.heading:
        raise invalid("empty_file")
    keys = _keys(table.heading)
    rows, lines, faults = list[Document](), list[int](), list[Fault]()
    for line, cells in table.records:
        try:
            if row := _row(keys, cells):
                rows.append(row)
                lines.append(line)
        except InvalidDocument as error:
            faults += (replace(fault, line=line) for fault in error.faults)
    if faults:
        raise InvalidDocument(faults)
    return OrganisationRows(tuple(rows), tuple(lines))


def _keys(heading: Sequence[str]) -> list[str]:
    keys = column_keys(heading, COLUMNS, NEEDED)
    known = ", ".join(COLUMNS)
    unknown = [
        Fault("unknown_agencies_column", {"name": key[:200], "known": known})
        for key in keys
        if key not in COLUMNS
    ]
    if unknown:
        raise InvalidDocument(unknown)
    return keys


def _row(keys: Sequence[str], cells: Cells) -> Document | None:
    """A line as an import takes it; a cell that is empty says that there is none."""
    if is_help(cells()):
        return None
    given = dict(filled(keys, cells()))
    said = [key for key in keys if key in given or key not in _ALWAYS]
    return read_body(ImportedOrganisation, {key: _VALUES[key](given.get(key, "")) for key in said})


def _text(cell: str) -> str | None:
    return cell or None


def _kind(cell: str) -> str:
    return _KIND.get(folded(cell), cell)


def _several(cell: str) -> list[str]:
    return [word for word in _LISTED.split(cell) if word]


_VALUES: Mapping[str, Callable[[str], Any]] = {
    **dict.fromkeys(COLUMNS, _text),
    **{"kind": _kind, "tags": _several, "successors": _several},
    **{"is_appraised": flag_value, "appraises": flag_value},
    **{"from": iso_date, "until": lambda cell: iso_date(cell) or None},
}


def write_organisations(organisations: Iterable[Document], everything: Organisations, language: str) -> str:
    """Organisations as CSV that :func:`read_organisations` reads; imported again, nothing changes.

    Args:
        organisations: states.
        everything: those that they name, by identifier.
        language: of the headings and of *yes* and *no*.
    """
    headings = [column_name(name, language) for name in COLUMNS.values()]
    return spreadsheet(headings, (_cells(each, everything, language) for each in organisations), language)


def _cells(state: Document, everything: Organisations, language: str) -> Iterator[str | None]:
    _ = gettext(language)
    named = {
        **state,
        "kind": _(KINDS[state["kind"]]),
        "parent": everything[state["parent"]]["code"] if state["parent"] else None,
        "tags": "; ".join(state["tags"]),
        **{name: _(YES if state[name] else NO) for name in ("is_appraised", "appraises")},
        "successors": "; ".join(everything[id]["code"] for id in state["successors"]),
    }
    return (named[name] for name in COLUMNS)
