"""Where a document differs from what was computed, in its order, and what kind of difference each one is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from methodology.errors import Path
from rules.scorecard.document import SENTENCES

ABSENT: Final = object()
"""Stands for a value that is not there at all; null is one that is."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One place where two documents differ.

    Attributes:
        path: keys and positions down to it.
        expected, found: what should stand there, and what does; :data:`ABSENT` for nothing.
    """

    path: Path
    expected: Any
    found: Any

    @property
    def pointer(self) -> str:
        """The JSON pointer (RFC 6901) of the place."""
        return pointer(self.path)

    @property
    def reworded(self) -> bool:
        """Whether only a sentence reads differently; whatever is no sentence counts."""
        return (
            self.path[-1] in SENTENCES
            and self.path[0] != "bundle"
            and isinstance(self.expected, str)
            and isinstance(self.found, str)
        )


def differences(expected: Any, found: Any, path: Path = ()) -> Iterator[Difference]:
    """Every difference, in the order of the expected document.

    Args:
        expected: the document as it was computed.
        found: as it was given.
        path: of both, where they are parts of documents.
    """
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key in (*expected, *(key for key in found if key not in expected)):
            yield from differences(expected.get(key, ABSENT), found.get(key, ABSENT), (*path, key))
    elif isinstance(expected, list) and isinstance(found, list):
        for position in range(max(len(expected), len(found))):
            below = (_item(expected, position), _item(found, position))
            yield from differences(*below, (*path, position))
    elif type(expected) is not type(found) or expected != found:
        yield Difference(path, expected, found)


def pointer(path: Path) -> str:
    """The JSON pointer of a path."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def _item(items: list[Any], position: int) -> Any:
    return items[position] if position < len(items) else ABSENT
