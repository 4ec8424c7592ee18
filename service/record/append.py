"""Adding to the record: what happened, bound to all that happened before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from service.record.aggregate import Aggregate
from service.record.documents import Stored, store_document
from service.record.entry import NOTHING, Change, Entry, Head, Origin, Subject, next_entry
from service.record.key import Key
from service.record.secrets import Credential, Secrets, take_out
from service.store.tables import credential, entry, head, private_text

_ADD, _MOVE, _LOCK = insert(entry), update(head), select(head).with_for_update()


@dataclass(frozen=True, slots=True)
class Recorder:
    """Adds entries.

    Attributes:
        key: seals them.
        aggregates: all there are, by name.
    """

    key: Key
    aggregates: Mapping[str, Aggregate]

    def append(
        self,
        connection: Connection,
        origin: Origin,
        at: str,
        changes: Sequence[Change],
        stored: Mapping[Subject, Stored],
    ) -> list[Entry]:
        """Add an entry for each change, and store the documents to which they lead.

        Args:
            connection: in a transaction that writes.
            origin: whose doing it is.
            at: the time of the command.
            changes: what happened, in order; each subject is among those stored.
            stored: subjects as they were loaded under a lock.
        """
        secrets = [Secrets() for _ in changes]
        plain = [
            Change(each.aggregate, each.subject, each.kind, take_out(each.content, found))
            for each, found in zip(changes, secrets, strict=True)
        ]
        last = lock_head(connection)
        entries = self._bind(last, origin, at, plain, stored)
        connection.execute(_ADD, [_row(each) for each in entries])
        for each, found in zip(entries, secrets, strict=True):
            _store_secrets(connection, each.number, found)
        self._store_documents(connection, entries, plain, stored)
        connection.execute(_MOVE, _row(entries[-1].head))
        return entries

    def _bind(
        self,
        last: Head,
        origin: Origin,
        at: str,
        changes: Sequence[Change],
        stored: Mapping[Subject, Stored],
    ) -> list[Entry]:
        counts = {subject: each.n for subject, each in stored.items()}
        entries: list[Entry] = []
        for change in changes:
            subject = (change.aggregate, change.subject)
            counts[subject] += 1
            bound = next_entry(last, at, counts[subject], origin, change, not entries, self.key)
            entries.append(bound)
            last = bound.head
        return entries

    def _store_documents(
        self,
        connection: Connection,
        entries: Sequence[Entry],
        changes: Sequence[Change],
        stored: Mapping[Subject, Stored],
    ) -> None:
        """Fold each change into its document; of a subject with several, the last is stored."""
        now = dict(stored)
        numbers: dict[Subject, int] = {}
        for each, change in zip(entries, changes, strict=True):
            subject = (change.aggregate, change.subject)
            state = self.aggregates[change.aggregate].fold(now[subject].state, change, each.at)
            now[subject], numbers[subject] = Stored(state, each.n), each.number
        for subject, number in numbers.items():
            aggregate = self.aggregates[subject[0]]
            store_document(connection, aggregate, subject[1], stored[subject], now[subject], number)


def lock_head(connection: Connection) -> Head:
    """The last entry; nobody else adds one until the transaction ends. The lock that is taken last."""
    row = connection.execute(_LOCK).one_or_none()
    if row:
        return Head(row.number, row.at, row.digest)
    connection.execute(insert(head).values(id=1, **_row(NOTHING)))
    return NOTHING


def _row(value: Entry | Head | Credential) -> dict[str, Any]:
    return {name: getattr(value, name) for name in value.__slots__}


def _store_secrets(connection: Connection, number: int, found: Secrets) -> None:
    texts = [
        {"commitment": each.commitment, "entry": number, "salt": each.salt, "text": each.text}
        for each in found.texts
    ]
    if texts:
        connection.execute(insert(private_text), texts)
    if found.credentials:
        connection.execute(insert(credential), [_row(each) | {"entry": number} for each in found.credentials])
    for each in found.masked:
        connection.execute(delete(private_text).where(private_text.c.commitment == each.commitment))
