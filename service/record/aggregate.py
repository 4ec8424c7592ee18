"""What the record has to be told about a sort of subject: what its entries come to, and how it is found."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from methodology.canonical import Document
from service.record.entry import Change

Fold = Callable[[Document | None, Document, str], Document]
"""The state after an entry, from the state before it (None: there was none), its content, and its time. It
reads nothing else, so that it gives the same for ever."""


class Found(NamedTuple):
    """One way in which a subject is found.

    Attributes:
        name: of the way, ``code``.
        value: what is looked for; a private text stands there as its commitment does in the state.
        sole: whether no other subject may have it.
    """

    name: str
    value: Any
    sole: bool = False


@dataclass(frozen=True, slots=True)
class Aggregate:
    """A sort of subject.

    Attributes:
        name: in the singular, as in addresses: ``organisation``.
        folds: by the kind of entry; a kind that is not written any more stays.
        found: in which ways a subject in this state is found.
    """

    name: str
    folds: Mapping[str, Fold] = field(default_factory=dict)
    found: Callable[[Document], Iterator[Found]] = lambda state: iter(())

    def fold(self, state: Document | None, change: Change, at: str) -> Document:
        """The state after a change.

        Raises:
            KeyError: the change is of no kind that there ever was.
        """
        return self.folds[change.kind](state, change.content, at)
