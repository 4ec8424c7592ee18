"""The current state of subjects: loaded under a lock, folded, stored with what they are found by."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, and_, bindparam, delete, insert, select, update

from methodology.canonical import Document, canonical
from service.record.aggregate import Aggregate, Found
from service.record.entry import Subject
from service.record.secrets import MASKED
from service.store.tables import document, entry, lookup, private_text

_THIS = and_(document.c.aggregate == bindparam("of_aggregate"), document.c.id == bindparam("of_id"))
_ONE = select(document.c.state, document.c.n).where(_THIS)
_ONE_LOCKED = _ONE.with_for_update()
_CHANGE = update(document).where(_THIS)
_ADD = insert(document)
"""Statements of every act are made once: to make one takes longer than SQLite takes to carry it out."""
Texts = Mapping[str, str]
"""Private texts by their commitments."""


@dataclass(frozen=True, slots=True)
class Stored:
    """A subject as it is stored.

    Attributes:
        state: folded from its entries; None where it has none.
        n: how many entries it has.
    """

    state: Document | None = None
    n: int = 0


def load(connection: Connection, subjects: Iterable[Subject], lock: bool = False) -> dict[Subject, Stored]:
    """Subjects as they are stored, in the order in which everybody locks them.

    Args:
        connection: in a transaction.
        subjects: whatever their order; one that is not there is given without a state.
        lock: whether nobody else may change them until the transaction ends.
    """
    return {subject: _load(connection, subject, lock) for subject in sorted(set(subjects))}


def _load(connection: Connection, subject: Subject, lock: bool) -> Stored:
    place = {"of_aggregate": subject[0], "of_id": subject[1]}
    row = connection.execute(_ONE_LOCKED if lock else _ONE, place).one_or_none()
    return Stored(orjson.loads(row.state), row.n) if row else Stored()


def load_all(connection: Connection, aggregate: str) -> dict[str, Stored]:
    """All subjects of an aggregate as they are stored, by identifier, in order."""
    wanted = select(document.c.id, document.c.state, document.c.n).where(document.c.aggregate == aggregate)
    rows = connection.execute(wanted.order_by(document.c.id))
    return {row.id: Stored(orjson.loads(row.state), row.n) for row in rows}


def store_document(
    connection: Connection, aggregate: Aggregate, id: str, before: Stored, after: Stored, number: int
) -> None:
    """Store the state to which an entry led.

    Args:
        connection: in a transaction that writes.
        aggregate: of the subject.
        id: of the subject.
        before: as it was loaded.
        after: as it is now.
        number: of the entry.
    """
    row = {"n": after.n, "entry": number, "state": canonical(after.state)}
    if before.n:
        connection.execute(_CHANGE, {**row, "of_aggregate": aggregate.name, "of_id": id})
    else:
        connection.execute(_ADD, {**row, "aggregate": aggregate.name, "id": id})
    assert after.state is not None
    found = set(_found(aggregate, after.state))
    if not before.state or set(_found(aggregate, before.state)) != found:
        store_found(connection, aggregate, id, after.state)


def store_found(connection: Connection, aggregate: Aggregate, id: str, state: Document) -> None:
    """Store in which ways a subject is found, in place of what was stored."""
    connection.execute(delete(lookup).where(lookup.c.aggregate == aggregate.name, lookup.c.id == id))
    if rows := found_rows(aggregate, id, state, _texts(connection, aggregate, state)):
        connection.execute(insert(lookup), rows)


def found_rows(aggregate: Aggregate, id: str, state: Document, texts: Texts) -> list[Document]:
    """The rows by which a subject is found; none for a text that is not there any more."""
    plain = {
        (each.name, texts.get(value, "") if private else value, each.sole)
        for each, value, private in _values(aggregate, state)
    }
    return [
        {"aggregate": aggregate.name, "name": name, "value": value, "id": id, "sole": sole}
        for name, value, sole in sorted(plain)
        if value
    ]


def _values(aggregate: Aggregate, state: Document) -> Iterator[tuple[Found, str, bool]]:
    """Each way with its value as a text, and whether that is a commitment; none by a text that was masked."""
    masked = state.get(MASKED, {})
    for each in aggregate.found(state):
        match each.value:
            case {"private": str(commitment)}:
                if commitment not in masked:
                    yield each, commitment, True
            case value:
                yield each, str(value), False


def _found(aggregate: Aggregate, state: Document) -> Iterator[tuple[str, str, bool]]:
    return ((each.name, value, each.sole) for each, value, _ in _values(aggregate, state))


def _texts(connection: Connection, aggregate: Aggregate, state: Document) -> Texts:
    return private_texts(connection, found_commitments(aggregate, state))


def found_commitments(aggregate: Aggregate, state: Document) -> Iterator[str]:
    """The commitments to the texts by which a subject is found."""
    return (value for _, value, private in _values(aggregate, state) if private)


def private_texts(connection: Connection, commitments: Iterable[str]) -> dict[str, str]:
    """Private texts by their commitments; those that were forgotten are not among them."""
    wanted, texts = sorted(set(commitments)), dict[str, str]()
    for start in range(0, len(wanted), _AT_ONCE):
        some = private_text.c.commitment.in_(wanted[start : start + _AT_ONCE])
        rows = connection.execute(select(private_text.c.commitment, private_text.c.text).where(some))
        texts |= {row.commitment: row.text for row in rows}
    return texts


def commitments_of(connection: Connection, subject: Subject) -> frozenset[str]:
    """The commitments to all private texts in entries of a subject that were not forgotten."""
    of_subject = and_(
        entry.c.number == private_text.c.entry,
        entry.c.aggregate == subject[0],
        entry.c.subject == subject[1],
    )
    return frozenset(connection.scalars(select(private_text.c.commitment).join(entry, of_subject)))


_AT_ONCE = 500
"""Values in one query; SQLite takes a thousand."""


def find(connection: Connection, aggregate: str, name: str, value: Any) -> list[str]:
    """The identifiers of subjects that are found by a value, in order."""
    found = select(lookup.c.id).where(
        lookup.c.aggregate == aggregate, lookup.c.name == name, lookup.c.value == str(value)
    )
    return list(connection.scalars(found.order_by(lookup.c.id)))
