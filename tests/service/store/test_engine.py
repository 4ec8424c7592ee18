"""Connections are as they have to be: an answer of success means that the disk has it."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, insert

from service.store.engine import is_sqlite, make_engine, read_url
from service.store.tables import attempt
from service.store.transactions import Store, StoreUnavailable

PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 0}
SETTINGS = {
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "30s",
    "synchronous_commit": "on",
    "transaction_isolation": "repeatable read",
}


def test_a_connection_is_set_up(store: Store) -> None:
    with store.reading() as connection:
        found, ask = (PRAGMAS, "PRAGMA") if is_sqlite(store.engine) else (SETTINGS, "SHOW")
        assert {name: connection.exec_driver_sql(f"{ask} {name}").scalar() for name in found} == found


def test_only_writers_hold_up_writers(store: Store) -> None:
    with store.reading(), store.reading():
        store.write(lambda connection: None)


def test_a_writer_of_postgresql_sees_what_others_committed(postgresql_store: Store) -> None:
    def ask(connection: Connection) -> object:
        return connection.exec_driver_sql("SHOW transaction_isolation").scalar()

    assert postgresql_store.write(ask) == "read committed"


@pytest.mark.parametrize(
    ("address", "driver"),
    [
        ("sqlite:////var/lib/minhdiem.db", "sqlite"),
        ("sqlite+pysqlite:///x.db", "sqlite"),
        ("postgresql://a:b@c/d", "postgresql+psycopg"),
        ("postgresql+psycopg2://a:b@c/d", "postgresql+psycopg"),
        ("postgres://a:b@c/d", "postgresql+psycopg"),
    ],
)
def test_an_address_however_it_is_written(address: str, driver: str) -> None:
    assert read_url(address).drivername == driver


@pytest.mark.parametrize(
    "address", ["", "x", "mysql://a@b/c", "oracle://a@b/c", "nothing://a", "sqlite://", "sqlite:///:memory:"]
)
def test_another_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=f"^{address}$"):
        read_url(address)


def touch(connection: Connection) -> None:
    connection.execute(insert(attempt).values(login="a", at=""))


def test_no_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    store = Store(make_engine(read_url(f"sqlite:///{tmp_path}/x.db")))
    with pytest.raises(StoreUnavailable):
        store.write(touch)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("change", ["moved", "removed", "replaced"])
def test_nothing_is_written_into_a_file_that_nobody_can_see_any_more(
    tmp_path: Path, prepared_file: bytes, change: str
) -> None:
    """SQLite itself would: what it then acknowledges would be lost."""
    file = tmp_path / "data" / "minhdiem.db"
    file.parent.mkdir()
    file.write_bytes(prepared_file)
    store = Store(make_engine(read_url(f"sqlite:///{file}")))
    store.write(touch)
    if change == "moved":
        file.parent.rename(tmp_path / "elsewhere")
    else:
        file.unlink()
    if change == "replaced":
        file.write_bytes(prepared_file)
    with pytest.raises(StoreUnavailable):
        store.write(touch)
    if change == "replaced":
        store.write(touch)
    else:
        with pytest.raises(StoreUnavailable), store.reading():
            pass
    store.engine.dispose()
