"""Scoring one row without the engine: for facts that are only supposed, or are another year's."""

from collections.abc import Sequence

from methodology.model.level import Indicator
from rules.arithmetic import Grid, GuardFunction, Quotient, Values
from rules.evaluation.result import IndicatorResult
from rules.evaluation.rounding import Scale
from rules.evaluation.scoring import indicator_scorer, is_missing, not_arisen_result
from rules.facts.relations import relations


class RowScorer:
    """Decides a row that gives points case by case, in integer arithmetic.

    Attributes:
        uses: full names of the facts that the row reads.
    """

    def __init__(self, indicator: Indicator, scale: Scale, grid: Grid) -> None:
        self.indicator, self.uses = indicator, frozenset(indicator.uses)
        self._scale, self._positions = scale, grid.positions
        self._own = frozenset(fact.name for fact in indicator.facts)
        self._guards = [[grid.compile_guard(case.guard) for case in part.cases] for part in indicator.parts]
        self._score = indicator_scorer(indicator, 0, scale, grid)
        self._not_arisen = not_arisen_result(indicator, scale)
        self._relations = relations(indicator.requires, grid)

    def allows(self, values: Values) -> bool:
        """Whether every relation that the row asks for holds where all of its facts are given."""
        return all(relation.allows(values) for relation in self._relations)

    def result(self, values: Values, not_arisen: frozenset[str] = frozenset()) -> IndicatorResult:
        """The row's result, for an agency to which it applies.

        Args:
            values: grid values in the level's order; None where a fact is missing or claimed.
            not_arisen: full names of the facts of which the agency claims that nothing arose.
        """
        cases = [_case(guards, values) for guards in self._guards]
        result = self._score(cases, values)
        if not_arisen.isdisjoint(self._own):
            return result

        def absent(name: str) -> bool:
            return values[self._positions[name]] is None and name not in not_arisen

        return result if is_missing(self.indicator, result.parts, absent) else self._not_arisen

    def points(self, values: Values) -> Quotient:
        """The row's points, as the pack rounds them; what is undecided earns nothing."""
        result = self.result(values)
        if self._scale.round is None:
            return result.numerator, result.denominator
        return result.points, self._scale.unit


def _case(guards: Sequence[GuardFunction], values: Values) -> int | None:
    """The position of the case that applies; None where none is decided."""
    for position, holds in enumerate(guards):
        if holds(values):
            return position
    return None
