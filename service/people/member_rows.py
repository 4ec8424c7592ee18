"""Members as Vietnamese Excel writes them: a table with a person to a line.

Columns are known by their key or any of their names in any language. A role is its key or what it is called
on screen; an organisation is its code; a day may be written 1/7/2025.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, invalid
from methodology.wording.same_text import folded
from methodology.wording.translations import LANGUAGES, N_, gettext
from rules.facts.csv.cells import iso_date
from rules.facts.csv.cohort import filled
from rules.facts.csv.columns import column_keys, is_help
from rules.facts.csv.table import Table, read_table
from service.acts.fields import read_body
from service.acts.roles import TITLES
from service.identity.bodies import Import

MEMBER_COLUMNS: Mapping[str, str] = {
    "login": N_("login, user name"),
    "name": N_("full name, name"),
    "role": N_("role"),
    "organisation": N_("organisation code, organisation"),
    "from": N_("from, first day"),
    "until": N_("until, last day"),
    "citing": N_("citing, document"),
}
"""By key, the English names, the usual one first."""
NEEDED = ("login", "name", "role")
OF_MEMBERSHIP = ("role", "organisation", "from", "until", "citing")
FindOrganisation = Callable[[str, str], str | None]
"""The identifier of the organisation that has a code on a day, ``2024-01-15``; None where there is none."""
_ROLES = {
    folded(name): str(role)
    for role, title in TITLES.items()
    for name in (role, *(gettext(language)(title) for language in LANGUAGES))
}


@dataclass(frozen=True, slots=True)
class MemberRows:
    """The people of a table.

    Attributes:
        written: what the act ``account.import`` is asked with, as JSON would have it.
        lines: of the file, by the person's position.
    """

    written: Document
    lines: tuple[int, ...]

    def body(self) -> Document:
        """What the act is asked with.

        Raises:
            InvalidDocument: what is wrong, with its line.
        """
        try:
            return read_body(Import, self.written)
        except InvalidDocument as error:
            raise InvalidDocument(self.located(error.faults)) from None

    def located(self, faults: tuple[Fault, ...]) -> list[Fault]:
        """Faults of the act, each with the line of the person, and the column."""
        return [self._located(fault) for fault in faults]

    def _located(self, fault: Fault) -> Fault:
        match fault.path:
            case ("accounts", int(at), *below):
                return replace(fault, line=self.lines[at], path=tuple(below[-1:]))
        return fault


def read_members(raw: bytes, find: FindOrganisation, today: str) -> MemberRows:
    """The people of a table.

    Args:
        raw: the file.
        find: tells organisations by their codes.
        today: the first day where none is written.

    Raises:
        InvalidDocument: what is wrong with the file or its heading; of a line: ``too_many_cells``,
            ``unknown_code``.
    """
    table = read_table(raw)
    if not table.heading:
        raise invalid("empty_file")
    names = column_keys(table.heading, MEMBER_COLUMNS, NEEDED)
    unknown = [Fault("unknown_column", {"name": name[:200]}) for name in names if name not in MEMBER_COLUMNS]
    if unknown:
        raise InvalidDocument(unknown)
    return _rows(names, table, find, today)


def _rows(names: list[str], table: Table, find: FindOrganisation, today: str) -> MemberRows:
    rows: list[Document] = []
    lines: list[int] = []
    faults: list[Fault] = []
    for line, cells in table.records:
        try:
            if is_help(cells()):
                continue
            rows.append(_row(dict(filled(names, cells())), find, today))
            lines.append(line)
        except InvalidDocument as error:
            faults += (replace(fault, line=line) for fault in error.faults)
    if faults:
        raise InvalidDocument(faults)
    return MemberRows({"accounts": rows}, tuple(lines))


def _row(cells: Mapping[str, str], find: FindOrganisation, today: str) -> Document:
    start = iso_date(cells.get("from", today))
    membership: dict[str, Any] = {
        "role": _ROLES.get(folded(cells.get("role", "")), cells.get("role")),
        "organisation": _organisation(cells.get("organisation"), start, find),
        "from": start,
        "until": iso_date(cells["until"]) if "until" in cells else None,
        "citing": cells.get("citing"),
    }
    person = {"login": cells.get("login", "").lower() or None, "name": cells.get("name")}
    return {**person, "membership": membership}


def _organisation(code: str | None, day: str, find: FindOrganisation) -> str | None:
    if code is None:
        return None
    found = find(code, day)
    if found is None:
        raise invalid("code_unknown", "organisation", value=code[:100], day=day)
    return found
