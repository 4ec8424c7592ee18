"""Tables to be opened in a spreadsheet.

Excel on a Vietnamese computer expects semicolons between cells and decimal commas, on an English one
commas and decimal points: so a table follows the numbers of its language. It begins with a byte order
mark, without which Excel does not read UTF-8. Numbers that do not end are given with four decimals;
``20/3`` would be taken for a date.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from fractions import Fraction

from methodology.canonical import spelling
from methodology.wording.numbers import DECIMAL, PLACES
from methodology.wording.plain import is_control, plain

Cell = str | int | Fraction | None
"""A text, a number, or nothing."""

BYTE_ORDER_MARK = "\ufeff"
_STARTS_A_FORMULA = ("=", "+", "-", "@")


def spreadsheet(columns: Sequence[str], rows: Iterable[Iterable[Cell]], language: str) -> str:
    """A table as CSV (RFC 4180).

    Args:
        columns: what stands above it.
        rows: its cells, in the order of the columns.
        language: of the texts in it.
    """
    table = io.StringIO()
    writer = csv.writer(table, delimiter=";" if DECIMAL[language] == "," else ",")
    writer.writerow(columns)
    writer.writerows([_cell(cell, language) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + table.getvalue()


def exact(number: str | None) -> Fraction | None:
    """The number of a document; None where it has none."""
    return None if number is None else Fraction(number)


def _cell(cell: Cell, language: str) -> str:
    if cell is None:
        return ""
    return _harmless(cell) if isinstance(cell, str) else _number(Fraction(cell), language)


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula: not after signs without width, not in wide letters."""
    begins = "".join(letter for letter in text if not is_control(letter)).lstrip()[:1]
    formula = unicodedata.normalize("NFKC", begins).startswith(_STARTS_A_FORMULA)
    return f"'{plain(text)}" if formula else plain(text)


def _number(value: Fraction, language: str) -> str:
    """A decimal number as a spreadsheet of that language reads it."""
    ends = "/" not in spelling(value)
    decimal = spelling(value if ends else round(value, PLACES))
    return decimal.replace(".", DECIMAL[language])
