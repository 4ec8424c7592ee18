"""An agency's score if some of its facts had other values.

Only the rows that follow these facts are scored anew, case by case, in plain integer arithmetic; what is
undecided earns nothing.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from rules.arithmetic import Quotient, Values, gain, more
from rules.evaluation.plain import round_points
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import PartResult, Result
from rules.evaluation.row_scorer import RowScorer
from rules.facts.submission import Given, Submission
from rules.next_steps.adjustable import AdjustableFact
from rules.next_steps.nearest import nearest

ZERO = Fraction(0)
Change = tuple[AdjustableFact, int]
"""A fact, and the value that it would have, on its grid."""
Condition = Callable[["WhatIf"], bool]
"""Whether what an agency would come to is what is asked for."""
LEFT_OUT = ("method", "claimed", "outside_mandate")
"""Why a row follows no fact."""


def _scorers(prepared: PreparedLevel) -> dict[int, RowScorer]:
    """By the positions of the rows that give points."""
    scorers, indicators = prepared.row_scorers, prepared.level.indicators
    return {place: scorers[row.key] for place, row in enumerate(indicators) if row.key in scorers}


class ScoredAgency:
    """An agency under a method, and what it would come to."""

    def __init__(self, prepared: PreparedLevel, submission: Submission, result: Result) -> None:
        self.prepared, self.submission, self.result = prepared, submission, result
        self.pack, self.level = prepared.pack, prepared.level
        self.scorers = prepared.once(_scorers)
        self._exact = prepared.pack.rounding.at == "total"

    def points(self, place: int) -> Quotient:
        """What a row earns now, as it is summed."""
        row = self.result.indicators[place]
        return (row.numerator, row.denominator) if self._exact else (row.points, self.result.unit)

    def follows(self, place: int) -> bool:
        """Whether a row gives points by the facts: the method has it, and nothing is claimed of it."""
        return self.result.indicators[place].reason not in LEFT_OUT

    def given(self, adjustable: AdjustableFact) -> bool:
        """Whether the fact has a value, and not one from a feed."""
        state = self.submission.states[adjustable.fact.name]
        return isinstance(state, Given) and state.origin != "feed"

    def missing(self, adjustable: AdjustableFact) -> bool:
        """Whether the fact has no value yet."""
        return self.submission.states[adjustable.fact.name] is None

    def present(self, adjustable: AdjustableFact) -> int | None:
        """The fact's value now."""
        return self.submission.values[adjustable.at]

    def what_if(self, *changes: Change) -> "WhatIf | None":
        """What would come of other values; None where the level does not allow them."""
        values = list(self.submission.values)
        for adjustable, to in changes:
            values[adjustable.at] = to
        for adjustable, _ in changes:
            if adjustable.required and not adjustable.allows(values):
                return None
        return WhatIf(self, changes, values)

    def nearest(
        self, adjustable: AdjustableFact, condition: Condition, *changed: Change, beyond: bool = False
    ) -> "WhatIf | None":
        """What the nearest other value would come to that the level allows and that meets a condition.

        Args:
            adjustable: the fact.
            condition: what is asked for.
            *changed: other facts, changed already.
            beyond: nothing meets it while all cases are as they are now.
        """
        meeting: dict[int, WhatIf] = {}

        def meets(to: int) -> bool:
            what_if = self.what_if(*changed, (adjustable, to))
            if what_if is None or not condition(what_if):
                return False
            meeting[to] = what_if
            return True

        start = self.start(adjustable)
        found = nearest(start, self.breakpoints(adjustable, *changed), meets, beyond)
        return None if found is None else meeting[found]

    def start(self, adjustable: AdjustableFact) -> int:
        """From where another value is looked for: the value now, or just below all where there is none."""
        present = self.present(adjustable)
        return adjustable.fact.low - 1 if present is None else present

    def breakpoints(self, adjustable: AdjustableFact, *changed: Change) -> list[int]:
        """Where the rows that follow a fact may change how they do."""
        start, values = self.start(adjustable), list(self.submission.values)
        for fact, to in (*changed, (adjustable, start)):
            values[fact.at] = to
        return adjustable.breakpoints.solved(values, start)


class WhatIf:
    """What an agency would come to.

    Attributes:
        agency: as it is. changes: the facts that have another value.
        rows: what the parts of each row that follows them come to, by the row's position.
    """

    def __init__(self, agency: ScoredAgency, changes: Sequence[Change], values: Values) -> None:
        self.agency, self.changes, scorers = agency, changes, agency.scorers
        first, *others = [adjustable.rows for adjustable, _ in changes]
        places = sorted({*first}.union(*others)) if others else first
        self.rows = {place: scorers[place].parts(values) for place in places if agency.follows(place)}
        self._points: dict[int, Quotient] = {}
        self._gain: Fraction | None = None

    def improves(self, place: int) -> bool:
        """In a row another case applies, none by which nothing arises, and it and the level earn more."""
        now, then = self.agency.result.indicators[place].parts, self.rows[place]
        changed = [part.state for part, before in zip(then, now, strict=True) if part.case != before.case]
        if not changed or "not_applicable" in changed:
            return False
        return more(self.agency.points(place), self.points(place)) and self.gain.numerator > 0

    @property
    def gain(self) -> Fraction:
        """Points that it adds to the level, as the pack rounds them."""
        if self._gain is None:
            self._gain = self._found_gain()
        return self._gain

    def _found_gain(self) -> Fraction:
        exact, agency = self.gained(self.rows), self.agency
        if agency.pack.rounding.at == "indicator":
            return exact
        before = agency.result.in_points(agency.result.exact_total)
        return round_points(before + exact, agency.pack.rounding) - round_points(before, agency.pack.rounding)

    def moves(self, place: int) -> bool:
        """Whether a row that follows the facts earns more or less."""
        now, then = self.agency.points(place), self.points(place)
        return now[0] * then[1] != then[0] * now[1]

    def gained(self, places: Iterable[int]) -> Fraction:
        """Points that it adds to some of the rows that follow the facts, before any rounding of the total."""
        gains = [
            gain(self.agency.points(place), self.points(place)) for place in places if place in self.rows
        ]
        return gains[0] if len(gains) == 1 else sum(gains, ZERO)

    def points(self, place: int) -> Quotient:
        """What a row that follows the facts would earn, as it is summed."""
        if place not in self._points:
            scale, (top, bottom) = self.agency.prepared.scale, _sum(self.rows[place])
            self._points[place] = (scale.round(top, bottom), scale.unit) if scale.round else (top, bottom)
        return self._points[place]


def _sum(parts: Sequence[PartResult]) -> Quotient:
    top, bottom = 0, 1
    for _, _, numerator, denominator in parts:
        top, bottom = top * denominator + numerator * bottom, bottom * denominator
    return top, bottom
