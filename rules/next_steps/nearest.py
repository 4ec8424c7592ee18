"""The nearest value of one fact that does what is asked of it.

Between two stops no comparison changes its answer, so that each row's points keep to one side: they only
rise or only fall. There the nearest value is found by halving. Where one fact moves several rows against
each other, what is found does what is asked, and may not be the nearest that does.
"""

from collections.abc import Callable, Iterable, Iterator
from math import ceil, floor

from methodology.calculus.linear import plus
from methodology.model.core import Comparison, Linear
from methodology.model.expression import Facts
from methodology.model.fact import Fact


def stops(fact: Fact, comparisons: Iterable[Comparison], numbers: Facts) -> list[int]:
    """The grid values at which a comparison may change its answer, those next to them, and the ends.

    Args:
        fact: what is changed, as a grid value.
        comparisons: what is compared; those that do not read it, or are undefined without it, turn nothing.
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
            found.update(_around_zero(form, fact, numbers))
    return sorted(value for value in found if fact.low <= value <= fact.high)


def _around_zero(form: Linear, fact: Fact, numbers: Facts) -> Iterator[int]:
    """The grid values of a fact next to where a linear form is zero."""
    terms = dict(form.terms)
    slope = terms.pop(fact.name, None)
    if slope and terms.keys() <= numbers.keys():
        rest = sum((step * numbers[name] for name, step in terms.items()), form.constant)
        zero = -rest / slope * fact.scale
        yield from (floor(zero) - 1, floor(zero), ceil(zero), ceil(zero) + 1)


def nearest(present: int, stops: Iterable[int], does: Callable[[int], bool]) -> int | None:
    """The nearest value that does what is asked, the lower of two equally near; None where none does."""
    listed = sorted(stops)
    up = _first(present, (stop for stop in listed if stop > present), does)
    down = _first(present, (stop for stop in reversed(listed) if stop < present), does)
    found = [value for value in (down, up) if value is not None]
    return min(found, key=lambda value: abs(value - present), default=None)


def _first(start: int, stops: Iterable[int], does: Callable[[int], bool]) -> int | None:
    """The first value that does, found by halving the way to the first stop that does."""
    before = start
    for stop in stops:
        if does(stop):
            return _halved(before, stop, does)
        before = stop
    return None


def _halved(before: int, stop: int, does: Callable[[int], bool]) -> int:
    while abs(stop - before) > 1:
        middle = (before + stop) // 2
        before, stop = (before, middle) if does(middle) else (middle, stop)
    return stop
