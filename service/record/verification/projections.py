"""Whether documents, lookups and the row of the last entry are what the entries come to."""

from collections.abc import Collection, Mapping
from itertools import chain
from typing import Any

from sqlalchemy import Connection

from methodology.canonical import Document, canonical
from service.record.aggregate import Aggregate
from service.record.documents import found_commitments, found_rows, private_texts
from service.record.entry import Head, Subject
from service.record.folding import Folded
from service.record.verification.findings import Findings
from service.record.verification.rows import batches, raw
from service.store.tables import document, head, lookup

Subjects = Mapping[Subject, Folded]
Row = tuple[Any, Any, Any]
"""Name, value and whether it is sole, of a lookup."""


def check_head(connection: Connection, last: Head, findings: Findings) -> None:
    """Check the row of the last entry.

    Args:
        connection: that reads.
        last: the last entry that was read.
        findings: get what is wrong.
    """
    rows = {row.id: (row.number, row.at, row.digest) for row in connection.execute(raw(head))}
    found = rows.pop(1, None)
    for id in rows:
        findings.add("head_untraced", "head", id)
    if found is None:
        if last.number:
            findings.add("head_missing", "head", 1, last.number)
    elif found != (last.number, last.at, last.digest):
        cut = isinstance(found[0], int) and found[0] > last.number
        findings.add("cut_off" if cut else "head_differs", "head", 1, last.number, number=found[0])


def check_documents(
    connection: Connection, subjects: Subjects, doubtful: Collection[Subject], findings: Findings
) -> None:
    """Compare every document with what its entries come to, byte by byte.

    Args:
        connection: that reads.
        subjects: as the entries have them.
        doubtful: subjects of which an entry is not whole; what is wrong with it is said already.
        findings: get what is wrong.
    """
    missing = dict(subjects)
    with batches(connection, raw(document)) as stored:
        for row in chain.from_iterable(stored):
            subject = (row.aggregate, row.id)
            folded = missing.pop(subject, None)
            if subject not in doubtful:
                _check_document(row, folded, findings)
    for subject, folded in missing.items():
        if subject not in doubtful:
            findings.add("document_missing", "document", "/".join(subject), folded.entry)


def _check_document(row: Any, folded: Folded | None, findings: Findings) -> None:
    key = f"{row.aggregate}/{row.id}"
    if folded is None:
        findings.add("document_untraced", "document", key, row.entry)
        return
    should = {"n": folded.n, "entry": folded.entry, "state": canonical(folded.state)}
    wrong = [name for name, value in should.items() if getattr(row, name) != value]
    if wrong:
        findings.add("document_differs", "document", key, folded.entry, value=", ".join(wrong))


def check_lookups(
    connection: Connection,
    aggregates: Mapping[str, Aggregate],
    subjects: Subjects,
    doubtful: Collection[Subject],
    findings: Findings,
) -> None:
    """Compare the ways in which subjects are found with those that follow from their states.

    Args:
        connection: that reads.
        aggregates: all there are, by name.
        subjects: as the entries have them.
        doubtful: as for :func:`check_documents`.
        findings: get what is wrong.
    """
    found = _stored(connection)
    states = {subject: each.state for subject, each in subjects.items() if subject not in doubtful}
    texts = private_texts(connection, _commitments(aggregates, states))
    for subject in found.keys() | states.keys():
        if subject in doubtful:
            continue
        should = _should(aggregates, subject, states.get(subject), texts)
        there, key = found.get(subject, set()), "/".join(map(str, subject))
        for _, value, _ in sorted(should - there, key=repr):
            findings.add("lookup_missing", "lookup", key, value=value)
        for _, value, _ in sorted(there - should, key=repr):
            findings.add("lookup_untraced", "lookup", key, value=value)


def _stored(connection: Connection) -> dict[Subject, set[Row]]:
    found: dict[Subject, set[Row]] = {}
    with batches(connection, raw(lookup)) as stored:
        for row in chain.from_iterable(stored):
            found.setdefault((row.aggregate, row.id), set()).add((row.name, row.value, row.sole))
    return found


def _commitments(aggregates: Mapping[str, Aggregate], states: Mapping[Subject, Document]) -> set[str]:
    return {
        commitment
        for (name, _), state in states.items()
        for commitment in found_commitments(aggregates[name], state)
    }


def _should(
    aggregates: Mapping[str, Aggregate],
    subject: Subject,
    state: Document | None,
    texts: Mapping[str, str],
) -> set[Row]:
    if state is None:
        return set()
    rows = found_rows(aggregates[subject[0]], subject[1], state, texts)
    return {(row["name"], row["value"], row["sole"]) for row in rows}
