"""Where something changes: the values of one fact at which a measure reaches a given value."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.core import Affine, Comparison, Measure
from methodology.model.fact import Fact
from methodology.model.level import Indicator
from rules.arithmetic import Grid, MeasureFunction, Quotient, Values, integer_forms


@dataclass(frozen=True, slots=True)
class Breakpoints:
    """A measure that follows one fact, and the values at which comparisons change their answers.

    Attributes:
        slope: grid steps of the numerator for one grid step of the fact.
    """

    measure: MeasureFunction
    slope: int
    thresholds: tuple[Quotient, ...]

    def solved(self, values: Values, present: int) -> Iterable[int]:
        """Grid values of the fact next to where the measure has one of the values."""
        quotient = self.measure(values)
        if quotient is not None:
            for threshold in self.thresholds:
                yield from _beside(quotient, self.slope, *threshold, present)


@dataclass(frozen=True, slots=True)
class Earning:
    """How the points of a case follow one fact: ``base + per × measure``, both as quotients."""

    base: Quotient
    per: Quotient
    breakpoints: Breakpoints

    def solved(self, points: Quotient, values: Values, present: int) -> Iterable[int]:
        """Grid values of the fact next to where the case gives so many points."""
        quotient = self.breakpoints.measure(values)
        if quotient is not None:
            top, bottom = points
            (base, over), (per, under) = self.base, self.per
            yield from _beside(
                quotient,
                self.breakpoints.slope,
                (top * over - base * bottom) * under,
                bottom * over * per,
                present,
            )


def _beside(quotient: tuple[int, int], slope: int, top: int, bottom: int, present: int) -> tuple[int, ...]:
    """``present`` moved until the quotient is ``top ÷ bottom``, and the grid values next to that."""
    move, rest = divmod(top * quotient[1] - bottom * quotient[0], bottom * slope)
    low = present + move
    return (low, low + 1) if rest else (low - 1, low, low + 1)


def comparisons(indicator: Indicator) -> Iterator[Comparison]:
    """Every comparison that a row's guards make."""
    for part in indicator.parts:
        for case in part.cases:
            for conjunction in case.guard:
                yield from conjunction


def breakpoints(indicator: Indicator, fact: Fact, grid: Grid) -> tuple[Breakpoints, ...]:
    """Where comparisons of a row change their answers with a fact."""
    thresholds: dict[Measure, set[Fraction]] = {}
    for comparison in comparisons(indicator):
        thresholds.setdefault(comparison.measure, set()).add(comparison.threshold)
    return tuple(
        _breakpoints(measure, fact, grid, tuple(value.as_integer_ratio() for value in sorted(values)))
        for measure, values in thresholds.items()
        if _slope(measure, fact, grid)
    )


def earnings_of(indicator: Indicator, fact: Fact, grid: Grid) -> tuple[tuple[int, Earning], ...]:
    """(position of a part, how the points of one of its cases follow a fact), for all that do."""
    return tuple(
        (position, _earning(outcome, _breakpoints(outcome.measure, fact, grid, ())))
        for position, part in enumerate(indicator.parts)
        for case in part.cases
        if isinstance(outcome := case.outcome, Affine)
        and outcome.measure
        and _slope(outcome.measure, fact, grid)
    )


def _earning(outcome: Affine, breakpoints: Breakpoints) -> Earning:
    return Earning(outcome.base.as_integer_ratio(), outcome.per.as_integer_ratio(), breakpoints)


def _breakpoints(measure: Measure, fact: Fact, grid: Grid, thresholds: tuple[Quotient, ...]) -> Breakpoints:
    return Breakpoints(grid.compile_measure(measure), _slope(measure, fact, grid), thresholds)


def _slope(measure: Measure, fact: Fact, grid: Grid) -> int:
    top, _ = integer_forms(measure, grid.facts)
    return dict(top.terms).get(fact.name, 0)
