"""Reading YAML strictly: texts, lists and mappings, with the line of every value.

What makes YAML surprising is refused: duplicate keys, nulls, anchors, aliases, merges, tags, more
than one document, text that is not in Unicode's normal form C.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path as FilePath
from typing import Any

import yaml
from yaml import events
from yaml.reader import ReaderError

from methodology.errors import Fault, InvalidDocument, Path

LARGEST = 4_000_000
"""Bytes in a file, at most."""
DEEPEST = 40
"""Nested values, at most."""
_UNQUOTED = re.compile(r"(?:^|[{,])\s*>=? *\d", re.ASCII)
"""A step of a ladder that YAML takes for the beginning of a block of text."""
MOST_VALUES = 40_000
"""Values in a file, at most: more than ten times those of the largest level that is shipped."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file that was read.

    Attributes:
        content: mappings, lists and texts.
        name: as faults print it.
        lines: path of a value → its line, from 1.
    """

    content: Any
    name: str
    lines: dict[Path, int]

    def locate(self, fault: Fault) -> Fault:
        """The fault with the file and the line of the nearest value that was written."""
        path = fault.path
        while path not in self.lines:
            path = path[:-1]
        return replace(fault, file=self.name, line=self.lines[path])


def read_file(path: FilePath, name: str) -> YamlFile:
    """A YAML file.

    Raises:
        InvalidDocument: what is wrong, with file and line.
    """
    raw = read_bytes(path, name)
    try:
        return read_text(raw.decode("utf-8"), name)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise InvalidDocument([Fault("not_utf8", {}, file=name, line=line)]) from None


def read_bytes(path: FilePath, name: str) -> bytes:
    """All of a regular file; a pipe or a device might never end.

    Raises:
        InvalidDocument: ``file_too_large``, ``file_unreadable``.
    """
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise InvalidDocument(
                [Fault("file_too_large", {"size": str(size), "limit": str(LARGEST)}, file=name)]
            )
        if path.is_file():
            return path.read_bytes()
    except (OSError, ValueError):  # the latter where there is a NUL in its name
        pass
    raise InvalidDocument([Fault("file_unreadable", {"name": name}, file=name)])


def read_text(text: str, name: str) -> YamlFile:
    """A YAML text.

    Raises:
        InvalidDocument: what is wrong, with file and line.
    """
    reader = _Reader(text, name)
    try:
        return YamlFile(reader.document(), name, reader.lines)
    except yaml.MarkedYAMLError as error:
        # What is missing at the end is reported on the line after the last.
        problem, line = str(error.problem), min(_line(error.problem_mark), len(text.splitlines()))
        if _UNQUOTED.search(text.splitlines()[line - 1]):
            raise InvalidDocument([Fault("sign_unquoted", file=name, line=line)]) from None
    except ReaderError as error:
        problem, line = error.reason, text.count("\n", 0, error.position) + 1
    raise InvalidDocument([Fault("not_yaml", {"problem": problem}, file=name, line=line)])


def _offset(mark: Any) -> int:
    offset: int = mark.index
    return offset


def _line(mark: Any) -> int:
    return mark.line + 1 if mark else 0


class _Reader:
    """Builds the values from the parser's events."""

    def __init__(self, text: str, name: str) -> None:
        self.events: Iterator[events.Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.name = name
        self.lines: dict[Path, int] = {(): 1}

    def fault_at(self, event: events.Event, code: str, **params: str) -> InvalidDocument:
        return InvalidDocument([Fault(code, params, file=self.name, line=_line(event.start_mark))])

    def document(self) -> Any:
        next(self.events)
        start = next(self.events)
        if isinstance(start, events.StreamEndEvent):
            raise self.fault_at(start, "empty_file")
        written = self.value(next(self.events), ())
        next(self.events)
        after = next(self.events)
        if not isinstance(after, events.StreamEndEvent):
            raise self.fault_at(after, "more_documents")
        return written

    def value(self, event: events.Event, path: Path) -> Any:
        self.check(event, path)
        self.lines.setdefault(path, _line(event.start_mark))
        if isinstance(event, events.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, events.SequenceStartEvent):
            return self.sequence(path)
        return self.text(event)

    def check(self, event: events.Event, path: Path) -> None:
        if isinstance(event, events.AliasEvent) or getattr(event, "anchor", None):
            raise self.fault_at(event, "anchor_or_alias")
        if tag := getattr(event, "tag", None):
            raise self.fault_at(event, "tag", tag=tag)
        if len(path) > DEEPEST:
            raise self.fault_at(event, "too_deep", limit=str(DEEPEST))
        if len(self.lines) > MOST_VALUES:
            raise self.fault_at(event, "too_many_values", limit=str(MOST_VALUES))

    def text(self, event: Any) -> str:
        text: str = event.value
        if not event.style and text in ("", "~", "null", "Null", "NULL"):
            raise self.fault_at(event, "null_value")
        if not unicodedata.is_normalized("NFC", text):
            raise self.fault_at(event, "not_nfc", value=text)
        return text

    def mapping(self, path: Path) -> dict[str, Any]:
        written: dict[str, Any] = {}
        while not isinstance(event := next(self.events), events.MappingEndEvent):
            key, after = self.key(event, path), event.end_mark
            if key in written:
                raise self.fault_at(event, "duplicate_key", key=key, line=str(self.lines[(*path, key)]))
            self.lines[(*path, key)] = _line(event.start_mark)
            value = next(self.events)
            if _offset(value.start_mark) == _offset(
                after
            ):  # not even a colon, as YAML lets it be within braces
                raise self.fault_at(value, "comma_in_braces", key=key)
            written[key] = self.value(value, (*path, key))
        return written

    def key(self, event: events.Event, path: Path) -> str:
        self.check(event, path)
        if not isinstance(event, events.ScalarEvent):
            raise self.fault_at(event, "key_not_text")
        if event.value == "<<" and not event.style:
            raise self.fault_at(event, "merge")
        return self.text(event)

    def sequence(self, path: Path) -> list[Any]:
        written: list[Any] = []
        while not isinstance(event := next(self.events), events.SequenceEndEvent):
            written.append(self.value(event, (*path, len(written))))
        return written
