"""Each planted fault is found, with the smallest facts that show it; what is right is proved."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest

from methodology.proof.prove import prove_indicator, prove_level
from tests.support.proof.rows import (
    AB,
    NAME,
    A,
    B,
    cases,
    count,
    flag,
    found,
    group,
    level,
    prove,
    ratio,
    row,
)


@pytest.mark.parametrize(
    ("score", "facts", "more"),
    [
        ({"yes_no": "a"}, {"a": flag()}, {}),
        ({"tiers": {"a": {"4": "max", "3": "3/4", "else": "0"}}}, {"a": A}, {}),
        ({"tiers": {"at_most": {"a": {"0": "max", "1": "2/3", "else": "0"}}}}, {"a": A}, {}),
        ({"checklist": {"a": "1/2", "b": "1/2"}}, {"a": flag(), "b": flag()}, {"monotone": ["a", "b"]}),
        ({"per_item": {"a": "5"}}, {"a": A}, {"monotone": ["a"]}),
        (ratio("a", "b", full_at="80%", if_none="zero"), AB, {"monotone": ["a"]}),
        (ratio("a", "b", if_none="not_applicable"), AB, {"require": ["a <= b"], "monotone": ["a"]}),
        (ratio("a", "b"), {"a": A, "b": count(1)}, {}),
        (ratio("b", "a - b", if_none="zero"), AB, {"require": ["a >= b"]}),
        (cases(("b = 0", "not_applicable"), ("a / b >= 1/3", "max"), otherwise="max - 10"), AB, {}),
    ],
)
def test_what_is_right_is_proved(score: Any, facts: Mapping[str, Any], more: Mapping[str, Any]) -> None:
    assert prove(score, facts, **more) == ()


def test_an_informational_row_has_nothing_to_prove() -> None:
    assert prove("informational", {"a": A}, max="0") == ()


@pytest.mark.parametrize(
    ("score", "facts", "expected"),
    [
        (cases(("a >= 4", "max"), ("a <= 2", "0")), {"a": A}, {"a": 3}),
        (
            cases(("a >= 900000000", "max"), ("a <= 123456789", "0")),
            {"a": count(high=10**9)},
            {"a": 123_456_790},
        ),
        (cases(("a > 0.5", "max"), ("a < 0.5", "0")), {"a": {"type": "percent", "label": NAME}}, {"a": 5000}),
        (
            cases(("a > -0.5", "max"), ("a < -0.5", "0")),
            {"a": {"type": "number", "decimals": "1", "min": "-2", "max": "3", "label": NAME}},
            {"a": -5},
        ),
        (
            cases(("a < 2024-02-28", "max"), ("a > 2024-02-29", "0")),
            {"a": {"type": "date", "label": NAME}},
            {"a": 738_944},
        ),
        (cases(("a + b >= 5", "max"), ("b <= 3", "0")), {"b": B, "a": A}, {"b": 4, "a": 0}),
    ],
)
def test_gap(score: Any, facts: Mapping[str, Any], expected: Mapping[str, int]) -> None:
    assert prove(score, facts) == (found("gap", witness=expected),)


def test_overlap() -> None:
    right = level(group(row(cases(("a >= 4", "max"), ("a >= 2", "5"), otherwise="0"), {"a": A})))
    (leaf,) = right.indicators
    (part,) = leaf.parts
    first, second, last = part.cases
    (conjunction,) = second.guard
    loose = replace(second, guard=(conjunction[-1:],))
    planted = replace(leaf, parts=(replace(part, cases=(first, loose, last)),))
    assert prove_indicator(right, planted) == (found("overlap", "2", witness={"a": 4}, cases=("1",)),)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (cases(("a >= 2", "max"), ("a >= 4", "5"), otherwise="0"), ("2", ("1",))),
        (cases(("a >= 5", "max"), ("a < 5", "0"), otherwise="0"), ("else", ("1", "2"))),
        (cases(("a >= 5", "max"), ("a < 2", "0"), ("a > 5", "5"), otherwise="0"), ("3", ("1",))),
    ],
)
def test_shadowed(score: Any, expected: tuple[str, tuple[str, ...]]) -> None:
    case, takers = expected
    assert prove(score, {"a": A}) == (found("shadowed", case, cases=takers),)


def test_never_applies() -> None:
    assert prove(ratio("a", "b", if_none="full"), {"a": A, "b": count(1)}) == (
        found("never_applies", "none"),
    )


def test_below_zero() -> None:
    expected = found("below_zero", "else", witness={"a": 4}, points=Fraction(-2))
    assert prove(cases(otherwise="max - 3 * a"), {"a": A}) == (expected,)


def test_above_max() -> None:
    score = cases(("b = 0", "0"), ("a <= 3", "10 * a / b"), otherwise="max")
    assert prove(score, AB) == (found("above_max", "2", witness={"a": 2, "b": 1}, points=Fraction(20)),)


def test_out_of_reach() -> None:
    few = {"a": count(high=1)}
    assert prove({"per_item": {"a": "5"}}, few) == (found("never_applies", "full"), found("out_of_reach"))


def test_out_of_reach_where_nothing_earns() -> None:
    assert prove(cases(otherwise="not_applicable"), {"a": A}) == (found("out_of_reach"),)


def test_undefined_points() -> None:
    score = cases(("a <= b and a >= 0", "10 * a / b"), otherwise="0")
    expected = found("undefined_points", "1", witness={"a": 0, "b": 0}, facts=("row/b",))
    assert prove(score, AB) == (expected,)


def test_zero_denominator() -> None:
    expected = found("zero_denominator", witness={"a": 0, "b": 0}, facts=("row/b",))
    assert prove(ratio("a", "b"), AB) == (expected,)


def test_gap_beside_zero_denominator() -> None:
    score = cases(("a / b >= 1/2", "max"), ("a / b < 1/4", "0"))
    gap = found("gap", witness={"a": 1, "b": 3})
    assert prove(score, AB) == (gap, found("zero_denominator", witness={"a": 0, "b": 0}, facts=("row/b",)))


def test_negative_denominator_is_found_alone() -> None:
    expected = found("negative_denominator", witness={"a": 0, "b": 1}, facts=("row/a", "row/b"))
    assert prove(ratio("a", "a - b"), AB) == (expected,)


def test_negative_denominator_of_points_alone() -> None:
    score = cases(("a > b", "10 / (a - b)"), otherwise="0")
    expected = found("negative_denominator", witness={"a": 0, "b": 1}, facts=("row/a", "row/b"))
    assert prove(score, AB) == (expected,)


def test_negative_denominator_in_a_require() -> None:
    facts = ("row/a", "row/b")
    expected = found("negative_denominator", part=None, witness={"a": 0, "b": 1}, facts=facts)
    assert prove({"per_item": {"a": "5"}}, AB, require=["a / (a - b) <= 1"]) == (expected,)


def test_contradictory_requires() -> None:
    expected = found("contradictory", part=None)
    assert prove({"per_item": {"a": "5"}}, AB, require=["a > b", "b > a"]) == (expected,)


def test_each_part_of_a_row_is_proved_over_its_own_facts() -> None:
    ladder = {"tiers": {"a": {"4": "max", "5": "3/4", "else": "0"}}}
    score = [{"share": "1/2", "yes_no": "c"}, {"share": "1/2", **ladder}]
    (finding,) = prove(score, {"a": A, "b": B, "c": flag()}, require=["a <= b"])
    assert finding == found("shadowed", "5", part="2", cases=("4",), max=Fraction(5))


def test_the_witness_has_own_facts_first_and_all_that_a_require_binds() -> None:
    staff = {"staff": count(low=1)}
    score = cases(("a >= 1", "max"))
    planted = level(group(row(score, AB, require=["b < staff", "a <= b"])), context=staff)
    (gap,) = prove_level(planted)
    assert gap.witness == (("row/a", 0), ("row/b", 0), ("staff", 1))
