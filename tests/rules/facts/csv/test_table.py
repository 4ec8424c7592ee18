"""Tables as Excel, in Vietnamese or English, and other programs write them."""

import pytest

from methodology.errors import InvalidDocument
from rules.facts.csv.table import read_table


@pytest.mark.parametrize(
    ("raw", "decimal"),
    [
        (b"a,b\n1,2", "."),
        (b"\xef\xbb\xbfa;b\r\n1;2\r\n", ","),
        (b"a\tb\r1\t2", ""),
        (b"\n;;\na;b\n;\n1;2", ","),
        (b'"a,b"', "."),
    ],
)
def test_the_heading_says_what_stands_between_cells(raw: bytes, decimal: str) -> None:
    table = read_table(raw)
    assert table.decimal == decimal
    assert table.heading in (("a", "b"), ("a,b",))
    assert [cells() for _, cells in table.records] in ([["1", "2"]], [])


def test_nothing_at_all() -> None:
    table = read_table(b"\xef\xbb\xbf")
    assert (table.heading, list(table.records)) == ((), [])


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        ("mã;tên".encode("utf-16"), "csv_in_utf16", None),
        ("ma;ten".encode("utf-16-be"), "csv_in_utf16", None),
        ("code;name\n1;Sở".encode("cp1258", "replace") + b"\xd2", "csv_not_utf8", "2"),
    ],
)
def test_other_encodings_are_told(raw: bytes, code: str, line: str | None) -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_table(raw)
    (fault,) = caught.value.faults
    assert (fault.code, fault.params.get("line")) == (code, line)


def test_a_heading_that_cannot_be_read_is_told_by_its_line() -> None:
    with pytest.raises(InvalidDocument) as caught:
        read_table(b'\ncode,"na"me')
    assert [(fault.code, fault.line) for fault in caught.value.faults] == [("not_csv", 2)]
