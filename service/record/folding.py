"""What entries come to: the state of each subject, made from nothing else."""

from collections.abc import Mapping
from dataclasses import dataclass

from methodology.canonical import Document
from service.record.aggregate import Aggregate
from service.record.entry import Change, Entry


@dataclass(frozen=True, slots=True)
class Folded:
    """A subject after one of its entries.

    Attributes:
        state: to which the entry led.
        n: which entry of its subject that was.
        entry: the number of the entry.
    """

    state: Document
    n: int
    entry: int


def fold_entry(
    aggregates: Mapping[str, Aggregate], before: Folded | None, entry: Entry, content: Document
) -> Folded:
    """The subject of an entry after it.

    Args:
        aggregates: all there are, by name.
        before: the subject until then; None where this is its first entry.
        entry: of it.
        content: as it is read.

    Raises:
        KeyError: there never was such an aggregate or such a kind of entry.
    """
    change = Change(entry.aggregate, entry.subject, entry.kind, content)
    state = aggregates[entry.aggregate].fold(before.state if before else None, change, entry.at)
    return Folded(state, entry.n, entry.number)
