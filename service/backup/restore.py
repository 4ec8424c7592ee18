"""Making a store anew from a backup: checked before it is there, and said in the record."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.exc import DataError, IntegrityError

from methodology.canonical import Document
from service.backup.backup import TABLES
from service.backup.lines import UnusableBackup, read_lines
from service.backup.state import RECORD, RESTORE, SUBJECT
from service.record.append import Recorder, lock_head
from service.record.documents import load
from service.record.entry import Change, Entry, Head, Origin
from service.record.rebuild import NotFoldable, rebuild
from service.record.verification.verify import Verification, verify
from service.store import tables

_AT_ONCE = 500


class NotEmpty(Exception):
    """Something is kept already where a backup is to be restored."""


class NotWhole(Exception):
    """The record in a backup is not as its entries say.

    Attributes:
        verification: what was found.
    """

    def __init__(self, verification: Verification) -> None:
        super().__init__(verification)
        self.verification = verification


class OtherKeyNeeded(Exception):
    """The record was sealed with a key that is not at hand.

    Attributes:
        names: of the keys.
    """

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__(names)
        self.names = tuple(sorted(names))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be restored.

    Attributes:
        path: of the backup.
        heads: digests that were given away, by the number of the entry.
        without_key: whether also where no seal can be checked.
    """

    path: Path
    heads: Mapping[int, str] = field(default_factory=dict)
    without_key: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored.

    Attributes:
        verification: of the record as the backup has it.
        lost: number of the last entry of which a head was given away, where the backup is older than it.
        entry: the entry that says that it was restored.
    """

    verification: Verification
    lost: int | None
    entry: Entry


def restore(connection: Connection, recorder: Recorder, asked: Asked, origin: Origin, at: str) -> Restored:
    """Restore a backup; where anything is raised, nothing may be committed.

    Args:
        connection: in a transaction that writes, to a store that has its tables, and nothing in them.
        recorder: adds the entry that says so.
        asked: which backup, and how.
        origin: whose doing it is.
        at: the time.

    Raises:
        NotEmpty: something is there.
        UnusableBackup: the file cannot be used.
        NotWhole: its record has findings.
        OtherKeyNeeded: its seals cannot be checked.
        OSError: the file cannot be read.
    """
    check_empty(connection)
    with asked.path.open("rb") as stream:
        head = _insert(connection, read_lines(stream))
    found = _verified(connection, recorder, head, asked)
    beyond = max(asked.heads, default=0)
    lost = beyond if beyond > head.number else None
    change = Change(RECORD.name, SUBJECT[1], RESTORE, {"head": asdict(head), "lost": lost})
    stored = load(connection, [SUBJECT], lock=True)
    (entry,) = recorder.append(connection, origin, at, [change], stored)
    return Restored(found, lost, entry)


def check_empty(connection: Connection) -> None:
    """Check that nothing is kept yet.

    Raises:
        NotEmpty: something is.
    """
    for table in (*TABLES, tables.document, tables.lookup):
        if connection.execute(select(table).limit(1)).first():
            raise NotEmpty


def _insert(connection: Connection, lines: Iterator[Any]) -> Head:
    """Insert the rows; the last entry as the file says."""
    head: Head = next(lines)
    known = {table.name: table for table in TABLES}
    try:
        for name, rows in groupby(lines, key=lambda line: line[0]):
            while some := [_checked(known[name], row) for _, row in islice(rows, _AT_ONCE)]:
                connection.execute(insert(known[name]), some)
    except (KeyError, IntegrityError, DataError, OverflowError) as error:
        raise UnusableBackup from error
    lock_head(connection)
    connection.execute(update(tables.head).values(asdict(head)))
    return head


def _checked(table: Table, row: Document) -> Document:
    """A row that has the columns of its table, each of its type."""
    for column in table.c:
        value = row[column.name]
        if not (isinstance(value, column.type.python_type) or (value is None and column.nullable)):
            raise UnusableBackup
    return row


def _verified(connection: Connection, recorder: Recorder, head: Head, asked: Asked) -> Verification:
    """The check of what was inserted, with documents and lookups made anew."""
    known = {number: digest for number, digest in asked.heads.items() if number <= head.number}
    with suppress(NotFoldable):  # the check says more
        rebuild(connection, recorder.aggregates)
    found = verify(connection, recorder.aggregates, recorder.key, known)
    if found.count:
        raise NotWhole(found)
    if found.other_keys and not asked.without_key:
        raise OtherKeyNeeded(found.other_keys)
    return found
