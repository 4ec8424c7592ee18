"""Whether a guard of the core form holds for exact numbers."""

from fractions import Fraction

from methodology.model.core import AllOf, Comparison, Guard, Linear, Measure
from methodology.model.expression import Facts


def amount(form: Linear, facts: Facts) -> Fraction | None:
    """What a linear form is worth; None where a fact is absent."""
    if not form.facts <= facts.keys():
        return None
    return sum((coefficient * facts[name] for name, coefficient in form.terms), form.constant)


def worth(measure: Measure, facts: Facts) -> Fraction | None:
    """What a measure is worth; None where it is undefined."""
    top, bottom = amount(measure.numerator, facts), amount(measure.denominator, facts)
    return None if top is None or not bottom else top / bottom


def holds(guard: Guard, facts: Facts) -> bool:
    """Whether a guard is true; an undefined comparison is not."""
    if isinstance(guard, Comparison):
        value = worth(guard.measure, facts)
        return value is not None and guard.holds_at(value)
    results = (holds(item, facts) for item in guard.items)
    return all(results) if isinstance(guard, AllOf) else any(results)
