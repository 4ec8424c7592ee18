"""Documents and lookups follow from the entries, whatever became of them."""

from typing import Any

import pytest
from sqlalchemy import Connection, delete, select, update

from service.record.rebuild import NotFoldable, rebuild
from service.store.tables import document, entry, lookup
from service.workflow.backend import Backend
from service.workflow.table import AGGREGATES
from tests.support.record.stores import verified


def projections(backend: Backend) -> list[Any]:
    with backend.store.reading() as connection:
        rows = [tuple(row) for table in (document, lookup) for row in connection.execute(select(table))]
    return sorted(rows, key=repr)


def rebuilt(backend: Backend) -> int:
    return backend.store.write(lambda connection: rebuild(connection, AGGREGATES))


def test_they_come_to_the_same(small: Backend) -> None:
    before = projections(small)
    assert rebuilt(small) == len([row for row in before if len(row) == 5 and isinstance(row[4], bytes)])
    assert projections(small) == before


def test_whatever_became_of_them(small: Backend) -> None:
    before = projections(small)

    def spoil(connection: Connection) -> None:
        connection.execute(delete(lookup))
        connection.execute(update(document).values(state=b"{}"))
        connection.execute(delete(document).where(document.c.aggregate == "account"))

    small.store.write(spoil)
    assert verified(small).count
    rebuilt(small)
    assert projections(small) == before
    assert not verified(small).count


def test_an_entry_that_cannot_be_read_changes_nothing(small: Backend) -> None:
    small.store.write(
        lambda connection: connection.execute(
            update(entry).where(entry.c.number == 4).values(content=b"no JSON")
        )
    )
    before = projections(small)
    with pytest.raises(NotFoldable) as refused:
        rebuilt(small)
    assert refused.value.number == 4
    assert projections(small) == before
