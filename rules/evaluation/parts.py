"""What a case of a part gives, and what parts come to together.

What a case gives is worked out once where it is constant; only points that follow the facts are
computed in an evaluation.
"""

from collections.abc import Callable
from fractions import Fraction
from math import gcd

from methodology.model.core import Affine, NotApplicable, Outcome, Part
from methodology.model.level import Indicator
from rules.arithmetic import Grid, MeasureFunction, Values
from rules.evaluation.result import IndicatorResult, PartResult, PartState, part_result
from rules.evaluation.rounding import Scale

CaseScorer = Callable[[Values], PartResult]
"""What a case gives, from the values."""

UNDECIDED = PartResult("missing", None, 0, 1)
"""A part of which no case applies: missing, until it is known whether what is missing matters."""
STATES_IN_ORDER: tuple[PartState, ...] = ("missing", "not_recognised", "scored", "not_applicable")
"""The state of an indicator is the first of these that one of its parts has."""
NO_GAIN = Fraction(0)


def case_scorers(part: Part, scale: Scale, grid: Grid) -> tuple[CaseScorer, ...]:
    """For each case of a part, a function from values to what it gives."""
    return tuple(
        _case_scorer(position, case.outcome, part.max, scale, grid)
        for position, case in enumerate(part.cases)
    )


def _case_scorer(position: int, outcome: Outcome, maximum: Fraction, scale: Scale, grid: Grid) -> CaseScorer:
    if isinstance(outcome, NotApplicable):
        return _constant(not_applicable_part(position, maximum, scale))
    if outcome.measure is None:
        return _constant(PartResult("scored", position, *outcome.base.as_integer_ratio()))
    return _varying(position, outcome, grid.compile_measure(outcome.measure))


def not_applicable_part(position: int | None, maximum: Fraction, scale: Scale) -> PartResult:
    """A part of which nothing arose, under the pack's policy."""
    credit = maximum if scale.policy == "credit_full" else Fraction(0)
    return PartResult("not_applicable", position, credit.numerator, credit.denominator)


def _constant(result: PartResult) -> CaseScorer:
    return lambda values: result


def _varying(position: int, outcome: Affine, worth: MeasureFunction) -> CaseScorer:
    base, per = outcome.base, outcome.per
    common = base.denominator * per.denominator
    start, slope = base.numerator * per.denominator, per.numerator * base.denominator

    def score(values: Values) -> PartResult:
        quotient = worth(values)
        if quotient is None:
            return UNDECIDED
        top, bottom = quotient
        numerator, denominator = start * bottom + slope * top, common * bottom
        divisor = gcd(numerator, denominator)
        return part_result(("scored", position, numerator // divisor, denominator // divisor))

    return score


def combine(
    indicator: Indicator, parts: tuple[PartResult, ...], scale: Scale, gain: Fraction = NO_GAIN
) -> IndicatorResult:
    """An indicator's result from those of its parts.

    Args:
        indicator: whose parts they are.
        parts: in its order.
        scale: of its level.
        gain: exact points that may still be added.
    """
    states = [part.state for part in parts]
    points = sum((part.exact for part in parts), Fraction(0))
    applicable = [
        part.max
        for part, state in zip(indicator.parts, states, strict=True)
        if state != "not_applicable" or scale.policy != "drop_and_rebase"
    ]
    state = next(state for state in STATES_IN_ORDER if state in states)
    result = IndicatorResult(
        state,
        "nothing_arose" if state == "not_applicable" else "",
        parts,
        points.numerator,
        points.denominator,
        scale.round(points.numerator, points.denominator) if scale.round else 0,
        scale.steps(sum(applicable, Fraction(0))),
        0,
    )
    return _with_gain(result, points + gain, scale) if gain else result


def _with_gain(result: IndicatorResult, most: Fraction, scale: Scale) -> IndicatorResult:
    """The result with what is open: as the pack rounds it, or left exact where it rounds at the total."""
    if scale.round:
        return result._replace(open=scale.round(*most.as_integer_ratio()) - result.points)
    return result._replace(most=most.as_integer_ratio())
