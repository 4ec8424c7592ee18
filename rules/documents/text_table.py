"""Tables in plain text: columns of fixed width, cells folded inside them."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from methodology.wording.plain import plain

GAP = "  "


@dataclass(frozen=True, slots=True)
class TextColumn:
    """A column.

    Attributes:
        heading: what stands above it. width: in characters. right: whether its cells stand at its right end.
    """

    heading: str
    width: int
    right: bool = False


def text_table(columns: Sequence[TextColumn], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """The lines of a table under its headings; a cell that is too wide goes on below."""
    yield from _record(columns, [column.heading for column in columns])
    yield GAP.join("-" * column.width for column in columns)
    for row in rows:
        yield from _record(columns, row)


def _record(columns: Sequence[TextColumn], cells: Sequence[str]) -> Iterator[str]:
    folded = [textwrap.wrap(cell, column.width) for cell, column in zip(cells, columns, strict=True)]
    for line in zip_longest(*folded, fillvalue=""):
        placed = (
            cell.rjust(column.width) if column.right else cell.ljust(column.width)
            for cell, column in zip(line, columns, strict=True)
        )
        yield plain(GAP.join(placed)).rstrip()
