"""Scoring one row without the engine: for trying out what a change of a fact would do."""

from fractions import Fraction

from methodology.level import Indicator
from rules.arithmetic import Grid, Quotient, Values
from rules.requires import relations
from rules.scale import Scale
from rules.scoring import MISSING, earnings


class Reckoning:
    """One row, decided case by case in plain integer arithmetic."""

    def __init__(self, leaf: Indicator, scale: Scale, grid: Grid) -> None:
        self.scale = scale
        self._parts = [
            [
                *zip(
                    (grid.any_holds(case.guard) for case in part.cases),
                    earnings(part, scale, grid),
                    strict=True,
                )
            ]
            for part in leaf.parts
        ]
        self._relations = relations(leaf.requires, grid)

    def allowed(self, values: Values) -> bool:
        """Whether every relation that the row asks for holds where all of its facts are given."""
        return all(relation.kept(values) for relation in self._relations)

    def points(self, values: Values) -> Quotient:
        """The row's points, as the pack rounds them; what is undecided earns nothing."""
        numerator, denominator = 0, 1
        for cases in self._parts:
            _, _, top, bottom = next((earn(values) for holds, earn in cases if holds(values)), MISSING)
            numerator, denominator = numerator * bottom + top * denominator, denominator * bottom
        if self.scale.round is None:
            return numerator, denominator
        return self.scale.round(numerator, denominator), self.scale.unit


def gain(now: Quotient, then: Quotient) -> Fraction:
    """How much more the second is."""
    return Fraction(then[0] * now[1] - now[0] * then[1], now[1] * then[1])


def more(now: Quotient, then: Quotient) -> bool:
    """Whether the second is more."""
    return then[0] * now[1] > now[0] * then[1]
