"""Whether each entry is whole, follows from the one before it, and bears its seal. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from service.record.entry import NOTHING, START, Entry, Head, stated_digest
from service.record.key import Key
from service.record.verification.findings import Findings

ENTRY = "entry"


@dataclass(frozen=True, slots=True)
class OtherKey:
    """Entries whose seals were made with a key that is not at hand, so that they could not be checked.

    Attributes:
        count: how many.
        first, last: their numbers.
    """

    count: int
    first: int
    last: int


@dataclass(slots=True)
class Chain:
    """The entries that were read so far, in order.

    Attributes:
        key: by which seals are checked.
        heads: digests that were given away, by the number of the entry.
        findings: get what is wrong.
        last: the entry that was read last.
        other_keys: by the name of the key.
    """

    key: Key
    heads: Mapping[int, str]
    findings: Findings
    last: Head | Entry = NOTHING
    other_keys: dict[str, OtherKey] = field(default_factory=dict)
    _computed: str = START
    _command: str = ""

    def check(self, row: Entry) -> bool:
        """Check the next entry as its row has it, whatever that holds: whether its digest is right."""
        is_whole = False
        if not isinstance(row.number, int):
            self.findings.add("entry_unreadable", ENTRY, row.number, row.number)
            return False
        try:
            self._check_order(row)
            is_whole = self._check_digest(row)
            self._check_command(row)
        except (TypeError, AttributeError, ValueError):
            self.findings.add("entry_unreadable", ENTRY, row.number, row.number)
        self._command = row.command
        self.last = row if isinstance(row.at, str) else Head(row.number, self.last.at, row.digest)
        return is_whole

    def _check_order(self, row: Entry) -> None:
        last, add = self.last, self.findings.add
        if row.number != last.number + 1:
            first = last.number + 1
            add("entries_missing", ENTRY, first, row.number, first=first, last=row.number - 1)
        elif row.previous != last.digest and row.previous != self._computed:
            add("previous_differs", ENTRY, row.number, row.number)
        if row.at < last.at:
            add("time_backwards", ENTRY, row.number, row.number)

    def _check_digest(self, row: Entry) -> bool:
        """Whoever rewrote an entry with its digest did not have the key, or has to write all after it too."""
        self._computed = stated_digest(row)
        if self.heads.get(row.number, row.digest) != row.digest:
            self.findings.add("rewritten", ENTRY, row.number, row.number, value=self.heads[row.number])
        if self._computed != row.digest:
            self.findings.add("entry_differs", ENTRY, row.number, row.number)
            return False
        self._check_seal(row)
        return True

    def _check_seal(self, row: Entry) -> None:
        if row.seal == self.key.seal(row.digest):
            return
        name = row.seal.partition(":")[0]
        if name == self.key.name:
            self.findings.add("seal_wrong", ENTRY, row.number, row.number)
            return
        known = self.other_keys.get(name, OtherKey(0, row.number, 0))
        self.other_keys[name] = OtherKey(known.count + 1, known.first, row.number)

    def _check_command(self, row: Entry) -> None:
        if row.command == self._command and (row.key is not None or row.fingerprint is not None):
            self.findings.add("key_not_first", ENTRY, row.number, row.number)

    def check_heads(self) -> None:
        """Say where heads were given away of entries that are not there any more, when all were read."""
        beyond = [number for number in self.heads if number > self.last.number]
        if beyond:
            self.findings.add("cut_off", ENTRY, max(beyond), self.last.number, number=max(beyond))
