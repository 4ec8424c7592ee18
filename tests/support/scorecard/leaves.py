"""JSON documents leaf by leaf: walking, reading and replacing."""

from collections.abc import Iterator
from typing import Any

from methodology.errors import Path


def nodes(document: Any, path: Path = ()) -> Iterator[Path]:
    """The place of every value in a document, the document's own first."""
    yield path
    if isinstance(document, dict):
        for key, below in document.items():
            yield from nodes(below, (*path, key))
    elif isinstance(document, list):
        for position, below in enumerate(document):
            yield from nodes(below, (*path, position))


def leaves(document: Any) -> Iterator[Path]:
    """The place of every value that has none below it; empty lists are such."""
    return (path for path in nodes(document) if not value_at(document, path) or not nested(document, path))


def nested(document: Any, path: Path) -> bool:
    """Whether a mapping or a list stands there."""
    return isinstance(value_at(document, path), (dict, list))


def value_at(document: Any, path: Path) -> Any:
    """What stands there."""
    for step in path:
        document = document[step]
    return document


def replaced(document: Any, path: Path, value: Any) -> Any:
    """The document with another value there; the rest is shared with it."""
    if not path:
        return value
    first, *rest = path
    below = replaced(document[first], tuple(rest), value)
    if isinstance(document, dict):
        return {**document, first: below}
    return [below if position == first else item for position, item in enumerate(document)]


def without(document: Any, path: Path) -> Any:
    """The document without the member or item there."""
    *above, last = path
    within = value_at(document, tuple(above))
    if isinstance(within, dict):
        backend: Any = {key: below for key, below in within.items() if key != last}
    else:
        backend = [item for position, item in enumerate(within) if position != last]
    return replaced(document, tuple(above), backend)
