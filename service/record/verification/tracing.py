"""Whether every private text and credential is one to which an entry is bound, and none is gone."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, or_

from methodology.canonical import Document
from service.record.secrets import CREDENTIAL, MASKED, PRIVATE, Credential, Private, committed
from service.record.verification.findings import Findings
from service.record.verification.rows import AT_ONCE, raw
from service.store.tables import credential, private_text

Contents = Mapping[int, Document | None]
"""What entries say, by their numbers; None of an entry that is not whole."""


def _is_text(row: Any, _: Document) -> bool:
    return bool(Private(row.text, row.salt).commitment == row.commitment)


def _is_credential(row: Any, commitment: Document) -> bool:
    stored = Credential(row.id, row.account, row.kind, row.secret, row.expires)
    return bool(stored.digest == commitment["digest"])


@dataclass(slots=True)
class Tracing:
    """One table of secrets, traced to entries while these are read.

    Attributes:
        table: of the secrets.
        name: under which entries hold commitments to them.
        key: name of the column that a commitment names.
        is_right: whether a row is what a commitment is bound to.
        findings: get what is wrong.
        masked: commitments to what was forgotten by an act.
        pending: entries with a commitment of which no row is theirs, by it: masked, said before, or gone.
    """

    table: Table
    name: str
    key: str
    is_right: Callable[[Any, Document], bool]
    findings: Findings
    masked: set[str] = field(default_factory=set)
    pending: dict[str, int] = field(default_factory=dict)

    def trace(self, connection: Connection, first: int, last: int, contents: Contents) -> None:
        """Trace the secrets of some entries, and the rows that say they are of these.

        Args:
            connection: that reads.
            first: number from which on rows name an entry.
            last: number up to which they do.
            contents: of the entries.
        """
        wanted = dict(self._wanted(contents))
        between = raw(self.table).where(self.table.c.entry.between(first, last))
        for row in connection.execute(between):
            self._check(row, wanted.pop((row.entry, getattr(row, self.key)), None), contents)
        for number, key in wanted:
            self.pending.setdefault(key, number)

    def _wanted(self, contents: Contents) -> Iterator[tuple[tuple[int, str], Document]]:
        for number, content in contents.items():
            for commitment in committed(content, self.name):
                yield (number, commitment[self.name]), commitment
            if self.name == PRIVATE:
                self.masked.update(each[MASKED] for each in committed(content, MASKED))

    def _check(self, row: Any, commitment: Document | None, contents: Contents) -> None:
        if commitment is None:
            if contents.get(row.entry, {}) is not None:
                self._add("untraced", getattr(row, self.key), row.entry)
        elif not self._is_right(row, commitment):
            self._add("differs", getattr(row, self.key), row.entry)

    def _is_right(self, row: Any, commitment: Document) -> bool:
        try:
            return self.is_right(row, commitment)
        except (TypeError, AttributeError):
            return False

    def finish(self, connection: Connection, last: int) -> int:
        """Say what is gone, and what is there and should not be, when all entries were read.

        Args:
            connection: that reads.
            last: the number of the last entry.

        Returns:
            How many are masked.
        """
        column = self.table.c.entry
        for row in connection.execute(raw(self.table).where(or_(column < 1, column > last))):
            self._add("untraced", getattr(row, self.key), row.entry)
        gone = self.pending.keys() - self.masked
        there = self._entries(connection, [*gone, *self.masked])
        for key in self.masked & there.keys():
            self._add("not_masked", key, there[key])
        for key in sorted(gone, key=lambda each: self.pending[each]):
            if not isinstance(there.get(key), int) or there[key] > self.pending[key]:
                self._add("missing", key, self.pending[key])
        return len(self.masked)

    def _entries(self, connection: Connection, keys: Sequence[str]) -> dict[str, Any]:
        """The entries that rows name, by their keys."""
        column, found = self.table.c[self.key], dict[str, Any]()
        for start in range(0, len(keys), AT_ONCE // 2):
            some = raw(self.table).where(column.in_(keys[start : start + AT_ONCE // 2]))
            found |= {getattr(row, self.key): row.entry for row in connection.execute(some)}
        return found

    def _add(self, what: str, key: str, entry: Any) -> None:
        self.findings.add(f"{self.table.name}_{what}", self.table.name, key, entry)


def trace_texts(findings: Findings) -> Tracing:
    """Traces private texts."""
    return Tracing(private_text, PRIVATE, "commitment", _is_text, findings)


def trace_credentials(findings: Findings) -> Tracing:
    """Traces credentials."""
    return Tracing(credential, CREDENTIAL, "id", _is_credential, findings)
