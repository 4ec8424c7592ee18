"""What is wrong, as data: a stable code, its parameters, and the place. Words are in ``wording``."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from methodology.model.fact import Text

Path = tuple[str | int, ...]
"""Keys and positions from the top of a document down to the value at fault."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong.

    Attributes:
        code: stable name, the key of its sentence in ``wording``.
        params: what the sentence needs, as texts, by name.
        path: where in the document.
        file: the file's name, empty where there is none.
        line: line in the file, from 1; 0 where it is not known.
        words: what the sentence needs beside, by name, where it is made of a pack's own texts.
    """

    code: str
    params: dict[str, str] = field(default_factory=dict)
    path: Path = ()
    file: str = ""
    line: int = 0
    words: dict[str, Text] = field(default_factory=dict)

    def below(self, *path: str | int) -> "Fault":
        """The same fault, its path seen from further up."""
        return replace(self, path=(*path, *self.path))


class InvalidDocument(Exception):
    """A document is refused; every fault that was found is in it."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        super().__init__()
        self.faults = tuple(faults)

    def __str__(self) -> str:
        """Their codes and places."""
        return "; ".join(f"{fault.code} at {fault.path}" for fault in self.faults)


def invalid(code: str, *path: str | int, **params: object) -> InvalidDocument:
    """A refusal for one fault; parameters are turned into text."""
    return InvalidDocument([Fault(code, {name: str(value) for name, value in params.items()}, path)])


@contextmanager
def error_path(*path: str | int) -> Iterator[None]:
    """Every refusal inside is seen from further up: its path begins with this one."""
    try:
        yield
    except InvalidDocument as error:
        raise InvalidDocument(fault.below(*path) for fault in error.faults) from None


def read_all(*readings: Callable[[], Any]) -> tuple[Any, ...]:
    """What each of several readings gives.

    Raises:
        InvalidDocument: the faults of all of them.
    """
    faults: list[Fault] = []
    read = []
    for reading in readings:
        try:
            read.append(reading())
        except InvalidDocument as error:
            faults.extend(error.faults)
    if faults:
        raise InvalidDocument(faults)
    return tuple(read)


def collect_errors(entries: Iterable[tuple[str | int, Callable[[], Any]]]) -> dict[Any, Any]:
    """Every reading by its key.

    Raises:
        InvalidDocument: the faults of all readings, each with its key before its path.
    """
    read: dict[str | int, Any] = {}
    faults: list[Fault] = []
    for key, reading in entries:
        try:
            read[key] = reading()
        except InvalidDocument as error:
            faults.extend(fault.below(key) for fault in error.faults)
    if faults:
        raise InvalidDocument(faults)
    return read
