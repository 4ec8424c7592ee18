"""The formats in which contents of entries were ever written. Pure.

What was written is never written anew: a later format gets a reader here beside the earlier ones.
"""

from collections.abc import Callable, Mapping

import orjson

from methodology.canonical import Document


class UnknownFormat(Exception):
    """A format that this software does not know: a later one wrote it."""


_READERS: Mapping[int, Callable[[bytes], Document]] = {1: orjson.loads}


def read_content(format: int, content: bytes) -> Document:
    """What an entry says, as folds take it.

    Args:
        format: of the entry.
        content: its bytes.

    Raises:
        UnknownFormat: there is no reader for it.
        ValueError: it is not written in that format.
    """
    if format not in _READERS:
        raise UnknownFormat(format)
    return _READERS[format](content)
