"""Connections are as they have to be: an answer of success means that the disk has it."""

import pytest
from sqlalchemy import Connection

from service.store.engine import is_sqlite, read_url
from service.store.transactions import Store

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


@pytest.mark.parametrize("address", ["", "x", "mysql://a@b/c", "oracle://a@b/c", "nothing://a"])
def test_another_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=f"^{address}$"):
        read_url(address)
