"""A connection to a database: SQLite in a file, or PostgreSQL."""

import os
import sqlite3
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

SQLITE = "sqlite"
PATIENCE = 2
"""Seconds to wait for one of the connections of a worker."""
CONNECTIONS = 5
"""Of a worker to PostgreSQL."""
WRITING = "writing"
"""Option of a connection that is going to write: SQLite must know before it reads."""
FILE = "file"
"""Where a connection has its file, and what that is on the disk."""
_LOCKS = "-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"


def read_url(address: str) -> URL:
    """The address of a database.

    Raises:
        ValueError: it is of neither a file of SQLite nor PostgreSQL.
    """
    try:
        url = make_url(address)
    except Exception:
        raise ValueError(address) from None
    match url.get_backend_name():
        case "sqlite" if url.database and url.database != ":memory:":
            return url.set(drivername=SQLITE)
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
    raise ValueError(address)


def is_sqlite(engine: Engine | Connection) -> bool:
    """Whether it is SQLite."""
    return engine.dialect.name == SQLITE


class OtherFile(Exception):
    """The file of a database is gone, or another one stands in its place.

    SQLite itself would go on writing into the one that nobody can see any more.
    """


def make_engine(url: URL) -> Engine:
    """An engine; nothing is connected yet, and no file is made where there is none."""
    if url.get_backend_name() == SQLITE:
        engine = create_engine(url, creator=lambda: _open(str(url.database)))
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine
    return create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=PATIENCE,
        pool_pre_ping=True,
        connect_args={"connect_timeout": PATIENCE, "options": _LOCKS},
    )


def _open(file: str) -> sqlite3.Connection:
    """A connection to a file that is there; transactions are left to us, and nothing waits inside SQLite."""
    address = f"file:{quote(file)}?mode=rw"
    return sqlite3.connect(address, uri=True, check_same_thread=False, timeout=0, isolation_level=None)


def _prepare_sqlite(connection: Any, record: Any) -> None:
    """An answer of success means that the disk has it. The file is known again by what it is on the disk."""
    file = connection.execute("PRAGMA database_list").fetchone()[2]
    record.info[FILE] = (file, _identity(file))
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=0"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin at once what SQLite would begin later.

    A transaction that has read may not be given the right to write any more; and one that has not read yet
    sees what is there when it does.

    Raises:
        OtherFile: it would write into a file that is not there any more.
    """
    file, known = connection.info[FILE]
    if _identity(file) != known:
        connection.invalidate()
        raise OtherFile(file)
    if connection.get_execution_options().get(WRITING):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")


def _identity(file: str) -> tuple[int, int]:
    """By what a file is known whatever it is called; nothing where it is gone."""
    try:
        found = os.stat(file)
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino
