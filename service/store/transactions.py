"""Reading and writing: whole or not at all, and never waiting without an end."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from sqlite3 import SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE
from time import monotonic, sleep
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError, InterfaceError, OperationalError, TimeoutError

from service.measures import RETRIES, UNAVAILABLE
from service.store.engine import BUSY, WRITING, OtherFile, is_sqlite

Outcome = TypeVar("Outcome")

PATIENCE = 5.0
"""Seconds in which a transaction must have begun and, where others were in the way, been tried again."""
PAUSE = 1e-6
"""Seconds for which a process serves others before it writes: gevent looks for them only where it waits."""
RACES = 5
"""How often one is tried again because another had written the same key first. Where it has, the next
attempt sees it; a key that is still there then is a mistake of ours, and no waiting would mend that."""
_UNDONE = {"40001", "40P01"}
"""What PostgreSQL says where it undid a transaction for the sake of others: serialisation, deadlock."""
_SAME_KEY = ("23505", SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY)

_SILENT = (OperationalError, InterfaceError, TimeoutError, OtherFile)


class StoreUnavailable(Exception):
    """Nothing can be read or written now, or it is not known whether what was written is kept.

    Attributes:
        full: whether the disk is full.
    """

    def __init__(self, full: bool = False) -> None:
        super().__init__("full" if full else "unavailable")
        self.full = full
        UNAVAILABLE.inc()


class Store:
    """A database.

    Attributes:
        engine: connects to it.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._turn = threading.Lock() if is_sqlite(engine) else None
        self._reading: dict[str, str] = {} if self._turn else {"isolation_level": "REPEATABLE READ"}

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads, and sees one state of everything.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        try:
            with self._snapshot() as connection:
                yield connection
        except _SILENT as error:
            raise StoreUnavailable from error

    def _snapshot(self) -> Connection:
        """A connection in a transaction that has begun to read; closing it ends both."""
        deadline = monotonic() + PATIENCE
        while True:
            try:
                return self._begin()
            except OperationalError as error:
                if not _in_the_way(error) or monotonic() > deadline:
                    raise
            _let_others("reading")

    def _begin(self) -> Connection:
        connection = self.engine.connect().execution_options(**self._reading)
        try:
            connection.begin()
        except BaseException:
            connection.close()
            raise
        return connection

    def write(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """Do work in a transaction, again where others were in its way; returns after the commit.

        Args:
            work: reads and writes; it may be done more than once, and must not wait for anything else.

        Raises:
            StoreUnavailable: there was no way in time, or it is not known whether the commit came through.
        """
        deadline, races = monotonic() + PATIENCE, 0
        while True:
            try:
                return self._try(work, deadline)
            except IntegrityError as error:
                races += 1
                if not _has(error, _SAME_KEY) or races > RACES:
                    raise
                reason = "same_key"
            except _SILENT as error:
                if not _in_the_way(error) or monotonic() > deadline:
                    raise StoreUnavailable(_is_full(error)) from error
                reason = "undone"
            _let_others(reason)

    def _try(self, work: Callable[[Connection], Outcome], deadline: float) -> Outcome:
        """One attempt. Writers of one process take turns: SQLite's own waiting would stop the process."""
        with self._own_turn(deadline) if self._turn else nullcontext():
            writer = self.engine.connect().execution_options(**{WRITING: deadline})
            with writer as connection, connection.begin():
                return work(connection)

    @contextmanager
    def _own_turn(self, deadline: float) -> Iterator[None]:
        """The turn among the writers of this process; between two of them it serves others."""
        assert self._turn
        if not self._turn.acquire(timeout=max(0, deadline - monotonic())):
            raise StoreUnavailable
        try:
            sleep(PAUSE)
            yield
        finally:
            self._turn.release()


def _let_others(reason: str) -> None:
    RETRIES.labels(reason).inc()
    sleep(random.uniform(0.001, 0.01))


def _in_the_way(error: Exception) -> bool:
    """Whether the transaction was undone, for certain, for the sake of others."""
    return _has(error, _UNDONE) or str(getattr(error, "orig", None)) in BUSY


def _has(error: Exception, codes: Any) -> bool:
    """Whether a database gave one of some codes."""
    cause = getattr(error, "orig", None)
    return getattr(cause, "sqlstate", None) in codes or getattr(cause, "sqlite_errorcode", None) in codes


def _is_full(error: Exception) -> bool:
    return _has(error, ("53100",)) or "is full" in str(getattr(error, "orig", None))
