"""What is refused, by its codes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from methodology.errors import InvalidDocument, Path


@contextmanager
def refused(code: str, *path: str | int, **params: str) -> Iterator[None]:
    """A single fault of this code, path and (where any is named) these parameters."""
    with pytest.raises(InvalidDocument) as caught:
        yield
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == (code, path)
    assert not params or fault.params == params


def faults(reading: Callable[..., Any], *arguments: Any) -> list[tuple[str, Path]]:
    """Code and path of every fault for which a reading is refused; empty where it is not."""
    try:
        reading(*arguments)
    except InvalidDocument as error:
        return [(fault.code, fault.path) for fault in error.faults]
    return []


def codes(reading: Callable[..., Any], *arguments: Any) -> list[str]:
    """The codes alone."""
    return [code for code, _ in faults(reading, *arguments)]
