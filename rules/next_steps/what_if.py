"""An agency's score, supposing that one of its facts had another value.

Only the rows that follow the fact are scored anew, in plain integer arithmetic.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.plain import round_points
from rules.evaluation.result import IndicatorResult, IndicatorState, Result
from rules.evaluation.rounding import level_scale
from rules.evaluation.row_scorer import trials
from rules.facts.submission import Given, Submission, exact_facts
from rules.next_steps.adjustable import AdjustableFact, adjustable_facts
from rules.next_steps.nearest import nearest, stops

Does = Callable[["WhatIf"], bool]
"""Whether what an agency would come to is what is asked for."""


@dataclass(frozen=True, slots=True)
class Row:
    """What a row comes to: points as they are summed, and the maximum that applies."""

    state: IndicatorState
    points: Fraction
    applicable: Fraction


class Agency:
    """An agency under a method, and what it would come to.

    Attributes:
        rows: what each row comes to now, in the level's order.
        scored: key → position of the rows that give points and apply.
        levers: the facts that are given and that some of these rows follow.
    """

    def __init__(self, pack: Pack, level: Level, submission: Submission, result: Result) -> None:
        self.pack, self.level, self.submission, self.result = pack, level, submission, result
        self.rows = tuple(self._row(row, result.unit) for row in result.indicators)
        tags = submission.agency.tags
        self._trials, self._numbers = trials(pack, level), exact_facts(level, submission)
        self.scored = {
            leaf.key: place
            for place, leaf in enumerate(level.indicators)
            if leaf.key in self._trials and leaf.applies(tags)
        }
        self._applying = frozenset(self.scored.values())
        self._unit = level_scale(pack, level).unit
        self.levers = {
            name: lever
            for name, lever in adjustable_facts(level).items()
            if isinstance(submission.states[name], Given) and not self._applying.isdisjoint(lever.rows)
        }

    def _row(self, row: IndicatorResult, unit: int) -> Row:
        exact = self.pack.rounding.at == "total"
        points = row.exact if exact else Fraction(row.points, unit)
        return Row(row.state, points, Fraction(row.applicable, unit))

    def present(self, lever: AdjustableFact) -> int:
        """The fact's value now."""
        return self.submission.values[lever.at] or 0

    def nearest(self, lever: AdjustableFact, does: Does) -> "WhatIf | None":
        """What the nearest other value would come to that the level allows and that does what is asked."""

        def meets(to: int) -> bool:
            supposed = self.suppose(lever, to)
            return supposed is not None and does(supposed)

        found = nearest(self.present(lever), self.stops(lever), meets)
        return None if found is None else self.suppose(lever, found)

    def stops(self, lever: AdjustableFact) -> list[int]:
        """Where the rows that follow a fact may change how they do."""
        return stops(lever.fact, lever.comparisons, self._numbers)

    def suppose(self, lever: AdjustableFact, to: int) -> "WhatIf | None":
        """What would come of another value of a fact; None where the level does not allow it."""
        values = list(self.submission.values)
        values[lever.at] = to
        if not lever.allowed(values):
            return None
        leaves, claims = self.level.indicators, self.submission.not_arisen
        rows = {
            place: self._row(self._trials[leaves[place].key].result(values, claims), self._unit)
            for place in lever.rows
            if place in self._applying
        }
        return WhatIf(self, lever, to, rows)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What an agency would come to if one fact had another value.

    Attributes:
        to: that value, on the fact's grid. moved: position → row, of those that follow the fact.
    """

    agency: Agency
    lever: AdjustableFact
    to: int
    moved: Mapping[int, Row]

    @property
    def rows(self) -> list[Row]:
        """Every row."""
        return [self.moved.get(place, row) for place, row in enumerate(self.agency.rows)]

    @property
    def gain(self) -> Fraction:
        """Points that it adds to the level, as the pack rounds them."""
        exact, agency = self.gained(self.moved), self.agency
        if agency.pack.rounding.at == "indicator":
            return exact
        before = agency.result.in_points(agency.result.exact_total)
        return round_points(before + exact, agency.pack.rounding) - round_points(before, agency.pack.rounding)

    def gained(self, places: Iterable[int]) -> Fraction:
        """Points that it adds to some rows, before any rounding of the total."""
        now = self.agency.rows
        return sum(
            (self.moved[place].points - now[place].points for place in places if place in self.moved),
            Fraction(0),
        )
