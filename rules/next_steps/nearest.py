"""The nearest value of one fact that meets a condition.

Between two breakpoints no comparison changes its answer, so that each row's points keep to one side: they
only rise or only fall. There the nearest value is found by halving. Where one fact moves several rows against
each other, what is found meets the condition, and may not be the nearest that does.
"""

from collections.abc import Callable, Iterable, Iterator
from math import ceil, floor

from methodology.calculus.linear import plus
from methodology.model.core import Comparison, Linear
from methodology.model.expression import Facts
from methodology.model.fact import Fact


def breakpoint_values(fact: Fact, comparisons: Iterable[Comparison], numbers: Facts) -> list[int]:
    """The grid values at which a comparison may change its answer, those next to them, and the ends.

    Args:
        fact: what is changed, as a grid value.
        comparisons: what is compared; those that do not read it, or are undefined without it, add none.
        numbers: the facts that are given.
    """
    found = {fact.low, fact.high}
    if fact.type in ("flag", "choice"):
        found.update(range(fact.low, fact.high + 1))
    for comparison in comparisons:
        measure = comparison.measure
        for form in (
            plus(measure.numerator, measure.denominator, -comparison.threshold),
            measure.denominator,
        ):
            found.update(_values_beside_zero(form, fact, numbers))
    return sorted(value for value in found if fact.low <= value <= fact.high)


def _values_beside_zero(form: Linear, fact: Fact, numbers: Facts) -> Iterator[int]:
    """The grid values of a fact next to where a linear form is zero."""
    terms = dict(form.terms)
    slope = terms.pop(fact.name, None)
    if slope and terms.keys() <= numbers.keys():
        rest = sum((step * numbers[name] for name, step in terms.items()), form.constant)
        zero = -rest / slope * fact.scale
        yield from (floor(zero) - 1, floor(zero), ceil(zero), ceil(zero) + 1)


def nearest(present: int, breakpoints: Iterable[int], meets: Callable[[int], bool]) -> int | None:
    """The nearest value that meets a condition, the lower of two equally near; None where none does."""
    ordered = sorted(breakpoints)
    up = _first(present, (value for value in ordered if value > present), meets)
    down = _first(present, (value for value in reversed(ordered) if value < present), meets)
    found = [value for value in (down, up) if value is not None]
    return min(found, key=lambda value: abs(value - present), default=None)


def _first(start: int, breakpoints: Iterable[int], meets: Callable[[int], bool]) -> int | None:
    """The first value that meets it, found by halving the way to the first breakpoint that does."""
    before = start
    for value in breakpoints:
        if meets(value):
            return _bisect(before, value, meets)
        before = value
    return None


def _bisect(before: int, value: int, meets: Callable[[int], bool]) -> int:
    while abs(value - before) > 1:
        middle = (before + value) // 2
        before, value = (before, middle) if meets(middle) else (middle, value)
    return value
