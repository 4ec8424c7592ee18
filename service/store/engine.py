"""A connection to a database: SQLite in a file, or PostgreSQL."""

from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url

SQLITE = "sqlite"
PATIENCE = 2
"""Seconds to wait for one of the connections of a worker."""
CONNECTIONS = 5
"""Of a worker to PostgreSQL."""
WRITING = "writing"
"""Option of a connection that is going to write: SQLite must know before it reads."""
_LOCKS = "-c lock_timeout=5s -c idle_in_transaction_session_timeout=30s"


def read_url(address: str) -> URL:
    """The address of a database.

    Raises:
        ValueError: it is of neither SQLite nor PostgreSQL.
    """
    try:
        url = make_url(address)
    except Exception:
        raise ValueError(address) from None
    match url.get_backend_name():
        case "sqlite":
            return url.set(drivername=SQLITE)
        case "postgresql" | "postgres":
            return url.set(drivername="postgresql+psycopg")
    raise ValueError(address)


def is_sqlite(engine: Engine | Connection) -> bool:
    """Whether it is SQLite."""
    return engine.dialect.name == SQLITE


def make_engine(url: URL) -> Engine:
    """An engine; nothing is connected yet."""
    if url.get_backend_name() == SQLITE:
        engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 0})
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


def _prepare_sqlite(connection: Any, _: Any) -> None:
    """Leave transactions to us; an answer of success means that the disk has it."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=0"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    """Begin at once what SQLite would begin later.

    A transaction that has read may not be given the right to write any more; and one that has not read yet
    sees what is there when it does.
    """
    if connection.get_execution_options().get(WRITING):
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")
