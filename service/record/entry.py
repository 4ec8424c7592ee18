"""An entry of the record, and how each is bound to the one before it. Pure: no database, no clock."""

import hashlib
from dataclasses import dataclass, fields
from operator import attrgetter

from methodology.canonical import Document, canonical
from service.record.key import Key

FORMAT = 1
"""Of the entries that are written now; bytes that were written in an older one are never written anew."""
Subject = tuple[str, str]
"""An aggregate's name and an identifier."""
START = "0" * 64
"""The digest before the first entry."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an act does to one subject: the part of an entry that the act knows.

    Attributes:
        aggregate: the sort of subject.
        subject: its identifier.
        kind: what happened, the name of an act.
        content: what was said; private texts and credentials may stand in it (:mod:`service.record.secrets`).
    """

    aggregate: str
    subject: str
    kind: str
    content: Document


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose doing an entry is.

    Attributes:
        actor: the account, or ``system`` for the command line.
        command: one identifier for all entries that one command makes.
        on_behalf: the organisation for which it was done, where it is not the actor's own.
        key: the idempotency key that came with the command.
        fingerprint: a keyed digest of what was asked with it.
    """

    actor: str
    command: str
    on_behalf: str | None = None
    key: str | None = None
    fingerprint: str | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry: whoever knows it can tell whether the record before it is whole.

    Attributes:
        number: of the entry; 0 where there is none.
        at: when it was made.
        digest: of it.
    """

    number: int
    at: str
    digest: str


NOTHING = Head(0, "", START)
"""The head of a record without entries."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened to one subject.

    Attributes:
        number: from 1, without gaps.
        at: when, in UTC; never before that of the entry before.
        actor, on_behalf, command, key, fingerprint: as in :class:`Origin`; the key stands in a command's
            first entry only.
        kind, aggregate, subject: as in :class:`Change`.
        format: by which the content is read.
        n: which entry of its subject, from 1, without gaps.
        content: canonical JSON (RFC 8785).
        previous: digest of the entry before.
        digest: SHA-256 over all of the above.
        seal: HMAC over the digest (:meth:`service.record.key.Key.seal`).
    """

    number: int
    at: str
    actor: str
    on_behalf: str | None
    kind: str
    format: int
    aggregate: str
    subject: str
    n: int
    command: str
    key: str | None
    fingerprint: str | None
    content: bytes
    previous: str
    digest: str
    seal: str

    @property
    def head(self) -> Head:
        """This entry as the last of a record."""
        return Head(self.number, self.at, self.digest)


MEMBERS = tuple(field.name for field in fields(Entry) if field.name not in ("digest", "seal"))
"""Of an entry, what its digest is over."""


def entry_digest(bound: Document) -> str:
    """The digest of an entry, from its :data:`MEMBERS`."""
    content = hashlib.sha256(bound["content"]).hexdigest()
    return hashlib.sha256(canonical(bound | {"content": content})).hexdigest()


_bound = attrgetter(*MEMBERS)


def stated_digest(entry: Entry) -> str:
    """The digest that an entry should have."""
    return entry_digest(dict(zip(MEMBERS, _bound(entry), strict=True)))


def next_entry(head: Head, at: str, n: int, origin: Origin, change: Change, first: bool, key: Key) -> Entry:
    """The entry that comes after a head.

    Args:
        head: the last entry.
        at: the time; that of the head where the clock was set back.
        n: which entry of its subject it is.
        origin: whose doing.
        change: what happened; its content holds no secret any more.
        first: whether it is the first of its command.
        key: seals it.
    """
    bound: Document = {
        "number": head.number + 1,
        "at": max(at, head.at),
        "actor": origin.actor,
        "on_behalf": origin.on_behalf,
        "kind": change.kind,
        "format": FORMAT,
        "aggregate": change.aggregate,
        "subject": change.subject,
        "n": n,
        "command": origin.command,
        "key": origin.key if first else None,
        "fingerprint": origin.fingerprint if first else None,
        "content": canonical(change.content),
        "previous": head.digest,
    }
    digest = entry_digest(bound)
    return Entry(**bound, digest=digest, seal=key.seal(digest))
