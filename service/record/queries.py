"""Reading the record."""

from collections.abc import Iterator

from sqlalchemy import Connection, Row, bindparam, select

from methodology.canonical import Document
from service.record.entry import NOTHING, Entry, Head
from service.store.tables import entry, head

_AT_ONCE = 1000
_FIRST = select(entry.c.command).where(
    entry.c.actor == bindparam("of_actor"), entry.c.key == bindparam("with_key")
)


def read_head(connection: Connection) -> Head:
    """The last entry, as the database says."""
    row = connection.execute(select(head)).one_or_none()
    return Head(row.number, row.at, row.digest) if row else NOTHING


def entries_after(connection: Connection, number: int = 0) -> Iterator[Entry]:
    """All entries after a number, in order."""
    while rows := page(connection, number, _AT_ONCE):
        yield from rows
        number = rows[-1].number


def page(
    connection: Connection, number: int, limit: int, aggregate: str | None = None, subject: str | None = None
) -> list[Entry]:
    """At most so many entries after a number, in order; of one subject where one is named."""
    wanted = select(entry).where(entry.c.number > number).order_by(entry.c.number).limit(limit)
    if aggregate:
        wanted = wanted.where(entry.c.aggregate == aggregate)
    if subject:
        wanted = wanted.where(entry.c.subject == subject)
    return [_entry(row) for row in connection.execute(wanted)]


def of_command(connection: Connection, actor: str, key: str) -> list[Entry]:
    """The entries of the command that an actor gave with an idempotency key; none where there was none."""
    command = connection.scalar(_FIRST, {"of_actor": actor, "with_key": key})
    if command is None:  # nearly always
        return []
    wanted = select(entry).where(entry.c.command == command).order_by(entry.c.number)
    return [_entry(row) for row in connection.execute(wanted)]


def _entry(row: Row[tuple[object, ...]]) -> Entry:
    fields: Document = dict(row._mapping)
    return Entry(**{**fields, "content": bytes(fields["content"])})
