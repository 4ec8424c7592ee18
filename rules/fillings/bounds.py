"""The least and the most that points can come to, over all values of the facts that are open.

Exact: points are a quotient of two linear forms over integers, so two values that differ, differ by at
least one over the square of the greatest denominator. Halving a span until it is smaller leaves one.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.calculus.linear import plus
from methodology.model.core import ALWAYS, Affine, AllOf, Guard, Linear, Measure
from methodology.model.fact import Fact
from methodology.proof import conditions
from rules.arithmetic import integer_forms
from rules.fillings.possible_points import Span

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class PointsUpTo:
    """Points that lie within 0 and ``most``."""

    points: Affine
    most: Fraction


class Bounds:
    """Every way of filling in some facts, within their ends, such that what is required holds.

    Args:
        facts: full name → fact, of those to be filled in.
        required: what is true of every filling.
    """

    def __init__(self, facts: Mapping[str, Fact], required: Guard) -> None:
        from methodology.proof.solver import Assignments, Domain  # brings in Z3, which few rows need

        self._facts, self._required = facts, required
        domains = {name: Domain(fact.low, fact.high, fact.scale) for name, fact in facts.items()}
        self._space = Assignments(domains) if facts else None
        if self._space:
            self._space.require(required)

    def possible(self, when: Guard) -> bool:
        """Whether some filling makes a guard true.

        Raises:
            Undecided: where Z3's effort is spent.
        """
        if self._space is None:
            return when == ALWAYS == self._required
        return self._space.is_possible(when)

    def span(self, when: Guard, earned: Iterable[PointsUpTo]) -> Span:
        """The least and the greatest sum of points where a guard is true, which is possible.

        Parts over different denominators that are open are bounded each for itself.

        Raises:
            Undecided: as :meth:`possible`.
        """
        spans = [self._span(when, one) for one in add_by_denominator(earned)]
        return Span(sum((span.least for span in spans), ZERO), sum((span.greatest for span in spans), ZERO))

    def _span(self, when: Guard, earned: PointsUpTo) -> Span:
        points = earned.points
        if points.measure is None:
            return Span(points.base, points.base)
        finest = self._finest(points)

        def above(limit: Fraction) -> bool:
            return self.possible(AllOf((when, conditions.earns(points, ">=", limit))))

        def below(limit: Fraction) -> bool:
            return self.possible(AllOf((when, conditions.earns(points, "<=", -limit))))

        greatest = _greatest(above, ZERO, earned.most, finest)
        return Span(-_greatest(below, -greatest, ZERO, finest), greatest)

    def _finest(self, points: Affine) -> int:
        """The greatest denominator that the points can have."""
        varying = conditions.varying_part(points)
        top = plus(varying.numerator, varying.denominator, points.base)
        _, bottom = integer_forms(Measure(top, varying.denominator), self._facts)
        ends = ((step * self._facts[name].low, step * self._facts[name].high) for name, step in bottom.terms)
        return bottom.constant + sum(max(pair) for pair in ends)


def _greatest(reached: Callable[[Fraction], bool], low: Fraction, high: Fraction, finest: int) -> Fraction:
    """The greatest number that is reached, between one that is and one that cannot be exceeded."""
    if reached(high):
        return high
    while (high - low) * finest * finest >= 1:
        middle = (low + high) / 2
        low, high = (middle, high) if reached(middle) else (low, middle)
    return ((low + high) / 2).limit_denominator(finest)


def add_by_denominator(several: Iterable[PointsUpTo]) -> list[PointsUpTo]:
    """The points of several parts, those over the same denominator summed."""
    by_denominator: dict[Linear | None, PointsUpTo] = {}
    for earned in several:
        measure = earned.points.measure
        bottom = None if measure is None else measure.denominator
        other = by_denominator.get(bottom, PointsUpTo(Affine(ZERO), ZERO))
        by_denominator[bottom] = PointsUpTo(_sum(earned.points, other.points), earned.most + other.most)
    return list(by_denominator.values())


def _sum(one: Affine, other: Affine) -> Affine:
    base = one.base + other.base
    if one.measure is None:
        return Affine(base)
    first, second = conditions.varying_part(one), conditions.varying_part(other)
    top = plus(first.numerator, second.numerator, Fraction(1))
    return Affine(base, Fraction(1), Measure(top, first.denominator))
