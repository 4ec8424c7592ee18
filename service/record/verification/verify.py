"""The check of the whole record, in one transaction that sees one state of everything."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, func, select

from methodology.canonical import Document
from service.record.aggregate import Aggregate
from service.record.entry import Entry, Head, Subject
from service.record.folding import Folded, fold_entry
from service.record.formats import UnknownFormat, read_content
from service.record.key import Key
from service.record.verification.chain import ENTRY, Chain, OtherKey
from service.record.verification.findings import Finding, Findings
from service.record.verification.projections import check_documents, check_head, check_lookups
from service.record.verification.rows import batches, raw
from service.record.verification.tracing import Tracing, trace_credentials, trace_texts
from service.store.tables import entry

_SECRETS = re.compile(rb'"(?:private|credential|masked)"')
"""Only in contents with one of these is there anything to trace."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What a check of the record came to.

    Attributes:
        head: the last entry.
        masked: how many private texts were forgotten by an act.
        findings: what is wrong, as much as is told.
        count: how many findings there are.
        other_keys: what could not be checked, by the name of the key that it needs.
    """

    head: Head
    masked: int
    findings: tuple[Finding, ...]
    count: int
    other_keys: Mapping[str, OtherKey]


def quietly(done: int, total: int) -> None:
    """Tell nobody."""


def verify(
    connection: Connection,
    aggregates: Mapping[str, Aggregate],
    key: Key,
    heads: Mapping[int, str] | None = None,
    progress: Callable[[int, int], None] = quietly,
) -> Verification:
    """Check everything that is kept against the entries, and these against each other.

    Args:
        connection: in a transaction that reads.
        aggregates: all there are, by name.
        key: by which seals are checked.
        heads: digests that were given away, by the number of the entry.
        progress: told how many entries of how many are read.
    """
    findings, total = Findings(), connection.scalar(select(func.count()).select_from(entry)) or 0
    reading = _Reading(
        aggregates, Chain(key, heads or {}, findings), trace_texts(findings), trace_credentials(findings)
    )
    done = 0
    with batches(connection, raw(entry).order_by(entry.c.number)) as stored:
        for rows in stored:
            reading.read(connection, [Entry(*row) for row in rows])
            done += len(rows)
            progress(done, total)
    return reading.finish(connection)


@dataclass(slots=True)
class _Reading:
    """The entries as they are read."""

    aggregates: Mapping[str, Aggregate]
    chain: Chain
    texts: Tracing
    credentials: Tracing
    subjects: dict[Subject, Folded] = field(default_factory=dict)
    doubtful: set[Subject] = field(default_factory=set)

    def read(self, connection: Connection, rows: Sequence[Entry]) -> None:
        """Read some more entries, as their rows have them."""
        first = self.chain.last.number + 1
        contents: dict[int, Document | None] = {}
        for row in rows:
            content = None
            if self.chain.check(row):
                content = self._fold(row)
            else:
                self.doubtful.add((row.aggregate, row.subject))
            if content is None or _SECRETS.search(row.content):
                contents[row.number] = content
        for each in (self.texts, self.credentials):
            each.trace(connection, first, self.chain.last.number, contents)

    def _fold(self, row: Entry) -> Document | None:
        """Fold an entry into its subject: what it says; None where that cannot be read."""
        before = self.subjects.get((row.aggregate, row.subject))
        n = before.n + 1 if before else 1
        if row.n != n:
            self._doubt("n_differs", row, n=n, value=row.n)
        try:
            content = read_content(row.format, row.content)
        except (UnknownFormat, ValueError):
            self._doubt("unknown_format", row, value=row.format)
            return None
        try:
            self.subjects[row.aggregate, row.subject] = fold_entry(self.aggregates, before, row, content)
        except Exception:  # folds trust what an act let through; this came past the acts
            known = row.aggregate in self.aggregates and row.kind in self.aggregates[row.aggregate].folds
            code = "not_foldable" if known else "unknown_kind"
            self._doubt(code, row, value=f"{row.aggregate}.{row.kind}")
        return content

    def _doubt(self, code: str, row: Entry, **params: Any) -> None:
        """Say what is wrong with an entry, unless something is with one of its subject before."""
        subject = (row.aggregate, row.subject)
        if subject not in self.doubtful:
            self.chain.findings.add(code, ENTRY, f"{row.aggregate}/{row.subject}", row.number, **params)
        self.doubtful.add(subject)

    def finish(self, connection: Connection) -> Verification:
        """Check what follows from the entries, when all were read."""
        chain, findings = self.chain, self.chain.findings
        last = Head(chain.last.number, chain.last.at, chain.last.digest)
        chain.check_heads()
        check_head(connection, last, findings)
        masked = self.texts.finish(connection, last.number)
        self.credentials.finish(connection, last.number)
        check_documents(connection, self.subjects, self.doubtful, findings)
        check_lookups(connection, self.aggregates, self.subjects, self.doubtful, findings)
        return Verification(last, masked, tuple(findings.listed), findings.count, dict(chain.other_keys))
