"""What would earn more: for each fact of a row, the least change of it alone that raises the points.

Candidates are found from the core form: where a comparison changes its answer, and where the points of
a case reach the next step of the rounding. Each is then checked by scoring it.
Reference facts are left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from methodology.canonical import Document, spelling
from methodology.model.fact import Fact
from methodology.model.level import Indicator
from rules.arithmetic import Quotient, Values, gain, more
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import IndicatorResult, PartResult
from rules.explanation import Explainer
from rules.facts.values import from_grid
from rules.next_steps.adjustable import reference_facts
from rules.next_steps.breakpoints import Breakpoints, Earning, breakpoints, earnings_of

Targets = list[Quotient]
"""For each part, points worth reaching for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one fact.

    Attributes:
        present: its value on the grid. to: the value to be reached.
        gain: points that it adds, as the pack rounds them: to the row in :class:`Advisor`, to the level in
            :mod:`rules.next_steps.level_steps`.
        rows: keys of the rows whose points it changes.
    """

    fact: Fact
    present: int
    to: int
    gain: Fraction
    rows: tuple[str, ...]


def step_document(step: Step, explainer: Explainer) -> Document:
    """A change of one fact and what it earns, with a sentence."""
    return {
        "fact": step.fact.name,
        "from": from_grid(step.fact, step.present),
        "to": from_grid(step.fact, step.to),
        "gain": spelling(step.gain),
        "text": explainer.change_text(step.fact, step.present, step.to, step.gain),
    }


class Advisor:
    """Finds the next steps of one row that gives points, for any agency."""

    def __init__(self, indicator: Indicator, prepared: PreparedLevel) -> None:
        self.indicator, self._scorer = indicator, prepared.row_scorers[indicator.key]
        grid, rounding = prepared.grid, prepared.pack.rounding
        fixed = reference_facts(indicator)
        self._movable = [
            _MovableFact(
                fact,
                grid.positions[fact.name],
                breakpoints(indicator, fact, grid),
                earnings_of(indicator, fact, grid),
            )
            for fact in indicator.facts
            if fact.name not in fixed
        ]
        halfway = rounding.at == "indicator" and rounding.mode != "floor"
        self._targets_in_point = 10**rounding.digits * (2 if halfway else 1)

    def steps(self, result: IndicatorResult, values: Values) -> Iterator[Step]:
        """For each fact that is given, the least change that earns more, where there is one."""
        if result.state != "scored" or result.exact == self.indicator.max:
            return
        now = self._scorer.points(values)
        targets = [self._next_target(_alone(part, result, now)) for part in result.parts]
        for movable in self._movable:
            if values[movable.at] is not None and (step := self._step(movable, values, targets, now)):
                yield step

    def _step(self, movable: "_MovableFact", values: Values, targets: Targets, now: Quotient) -> Step | None:
        changed = list(values)
        for value in movable.candidates(values, targets):
            changed[movable.at] = value
            if self._scorer.allows(changed) and more(now, then := self._scorer.points(changed)):
                gained = gain(now, then)
                return Step(movable.fact, values[movable.at] or 0, value, gained, (self.indicator.key,))
        return None

    def _next_target(self, now: Quotient) -> Quotient:
        """Points to reach for: where the rounding takes its next step, half of one further or a whole one."""
        top, bottom = now
        return top * self._targets_in_point + bottom, bottom * self._targets_in_point


@dataclass(frozen=True, slots=True)
class _MovableFact:
    """A fact that may be changed.

    Attributes:
        at: its position in the values.
        breakpoints: where comparisons change their answers.
        earnings: how the points of a part's cases follow the fact.
    """

    fact: Fact
    at: int
    breakpoints: tuple[Breakpoints, ...]
    earnings: tuple[tuple[int, Earning], ...]

    def candidates(self, values: Values, targets: Targets) -> list[int]:
        """New values worth trying, the nearest first."""
        fact, present = self.fact, values[self.at] or 0
        if fact.type in ("flag", "choice"):
            found = set(range(fact.low, fact.high + 1))
        else:
            found = {value for each in self.breakpoints for value in each.solved(values, present)}
            for part, earning in self.earnings:
                found.update(earning.solved(targets[part], values, present))
        allowed = [value for value in found if fact.low <= value <= fact.high and value != present]
        return sorted(allowed, key=lambda value: (abs(value - present), value))


def _alone(part: PartResult, result: IndicatorResult, now: Quotient) -> Quotient:
    """What a part comes to where the row has ``now`` and its other parts keep their exact points."""
    others = result.numerator * part.denominator - part.numerator * result.denominator
    bottom = result.denominator * part.denominator
    return now[0] * bottom - others * now[1], now[1] * bottom
