"""A method that a scorecard carries, and what is refused of it."""

from fractions import Fraction
from typing import Any

import pytest

from methodology.description.document import method_document
from methodology.description.text import method_text
from methodology.errors import Path
from methodology.model.core import Affine, Linear, Measure
from methodology.wording.rules import RuleText
from rules.scorecard.receipt import add_seal
from rules.verification.differences import first_difference
from rules.verification.verify import verify
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune
from tests.support.scorecard.cards import NOWHERE, carried, reread, small_card
from tests.support.scorecard.leaves import replaced


def codes(path: Path, value: Any) -> list[str]:
    found = verify(reread(add_seal(replaced(carried(small_card()), path, value))), NOWHERE)
    assert (found.outcome, found.pointer.startswith("/bundle")) == ("differs", True)
    return [fault.code for fault in found.faults]


@pytest.mark.parametrize("value", [None, [], {}, "x", {"header": []}])
def test_what_is_no_method_is_unreadable(value: Any) -> None:
    assert codes(("bundle",), value) == ["bundle_unreadable"]


def test_a_level_under_another_name_was_never_a_method() -> None:
    bundle = carried(small_card())["bundle"]
    (level,) = bundle["rows"]
    header = [
        [key, [["district", below[0][1]]] if key == "levels" else below] for key, below in bundle["header"]
    ]
    other = {
        "header": header,
        "rows": {"district": bundle["rows"][level]},
        "digests": {"district": bundle["digests"][level]},
    }
    assert codes(("bundle",), other) == ["bundle_unreadable"]


def test_a_method_of_another_digest_is_not_the_one_that_is_named() -> None:
    assert codes(("pack", "digest"), "0" * 64) == ["bundle_of_another_pack"]


def test_a_list_that_stands_elsewhere_is_shown_as_one() -> None:
    assert first_difference({"a": [1]}, {"a": "x"}) == ("/a", "[…]", "x")


def test_a_row_without_facts_says_none() -> None:
    pack = commune()
    page = method_document(pack, only_level(pack), "vi")
    bare = {**page["groups"][0]["groups"][0]["indicators"][0], "facts": []}
    group = {**page["groups"][0], "indicators": [bare]}
    del group["groups"]
    assert "số liệu:" not in method_text({**page, "groups": [group]})


def test_points_that_follow_no_fact_are_said_as_they_are() -> None:
    level = only_level(commune())
    words = RuleText(level.facts, "vi")
    points = level.indicators[0].max / 4
    assert words.formula(Affine(points), level.indicators[0].max, words.label) == "2,5"


def test_a_measure_with_something_added_or_taken_off() -> None:
    level = only_level(commune())
    words = RuleText(level.facts, "vi")

    def said(constant: str) -> str:
        return words.measure(Measure(Linear((("staff", Fraction(2)),), Fraction(constant))), words.label)

    assert [said("1/2"), said("-3")] == ["2 × «Số cán bộ» + 0,5", "2 × «Số cán bộ» − 3"]
