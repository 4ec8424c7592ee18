"""Where something changes: the values of one fact at which comparisons change their answers."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from methodology.calculus.linear import plus
from methodology.model.core import Comparison, Linear, Measure
from methodology.model.fact import Fact
from methodology.model.level import Indicator
from rules.arithmetic import Grid, Values, compile_form, integer_forms

Form = Callable[[Values], int | None]
"""What a linear form is worth in grid steps; None where a fact is absent."""


@dataclass(frozen=True, slots=True)
class Breakpoints:
    """The values of one fact next to which some comparison changes its answer, and the fact's ends.

    Attributes:
        forms: linear forms that are zero where one does, each with its change for one grid step of the fact.
        reads: full names of the facts that these forms read.
    """

    fact: Fact
    forms: tuple[tuple[Form, int], ...]
    reads: frozenset[str]

    def solved(self, values: Values, present: int) -> list[int]:
        """The breakpoints, for an answer every other one; ``present`` is what the values have of the fact."""
        fact = self.fact
        if fact.type in ("flag", "choice"):
            return [value for value in range(fact.low, fact.high + 1) if value != present]
        found = {fact.low, fact.high}
        for form, slope in self.forms:
            if (amount := form(values)) is not None:
                move, rest = divmod(-amount, slope)
                low = present + move
                found.update((low, low + 1) if rest else (low - 1, low, low + 1))
        return [value for value in found if fact.low <= value <= fact.high and value != present]


def breakpoints(fact: Fact, compared: Iterable[Comparison], grid: Grid) -> Breakpoints:
    """Where comparisons change their answers with a fact, or become undefined."""
    zeros = {
        zero
        for comparison in compared
        for zero in (_difference(comparison), comparison.measure.denominator)
        if fact.name in zero.facts
    }
    forms = [integer_forms(Measure(zero), grid.facts)[0] for zero in zeros]
    return Breakpoints(
        fact,
        tuple((compile_form(form, grid.positions), dict(form.terms)[fact.name]) for form in forms),
        frozenset[str]().union(*(zero.facts for zero in zeros)),
    )


def _difference(comparison: Comparison) -> Linear:
    """What is zero where the measure is at the threshold."""
    measure = comparison.measure
    return plus(measure.numerator, measure.denominator, -comparison.threshold)


def comparisons(indicator: Indicator) -> Iterator[Comparison]:
    """Every comparison that a row's guards make."""
    for part in indicator.parts:
        for case in part.cases:
            for conjunction in case.guard:
                yield from conjunction
