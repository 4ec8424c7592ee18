"""Documents and lookups made anew from the entries, whatever became of them."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, insert

from methodology.canonical import canonical
from service.record.aggregate import Aggregate
from service.record.append import lock_head
from service.record.documents import found_commitments, found_rows, private_texts
from service.record.entry import Subject
from service.record.folding import Folded, fold_entry
from service.record.formats import read_content
from service.record.queries import entries_after
from service.store.tables import document, lookup

_AT_ONCE = 1000


class NotFoldable(Exception):
    """An entry cannot be read, or does not fit those before it.

    Attributes:
        number: of the entry.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def rebuild(connection: Connection, aggregates: Mapping[str, Aggregate]) -> int:
    """Make all documents and lookups anew.

    Args:
        connection: in a transaction that writes; nobody else adds an entry until it ends.
        aggregates: all there are, by name.

    Returns:
        How many documents there are.

    Raises:
        NotFoldable: an entry cannot be read, or does not fit those before it.
    """
    lock_head(connection)
    subjects = _fold(connection, aggregates)
    for table in (document, lookup):
        connection.execute(delete(table))
    waiting = sorted(subjects.items())
    for start in range(0, len(waiting), _AT_ONCE):
        _store(connection, aggregates, dict(waiting[start : start + _AT_ONCE]))
    return len(subjects)


def _fold(connection: Connection, aggregates: Mapping[str, Aggregate]) -> dict[Subject, Folded]:
    subjects: dict[Subject, Folded] = {}
    for entry in entries_after(connection):
        subject = (entry.aggregate, entry.subject)
        try:
            content = read_content(entry.format, entry.content)
            subjects[subject] = fold_entry(aggregates, subjects.get(subject), entry, content)
        except Exception as error:  # folds trust what an act let through; this came past the acts
            raise NotFoldable(entry.number) from error
    return subjects


def _store(
    connection: Connection, aggregates: Mapping[str, Aggregate], subjects: Mapping[Subject, Folded]
) -> None:
    documents = [
        {"aggregate": name, "id": id, "n": each.n, "entry": each.entry, "state": canonical(each.state)}
        for (name, id), each in subjects.items()
    ]
    connection.execute(insert(document), documents)
    if rows := _lookups(connection, aggregates, subjects):
        connection.execute(insert(lookup), rows)


def _lookups(
    connection: Connection, aggregates: Mapping[str, Aggregate], subjects: Mapping[Subject, Folded]
) -> list[Any]:
    commitments = [
        commitment
        for (name, _), each in subjects.items()
        for commitment in found_commitments(aggregates[name], each.state)
    ]
    texts = private_texts(connection, commitments)
    return [
        row
        for (name, id), each in subjects.items()
        for row in found_rows(aggregates[name], id, each.state, texts)
    ]
