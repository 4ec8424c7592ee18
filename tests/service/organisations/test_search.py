"""Searching by what people type."""

import pytest

from service.organisations.organisation import Organisation
from service.organisations.search import Filter, search_words, select_organisations
from tests.support.acts.registry import hoa_binh, registry

STATES = registry(*hoa_binh().rows)
EVERYTHING = [Organisation(id, 1, state) for id, state in STATES.items()]


def found(**wanted: str) -> list[str]:
    return [each.id for each in select_organisations(EVERYTHING, Filter(**wanted))]


@pytest.mark.parametrize("written", ["Phường Hòa Bình", "phuong hoà bình", "PHUONG HOA BINH", "hòa bình p"])
def test_marks_and_their_place_make_no_difference(written: str) -> None:
    assert found(q=written, on="2025-07-01") == ["04795-2025-07-01"]


@pytest.mark.parametrize("written", ["Đà Bắc", "da bac", "đa bac"])
def test_the_letter_with_a_stroke_is_one_without(written: str) -> None:
    assert "150-2023-01-01" in found(q=written, level="district")


def test_by_code_or_its_beginning() -> None:
    assert found(q="04795") == ["04795-2023-01-01", "04795-2025-07-01"]
    assert set(found(q="047")) == {id for id in STATES if id.startswith("047")}
    assert found(q="so-noi-vu") == ["so-noi-vu-2023-01-01"]


def test_two_of_one_name_by_their_districts() -> None:
    assert len(found(q="doan ket", on="2023-12-31")) == 2
    assert found(q="doan ket yen thuy") == ["05380-2023-01-01"]


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, 226),
        ({"level": "commune", "on": "2025-06-30"}, 151),
        ({"level": "commune", "on": "2025-07-01"}, 46),
        ({"on": "2022-12-31"}, 0),
        ({"parent": "150"}, 17),
        ({"parent": "150-2023-01-01"}, 17),
        ({"parent": "nobody"}, 0),
        ({"group": "ward_township"}, 22),
        ({"kind": "team"}, 0),
        ({"q": "…"}, 226),
        ({"q": "khong co"}, 0),
    ],
)
def test_filters(wanted: dict[str, str], count: int) -> None:
    assert len(found(**wanted)) == count


def test_words_are_without_case_marks_and_signs() -> None:
    assert search_words("Sở Lao động, Thương binh") == ("so", "lao", "dong", "thuong", "binh")
