"""The linear form is worth what the author's expression is worth."""

from fractions import Fraction

import pytest
from hypothesis import given, reject

from methodology.calculus.linear import affine, comparison, guard, plus, ratio, times
from methodology.errors import InvalidDocument
from methodology.model.core import ONE, Affine, AllOf, AnyOf, Comparison, Linear, Measure, Operator
from methodology.model.expression import (
    Arithmetic,
    Both,
    Compare,
    Condition,
    Facts,
    Name,
    Number,
    Term,
    truth,
    value,
)
from tests.support.calculus import core_form
from tests.support.calculus.expressions import OPERATORS, all_facts, conditions, facts, names, terms
from tests.support.refusals import refused

A, B, C = (Name(name) for name in "abc")
ONE_AT_LEAST = tuple(Compare(">=", name, Number(Fraction(1))) for name in (A, B))


def number(text: str) -> Number:
    return Number(Fraction(text))


def over(left: Term, right: Term) -> Arithmetic:
    return Arithmetic("/", left, right)


def linear(constant: str = "0", **slopes: str) -> Linear:
    return Linear(tuple((name, Fraction(slope)) for name, slope in slopes.items()), Fraction(constant))


def test_plus_and_times() -> None:
    left, right = linear("1", a="2", b="3"), linear("5", b="3", c="1")
    assert plus(left, right, Fraction(-1)) == linear("-4", a="2", c="-1")
    assert times(left, Fraction(1, 2)) == linear("1/2", a="1", b="3/2")
    assert times(left, Fraction(0)) == linear()
    assert plus(linear(b="1"), linear(a="1"), Fraction(1)) == linear(a="1", b="1")


def worth(term: Term, given: Facts) -> Fraction | None:
    form = ratio(term)
    return core_form.measure(Measure(form.top, form.bottom), given)


def is_linear(term: Term) -> bool:
    try:
        ratio(term)
    except InvalidDocument:
        return False
    return True


@given(terms.filter(is_linear), all_facts)
def test_a_ratio_is_worth_what_its_expression_is_worth(term: Term, given: Facts) -> None:
    expected = value(term, given)
    if expected is not None:
        assert worth(term, given) == expected


@given(terms.filter(is_linear), all_facts)
def test_points_are_worth_what_their_expression_is_worth(term: Term, given: Facts) -> None:
    earned, expected = affine(term), value(term, given)
    found = earned.base if earned.measure is None else core_form.measure(earned.measure, given)
    if earned.measure is not None and found is not None:
        found = earned.base + earned.per * found
    assert expected is None or found == expected


@given(conditions, facts)
def test_a_guard_holds_exactly_where_its_condition_does(condition: Condition, given: Facts) -> None:
    assert core_form.holds(guard(condition), given) == (truth(condition, given) is True)


@given(conditions, facts)
def test_its_opposite_holds_exactly_where_its_condition_is_false(condition: Condition, given: Facts) -> None:
    assert core_form.holds(guard(condition, positive=False), given) == (truth(condition, given) is False)


@pytest.mark.apart
@pytest.mark.parametrize("operator", OPERATORS)
@given(left=names, right=terms.filter(is_linear), given=all_facts)
def test_a_comparison_of_two_sides(operator: Operator, left: Name, right: Term, given: Facts) -> None:
    compare = Compare(operator, left, right)
    try:
        compared = comparison(compare)
    except InvalidDocument:
        reject()
    expected = truth(compare, given)
    assert expected is None or core_form.holds(compared, given) == expected


@pytest.mark.parametrize(
    ("term", "top", "bottom"),
    [
        (number("5"), linear("5"), ONE),
        (Arithmetic("+", over(A, B), number("2")), linear(a="1", b="2"), linear(b="1")),
        (Arithmetic("-", number("2"), over(A, B)), linear(a="-1", b="2"), linear(b="1")),
        (Arithmetic("-", over(A, C), over(B, C)), linear(a="1", b="-1"), linear(c="1")),
        (Arithmetic("*", number("3"), over(A, B)), linear(a="3"), linear(b="1")),
        (Arithmetic("*", over(A, B), number("3")), linear(a="3"), linear(b="1")),
        (over(over(A, B), number("4")), linear(a="1/4"), linear(b="1")),
        (over(Arithmetic("+", A, B), Arithmetic("-", A, B)), linear(a="1", b="1"), linear(a="1", b="-1")),
    ],
)
def test_ratio(term: Term, top: Linear, bottom: Linear) -> None:
    assert (ratio(term).top, ratio(term).bottom) == (top, bottom)


@pytest.mark.parametrize(
    "term",
    [
        Arithmetic("*", A, B),
        Arithmetic("+", over(A, B), over(A, C)),
        Arithmetic("+", over(A, B), A),
        Arithmetic("-", A, over(A, B)),
        over(A, over(B, C)),
        over(over(A, B), C),
        Arithmetic("*", over(A, B), over(number("1"), B)),
    ],
)
def test_what_is_not_linear(term: Term) -> None:
    with refused("not_linear"):
        ratio(term)


@pytest.mark.parametrize("nothing", [number("0"), Arithmetic("-", number("1"), number("1"))])
def test_a_division_by_zero(nothing: Term) -> None:
    with refused("divides_by_zero"):
        ratio(over(A, nothing))


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (A, number("4"), Comparison(Measure(linear(a="1")), ">=", Fraction(4))),
        (number("4"), A, Comparison(Measure(linear(a="1")), "<=", Fraction(4))),
        (Arithmetic("+", A, number("1")), B, Comparison(Measure(linear(a="1", b="-1")), ">=", Fraction(-1))),
        (over(A, B), number("1/2"), Comparison(Measure(linear(a="1"), linear(b="1")), ">=", Fraction(1, 2))),
        (
            over(A, C),
            over(B, C),
            Comparison(Measure(linear(a="1", b="-1"), linear(c="1")), ">=", Fraction(0)),
        ),
        (
            Arithmetic("-", number("5"), A),
            number("2"),
            Comparison(Measure(linear(a="1")), "<=", Fraction(3)),
        ),
    ],
)
def test_comparison(left: Term, right: Term, expected: Comparison) -> None:
    assert comparison(Compare(">=", left, right)) == expected


@pytest.mark.parametrize(
    ("left", "right"), [(number("1"), number("2")), (A, A), (A, Arithmetic("+", A, number("1")))]
)
def test_a_comparison_of_nothing(left: Term, right: Term) -> None:
    with refused("compares_nothing"):
        comparison(Compare(">=", left, right))


def test_junctions_turn_round_under_a_negation() -> None:
    assert isinstance(guard(Both(ONE_AT_LEAST)), AllOf)
    assert isinstance(guard(Both(ONE_AT_LEAST), positive=False), AnyOf)


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        (number("10"), Affine(Fraction(10))),
        (Arithmetic("*", number("5"), A), Affine(Fraction(0), Fraction(5), Measure(linear(a="1")))),
        (
            Arithmetic("-", number("10"), Arithmetic("*", number("3"), A)),
            Affine(Fraction(10), Fraction(-3), Measure(linear(a="1"))),
        ),
        (
            Arithmetic("+", A, Arithmetic("*", number("2"), B)),
            Affine(Fraction(0), Fraction(1), Measure(linear(a="1", b="2"))),
        ),
        (
            Arithmetic("*", number("20"), over(A, B)),
            Affine(Fraction(0), Fraction(20), Measure(linear(a="1"), linear(b="1"))),
        ),
        (over(number("20"), B), Affine(Fraction(0), Fraction(1), Measure(linear("20"), linear(b="1")))),
    ],
)
def test_affine(term: Term, expected: Affine) -> None:
    assert affine(term) == expected
