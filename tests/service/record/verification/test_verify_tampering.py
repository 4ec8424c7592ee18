"""Whoever alters, empties, swaps, deletes or adds a row by SQL is found, and where."""

import pytest
from sqlalchemy import Connection

from service.record.verification.findings import Finding
from service.store.engine import is_sqlite
from service.workflow.backend import Backend
from tests.support.record.stores import verified
from tests.support.record.tampering import Row, Tampering, all_ways, other_types


def tamper(backend: Backend, way: Tampering) -> list[Row]:
    def work(connection: Connection) -> list[Row]:
        return way.apply(connection)

    return backend.store.write(work)


def names(finding: Finding, rows: list[Row], table: str) -> bool:
    """Whether a finding names one of the rows."""
    return finding.table == table and any(_names(finding, row, table) for row in rows)


def _names(finding: Finding, row: Row, table: str) -> bool:
    match table:
        case "entry":
            gap = (finding.params.get("first", finding.entry), finding.params.get("last", finding.entry))
            return bool(min(*gap, finding.entry) <= row["number"] <= max(*gap, finding.entry))
        case "head":
            return True
        case "private_text":
            return finding.key == str(row["commitment"])
        case "credential":
            return finding.key == str(row["id"])
    return finding.key == f"{row['aggregate']}/{row['id']}"


@pytest.mark.parametrize("way", list(all_ways()), ids=str)
def test_it_is_found_and_named(small: Backend, way: Tampering) -> None:
    rows = tamper(small, way)
    found = verified(small).findings
    assert any(names(finding, rows, way.table) for finding in found), found


@pytest.mark.parametrize("way", list(other_types()), ids=str)
def test_a_value_of_another_type_is_found(small: Backend, way: Tampering) -> None:
    if not is_sqlite(small.store.engine):  # PostgreSQL takes no such value
        return
    tamper(small, way)
    assert any(finding.table == way.table for finding in verified(small).findings)
