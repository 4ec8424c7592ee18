"""An agency's score if one of its facts had another value.

Only the rows that follow the fact are scored anew, in plain integer arithmetic.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from rules.evaluation.plain import round_points
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import IndicatorResult, IndicatorState, Result
from rules.facts.submission import Given, Submission, exact_facts
from rules.fillings.one_fact import breakpoint_values
from rules.next_steps.adjustable import AdjustableFact, adjustable_facts
from rules.next_steps.nearest import nearest

Condition = Callable[["WhatIf"], bool]
"""Whether what an agency would come to is what is asked for."""


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What a row comes to: points as they are summed, and the maximum that applies."""

    state: IndicatorState
    points: Fraction
    applicable: Fraction


class ScoredAgency:
    """An agency under a method, and what it would come to.

    Attributes:
        rows: what each row comes to now, in the level's order.
        scored: key → position of the rows that give points and apply.
        adjustable: full name → fact, of those that are given and that some of these rows follow.
    """

    def __init__(self, prepared: PreparedLevel, submission: Submission, result: Result) -> None:
        self.pack, self.level = prepared.pack, prepared.level
        self.submission, self.result = submission, result
        self.rows = tuple(self._outcome(row, result.unit) for row in result.indicators)
        tags = submission.agency.tags
        self._scorers, self._numbers = prepared.row_scorers, exact_facts(self.level, submission)
        self.scored = {
            indicator.key: place
            for place, indicator in enumerate(self.level.indicators)
            if indicator.key in self._scorers and indicator.applies(tags)
        }
        self._applying = frozenset(self.scored.values())
        self._unit = prepared.scale.unit
        self.adjustable = {
            name: fact
            for name, fact in prepared.once(adjustable_facts).items()
            if isinstance(submission.states[name], Given) and not self._applying.isdisjoint(fact.rows)
        }

    def _outcome(self, row: IndicatorResult, unit: int) -> RowOutcome:
        exact = self.pack.rounding.at == "total"
        points = row.exact if exact else Fraction(row.points, unit)
        return RowOutcome(row.state, points, Fraction(row.applicable, unit))

    def present(self, adjustable: AdjustableFact) -> int:
        """The fact's value now."""
        return self.submission.values[adjustable.at] or 0

    def nearest(self, adjustable: AdjustableFact, condition: Condition) -> "WhatIf | None":
        """What the nearest other value would come to that the level allows and that meets a condition."""

        def meets(to: int) -> bool:
            what_if = self.what_if(adjustable, to)
            return what_if is not None and condition(what_if)

        found = nearest(self.present(adjustable), self.breakpoint_values(adjustable), meets)
        return None if found is None else self.what_if(adjustable, found)

    def breakpoint_values(self, adjustable: AdjustableFact) -> list[int]:
        """Where the rows that follow a fact may change how they do."""
        return breakpoint_values(adjustable.fact, adjustable.comparisons, self._numbers)

    def what_if(self, adjustable: AdjustableFact, to: int) -> "WhatIf | None":
        """What would come of another value of a fact; None where the level does not allow it."""
        values = list(self.submission.values)
        values[adjustable.at] = to
        if not adjustable.allows(values):
            return None
        indicators, absences = self.level.indicators, self.submission.absences
        changed = {
            place: self._outcome(self._scorers[indicators[place].key].result(values, absences), self._unit)
            for place in adjustable.rows
            if place in self._applying
        }
        return WhatIf(self, adjustable, to, changed)


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What an agency would come to if one fact had another value.

    Attributes:
        to: that value, on the fact's grid. changed: position → row, of those that follow the fact.
    """

    agency: ScoredAgency
    adjusted: AdjustableFact
    to: int
    changed: Mapping[int, RowOutcome]

    @property
    def rows(self) -> list[RowOutcome]:
        """Every row."""
        return [self.changed.get(place, row) for place, row in enumerate(self.agency.rows)]

    @property
    def gain(self) -> Fraction:
        """Points that it adds to the level, as the pack rounds them."""
        exact, agency = self.gained(self.changed), self.agency
        if agency.pack.rounding.at == "indicator":
            return exact
        before = agency.result.in_points(agency.result.exact_total)
        return round_points(before + exact, agency.pack.rounding) - round_points(before, agency.pack.rounding)

    def gained(self, places: Iterable[int]) -> Fraction:
        """Points that it adds to some rows, before any rounding of the total."""
        now = self.agency.rows
        return sum(
            (self.changed[place].points - now[place].points for place in places if place in self.changed),
            Fraction(0),
        )
