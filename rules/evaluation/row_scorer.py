"""One row scored whole without the engine: for facts that are only supposed, or are another year's."""

from collections.abc import Iterable
from fractions import Fraction
from functools import lru_cache

from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid, Quotient, Values
from rules.evaluation.result import IndicatorResult, PartResult
from rules.evaluation.rounding import Scale, level_scale
from rules.evaluation.scoring import MISSING, case_scorers, indicator_scorer, not_arisen_result
from rules.facts.relations import relations

KEPT = 64
"""Levels whose trials are kept ready."""


class Trial:
    """A row that gives points, decided case by case in plain integer arithmetic."""

    def __init__(self, leaf: Indicator, scale: Scale, grid: Grid) -> None:
        self.leaf, self.uses = leaf, frozenset(leaf.uses)
        self._own = frozenset(fact.name for fact in leaf.facts)
        self._positions = grid.positions
        self._guards = [[grid.compile_guard(case.guard) for case in part.cases] for part in leaf.parts]
        self._score, self._claimed = indicator_scorer(leaf, 0, scale, grid), not_arisen_result(leaf, scale)
        self._relations = relations(leaf.requires, grid)

    def allowed(self, values: Values) -> bool:
        """Whether every relation that the row asks for holds where all of its facts are given."""
        return all(relation.allows(values) for relation in self._relations)

    def result(self, values: Values, not_arisen: frozenset[str] = frozenset()) -> IndicatorResult:
        """The row's result, for an agency to which it applies.

        Args:
            values: grid values in the level's order; None where a fact is missing or claimed.
            not_arisen: full names of the facts of which the agency claims that nothing arose.
        """
        cases = [_first(holds(values) for holds in guards) for guards in self._guards]
        result = self._score(cases, values)
        if not_arisen.isdisjoint(self._own) or self._lacks(result.parts, values, not_arisen):
            return result
        return self._claimed

    def _lacks(self, parts: Iterable[PartResult], values: Values, not_arisen: frozenset[str]) -> bool:
        """Whether a part is undecided because a fact is missing."""
        return any(
            values[self._positions[name]] is None and name not in not_arisen
            for part, outcome in zip(self.leaf.parts, parts, strict=True)
            if outcome.state == "missing"
            for name in part.facts
        )


def _first(truths: Iterable[bool]) -> int | None:
    return next((position for position, true in enumerate(truths) if true), None)


@lru_cache(maxsize=KEPT)
def trials(pack: Pack, level: Level) -> dict[str, Trial]:
    """Key → trial, for every row of a level that gives points."""
    scale, grid = level_scale(pack, level), Grid(level.facts)
    return {leaf.key: Trial(leaf, scale, grid) for leaf in level.indicators if not leaf.informational}


class Reckoning:
    """One row, decided case by case in plain integer arithmetic."""

    def __init__(self, leaf: Indicator, scale: Scale, grid: Grid) -> None:
        self.scale = scale
        self._parts = [
            [
                *zip(
                    (grid.compile_guard(case.guard) for case in part.cases),
                    case_scorers(part, scale, grid),
                    strict=True,
                )
            ]
            for part in leaf.parts
        ]
        self._relations = relations(leaf.requires, grid)

    def allowed(self, values: Values) -> bool:
        """Whether every relation that the row asks for holds where all of its facts are given."""
        return all(relation.allows(values) for relation in self._relations)

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
