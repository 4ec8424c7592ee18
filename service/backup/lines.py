"""The file of a backup: lines of JSON, compressed, the last one with a digest over all before it.

The first line says what it is and with which entry it ends; every other one is a row, with its table.
"""

import gzip
import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, BinaryIO

import orjson

from methodology.canonical import Document
from service.record.entry import Head

FORMAT = 1
"""Of the files that are written now."""
_Codec = tuple[Callable[[Any], str], Callable[[Any], bytes]]
_AS_TEXT: Mapping[str, _Codec] = {"content": (bytes.decode, str.encode), "salt": (bytes.hex, bytes.fromhex)}
"""Columns of bytes: canonical JSON stays readable, random bytes are written in hexadecimal."""


class UnusableBackup(Exception):
    """A file is no backup, is damaged, or was written by a later version.

    Attributes:
        code: ``backup_damaged`` or ``backup_unknown``.
    """

    def __init__(self, code: str = "backup_damaged") -> None:
        super().__init__(code)
        self.code = code


def write_lines(stream: BinaryIO, head: Head, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> int:
    """Write a backup; the number of its rows.

    Args:
        stream: gets the bytes.
        head: the last entry.
        rows: each with the name of its table.
    """
    digest, count = hashlib.sha256(), 0
    with gzip.GzipFile(filename="", mode="wb", fileobj=stream, compresslevel=6, mtime=0) as file:

        def write(line: Any) -> None:
            written = orjson.dumps(line) + b"\n"
            digest.update(written)
            file.write(written)

        write({"backup": "minhdiem", "format": FORMAT, "head": [head.number, head.at, head.digest]})
        for table, row in rows:
            write([table, _texts(row)])
            count += 1
        write({"rows": count, "digest": digest.hexdigest()})
    return count


def read_lines(stream: BinaryIO) -> Iterator[Any]:
    """The head of a backup, then each row with the name of its table.

    Raises:
        UnusableBackup: as soon as that is seen, at the end at the latest.
    """
    try:
        with gzip.GzipFile(fileobj=stream, mode="rb") as file:
            yield from _read(file)
    except (OSError, EOFError, zlib.error, ValueError, TypeError, KeyError):
        raise UnusableBackup from None


def _read(file: Iterable[bytes]) -> Iterator[Any]:
    lines, digest = iter(file), hashlib.sha256()
    first = next(lines, b"")
    yield _head(orjson.loads(first))
    digest.update(first)
    for count, written in enumerate(lines):
        line = orjson.loads(written)
        if isinstance(line, dict):
            if line != {"rows": count, "digest": digest.hexdigest()} or next(lines, None):
                raise UnusableBackup
            return
        digest.update(written)
        yield line[0], _bytes(line[1])
    raise UnusableBackup


def _head(line: Document) -> Head:
    if line["backup"] != "minhdiem":
        raise UnusableBackup
    if line["format"] != FORMAT:
        raise UnusableBackup("backup_unknown")
    return Head(*line["head"])


def _texts(row: Mapping[str, Any]) -> Document:
    """A row for JSON; the names of its columns are of a type that is not quite text."""
    return {str(name): _AS_TEXT[name][0](value) if name in _AS_TEXT else value for name, value in row.items()}


def _bytes(row: Document) -> Document:
    return {name: _AS_TEXT[name][1](value) if name in _AS_TEXT else value for name, value in row.items()}
