"""What the proofs ask of a part, as guards: conditions over its facts.

All of them presume that no denominator is negative; :func:`is_negative` asks that first.
"""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from methodology.calculus.linear import times
from methodology.model.core import (
    ONE,
    Affine,
    AllOf,
    AnyOf,
    Case,
    Comparison,
    Guard,
    Linear,
    Measure,
    Operator,
    Outcome,
)
from methodology.model.expression import Facts

NOTHING = Fraction(0)


def applies(case: Case) -> Guard:
    """That the case applies."""
    return AnyOf(tuple(AllOf(conjunction) for conjunction in case.guard))


def is_not_true(guard: Guard) -> Guard:
    """The guard is not true: it is false, or undefined because a denominator is zero."""
    if isinstance(guard, Comparison):
        return AnyOf((guard.opposite(), *map(is_zero, denominators([guard]))))
    items = tuple(map(is_not_true, guard.items))
    return AnyOf(items) if isinstance(guard, AllOf) else AllOf(items)


def is_zero(form: Linear) -> Comparison:
    """The linear form is zero."""
    return Comparison(Measure(form), "==", NOTHING)


def is_negative(form: Linear) -> Comparison:
    """The linear form is negative."""
    return Comparison(Measure(form), "<", NOTHING)


def facts_are(facts: Facts) -> Guard:
    """The facts have these values."""
    return AllOf(tuple(is_zero(Linear(((name, Fraction(1)),), -value)) for name, value in facts.items()))


def earns(outcome: Affine, operator: Operator, limit: Fraction) -> Comparison:
    """The outcome's points are defined, and compare so with a number of points."""
    return Comparison(varying_part(outcome), operator, limit - outcome.base)


def varying_part(outcome: Affine) -> Measure:
    """What an outcome adds to its base."""
    if outcome.measure is None:
        return Measure(Linear(()))
    return Measure(times(outcome.measure.numerator, outcome.per), outcome.measure.denominator)


def points_at(outcome: Affine, facts: Facts) -> Fraction:
    """What an outcome earns; its measure is defined."""
    measure = varying_part(outcome)
    return outcome.base + _worth(measure.numerator, facts) / _worth(measure.denominator, facts)


def _worth(form: Linear, facts: Facts) -> Fraction:
    return form.constant + sum(slope * facts[name] for name, slope in form.terms)


def scoring_cases(cases: Iterable[Case]) -> Iterator[tuple[Case, Affine]]:
    """The cases that give points."""
    for case in cases:
        if isinstance(case.outcome, Affine):
            yield case, case.outcome


def ratios(guard: Guard) -> Iterator[Measure]:
    """The measures in a guard of which the denominator is no constant."""
    if isinstance(guard, Comparison):
        yield from (guard.measure,) if guard.measure.denominator != ONE else ()
    else:
        for item in guard.items:
            yield from ratios(item)


def denominators(guards: Iterable[Guard]) -> tuple[Linear, ...]:
    """The denominators in some guards that are no constants, each once, as they come."""
    return tuple(dict.fromkeys(measure.denominator for guard in guards for measure in ratios(guard)))


def outcome_denominators(outcomes: Iterable[Outcome]) -> tuple[Linear, ...]:
    """The denominators in some points that are no constants, each once, as they come."""
    measures = (outcome.measure for outcome in outcomes if isinstance(outcome, Affine) and outcome.measure)
    return tuple(dict.fromkeys(each.denominator for each in measures if each.denominator != ONE))
