"""Stores that hold a small record, each test one of its own: made once, then copied."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from service.record.key import make_key, read_key
from service.record.verification.verify import Verification, verify
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.workflow.kept import KEY, Kept, make_kept
from service.workflow.table import AGGREGATES
from tests.support.record.small import fill
from tests.support.store.cluster import Cluster


@dataclass(frozen=True, slots=True)
class Filled:
    """A store with a small record, to be copied.

    Attributes:
        file: of SQLite.
        template: database of PostgreSQL.
        data: directory of the key.
    """

    file: bytes
    template: str
    data: Path


@pytest.fixture(scope="session")
def filled(cluster: Cluster, prepared_file: bytes, tmp_path_factory: pytest.TempPathFactory) -> Filled:
    """A small record on both stores."""
    data = tmp_path_factory.mktemp("filled")
    make_key(data / KEY)
    file = data / "small.db"
    file.write_bytes(prepared_file)
    url = cluster.new_database("prepared")
    for address in (f"sqlite:///{file}", url):
        engine = make_engine(read_url(address))
        fill(make_kept(Store(engine), read_key(data / KEY)))
        if address.startswith("sqlite"):
            with engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        template = str(engine.url.database)
        engine.dispose()
    return Filled(file.read_bytes(), template, data)


@pytest.fixture(params=["sqlite", "postgresql"])
def small(request: pytest.FixtureRequest, filled: Filled, cluster: Cluster, tmp_path: Path) -> Iterator[Kept]:
    """A store with the small record."""
    is_file = request.param == "sqlite"
    file = tmp_path / "small.db"
    if is_file:
        file.write_bytes(filled.file)
    address = f"sqlite:///{file}" if is_file else cluster.new_database(filled.template)
    engine = make_engine(read_url(address))
    yield make_kept(Store(engine), read_key(filled.data / KEY))
    engine.dispose()
    if not is_file:
        cluster.drop(address)


def verified(kept: Kept, heads: dict[int, str] | None = None) -> Verification:
    """The check of a store's record."""
    with kept.store.reading() as connection:
        return verify(connection, AGGREGATES, kept.performer.recorder.key, heads)
