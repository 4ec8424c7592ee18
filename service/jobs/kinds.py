"""The kinds of jobs there are."""

from collections.abc import Mapping

from methodology.canonical import Document
from service.acts.roles import Role
from service.jobs.job import JobKind, Progress
from service.record.entry import NOTHING, Entry, Head, stated_digest
from service.record.key import Key
from service.record.queries import entries_after, read_head
from service.workflow.kept import Kept

PIECE = 200
"""Entries that are checked before others are let in: some milliseconds."""
MOST_TOLD = 100
"""Numbers of broken entries that are told; the others are counted."""


def check_chain(kept: Kept, arguments: Document, progress: Progress) -> Document:
    """Check every entry's digest and seal, and that it follows from the one before.

    Returns:
        How many entries there are, the digest of the last, and the numbers of those that are broken.
    """
    broken, last = [], NOTHING
    with kept.store.reading() as connection:
        head = read_head(connection)
        for entry in entries_after(connection):
            if not _follows(entry, last, kept.workshop.key):
                broken.append(entry.number)
            last = entry.head
            if entry.number % PIECE == 0:
                progress(entry.number, head.number)
    return {
        "entries": last.number,
        "head": last.digest,
        "broken": broken[:MOST_TOLD],
        "count": len(broken) + (last != head),
    }


def _follows(entry: Entry, last: Head, key: Key) -> bool:
    follows = entry.number == last.number + 1 and entry.previous == last.digest and entry.at >= last.at
    return follows and entry.digest == stated_digest(entry) and entry.seal == key.seal(entry.digest)


KINDS: Mapping[str, JobKind] = {
    each.name: each
    for each in (
        JobKind("check_chain", frozenset({Role.AUDITOR, Role.SECRETARY, Role.ADMINISTRATOR}), check_chain),
    )
}
"""By name."""
