"""Organisations in CSV, there and back."""

import pytest

from methodology.errors import Fault, InvalidDocument
from service.organisations.table import COLUMNS, read_organisations, write_organisations
from service.registry.imports import plan
from tests.support.acts.registry import hoa_binh, registry

EXCEL = (
    "\ufeffMã cơ quan;Tên cơ quan;Loại;Cấp;Nhóm;Huyện;Trực thuộc;Được đánh giá;Thẩm định;Từ ngày;Đến ngày;"
    "Đơn vị kế thừa;Văn bản\r\n"
    "150;Huyện Đà Bắc;;district;;;;;;01/01/2023;;;\r\n"
    "04858;Xã Đoàn Kết;cơ quan, đơn vị;commune;;Huyện Đà Bắc;150;Có;không;1/1/2023;30-06-2025;"
    '"04873; 04828";NQ\r\n'
    ";;;;;;;;;;;;\r\n"
    "to-1;Tổ thẩm định;Tổ;;;;;không;x;2023-01-01;;;\r\n"
)


def faults(text: str) -> list[tuple[str, int]]:
    with pytest.raises(InvalidDocument) as refused:
        read_organisations(text.encode())
    return [(fault.code, fault.line) for fault in refused.value.faults]


def test_as_vietnamese_excel_writes_it() -> None:
    read = read_organisations(EXCEL.encode())
    district, commune, team = read.rows
    assert read.lines == (2, 3, 5)
    assert district == {
        **{"code": "150", "name": "Huyện Đà Bắc", "level": "district", "from": "2023-01-01"},
        **dict.fromkeys(("group", "district", "parent", "until", "citing")),
        "successors": [],
    }
    assert commune["successors"] == ["04873", "04828"]
    assert (commune["kind"], commune["until"], commune["is_appraised"]) == (
        "organisation",
        "2025-06-30",
        True,
    )
    assert (team["kind"], team["is_appraised"], team["appraises"]) == ("team", False, True)


def test_columns_that_are_not_there_say_nothing() -> None:
    (row,) = read_organisations(b"code,name,from\n1,A,2023-01-01\n").rows
    assert row == {"code": "1", "name": "A", "from": "2023-01-01"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [("empty_file", 0)]),
        ("code,name\n", [("column_missing", 0)]),
        ("code,name,from,more\n", [("unknown_agencies_column", 0)]),
        (
            "code,name,from\n1,A,2023-02-30\n,B,x\n",
            [("day_expected", 2), ("value_missing", 3), ("day_expected", 3)],
        ),
        ("code,name,from\n1,A\n", [("value_missing", 2)]),
        ("code,name,from\n1,A,2023-01-01,4\n", [("too_many_cells", 2)]),
        ("code,name,from,kind\n1,A,2023-01-01,xã\n", [("not_a_choice", 2)]),
        ("code,name,from,appraises\n1,A,2023-01-01,maybe\n", [("flag_expected", 2)]),
        ("code,name,from,successors\n1,A,2023-01-01,a/b\n", [("code_expected", 2)]),
    ],
)
def test_each_fault_by_its_line(text: str, found: list[tuple[str, int]]) -> None:
    assert faults(text) == found


def test_help_is_not_read() -> None:
    assert read_organisations("mã;tên;từ ngày\n#hướng dẫn;;\n".encode()).rows == ()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_written_is_read_again_and_changes_nothing(language: str) -> None:
    states = registry(*hoa_binh().rows)
    written = write_organisations(states.values(), states, language)
    read = read_organisations(written.encode())
    assert all(not step.changes for step in plan(read.rows, states).steps)
    assert registry(*read.rows) == states


def test_faults_of_an_import_get_the_lines_of_their_rows() -> None:
    read = read_organisations(EXCEL.encode())
    given = [Fault("x", {}, ("organisations", 1, "code")), Fault("y", {}, ("organisations",))]
    assert [(each.line, each.path) for each in read.located(given)] == [(3, ("code",)), (0, ())]


def test_every_column_has_a_name_in_both_languages() -> None:
    states = registry(*hoa_binh().rows)
    headings = [
        write_organisations([], states, language).removeprefix("\ufeff").strip().replace(";", ",").split(",")
        for language in ("vi", "en")
    ]
    assert [len(each) for each in headings] == [len(COLUMNS)] * 2
    assert not set(headings[0]) & set(headings[1])
