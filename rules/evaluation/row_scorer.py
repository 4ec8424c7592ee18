"""Scoring one row without the engine: for facts that are only supposed, or are another year's."""

from methodology.model.level import Indicator
from rules.arithmetic import Grid, Values
from rules.evaluation.parts import case_scorers
from rules.evaluation.result import IndicatorResult, PartResult
from rules.evaluation.rounding import Scale
from rules.evaluation.scoring import ClaimedRow, UndecidedRow, indicator_scorer
from rules.facts.submission import NO_ABSENCES, Absences


class RowScorer:
    """Decides a row that gives points case by case, in integer arithmetic.

    Attributes:
        uses: full names of the facts that the row reads. positions: where they stand in the values.
    """

    def __init__(self, indicator: Indicator, scale: Scale, grid: Grid) -> None:
        self.indicator, self.uses = indicator, frozenset(indicator.uses)
        self.positions, self._scale = [grid.positions[name] for name in indicator.uses], scale
        tables = [case_scorers(part, scale, grid) for part in indicator.parts]
        self._undecided = UndecidedRow(indicator, tables, scale, grid)
        self._score = indicator_scorer(indicator, 0, scale, grid, self._undecided)
        self._claimed = ClaimedRow(indicator, scale)

    def allows(self, values: Values) -> bool:
        """Whether every relation that the row asks for holds where all of its facts are given."""
        return self._undecided.allows(values)

    def result(self, values: Values, absences: Absences = NO_ABSENCES) -> IndicatorResult:
        """The row's result, for an agency to which it applies.

        Args:
            values: grid values in the level's order; None where there is none.
            absences: why, for those that are claimed or not recognised.
        """
        claimed = self._claimed.result(absences) if absences else None
        return claimed or self._score(self._undecided.cases(values), values, absences)

    def parts(self, values: Values) -> tuple[PartResult, ...]:
        """What each part comes to with values that are only tried: what is undecided earns nothing."""
        return self._undecided.parts(values)
