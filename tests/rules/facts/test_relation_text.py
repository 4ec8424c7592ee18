"""Broken relations in words: every operator, sums, dates, and what is no comparison of sums."""

import pytest

from methodology.errors import InvalidDocument
from methodology.wording.sentences import sentence
from rules.facts.facts_file import read_submission
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.written import level_of, row

FACTS = """
  a: {type: count, max: 9999, label: {vi: Trực tuyến, en: Online}},
  b: {type: count, max: 9999, label: {vi: Bưu chính, en: By post}},
  c: {type: count, max: 9999, label: {vi: Tiếp nhận, en: Received}},
  p: {type: percent, label: {vi: Tỷ lệ, en: Share}},
  q: {type: percent, label: {vi: Tỷ lệ khác, en: Other share}},
  d: {type: date, label: {vi: Ban hành, en: Issued}},
  e: {type: date, label: {vi: Kế hoạch, en: Planned}},
  f: {type: flag, label: {vi: Có hệ thống, en: Has a system}}
"""
GIVEN = {
    **{"a.row/a": 1300, "a.row/b": 20, "a.row/c": 1250, "a.row/p": 60, "a.row/q": 55},
    **{"a.row/d": "2024-01-08", "a.row/e": "2023-05-12", "a.row/f": False},
}


def told(require: str) -> tuple[str, str]:
    """What is said of the facts above where they break a relation, in both languages."""
    level = only_level(small_pack(level_of(row(FACTS, "{yes_no: f}", f'require: ["{require}"]'))))
    body = {"agency": {"code": "1", "name": "A"}, "period": "2026", "facts": GIVEN}
    with pytest.raises(InvalidDocument) as refused:
        read_submission(level, body)
    (fault,) = refused.value.faults
    assert fault.params["require"] == require
    vi = sentence(fault, "vi").removeprefix("Số liệu không khớp: ").removesuffix(". Đề nghị kiểm tra lại.")
    en = sentence(fault, "en").removeprefix("The facts do not fit together: ")
    return vi, en.removesuffix(". Correct what is mistyped.")


@pytest.mark.parametrize(
    ("require", "vi", "en"),
    [
        (
            "a <= c",
            "«Trực tuyến» (1.300) không được lớn hơn «Tiếp nhận» (1.250)",
            "“Online” (1,300) must not be greater than “Received” (1,250)",
        ),
        (
            "c >= a",
            "«Tiếp nhận» (1.250) không được nhỏ hơn «Trực tuyến» (1.300)",
            "“Received” (1,250) must not be less than “Online” (1,300)",
        ),
        (
            "a < c",
            "«Trực tuyến» (1.300) phải nhỏ hơn «Tiếp nhận» (1.250)",
            "“Online” (1,300) must be less than “Received” (1,250)",
        ),
        (
            "b > c",
            "«Bưu chính» (20) phải lớn hơn «Tiếp nhận» (1.250)",
            "“By post” (20) must be greater than “Received” (1,250)",
        ),
        ("b != 20", "«Bưu chính» (20) phải khác 20", "“By post” (20) must differ from 20"),
        ("1 = b", "«Bưu chính» (20) phải bằng 1", "“By post” (20) must equal 1"),
    ],
)
def test_every_operator(require: str, vi: str, en: str) -> None:
    assert told(require) == (vi, en)


@pytest.mark.parametrize(
    ("require", "vi"),
    [
        (
            "a + b = c",
            "«Trực tuyến» (1.300) + «Bưu chính» (20) = 1.320 phải bằng «Tiếp nhận» (1.250)",
        ),
        (
            "c - b = a",
            "«Tiếp nhận» (1.250) phải bằng «Trực tuyến» (1.300) + «Bưu chính» (20) = 1.320",
        ),
        ("a <= 2 * b", "«Trực tuyến» (1.300) không được lớn hơn 2 × «Bưu chính» (20) = 40"),
        ("a + 5 <= c", "«Trực tuyến» (1.300) + 5 = 1.305 không được lớn hơn «Tiếp nhận» (1.250)"),
        ("a <= c + 5", "«Trực tuyến» (1.300) không được lớn hơn «Tiếp nhận» (1.250) + 5 = 1.255"),
        ("p + q <= 100%", "«Tỷ lệ» (60%) + «Tỷ lệ khác» (55%) = 115% không được lớn hơn 100%"),
        ("d <= e", "«Ban hành» (08/01/2024) không được muộn hơn «Kế hoạch» (12/5/2023)"),
        (
            "d < e + 30",
            "«Ban hành» (08/01/2024) phải trước «Kế hoạch» (12/5/2023) + 30 ngày = 11/6/2023",
        ),
        ("d = 2023-05-12", "«Ban hành» (08/01/2024) phải đúng vào 12/5/2023"),
    ],
)
def test_sums_and_dates(require: str, vi: str) -> None:
    assert told(require)[0] == vi


def test_of_several_relations_those_are_told_that_do_not_hold() -> None:
    assert told("a <= c and b <= c")[0] == "«Trực tuyến» (1.300) không được lớn hơn «Tiếp nhận» (1.250)"
    either = "«Trực tuyến» (1.300) không được lớn hơn «Tiếp nhận» (1.250) hoặc «Bưu chính» (20) phải bằng 0"
    assert told("a <= c or b = 0")[0] == either


@pytest.mark.parametrize("require", ["f or b = 0", "b / c >= 50%", "b = 0 or (a <= c and b <= c)"])
def test_what_is_no_comparison_of_sums_is_told_as_it_is_written(require: str) -> None:
    vi, en = told(require)
    assert vi.startswith(f"cần {require}, trong khi đã ghi «")
    assert en.startswith(f"{require} is asked for; stated are “")


def test_an_answer_is_told_as_it_is_read() -> None:
    assert told("f or b = 0")[0].endswith("đã ghi «Bưu chính» (20); «Có hệ thống» (không)")
