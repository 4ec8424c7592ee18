"""Cases in order become cases that exclude each other, and nothing becomes true by being undefined."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from methodology.calculus.linear import guard
from methodology.calculus.normal_form import (
    MOST_CONJUNCTIONS,
    exclusive_guards,
    implies,
    normal_form,
    opposite,
)
from methodology.errors import InvalidDocument
from methodology.model.core import (
    ALWAYS,
    OPPOSITE,
    AllOf,
    AnyOf,
    Comparison,
    Guard,
    Linear,
    Measure,
    Operator,
)
from methodology.model.expression import Condition, Facts, truth
from tests.support.calculus import core_form
from tests.support.calculus.expressions import NAMES, OPERATORS, conditions, facts
from tests.support.refusals import refused

CASES = st.lists(conditions, min_size=1, max_size=3)
EVERYTHING = st.fixed_dictionaries({name: st.integers(1, 3).map(Fraction) for name in NAMES})


def fact(name: str) -> Measure:
    return Measure(Linear(((name, Fraction(1)),)))


A, B = fact("a"), fact("b")


def compare(operator: Operator, threshold: int, measure: Measure = A) -> Comparison:
    return Comparison(measure, operator, Fraction(threshold))


def in_order(whens: list[Condition], given: Facts) -> int | None:
    """The position of the case that applies as an author reads them; None where that is undecided."""
    for position, when in enumerate(whens):
        holds = truth(when, given)
        if holds is None:
            return None
        if holds:
            return position
    return len(whens)


def made_exclusive(whens: list[Condition], given: Facts) -> list[int]:
    """The positions of the cases whose guards are met, with an ``else`` at the end."""
    try:
        guards = exclusive_guards([*map(guard, whens), ALWAYS])
    except InvalidDocument:  # more alternatives than a pack may have
        reject()
    return [position for position, each in enumerate(guards) if core_form.met(each, given)]


@given(CASES, EVERYTHING)
def test_exactly_one_case_applies_where_all_facts_are_given(whens: list[Condition], given: Facts) -> None:
    assert made_exclusive(whens, given) == [in_order(whens, given)]


@given(CASES, facts)
def test_the_case_that_applies_is_the_one_that_the_author_reads(whens: list[Condition], given: Facts) -> None:
    """Kleene's logic: where an undefined condition is in the way, no case applies."""
    read = in_order(whens, given)
    assert made_exclusive(whens, given) == ([] if read is None else [read])


@given(conditions, facts)
def test_a_normal_form_is_met_exactly_where_the_condition_holds(condition: Condition, given: Facts) -> None:
    try:
        form = normal_form(guard(condition))
    except InvalidDocument:
        reject()
    assert core_form.met(form, given) == (truth(condition, given) is True)


@given(conditions, facts)
def test_an_opposite_holds_exactly_where_the_condition_is_false(condition: Condition, given: Facts) -> None:
    assert core_form.holds(opposite(guard(condition)), given) == (truth(condition, given) is False)


@pytest.mark.parametrize(("one", "other"), [*product(OPERATORS, OPERATORS)])
@pytest.mark.parametrize("threshold", [0, 1, 2])
def test_one_comparison_implies_another_of_the_same_measure(
    one: Operator, other: Operator, threshold: int
) -> None:
    left, right = compare(one, 1), compare(other, threshold)
    values = [Fraction(steps, 4) for steps in range(-8, 17)]
    assert implies(left, right) == all(right.holds_at(value) for value in values if left.holds_at(value))


RATIO = Measure(A.numerator, Linear((("b", Fraction(1)),), Fraction(-2)))


@pytest.mark.parametrize(
    ("other", "implied"),
    [
        (compare(">", 2, B), True),
        (compare("!=", 2, B), True),
        (compare(">=", 2, B), False),
        (compare(">", 1, B), False),
        (compare("!=", 0, B), False),
        (compare(">", 2, A), False),
    ],
)
def test_what_a_compared_ratio_implies_of_its_denominator(other: Comparison, implied: bool) -> None:
    assert implies(compare(">=", 1, RATIO), other) == implied


def test_a_constant_denominator_implies_nothing() -> None:
    assert not implies(compare(">=", 1), compare(">", -1, Measure(Linear(()))))


def test_a_condition_on_the_denominator_is_left_out_beside_its_ratio() -> None:
    (conjunction,) = normal_form(AllOf((compare("!=", 2, B), compare(">=", 1, RATIO))))
    assert conjunction == (compare(">=", 1, RATIO),)


def test_a_zero_denominator_contradicts_its_ratio() -> None:
    assert normal_form(AllOf((compare("==", 2, B), compare(">=", 1, RATIO)))) == ()


def test_a_ladder_has_one_conjunction_for_each_step() -> None:
    steps = exclusive_guards([compare(">=", 4), compare(">=", 3), compare(">=", 2), ALWAYS])
    assert steps == [
        ((compare(">=", 4),),),
        ((compare("<", 4), compare(">=", 3)),),
        ((compare("<", 3), compare(">=", 2)),),
        ((compare("<", 2),),),
    ]


def test_nothing_is_merged_into_always() -> None:
    """``a >= 4 or a < 4`` is not true where a is absent."""
    either = AnyOf((compare(">=", 4), compare("<", 4)))
    assert normal_form(either) == ((compare(">=", 4),), (compare("<", 4),))
    assert exclusive_guards([either, ALWAYS])[1] == ()


def test_a_weaker_alternative_makes_a_stronger_one_superfluous() -> None:
    stronger = AllOf((compare(">=", 4), compare(">=", 1, B)))
    assert normal_form(AnyOf((stronger, compare(">=", 4)))) == ((compare(">=", 4),),)


def test_always_and_never() -> None:
    assert normal_form(ALWAYS) == ((),)
    assert normal_form(AnyOf(())) == ()
    assert opposite(ALWAYS) == AnyOf(())
    assert [OPPOSITE[OPPOSITE[operator]] for operator in OPERATORS] == list(OPERATORS)


def pairs(count: int) -> Guard:
    """``count`` alternatives each of two comparisons; its opposite has 2 to the power of ``count``."""
    return AnyOf(
        tuple(AllOf((compare(">=", 1, fact(f"x{n}")), compare(">=", 1, fact(f"y{n}")))) for n in range(count))
    )


def test_a_guard_of_too_many_alternatives() -> None:
    assert len(exclusive_guards([pairs(5), ALWAYS])[1]) == 32
    with refused("guard_too_large", count="64", limit=str(MOST_CONJUNCTIONS)):
        exclusive_guards([pairs(6), ALWAYS])
