"""A table from the bytes of a CSV file (RFC 4180), as Excel writes it in Vietnamese or in English.

UTF-8 with or without a byte order mark. The first line that has anything in it decides which of ``;``, ``,``
and tab stands between cells; and so which sign decimals have: Excel writes semicolons where the comma is the
decimal sign.
"""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from io import StringIO

from methodology.errors import InvalidDocument, invalid

SEPARATORS = {",": ".", ";": ",", "\t": ""}
"""What may stand between cells, the likeliest first, and the decimal sign beside it; empty: either."""
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_BEGINNING = 2**16
"""Bytes in which an encoding shows, and characters in which the heading begins."""

Cells = Callable[[], list[str]]
"""Gives the cells of a record; raises :class:`InvalidDocument` where it cannot be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """The records of a file.

    Attributes:
        decimal: the decimal sign; empty where it may be either.
        heading: the first record that is not empty, without spaces around its cells; empty where there is
            none.
        records: the others: the line where each begins, and its cells.
    """

    decimal: str
    heading: tuple[str, ...]
    records: Iterator[tuple[int, Cells]]


def read_table(raw: bytes) -> Table:
    """The table in a file.

    Raises:
        InvalidDocument: ``csv_in_utf16``, ``csv_not_utf8``; ``not_csv`` where the heading cannot be read.
    """
    text = _decoded(raw)
    separator = _separator(text)
    records = _records(text, separator)
    line, heading = next(records, (0, list))
    try:
        return Table(SEPARATORS[separator], tuple(name.strip() for name in heading()), records)
    except InvalidDocument as error:
        raise InvalidDocument(replace(fault, line=line) for fault in error.faults) from None


def _decoded(raw: bytes) -> str:
    if raw.startswith(_UTF_16) or b"\0" in raw[:_BEGINNING]:
        raise invalid("csv_in_utf16")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise invalid("csv_not_utf8", line=raw.count(b"\n", 0, error.start) + 1) from None


def _separator(text: str) -> str:
    """What stands most often in the first line that has anything in it; of equals the first."""
    lines = (line for line in text[:_BEGINNING].splitlines() if line.strip(' ";,\t'))
    line = next(lines, "")
    return max(SEPARATORS, key=line.count)


def _records(text: str, separator: str) -> Iterator[tuple[int, Cells]]:
    """Each record that is not empty; one that cannot be read ends with its line."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield line, _unreadable(str(error))
            continue
        if any(cell.strip() for cell in cells):
            yield line, _constant(cells)


def _constant(cells: list[str]) -> Cells:
    return lambda: cells


def _unreadable(problem: str) -> Cells:
    def fail() -> list[str]:
        raise invalid("not_csv", problem=problem)

    return fail
