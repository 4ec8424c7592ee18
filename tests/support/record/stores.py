"""Stores that hold a small record, each test one of its own: made once, then copied row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select

from service.record.key import read_key
from service.record.verification.verify import Verification, verify
from service.store.tables import metadata
from service.store.transactions import Store
from service.workflow.backend import KEY, Backend, make_backend
from service.workflow.table import AGGREGATES
from tests.support.record.small import fill
from tests.support.store.fixtures import new_backend


@dataclass(frozen=True, slots=True)
class Filled:
    """A small record, to be copied.

    Attributes:
        rows: by the name of their table.
        kept: the store in which it was made; nobody changes it.
        data: directory of its key.
    """

    rows: Mapping[str, Sequence[Any]]
    backend: Backend
    data: Path


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """A small record."""
    data = tmp_path_factory.mktemp("filled")
    backend = new_backend(data)
    fill(backend)
    with backend.store.reading() as connection:
        rows = {
            table.name: [dict(row._mapping) for row in connection.execute(select(table))]
            for table in metadata.sorted_tables
        }
    return Filled(rows, backend, data)


@pytest.fixture
def small(filled: Filled, store: Store) -> Backend:
    """A store with the small record."""

    def copy(connection: Connection) -> None:
        for name, rows in filled.rows.items():
            if rows:
                connection.execute(insert(metadata.tables[name]), rows)

    store.write(copy)
    return make_backend(store, read_key(filled.data / KEY))


def verified(backend: Backend, heads: dict[int, str] | None = None) -> Verification:
    """The check of a store's record."""
    with backend.store.reading() as connection:
        return verify(connection, AGGREGATES, backend.performer.recorder.key, heads)
