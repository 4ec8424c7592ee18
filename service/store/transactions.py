"""Reading and writing: whole or not at all, and never waiting without an end."""

import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, TimeoutError

from service.store.engine import WRITING, is_sqlite

Outcome = TypeVar("Outcome")

PATIENCE = 5.0
"""Seconds in which a transaction must have begun and, where others were in the way, been tried again."""
_AGAIN = {"40001", "40P01"}
"""What PostgreSQL says where it undid a transaction for the sake of others: serialisation, deadlock."""
_BUSY = ("database is locked", "database table is locked")


class StoreUnavailable(Exception):
    """Nothing can be read or written now, or it is not known whether what was written is kept.

    Attributes:
        full: whether the disk is full.
    """

    def __init__(self, full: bool = False) -> None:
        super().__init__("full" if full else "unavailable")
        self.full = full


class Store:
    """A database.

    Attributes:
        engine: connects to it.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._turn = threading.Lock() if is_sqlite(engine) else None
        self._snapshot: dict[str, str] = {} if self._turn else {"isolation_level": "REPEATABLE READ"}

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that reads, and sees one state of everything.

        Raises:
            StoreUnavailable: the database does not answer.
        """
        try:
            with self.engine.connect().execution_options(**self._snapshot) as connection, connection.begin():
                yield connection
        except (OperationalError, InterfaceError, TimeoutError) as error:
            raise StoreUnavailable from error

    def write(self, work: Callable[[Connection], Outcome]) -> Outcome:
        """Do work in a transaction, again where others were in its way; returns after the commit.

        Args:
            work: reads and writes; it may be done more than once, and must not wait for anything else.

        Raises:
            StoreUnavailable: there was no way in time, or it is not known whether the commit came through.
        """
        deadline = monotonic() + PATIENCE
        while True:
            try:
                return self._try(work, deadline)
            except (OperationalError, InterfaceError, TimeoutError, DBAPIError) as error:
                if not _again(error):
                    if isinstance(error, OperationalError | InterfaceError | TimeoutError):
                        raise StoreUnavailable(_is_full(error)) from error
                    raise
                if monotonic() > deadline:
                    raise StoreUnavailable from error
            sleep(random.uniform(0.001, 0.01))

    def _try(self, work: Callable[[Connection], Outcome], deadline: float) -> Outcome:
        """One attempt. Writers of one process take turns: SQLite's own waiting would stop the process."""
        if self._turn and not self._turn.acquire(timeout=max(0, deadline - monotonic())):
            raise StoreUnavailable
        try:
            writer = self.engine.connect().execution_options(**{WRITING: True})
            with writer as connection, connection.begin():
                return work(connection)
        finally:
            if self._turn:
                self._turn.release()


def _again(error: Exception) -> bool:
    """Whether the transaction was undone, for certain, and may succeed if it is tried again."""
    cause = getattr(error, "orig", None)
    return getattr(cause, "sqlstate", None) in _AGAIN or str(cause) in _BUSY


def _is_full(error: Exception) -> bool:
    cause = getattr(error, "orig", None)
    return getattr(cause, "sqlstate", None) == "53100" or "is full" in str(cause)
