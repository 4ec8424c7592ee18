"""The core form, evaluated by the letter of its definition: the reference for what stands on it."""

from collections.abc import Iterable
from fractions import Fraction

from methodology.model.core import (
    RELATION,
    Affine,
    AllOf,
    Case,
    Comparison,
    Disjunction,
    Guard,
    Linear,
    Measure,
    Part,
)
from methodology.model.expression import Facts
from methodology.model.kind import Verdict


def linear(form: Linear, facts: Facts) -> Fraction | None:
    if not form.facts <= facts.keys():
        return None
    return form.constant + sum(slope * facts[name] for name, slope in form.terms)


def measure(quotient: Measure, facts: Facts) -> Fraction | None:
    above, below = linear(quotient.numerator, facts), linear(quotient.denominator, facts)
    return None if above is None or not below else above / below


def holds(guard: Guard, facts: Facts) -> bool:
    if isinstance(guard, Comparison):
        value = measure(guard.measure, facts)
        return value is not None and RELATION[guard.operator](value, guard.threshold)
    return (all if isinstance(guard, AllOf) else any)(holds(item, facts) for item in guard.items)


def met(guard: Disjunction, facts: Facts) -> bool:
    return any(all(holds(item, facts) for item in conjunction) for conjunction in guard)


def verdicts(parts: Iterable[Part], facts: Facts) -> tuple[Verdict | None, ...]:
    return tuple(verdict(part, facts) for part in parts)


def verdict(part: Part, facts: Facts) -> Verdict | None:
    """What the one case gives whose guard is met; None where none is, or where its points are undefined."""
    applying = [case for case in part.cases if met(case.guard, facts)]
    assert len(applying) <= 1
    return _given(applying[0], facts) if applying else None


def _given(case: Case, facts: Facts) -> Verdict | None:
    if not isinstance(case.outcome, Affine):
        return Verdict(case.key, None)
    if case.outcome.measure is None:
        return Verdict(case.key, case.outcome.base)
    value = measure(case.outcome.measure, facts)
    return None if value is None else Verdict(case.key, case.outcome.base + case.outcome.per * value)
