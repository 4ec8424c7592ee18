"""A range says exactly the values for which the comparisons hold."""

from fractions import Fraction
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from methodology.description.ranges import Interval, RangeText, counted, interval
from methodology.model.core import ONE, Comparison, Linear, Measure, Operator
from methodology.model.fact import Fact, FactType, Text
from methodology.wording.rules import RuleText

LOW, HIGH = -2, 9
FACTORS = [Fraction(1), Fraction(3), Fraction(1, 2)]
OPERATORS = [operator for operator in get_args(Operator) if operator != "!="]
THRESHOLDS = st.fractions(-3, 12, max_denominator=2)


def fact(name: str, type_: FactType = "count", unit: Text | None = None) -> Fact:
    return Fact(name, type_, Text(name, name), 0, LOW, HIGH, unit=unit)


def measure(factor: Fraction = Fraction(1), denominator: Linear = ONE) -> Measure:
    return Measure(Linear((("n", factor),)), denominator)


@given(st.sampled_from(FACTORS), st.lists(st.tuples(st.sampled_from(OPERATORS), THRESHOLDS), max_size=4))
def test_the_whole_numbers_of_a_range_are_those_for_which_all_hold(
    factor: Fraction, compared: list[tuple[Operator, Fraction]]
) -> None:
    comparisons = [Comparison(measure(factor), operator, at) for operator, at in compared]
    holding = [n for n in range(LOW, HIGH + 1) if all(one.holds_at(factor * n) for one in comparisons)]
    found = interval(comparisons)
    assert found
    low, high = found.whole(fact("n"), factor)
    assert list(range(low, high + 1)) == holding


def test_a_hole_is_no_range() -> None:
    assert (
        interval([Comparison(measure(), "!=", Fraction(3)), Comparison(measure(), ">=", Fraction(1))]) is None
    )
    assert interval([]) == Interval()


def said(compared: dict[Operator, str], language: str, type_: FactType = "number") -> str | None:
    facts = {"n": fact("n", type_, Text("cuộc", "meetings"))}
    comparisons = [Comparison(measure(), operator, Fraction(at)) for operator, at in compared.items()]
    return RangeText(RuleText(facts, language)).text(measure(), comparisons)


def test_a_range_is_said_with_its_two_ends() -> None:
    ranges: list[dict[Operator, str]] = [
        {">=": "1/2", "<": "4"},
        {">=": "1/2", "<=": "4"},
        {">": "1/2", "<": "4"},
        {">": "1/2", "<=": "4"},
        {">=": "4"},
        {">": "4"},
        {"<=": "4"},
        {"<": "4"},
        {"==": "4"},
        {"!=": "4"},
    ]
    assert [said(compared, "vi") for compared in ranges] == [
        "từ 0,5 đến dưới 4",
        "từ 0,5 đến 4",
        "trên 0,5 và dưới 4",
        "trên 0,5 đến 4",
        "từ 4 trở lên",
        "trên 4",
        "không quá 4",
        "dưới 4",
        "bằng 4",
        None,
    ]


def test_whole_numbers_are_counted() -> None:
    counts: list[dict[Operator, str]] = [
        {">=": "4"},
        {">=": "3", "<": "4"},
        {">": "1", "<": "4"},
        {"<": "4"},
        {"<": "-1"},
        {">": "0", "<": "2"},
        {">=": "-2"},
    ]
    assert [said(compared, "en", "count") for compared in counts] == [
        "4 meetings or more",
        "3 meetings",
        "from 2 to 3 meetings",
        "at most 3 meetings",
        "-2 meetings",
        "1",
        None,
    ]


def test_what_is_counted() -> None:
    facts = {"n": fact("n"), "p": fact("p", "percent")}
    assert counted(measure(Fraction(3)), facts) == (facts["n"], Fraction(3))
    others = [
        measure(Fraction(-1)),
        measure(denominator=Linear((("p", Fraction(1)),))),
        Measure(Linear((("n", Fraction(1)),), Fraction(2))),
        Measure(Linear((("n", Fraction(1)), ("p", Fraction(1))))),
        Measure(Linear((("p", Fraction(1)),))),
    ]
    assert [counted(each, facts) for each in others] == [None] * len(others)
