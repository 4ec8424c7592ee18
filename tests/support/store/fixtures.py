"""Stores for tests: each test has its own, on SQLite and on PostgreSQL, with all tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from service.record.key import Key, make_key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.kept import KEY, Kept, make_kept
from tests.support.store.cluster import Cluster, made_cluster

STORES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A cluster with a database that has the tables, ``prepared``."""
    with made_cluster() as made:
        made.do("CREATE DATABASE prepared")
        engine = make_engine(read_url(made.url("prepared")))
        upgrade(engine)
        engine.dispose()
        yield made


@pytest.fixture(scope="session")
def prepared_file(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A file of SQLite that has the tables."""
    file = tmp_path_factory.mktemp("sqlite") / "prepared.db"
    engine = make_engine(read_url(f"sqlite:///{file}"))
    upgrade(engine)
    engine.dispose()  # the last one that closes it leaves one file
    return file.read_bytes()


@pytest.fixture(params=STORES)
def database(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a new database that has the tables."""
    if request.param == "sqlite":
        file = tmp_path / "minhdiem.db"
        file.write_bytes(request.getfixturevalue("prepared_file"))
        yield f"sqlite:///{file}"
        return
    made: Cluster = request.getfixturevalue("cluster")
    url = made.new_database("prepared")
    yield url
    made.drop(url)


@pytest.fixture
def store(database: str) -> Iterator[Store]:
    """A store that has the tables."""
    engine = make_engine(read_url(database))
    yield Store(engine)
    engine.dispose()


@pytest.fixture
def cluster_store(cluster: Cluster) -> Iterator[Store]:
    """A store on PostgreSQL, for what only that can do."""
    url = cluster.new_database("prepared")
    engine = make_engine(read_url(url))
    yield Store(engine)
    engine.dispose()
    cluster.drop(url)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A directory of data, with a key."""
    directory = tmp_path / "data"
    make_key(directory / KEY)
    return directory


@pytest.fixture
def kept(store: Store, data: Path) -> Kept:
    """What an application keeps things with."""
    return make_kept(store, Key(bytes.fromhex((data / KEY).read_text())))


def new_kept(directory: Path) -> Kept:
    """The same in a new file of SQLite, for what lasts longer than a test."""
    engine = make_engine(read_url(f"sqlite:///{directory}/minhdiem.db"))
    upgrade(engine)
    return make_kept(Store(engine), make_key(directory / KEY))
