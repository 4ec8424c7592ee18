"""From the cases that the engine fired to the points of each indicator.

What a case gives is worked out once where it is constant; only points that follow the facts are
computed in an evaluation.
"""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import islice, product
from math import gcd

from methodology.model.core import Affine, NotApplicable, Outcome, Part
from methodology.model.level import Indicator, Level
from rules.arithmetic import Grid, MeasureFunction, Values
from rules.evaluation.result import IndicatorResult, PartResult
from rules.evaluation.rounding import Scale
from rules.facts.submission import Submission

CaseScorer = Callable[[Values], PartResult]
"""What a case gives, from the values."""
IndicatorScorer = Callable[[Sequence[int | None], Values], IndicatorResult]
"""An indicator's result, from the cases of all asserted parts and the values."""

MISSING = PartResult("missing", None, 0, 1)
INFORMATIONAL = IndicatorResult("informational", "", (), 0, 1, 0, 0, 0)
"""A row that is tracked and never scored."""
LEFT_OUT = IndicatorResult("not_applicable", "method", (), 0, 1, 0, 0, 0)
"""A row that the method leaves out for this agency."""
MOST_CONSTANTS = 512
"""Combinations of cases of one indicator that are worked out beforehand; the others are when they come up."""


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
            return MISSING
        top, bottom = quotient
        numerator, denominator = start * bottom + slope * top, common * bottom
        divisor = gcd(numerator, denominator)
        return PartResult("scored", position, numerator // divisor, denominator // divisor)

    return score


def combine(indicator: Indicator, parts: tuple[PartResult, ...], scale: Scale) -> IndicatorResult:
    """An indicator's result from those of its parts."""
    states = [part.state for part in parts]
    points = sum((part.exact for part in parts), Fraction(0))
    applicable = [
        part.max
        for part, state in zip(indicator.parts, states, strict=True)
        if state != "not_applicable" or scale.policy != "drop_and_rebase"
    ]
    missing = [part.max for part, state in zip(indicator.parts, states, strict=True) if state == "missing"]
    nothing_arose = "missing" not in states and "scored" not in states
    return IndicatorResult(
        "missing" if missing else "not_applicable" if nothing_arose else "scored",
        "nothing_arose" if nothing_arose else "",
        parts,
        points.numerator,
        points.denominator,
        scale.round(points.numerator, points.denominator) if scale.round else 0,
        scale.steps(sum(applicable, Fraction(0))),
        scale.steps(sum(missing, Fraction(0))),
    )


def not_arisen_result(indicator: Indicator, scale: Scale) -> IndicatorResult:
    """A row of which the agency claims that nothing arose."""
    parts = tuple(not_applicable_part(None, part.max, scale) for part in indicator.parts)
    return combine(indicator, parts, scale)._replace(reason="claimed")


def constant_scorer(result: IndicatorResult) -> IndicatorScorer:
    """A scorer whose result does not depend on the facts."""
    return lambda cases, values: result


def indicator_scorer(indicator: Indicator, first: int, scale: Scale, grid: Grid) -> IndicatorScorer:
    """The scoring of an indicator whose parts were asserted from position ``first`` on."""
    tables = [case_scorers(part, scale, grid) for part in indicator.parts]
    if len(tables) == 1:
        return _single(indicator, first, tables[0], scale)
    return _several(indicator, first, tables, scale)


def _single(indicator: Indicator, first: int, table: tuple[CaseScorer, ...], scale: Scale) -> IndicatorScorer:
    constants = {
        case: combine(indicator, (part,), scale) for case, part in _constant_cases(indicator.parts[0], table)
    }
    maximum, round_ = scale.steps(indicator.max), scale.round

    def score(cases: Sequence[int | None], values: Values) -> IndicatorResult:
        case = cases[first]
        if case is None or case in constants:
            return constants[case]
        part = table[case](values)
        if part is MISSING:
            return constants[None]
        _, _, top, bottom = part
        points = round_(top, bottom) if round_ else 0
        return IndicatorResult("scored", "", (part,), top, bottom, points, maximum, 0)

    return score


def _several(
    indicator: Indicator, first: int, tables: Sequence[tuple[CaseScorer, ...]], scale: Scale
) -> IndicatorScorer:
    last = first + len(tables)
    choices = [_constant_cases(part, table) for part, table in zip(indicator.parts, tables, strict=True)]
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


def _constant_cases(part: Part, table: tuple[CaseScorer, ...]) -> list[tuple[int | None, PartResult]]:
    """The cases whose points do not follow the facts, *missing* first."""
    constant = (
        (position, table[position](())) for position, case in enumerate(part.cases) if not case.outcome.facts
    )
    return [(None, MISSING), *constant]


class NotArisenRows:
    """The rows of a level of which an agency may claim that nothing arose."""

    def __init__(self, level: Level, scale: Scale) -> None:
        self._rows = {
            fact.name: (position, indicator, not_arisen_result(indicator, scale))
            for position, indicator in enumerate(level.indicators)
            if indicator.may_not_apply
            for fact in indicator.facts
        }

    def apply(self, submission: Submission, results: Sequence[IndicatorResult]) -> list[IndicatorResult]:
        """The results with those rows out of which the agency claims that nothing arose; missing wins."""
        applied, states = list(results), submission.states
        for name in submission.not_arisen:
            position, indicator, not_arisen = self._rows[name]
            parts = results[position].parts
            if parts and not is_missing(indicator, parts, lambda fact: states[fact] is None):
                applied[position] = not_arisen
        return applied


def is_missing(indicator: Indicator, parts: Iterable[PartResult], absent: Callable[[str], bool]) -> bool:
    """Whether some part is undecided because a fact is missing, and not only claimed."""
    return any(
        absent(name)
        for part, result in zip(indicator.parts, parts, strict=True)
        if result.state == "missing"
        for name in part.facts
    )
