"""Rows as they are, whatever somebody wrote into them: nothing is converted, so that nothing can fail."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Select, Table, select, type_coerce
from sqlalchemy.types import NullType

AT_ONCE = 1000
"""Rows that are in memory at once."""


def raw(table: Table) -> Select[Any]:
    """All columns of a table, each as the database has it."""
    columns: list[Any] = [type_coerce(column, NullType()).label(column.name) for column in table.c]
    return select(*columns)


@contextmanager
def batches(connection: Connection, query: Select[Any]) -> Iterator[Iterator[Sequence[Any]]]:
    """The rows of a query, some at a time; at the end, or where anything fails, the cursor is closed."""
    with connection.execute(query.execution_options(yield_per=AT_ONCE)) as result:
        yield result.partitions()
