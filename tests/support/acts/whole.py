"""Whether what is kept is whole: the chain, the seals, each subject's count, and every document."""

from collections import Counter

import orjson
from sqlalchemy import select

from methodology.canonical import Document, canonical
from service.record.entry import NOTHING, Change, Entry, Subject, stated_digest
from service.record.queries import entries_after, read_head
from service.store.tables import document
from service.workflow.backend import Backend
from service.workflow.table import AGGREGATES


def whole(backend: Backend) -> list[Entry]:
    """All entries of a record, which is whole.

    Raises:
        AssertionError: it is not.
    """
    with backend.store.reading() as connection:
        entries, head = list(entries_after(connection)), read_head(connection)
        stored = {(row.aggregate, row.id): row for row in connection.execute(select(document))}
    last, counts = NOTHING, Counter[Subject]()
    states: dict[Subject, Document] = {}
    for each in entries:
        assert (each.number, each.previous) == (last.number + 1, last.digest)
        assert each.digest == stated_digest(each)
        assert each.seal == backend.workshop.key.seal(each.digest)
        assert each.at >= last.at
        subject = (each.aggregate, each.subject)
        counts[subject] += 1
        assert each.n == counts[subject]
        change = Change(*subject, each.kind, orjson.loads(each.content))
        states[subject] = AGGREGATES[each.aggregate].fold(states.get(subject), change, each.at)
        last = each.head
    assert last == head
    assert {subject: (row.n, row.state) for subject, row in stored.items()} == {
        subject: (counts[subject], canonical(state)) for subject, state in states.items()
    }
    return entries
