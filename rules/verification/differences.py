"""The first difference of two JSON documents, in the order of the first."""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.errors import Path

Difference = tuple[str, str, str]
"""JSON pointer (RFC 6901), what was expected, what was found."""

NOTHING = "–"


def first_difference(expected: Any, found: Any) -> Difference | None:
    """Where two documents differ first; None where they are equal."""
    return next(_differences(expected, found, ""), None)


def _differences(expected: Any, found: Any, above: str) -> Iterator[Difference]:
    if isinstance(expected, Mapping) and isinstance(found, Mapping):
        for key in [*expected, *(key for key in found if key not in expected)]:
            yield from _at(expected, found, key, key in expected, key in found, above)
    elif isinstance(expected, list) and isinstance(found, list):
        for position in range(max(len(expected), len(found))):
            yield from _at(expected, found, position, position < len(expected), position < len(found), above)
    elif type(expected) is not type(found) or expected != found:
        yield above, _shown(expected), _shown(found)


def pointer(path: Path) -> str:
    """The JSON pointer of a path."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def _at(
    expected: Any, found: Any, key: str | int, wanted: bool, there: bool, above: str
) -> Iterator[Difference]:
    below = above + pointer((key,))
    if wanted and there:
        yield from _differences(expected[key], found[key], below)
    else:
        yield below, _shown(expected[key]) if wanted else NOTHING, _shown(found[key]) if there else NOTHING


def _shown(value: Any) -> str:
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)
