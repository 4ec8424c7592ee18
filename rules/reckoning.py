"""Scoring one row without the engine: for trying out what a change of a fact would do."""

from fractions import Fraction

from methodology.guards import normal
from methodology.pack import Indicator
from rules.arithmetic import Grid, Values
from rules.scoring import MISSING, Scale, earnings


class Reckoning:
    """One row, decided case by case in plain integer arithmetic."""

    def __init__(self, leaf: Indicator, scale: Scale, grid: Grid) -> None:
        self.scale = scale
        self._parts = [
            ([grid.any_holds(case.guard) for case in part.cases], earnings(part, scale, grid))
            for part in leaf.parts
        ]
        self._requires = [grid.any_holds(normal(require.guard)) for require in leaf.requires]

    def allowed(self, values: Values) -> bool:
        """Whether the facts keep the row's requires."""
        return all(holds(values) for holds in self._requires)

    def points(self, values: Values) -> Fraction:
        """The row's points, as the pack rounds them; what is undecided earns nothing."""
        exact = Fraction(0)
        for guards, table in self._parts:
            position = next((position for position, holds in enumerate(guards) if holds(values)), None)
            part = MISSING if position is None else table[position](values)
            exact += part.exact
        if self.scale.round is None:
            return exact
        return Fraction(self.scale.round(exact.numerator, exact.denominator), self.scale.unit)
