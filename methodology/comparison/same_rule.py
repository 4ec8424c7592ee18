"""A row's rule in one spelling, so that equal rules are equal values: shares of the maximum by guard.

Each comparison is brought into one spelling on its own, with a first coefficient of 1. So ``5 × n ≥ 25``
of 25 points is ``4 × n ≥ 20`` of 20 points: both are full at five. And 5 points each, up to 25, is
*not* 5 points each up to 20: each is another share, and full points come sooner.
"""

from collections import Counter
from collections.abc import Hashable, Mapping
from fractions import Fraction

from methodology.calculus.linear import MIRRORED, times
from methodology.model.core import Affine, AllOf, Case, Comparison, Guard, Linear, Measure, Outcome, Part
from methodology.model.fact import Fact
from methodology.model.level import Indicator

Facts = Mapping[str, Fact]


def normal_rule(indicator: Indicator, facts: Facts) -> Hashable:
    """What the facts earn, in shares of the indicator's maximum.

    The order of parts, and of cases that exclude each other, has no meaning, and neither have their keys.
    """
    return frozenset(Counter(_part(part, indicator.max, facts) for part in indicator.parts).items())


def normal_guard(guard: Guard, facts: Facts) -> Hashable:
    """A guard in one spelling; the order of what it joins has no meaning."""
    if isinstance(guard, Comparison):
        return _comparison(guard, facts)
    return isinstance(guard, AllOf), frozenset(normal_guard(item, facts) for item in guard.items)


def _part(part: Part, maximum: Fraction, facts: Facts) -> Hashable:
    return part.max / maximum, frozenset(_case(case, part.max, facts) for case in part.cases)


def _case(case: Case, maximum: Fraction, facts: Facts) -> Hashable:
    guard = frozenset(frozenset(_comparison(one, facts) for one in conjunction) for conjunction in case.guard)
    return guard, _outcome(case.outcome, maximum)


def _outcome(outcome: Outcome, maximum: Fraction) -> Outcome:
    if not isinstance(outcome, Affine) or outcome.measure is None:
        return Affine(outcome.base / maximum) if isinstance(outcome, Affine) else outcome
    measure, factor = _normal_measure(outcome.measure)
    return Affine(outcome.base / maximum, outcome.per * factor / maximum, measure)


def _comparison(comparison: Comparison, facts: Facts) -> Hashable:
    measure, factor = _normal_measure(comparison.measure)
    operator = MIRRORED[comparison.operator] if factor < 0 else comparison.operator
    return measure, operator, _threshold(comparison.threshold / factor, measure, facts)


def _threshold(value: Fraction, measure: Measure, facts: Facts) -> Fraction | str:
    """A choice's value is the position of an answer; what counts is the answer."""
    answers = [facts[name].options for name in measure.facts]
    return answers[0][int(value)].key if answers[0] else value


def _normal_measure(measure: Measure) -> tuple[Measure, Fraction]:
    """A measure with leading coefficients of 1, and what it is to be multiplied by."""
    top, bottom = _leading(measure.numerator), abs(_leading(measure.denominator))
    return Measure(times(measure.numerator, 1 / top), times(measure.denominator, 1 / bottom)), top / bottom


def _leading(form: Linear) -> Fraction:
    """The coefficient of the first fact; the constant where there is none; never 0."""
    return form.terms[0][1] if form.terms else form.constant or Fraction(1)
