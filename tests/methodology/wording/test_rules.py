"""Rules in words: forms that no shipped pack writes."""

from fractions import Fraction

from methodology.model.core import Affine, Linear, Measure
from methodology.wording.rules import RuleText
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune


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
