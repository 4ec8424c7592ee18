"""Somebody else in the midst of writing, and how to tell that others wait for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

from sqlalchemy import Connection, select

from service.store.engine import WRITING, make_engine
from service.store.tables import head
from service.store.transactions import PATIENCE, Store


@contextmanager
def writing(store: Store) -> Iterator[Connection]:
    """A transaction of another process, as it were: the head is locked, in SQLite everything is."""
    other = make_engine(store.engine.url)
    with (
        other.connect().execution_options(**{WRITING: monotonic() + PATIENCE}) as connection,
        connection.begin() as begun,
    ):
        connection.execute(select(head).with_for_update())
        yield connection
        begun.rollback()
    other.dispose()
