"""What would earn more: for each fact of a row, the least change of it alone that raises the points.

Candidates are found from the core form: where a comparison changes its answer, and where the points of
a case reach the next step of the rounding. Each is then checked by scoring it.
Yardsticks are left alone, the facts that are divided by or taken off: nobody is advised to receive fewer
dossiers, or to move a deadline.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.fact import Fact
from methodology.model.level import Indicator
from methodology.model.pack import Rounding
from methodology.proof.conditions import outcome_denominators
from rules.arithmetic import Grid, Quotient, Values
from rules.evaluation.result import IndicatorResult, PartResult
from rules.evaluation.rounding import Scale
from rules.evaluation.row_scorer import Reckoning, gain, more
from rules.next_steps.breakpoints import Breakpoints, Earning, breakpoints, comparisons, earnings_of

Aims = list[Quotient]
"""For each part, points worth reaching for."""


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one fact.

    Attributes:
        to: the new value on the fact's grid. gain: the points it adds.
    """

    fact: Fact
    to: int
    gain: Fraction


class Advisor:
    """Finds the next steps of one row, for any agency."""

    def __init__(self, leaf: Indicator, scale: Scale, grid: Grid, rounding: Rounding) -> None:
        self.leaf = leaf
        self.reckoning = Reckoning(leaf, scale, grid)
        fixed = reference_facts(leaf)
        self.movable = [
            _Movable(
                fact, grid.positions[fact.name], breakpoints(leaf, fact, grid), earnings_of(leaf, fact, grid)
            )
            for fact in leaf.facts
            if fact.name not in fixed
        ]
        halfway = rounding.at == "indicator" and rounding.mode != "floor"
        self.aims_in_point = 10**rounding.digits * (2 if halfway else 1)

    def steps(self, result: IndicatorResult, values: Values) -> Iterator[Step]:
        """For each fact that is given, the least change that earns more, where there is one."""
        if result.state != "scored" or result.exact == self.leaf.max:
            return
        now = self.reckoning.points(values)
        aims = [self._further(_alone(part, result, now)) for part in result.parts]
        for movable in self.movable:
            if values[movable.at] is not None and (step := self._step(movable, values, aims, now)):
                yield step

    def _step(self, movable: "_Movable", values: Values, aims: Aims, now: Quotient) -> Step | None:
        changed = list(values)
        for value in movable.candidates(values, aims):
            changed[movable.at] = value
            if self.reckoning.allowed(changed) and more(now, then := self.reckoning.points(changed)):
                return Step(movable.fact, value, gain(now, then))
        return None

    def _further(self, now: Quotient) -> Quotient:
        """Points to reach for: where the rounding takes its next step, half of one further or a whole one."""
        top, bottom = now
        return top * self.aims_in_point + bottom, bottom * self.aims_in_point


@dataclass(frozen=True, slots=True)
class _Movable:
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

    def candidates(self, values: Values, aims: Aims) -> list[int]:
        """New values worth trying, the nearest first."""
        fact, present = self.fact, values[self.at] or 0
        if fact.type in ("flag", "choice"):
            found = set(range(fact.low, fact.high + 1))
        else:
            found = {value for turning in self.breakpoints for value in turning.solved(values, present)}
            for part, earning in self.earnings:
                found.update(earning.solved(aims[part], values, present))
        allowed = [value for value in found if fact.low <= value <= fact.high and value != present]
        return sorted(allowed, key=lambda value: (abs(value - present), value))


def _alone(part: PartResult, result: IndicatorResult, now: Quotient) -> Quotient:
    """What a part comes to where the row has ``now`` and its other parts keep their exact points."""
    others = result.numerator * part.denominator - part.numerator * result.denominator
    bottom = result.denominator * part.denominator
    return now[0] * bottom - others * now[1], now[1] * bottom


def reference_facts(leaf: Indicator) -> frozenset[str]:
    """The facts of a row that are divided by, or taken off in what is compared."""
    measures = [comparison.measure for comparison in comparisons(leaf)]
    forms = [measure.denominator for measure in measures]
    forms.extend(outcome_denominators(case.outcome for part in leaf.parts for case in part.cases))
    divided = frozenset().union(*(form.facts for form in forms))
    return divided.union(name for measure in measures for name, step in measure.numerator.terms if step < 0)
