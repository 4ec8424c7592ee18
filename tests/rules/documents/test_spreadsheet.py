"""Tables are written as a spreadsheet of their language reads them."""

from fractions import Fraction

import pytest

from rules.documents.spreadsheet import Cell, spreadsheet


@pytest.mark.parametrize(
    ("language", "expected"),
    [("vi", "'=a;12,5;0,3333;3;\r\n"), ("en", "'=a,12.5,0.3333,3,\r\n")],
)
def test_cells_of_a_table_in_its_language(language: str, expected: str) -> None:
    cells: list[Cell] = ["=a", Fraction(25, 2), Fraction(1, 3), 3, None]
    written = spreadsheet(["one"], [cells], language)
    assert written == f"\ufeffone\r\n{expected}"
