"""What would earn more: for each fact of a row, the least change of it alone that raises the points.

Candidates are found from the core form: where a comparison changes its answer, and where the points of
the case that applies reach the next step of the rounding. Each is then checked by scoring it plainly.
Yardsticks are left alone, the facts that are divided by or taken off: nobody is advised to receive fewer
dossiers, or to move a deadline.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import ceil, floor

from methodology.core import Affine, Case, Linear, Measure, Part
from methodology.expression import Facts
from methodology.facts import Fact
from methodology.pack import Indicator, Rounding
from rules.guards import amount, holds
from rules.plain import rounded
from rules.result import IndicatorResult


@dataclass(frozen=True, slots=True)
class Step:
    """A change of one fact.

    Attributes:
        to: the new value on the fact's grid. gain: the points it adds.
    """

    fact: Fact
    to: int
    gain: Fraction


def next_steps(
    leaf: Indicator, outcome: IndicatorResult, numbers: Facts, rounding: Rounding
) -> Iterator[Step]:
    """For each own fact that is given, the least change that earns more, where there is one."""
    if outcome.state != "scored":
        return
    row = _Row(leaf, numbers, rounding)
    if row.points(numbers) < leaf.max:
        yardsticks = _yardsticks(leaf)
        for fact in leaf.facts:
            if fact.name in numbers and fact.name not in yardsticks and (step := row.step(fact, outcome)):
                yield step


def _yardsticks(leaf: Indicator) -> frozenset[str]:
    measures = {
        comparison.measure
        for part in leaf.parts
        for case in part.cases
        for conjunction in case.guard
        for comparison in conjunction
    }
    divided = frozenset().union(*(measure.denominator.facts for measure in measures))
    return divided.union(name for measure in measures for name, step in measure.numerator.terms if step < 0)


class _Row:
    def __init__(self, leaf: Indicator, numbers: Facts, rounding: Rounding) -> None:
        self.leaf, self.numbers, self.rounding = leaf, numbers, rounding
        self.now = self.points(numbers)

    def points(self, numbers: Facts) -> Fraction:
        """The row's points for these numbers; what is undecided or left out earns nothing."""
        verdicts = self.leaf.kind.plain(numbers, self.leaf.max) if self.leaf.kind else ()
        exact = sum((verdict.points or Fraction(0) for verdict in verdicts if verdict), Fraction(0))
        return rounded(exact, self.rounding) if self.rounding.at == "indicator" else exact

    def step(self, fact: Fact, outcome: IndicatorResult) -> Step | None:
        now = int(self.numbers[fact.name] * fact.scale)
        candidates = {value for value in self._candidates(fact, now, outcome) if fact.low <= value <= fact.high}
        for value in sorted(candidates - {now}, key=lambda value: (abs(value - now), value)):
            numbers = {**self.numbers, fact.name: Fraction(value, fact.scale)}
            if all(holds(require.guard, numbers) for require in self.leaf.requires):
                if (gain := self.points(numbers) - self.now) > 0:
                    return Step(fact, value, gain)
        return None

    def _candidates(self, fact: Fact, now: int, outcome: IndicatorResult) -> Iterator[int]:
        if fact.type in ("flag", "choice"):
            yield from range(fact.low, fact.high + 1)
            return
        for part, result in zip(self.leaf.parts, outcome.parts, strict=True):
            for measure, value in self._turning_points(part, result.case):
                yield from self._solved(fact, measure, value)

    def _turning_points(self, part: Part, case: int | None) -> Iterator[tuple[Measure, Fraction]]:
        """Measures with the values at which something changes."""
        for each in part.cases:
            for conjunction in each.guard:
                yield from ((comparison.measure, comparison.threshold) for comparison in conjunction)
        if case is not None:
            yield from self._rounding_points(part.cases[case])

    def _rounding_points(self, case: Case) -> Iterator[tuple[Measure, Fraction]]:
        """Where the points of the case reach the next step of the rounding."""
        outcome = case.outcome
        if isinstance(outcome, Affine) and outcome.measure:
            step = Fraction(1, 10**self.rounding.digits)
            for target in (self.now + step / 2, self.now + step):
                yield outcome.measure, (target - outcome.base) / outcome.per

    def _solved(self, fact: Fact, measure: Measure, value: Fraction) -> Iterable[int]:
        """Grid values of a fact next to where a measure has a value; none where it does not depend on the fact."""
        slope = dict(measure.numerator.terms).get(fact.name)
        bottom = amount(measure.denominator, self.numbers)
        if slope is None or not bottom:
            return ()
        others = Linear(tuple(term for term in measure.numerator.terms if term[0] != fact.name), measure.numerator.constant)
        rest = amount(others, self.numbers)
        if rest is None:
            return ()
        solution = (value * bottom - rest) / slope * fact.scale
        return (floor(solution) - 1, floor(solution), ceil(solution), ceil(solution) + 1)
