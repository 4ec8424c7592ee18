"""Texts that people take for the same."""

import pytest

from methodology.wording.same_text import folded, unmarked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hoà", "hòa"),
        ("Xã  THUỶ Ngân", "xã thủy ngân"),
        ("Có", "có"),
        ("quý", "qúy"),
        ("hoá đơn", "hóa đơn"),
    ],
)
def test_what_is_alike(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("hoà", "hoa"), ("hoà", "hoạ"), ("ôm", "om"), ("cân", "căn")])
def test_what_is_not(one: str, other: str) -> None:
    assert folded(one) != folded(other)


def test_without_marks() -> None:
    assert unmarked("Hòa Bình") == unmarked("hoà bình") == unmarked("HOA BINH") == "hoa binh"
    assert unmarked("Đà Bắc") == "da bac"
