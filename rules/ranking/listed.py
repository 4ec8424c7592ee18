"""The list of the agencies that are to be ranked: their codes, from a file or a request."""

from collections.abc import Iterable

from methodology.errors import invalid
from rules.facts.cohort import identity
from rules.facts.csv.columns import AGENCY_COLUMNS, column_keys, is_help
from rules.facts.csv.table import read_table
from rules.ranking.gaps import ListedAgency


def read_listed(raw: bytes) -> tuple[ListedAgency, ...]:
    """The agencies of a file: a code to a line, or a table with a column for the code and one for the name.

    Without a heading that has a column for the code, the first cell of each line is the code and the second,
    where there is one, the name.

    Raises:
        InvalidDocument: what is wrong with the file; ``empty_cohort``.
    """
    table = read_table(raw)
    names = column_keys(table.heading, AGENCY_COLUMNS, ())
    headed = "code" in names
    records = [] if headed or not table.heading else [list(table.heading)]
    records += [cells() for _, cells in table.records]
    places = (names.index("code"), names.index("name") if "name" in names else -1) if headed else (0, 1)
    return listed(
        ListedAgency(*(_cell(cells, at) for at in places)) for cells in records if not is_help(cells)
    )


def listed(agencies: Iterable[ListedAgency]) -> tuple[ListedAgency, ...]:
    """The agencies of a list that have a code, each once, also where codes differ in leading zeros alone.

    Raises:
        InvalidDocument: ``empty_cohort``.
    """
    found: dict[str, ListedAgency] = {}
    for agency in agencies:
        if agency.code:
            found.setdefault(identity(agency.code), agency)
    if not found:
        raise invalid("empty_cohort")
    return tuple(found.values())


def _cell(cells: list[str], at: int) -> str:
    return cells[at].strip() if 0 <= at < len(cells) else ""
