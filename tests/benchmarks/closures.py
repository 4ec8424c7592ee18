"""The core form as plain Python closures: what the same result costs where no engine decides anything."""

import operator
from collections.abc import Callable, Mapping, Sequence
from math import lcm

from methodology.model.core import (
    Affine,
    Comparison,
    Conjunction,
    Disjunction,
    Linear,
    Measure,
    NotApplicable,
    Operator,
    Part,
)
from methodology.model.fact import Fact
from tests.benchmarks.arithmetic import NONE, Fraction, lowest
from tests.benchmarks.card import PartCard

Values = Sequence[int | None]
"""A grid value for each fact by position; None where it is absent."""
Read = Callable[[Values], int | None]
Holds = Callable[[Values], bool]
Decide = Callable[[Values], PartCard[Fraction]]

MISSING: PartCard[Fraction] = PartCard("missing", None, NONE)
RELATION: dict[Operator, Callable[[int, int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


class Closures:
    """Compiles parts over the facts of their level."""

    def __init__(self, facts: Mapping[str, Fact]) -> None:
        self.facts = facts
        self.positions = {name: position for position, name in enumerate(facts)}

    def part(self, part: Part) -> Decide:
        """A function from values to what the part comes to."""
        cases = [
            (self._any(case.guard), self._outcome(at, case.outcome)) for at, case in enumerate(part.cases)
        ]

        def decide(values: Values) -> PartCard[Fraction]:
            for holds, outcome in cases:
                if holds(values):
                    return outcome(values)
            return MISSING

        return decide

    def _any(self, guard: Disjunction) -> Holds:
        branches = [self._all(conjunction) for conjunction in guard]
        if len(branches) == 1:
            return branches[0]
        return lambda values: any(holds(values) for holds in branches)

    def _all(self, conjunction: Conjunction) -> Holds:
        comparisons = [self._comparison(comparison) for comparison in conjunction]
        if len(comparisons) == 1:
            return comparisons[0]
        if len(comparisons) == 2:
            one, other = comparisons
            return lambda values: one(values) and other(values)
        return lambda values: all(holds(values) for holds in comparisons)

    def _comparison(self, comparison: Comparison) -> Holds:
        """``top × factor OP bottom × limit``, which is the same because no denominator is negative."""
        top, bottom = self._measure(comparison.measure)
        relation = RELATION[comparison.operator]
        limit, factor = comparison.threshold.as_integer_ratio()

        def holds(values: Values) -> bool:
            over, under = top(values), bottom(values)
            return over is not None and bool(under) and relation(over * factor, limit * (under or 0))

        return holds

    def _outcome(self, position: int, outcome: Affine | NotApplicable) -> Decide:
        if isinstance(outcome, NotApplicable):
            return _always(PartCard("not_applicable", position, NONE))
        if outcome.measure is None:
            return _always(PartCard("scored", position, outcome.base.as_integer_ratio()))
        top, bottom = self._measure(outcome.measure)
        common = outcome.base.denominator * outcome.per.denominator
        base, per = int(outcome.base * common), int(outcome.per * common)

        def earned(values: Values) -> PartCard[Fraction]:
            over, under = top(values), bottom(values)
            if over is None or not under:
                return MISSING
            return PartCard("scored", position, lowest(base * under + per * over, common * under))

        return earned

    def _measure(self, measure: Measure) -> tuple[Read, Read]:
        """Functions from values to numerator and denominator, both multiplied by the same number."""
        forms = (measure.numerator, measure.denominator)
        scale = lcm(*(self._denominator(form) for form in forms))
        return self._linear(forms[0], scale), self._linear(forms[1], scale)

    def _denominator(self, form: Linear) -> int:
        return lcm(
            form.constant.denominator,
            *((slope / self.facts[name].scale).denominator for name, slope in form.terms),
        )

    def _linear(self, form: Linear, scale: int) -> Read:
        constant = int(form.constant * scale)
        terms = [
            (self.positions[name], int(slope * scale / self.facts[name].scale)) for name, slope in form.terms
        ]
        if not terms:
            return lambda values: constant
        if len(terms) == 1 and terms[0][1] == 1 and not constant:
            position = terms[0][0]
            return lambda values: values[position]

        def linear(values: Values) -> int | None:
            total = constant
            for position, step in terms:
                if (value := values[position]) is None:
                    return None
                total += step * value
            return total

        return linear


def _always(card: PartCard[Fraction]) -> Decide:
    return lambda values: card
