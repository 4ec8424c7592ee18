"""A connection to a database: SQLite in a file, or PostgreSQL."""

import os
import random
import sqlite3
from time import monotonic, sleep
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DisconnectionError, OperationalError

from service.measures import RETRIES

SQLITE = "sqlite"
PATIENCE = 2
"""Seconds to wait for one of the connections of a worker."""
CONNECTIONS = 5
"""Of a worker to PostgreSQL."""
WRITING = "writing"
"""Option of a connection that is going to write: until when it may wait for its turn, by ``monotonic``.
SQLite must know before it reads."""
PAUSE = 0.0001, 0.0005
"""Seconds, from and to, after which SQLite is asked again: between two writers there is little time."""
BUSY = ("database is locked", "database table is locked")
"""What SQLite says where another process writes."""
USED = "used"
"""Where a connection has when it was given back."""
UNUSED = 1.0
"""Seconds after which it is tried before it is used: each act would take a tenth longer if it always were."""
TURN = 20_231_153
"""The lock that writers to PostgreSQL take in turn: any number that no other software takes there."""
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
    engine = create_engine(
        url,
        pool_size=CONNECTIONS,
        max_overflow=0,
        pool_timeout=PATIENCE,
        connect_args={"connect_timeout": PATIENCE, "options": _LOCKS},
    )
    event.listen(engine, "begin", _begin_postgresql)
    event.listen(engine, "checkin", _note_use)
    event.listen(engine, "checkout", _try_if_unused)
    return engine


def _note_use(connection: Any, record: Any) -> None:
    record.info[USED] = monotonic()


def _try_if_unused(connection: Any, record: Any, _: Any) -> None:
    """Make sure that a connection which nobody has used for a while is still one; the pool has others."""
    if monotonic() - record.info.get(USED, monotonic()) < UNUSED:
        return
    try:
        connection.execute("")
        connection.rollback()
    except Exception as error:
        raise DisconnectionError from error


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
    if deadline := connection.get_execution_options().get(WRITING):
        _take_turn(connection, deadline)
    else:
        connection.exec_driver_sql("BEGIN")
        connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")


def _take_turn(connection: Connection, deadline: float) -> None:
    """Begin to write as soon as no other process does.

    SQLite would wait by itself, but then nobody else in this process would be served meanwhile.
    """
    begin, waited = connection.connection.cursor(), False
    while True:
        try:
            begin.execute("BEGIN IMMEDIATE")
            return
        except sqlite3.OperationalError as error:
            if str(error) not in BUSY or monotonic() > deadline:
                raise OperationalError("BEGIN IMMEDIATE", None, error) from error
        if not waited:
            RETRIES.labels("writing").inc()
            waited = True
        sleep(random.uniform(*PAUSE))


def _begin_postgresql(connection: Connection) -> None:
    """Writers take turns, in the order in which they come, as they do in SQLite.

    All of them meet at the head of the record anyway. In turn from the beginning, none can change what
    another looks at while it decides (two could register one code, each before the other was seen), none
    waits for one that waits for it, and none is overtaken, as who waits for a row is.
    """
    if connection.get_execution_options().get(WRITING):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")


def _identity(file: str) -> tuple[int, int]:
    """By what a file is known whatever it is called; nothing where it is gone."""
    try:
        found = os.stat(file)
    except FileNotFoundError:
        return 0, 0
    return found.st_dev, found.st_ino
