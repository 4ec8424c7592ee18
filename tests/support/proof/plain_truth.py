"""What the core form means, spelled out once more: shares no code with the proofs."""

import operator
from collections.abc import Callable, Iterable
from fractions import Fraction

from methodology.model.core import ONE, Affine, AllOf, Case, Comparison, Guard, Linear, Measure

HOLDS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}

Values = dict[str, Fraction]


def worth(form: Linear, values: Values) -> Fraction:
    return sum((slope * values[name] for name, slope in form.terms), form.constant)


def quotient(measure: Measure, values: Values) -> Fraction | None:
    below = worth(measure.denominator, values)
    return worth(measure.numerator, values) / below if below else None


def true(guard: Guard, values: Values) -> bool:
    if isinstance(guard, Comparison):
        value = quotient(guard.measure, values)
        return value is not None and HOLDS[guard.operator](value, guard.threshold)
    return (all if isinstance(guard, AllOf) else any)(true(item, values) for item in guard.items)


def points(case: Case, values: Values) -> Fraction | None:
    if not isinstance(case.outcome, Affine):
        return None
    if case.outcome.measure is None:
        return case.outcome.base
    value = quotient(case.outcome.measure, values)
    return None if value is None else case.outcome.base + case.outcome.per * value


def ratios(guards: Iterable[Guard]) -> set[Linear]:
    found: set[Linear] = set()
    for guard in guards:
        found |= {guard.measure.denominator} if isinstance(guard, Comparison) else ratios(guard.items)
    return found - {ONE}


def divisors(cases: Iterable[Case]) -> set[Linear]:
    outcomes = [case.outcome for case in cases if isinstance(case.outcome, Affine)]
    return {outcome.measure.denominator for outcome in outcomes if outcome.measure}
