"""From the cases that the engine fired to the points of each indicator.

What a case gives is worked out once where it is constant; only points that follow the facts are
computed in an evaluation.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import islice, product
from math import gcd

from methodology.model.core import Affine, NotApplicable, Outcome, Part
from methodology.model.level import Indicator
from rules.arithmetic import Grid, MeasureFunction, Values
from rules.evaluation.result import IndicatorResult, PartResult
from rules.evaluation.rounding import Scale

Earn = Callable[[Values], PartResult]
"""What a case gives, for these values."""
Score = Callable[[Sequence[int | None], Values], IndicatorResult]
"""An indicator's result, from the cases of all asserted parts and the values."""


MISSING = PartResult("missing", None, 0, 1)
MOST_CONSTANTS = 512
"""Combinations of cases of one indicator that are worked out beforehand; the others are when they come up."""


def earnings(part: Part, scale: Scale, grid: Grid) -> tuple[Earn, ...]:
    """For each case of a part, a function from values to what it gives."""
    return tuple(
        _earn(position, case.outcome, part.max, scale, grid) for position, case in enumerate(part.cases)
    )


def _earn(position: int, outcome: Outcome, maximum: Fraction, scale: Scale, grid: Grid) -> Earn:
    if isinstance(outcome, NotApplicable):
        return _constant(left_out(position, maximum, scale))
    if outcome.measure is None:
        return _constant(PartResult("scored", position, *outcome.base.as_integer_ratio()))
    return _following(position, outcome, grid.compile_measure(outcome.measure))


def left_out(position: int | None, maximum: Fraction, scale: Scale) -> PartResult:
    """A part of which nothing arose, under the pack's policy."""
    credit = maximum if scale.policy == "credit_full" else Fraction(0)
    return PartResult("not_applicable", position, credit.numerator, credit.denominator)


def _constant(result: PartResult) -> Earn:
    return lambda values: result


def _following(position: int, outcome: Affine, measured: MeasureFunction) -> Earn:
    base, per = outcome.base, outcome.per
    common = base.denominator * per.denominator
    start, slope = base.numerator * per.denominator, per.numerator * base.denominator

    def earn(values: Values) -> PartResult:
        quotient = measured(values)
        if quotient is None:
            return MISSING
        top, bottom = quotient
        numerator, denominator = start * bottom + slope * top, common * bottom
        divisor = gcd(numerator, denominator)
        return PartResult("scored", position, numerator // divisor, denominator // divisor)

    return earn


def combine(indicator: Indicator, parts: tuple[PartResult, ...], scale: Scale) -> IndicatorResult:
    """An indicator's result from those of its parts."""
    states = [part.state for part in parts]
    points = sum((part.exact for part in parts), Fraction(0))
    kept = [
        part.max
        for part, state in zip(indicator.parts, states, strict=True)
        if state != "not_applicable" or scale.policy != "drop_and_rebase"
    ]
    lacking = [part.max for part, state in zip(indicator.parts, states, strict=True) if state == "missing"]
    left = "missing" not in states and "scored" not in states
    return IndicatorResult(
        "missing" if lacking else "not_applicable" if left else "scored",
        "nothing_arose" if left else "",
        parts,
        points.numerator,
        points.denominator,
        scale.round(points.numerator, points.denominator) if scale.round else 0,
        scale.steps(sum(kept, Fraction(0))),
        scale.steps(sum(lacking, Fraction(0))),
    )


def informational() -> IndicatorResult:
    """A row that is tracked and never scored."""
    return IndicatorResult("informational", "", (), 0, 1, 0, 0, 0)


def excluded() -> IndicatorResult:
    """A row that the method leaves out for this agency."""
    return IndicatorResult("not_applicable", "method", (), 0, 1, 0, 0, 0)


def claimed(indicator: Indicator, scale: Scale) -> IndicatorResult:
    """A row of which the agency claims that nothing arose."""
    parts = tuple(left_out(None, part.max, scale) for part in indicator.parts)
    return combine(indicator, parts, scale)._replace(reason="claimed")


def always(result: IndicatorResult) -> Score:
    """A scoring that does not depend on the facts."""
    return lambda cases, values: result


def scorer(indicator: Indicator, first: int, scale: Scale, grid: Grid) -> Score:
    """The scoring of an indicator whose parts were asserted from position ``first`` on."""
    tables = [earnings(part, scale, grid) for part in indicator.parts]
    if len(tables) == 1:
        return _single(indicator, first, tables[0], scale)
    return _several(indicator, first, tables, scale)


def _single(indicator: Indicator, first: int, table: tuple[Earn, ...], scale: Scale) -> Score:
    constants = {
        case: combine(indicator, (part,), scale) for case, part in _constants(indicator.parts[0], table)
    }
    lacking = constants[None]
    maximum, round_ = scale.steps(indicator.max), scale.round

    def score(cases: Sequence[int | None], values: Values) -> IndicatorResult:
        case = cases[first]
        if case is None or case in constants:
            return constants[case]
        part = table[case](values)
        if part is MISSING:
            return lacking
        _, _, top, bottom = part
        points = round_(top, bottom) if round_ else 0
        return IndicatorResult("scored", "", (part,), top, bottom, points, maximum, 0)

    return score


def _several(indicator: Indicator, first: int, tables: Sequence[tuple[Earn, ...]], scale: Scale) -> Score:
    last = first + len(tables)
    choices = [_constants(part, table) for part, table in zip(indicator.parts, tables, strict=True)]
    constants = {
        tuple(case for case, _ in chosen): combine(indicator, tuple(part for _, part in chosen), scale)
        for chosen in islice(product(*choices), MOST_CONSTANTS)
    }

    def score(cases: Sequence[int | None], values: Values) -> IndicatorResult:
        chosen = tuple(cases[first:last])
        if (constant := constants.get(chosen)) is not None:
            return constant
        parts = (
            MISSING if case is None else table[case](values)
            for case, table in zip(chosen, tables, strict=True)
        )
        return combine(indicator, tuple(parts), scale)

    return score


def _constants(part: Part, table: tuple[Earn, ...]) -> list[tuple[int | None, PartResult]]:
    """The cases whose points do not follow the facts, *missing* first."""
    constant = (
        (position, table[position](())) for position, case in enumerate(part.cases) if not case.outcome.facts
    )
    return [(None, MISSING), *constant]
