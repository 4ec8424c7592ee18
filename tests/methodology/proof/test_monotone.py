"""More never earns less, where a row says so."""

from fractions import Fraction
from typing import Any

import pytest

from tests.support.proof.rows import AB, A, B, cases, count, found, prove, ratio


def test_not_monotone() -> None:
    points = {"points": Fraction(10), "points_more": Fraction(0)}
    expected = found("not_monotone", witness={"a": 2}, facts=("row/a",), more=5, **points)
    score = cases(("a < 2", "0"), ("a < 5", "max"), otherwise="0")
    assert prove(score, {"a": A}, monotone=["a"]) == (expected,)


def test_not_monotone_over_a_denominator() -> None:
    points = {"points": Fraction(10), "points_more": Fraction(9)}
    expected = found("not_monotone", witness={"a": 0, "b": 1}, facts=("row/a",), more=1, **points)
    assert prove(cases(("b = 0", "0"), otherwise="max - a / b"), AB, monotone=["a"]) == (expected,)


def test_more_is_as_much_as_the_requires_admit() -> None:
    score = cases(("a < 3", "max"), otherwise="0")
    points = {"points": Fraction(10), "points_more": Fraction(0)}
    expected = found("not_monotone", witness={"a": 0, "b": 4}, facts=("row/a",), more=4, **points)
    assert prove(score, AB, monotone=["a"], require=["a = 0 or a = b", "b != 3"]) == (expected,)


def test_what_is_not_applicable_earns_neither_more_nor_less() -> None:
    assert prove(cases(("a >= 5", "not_applicable"), otherwise="max"), {"a": A}, monotone=["a"]) == ()


@pytest.mark.parametrize(
    "score",
    [
        ratio("b", "a", if_none="zero"),
        cases(("a < b", "10 * a / b"), otherwise="a"),
    ],
)
def test_monotone_denominator(score: Any) -> None:
    facts = {"a": count(high=10), "b": B}
    assert prove(score, facts, monotone=["a"]) == (found("monotone_denominator", facts=("row/a",)),)
