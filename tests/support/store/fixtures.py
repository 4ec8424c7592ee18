"""Stores for tests: each test has its own, on SQLite and on PostgreSQL, with all tables."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import make_url

from service.record.key import Key, make_key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.backend import KEY, Backend, make_backend
from tests.support.store.cluster import Server, a_server

STORES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A server of PostgreSQL."""
    with a_server() as server:
        yield server


@pytest.fixture(scope="session")
def prepared(postgresql: Server) -> Iterator[str]:
    """The name of a database that has the tables, for others to be like."""
    url = postgresql.new_database()
    engine = make_engine(read_url(url))
    upgrade(engine)
    engine.dispose()
    yield str(make_url(url).database)
    postgresql.drop(url)


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file of SQLite that has the tables."""
    file = tmp_path_factory.mktemp("sqlite") / "prepared.db"
    engine = make_engine(read_url(f"sqlite:///{file}"))
    upgrade(engine)
    engine.dispose()  # the last one that closes it leaves one file
    return file.read_bytes()


@contextmanager
def new_database(kind: str, directory: Path, fixture: Callable[[str], Any]) -> Iterator[str]:
    """The address of a new database that has the tables.

    Args:
        kind: one of :data:`STORES`.
        directory: for a file.
        fixture: gives a fixture of the session.
    """
    if kind == "sqlite":
        file = directory / "minhdiem.db"
        file.write_bytes(fixture("prepared_file"))
        yield f"sqlite:///{file}"
        return
    server: Server = fixture("postgresql")
    url = server.new_database(fixture("prepared"))
    yield url
    server.drop(url)


@pytest.fixture(params=STORES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new database that has the tables."""
    with new_database(request.param, tmp_path, request.getfixturevalue) as address:
        yield address


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """A store that has the tables."""
    engine = make_engine(read_url(database))
    yield Store(engine)
    engine.dispose()


@pytest.fixture
def postgresql_store(postgresql: Server, prepared: str) -> Iterator[Store]:
    """A store on PostgreSQL, for what only that can do."""
    url = postgresql.new_database(prepared)
    engine = make_engine(read_url(url))
    yield Store(engine)
    engine.dispose()
    postgresql.drop(url)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A directory of data, with a key."""
    directory = tmp_path / "data"
    make_key(directory / KEY)
    return directory


@pytest.fixture
def backend(store: Store, data: Path) -> Backend:
    """What an application keeps things with."""
    return make_backend(store, Key(bytes.fromhex((data / KEY).read_text())))


def new_backend(directory: Path) -> Backend:
    """The same in a new file of SQLite, for what lasts longer than a test."""
    engine = make_engine(read_url(f"sqlite:///{directory}/minhdiem.db"))
    upgrade(engine)
    return make_backend(Store(engine), make_key(directory / KEY))
