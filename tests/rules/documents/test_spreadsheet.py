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


@pytest.mark.parametrize(
    ("text", "written"),
    [
        *((sign + "1", f"'{sign}1") for sign in "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b"),
        ("\u200b=1", "'�=1"),
        ("\u2060\ufeff\uff1d1", "'��\uff1d1"),
        ("\t=1", "'�=1"),
        (" \u00a0\u3000=1", "' \u00a0\u3000=1"),
        ("\x00=1", "'�=1"),
        ("a\x1b[31m\r\nb", "a�[31m��b"),
        ("1=1", "1=1"),
        ("Đạt – 5", "Đạt – 5"),
        ("", ""),
    ],
)
def test_no_cell_is_a_formula_or_steers(text: str, written: str) -> None:
    assert spreadsheet(["one", "two"], [[text, "x"]], "en") == f"\ufeffone,two\r\n{written},x\r\n"
