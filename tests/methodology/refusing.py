"""What is refused, by its codes."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from methodology.faults import Fault, Refused


@contextmanager
def refused(code: str, *path: str | int, **params: str) -> Iterator[None]:
    """A single fault of this code, path and (where any is named) these parameters."""
    with pytest.raises(Refused) as caught:
        yield
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == (code, path)
    assert not params or fault.params == params


def faults(reading: Any, *arguments: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    """Code and path of every fault of a reading that is refused."""
    with pytest.raises(Refused) as caught:
        reading(*arguments)
    return [(fault.code, fault.path) for fault in caught.value.faults]


def fault(code: str, *path: str | int, **params: str) -> Fault:
    return Fault(code, params, path)
