"""Cohort files as spreadsheets and editors leave them."""

import pytest

from methodology.errors import InvalidDocument
from rules.facts.cohort import Cohort, read_cohort
from rules.facts.submission import Given
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune

LEVEL = only_level(commune())


def of_csv(*lines: str, ends: str = "\n") -> Cohort:
    return read_cohort(LEVEL, ends.join(lines).encode(), "csv")


def told(found: Cohort) -> list[tuple[str, int]]:
    return [(fault.code, fault.line) for fault in found.faults]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_lines_end_as_they_do_anywhere(ends: str) -> None:
    found = of_csv("code,name,period,staff", "1,Xã A,2026,12", "2,,2026,3", '3,"Xã C",2026,0.5', ends=ends)
    assert (found.lines, told(found)) == ((2,), [("text_missing", 3), ("too_many_decimals_in_value", 4)])
    assert found.submissions[0].states["staff"] == Given(12)


@pytest.mark.parametrize("inside", ["\u2028", "\x85", "\x0b", "\x0c", "\x1e"])
def test_nothing_else_ends_a_line(inside: str) -> None:
    found = of_csv("code,name,period", f"1,Xã{inside}A,2026", "2,Xã B,2026", "3,,2026")
    assert found.submissions[-1].agency.code == "2"
    assert found.lines[-1] == 3
    assert told(found)[-1] == ("text_missing", 4)


def test_spaces_and_empty_lines_around_the_heading() -> None:
    found = of_csv("\ufeff", " code , name,period ", ",,", " 1 , Xã A ,2026")
    assert (found.lines, found.submissions[0].agency.code) == ((4,), "1")


@pytest.mark.parametrize(
    ("heading", "codes"),
    [
        ("code|name|period", ["column_missing"] * 3),
        ("code,Cơ quan,period,Mã", ["duplicate_name"]),
        ("code,name,period,", ["unknown_fact"]),
        ("code,period,period,name,name", ["duplicate_name"] * 2),
        ("code,name,period,2.3/incidents", ["unknown_fact"]),
        ('code,"na"me,period', ["not_csv"]),
    ],
)
def test_headings_that_are_refused(heading: str, codes: list[str]) -> None:
    with pytest.raises(InvalidDocument) as caught:
        of_csv(heading, "1,Xã A,2026")
    assert [fault.code for fault in caught.value.faults] == codes


@pytest.mark.parametrize(
    ("fact", "cell", "value"),
    [
        ("staff", "12", 12),
        ("staff", "12.0", "too_many_decimals_in_value"),
        ("staff", "1e1", "exponent"),
        ("staff", "31", "out_of_domain"),
        ("skills/average", "-0.125", -125),
        ("skills/average", "0.1250", "too_many_decimals_in_value"),
        ("skills/average", "NaN", "wrong_type"),
        ("satisfied/satisfied_percent", "87.65", 8765),
        ("satisfied/satisfied_percent", "87,65", 8765),
        ("satisfied/satisfied_percent", "87%", 8700),
        ("satisfied/satisfied_percent", "87%%", "wrong_type"),
        ("skills/plan", "True", 1),
        ("skills/plan", "1", 1),
        ("skills/plan", "maybe", "wrong_type"),
        ("chair/chair", "none", 2),
        ("chair/chair", "Head", 0),
        ("chair/chair", "Nobody", "unknown_option"),
        ("plan/signed_on", "2026-02-29", "no_such_date"),
    ],
)
def test_cells_are_read_as_json_would_say_them(fact: str, cell: str, value: int | str) -> None:
    found = of_csv(f"code,name,period,{fact}", f'1,Xã A,2026,"{cell}"', "2,Xã B,2026")
    if isinstance(value, int):
        assert found.submissions[0].states[fact] == Given(value)
    else:
        assert told(found) == [(value, 2)]
    assert found.submissions[-1].states[fact] is None


def test_a_quotation_that_is_never_closed_costs_what_follows_it_alone() -> None:
    found = of_csv("code,name,period", "1,Xã A,2026", '2,"Xã B,2026', "3,Xã C,2026")
    assert (found.lines, told(found)) == ((2,), [("not_csv", 3)])


def test_the_first_row_of_an_agency_that_is_in_order_is_the_one_that_counts() -> None:
    found = of_csv("code,name,period,staff", "1,Xã A,2026,many", "1,Xã A,2026,7", "1,Xã A,2026,8")
    assert found.submissions[0].states["staff"] == Given(7)
    assert told(found) == [("wrong_type", 2), ("agency_twice", 4)]
    assert found.faults[1].params["line"] == "3"
