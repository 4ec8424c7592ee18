"""From the cases that the engine fired to the points of each indicator."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import islice, product

from methodology.model.core import Part
from methodology.model.level import Indicator, Level
from rules.arithmetic import Grid, GuardFunction, Values
from rules.evaluation.parts import UNDECIDED, CaseScorer, case_scorers, combine, not_applicable_part
from rules.evaluation.result import IndicatorResult, PartResult, indicator_result
from rules.evaluation.rounding import Scale
from rules.facts.claims import claim_of
from rules.facts.relations import relations
from rules.facts.submission import Absence, Absences, Submission
from rules.fillings.row_fillings import RowFillings

IndicatorScorer = Callable[[Sequence[int | None], Values, Absences], IndicatorResult]
"""An indicator's result, from the cases of all asserted parts, the values, and why some are absent."""

_Case = tuple[GuardFunction, CaseScorer]
"""Whether a case applies, and what it gives."""

INFORMATIONAL = IndicatorResult("informational", "", (), 0, 1, 0, 0, 0)
"""A row that is tracked and never scored."""
LEFT_OUT = IndicatorResult("not_applicable", "method", (), 0, 1, 0, 0, 0)
"""A row that the method leaves out for this agency."""
OUTSIDE_MANDATE = LEFT_OUT._replace(reason="outside_mandate")
"""A row that the agency claims is outside of its mandate: it is left out as by the method."""
NOT_RECOGNISED = UNDECIDED._replace(state="not_recognised")
ALWAYS_ZERO = UNDECIDED._replace(state="scored")
"""A part that earns nothing, whatever the missing facts are."""
CACHE_SIZE = 512
"""Results of an undecided row that are kept: agencies of which the same is known share them."""
MOST_CONSTANTS = 512
"""Combinations of cases of one indicator that are worked out beforehand; the others are when they come up."""


class UndecidedRow:
    """Settles what is undecided of one row that gives points, because facts have no value.

    A part is *missing* where a filling of the missing facts would change what it comes to; else it earns
    nothing, because a fact is *not recognised*, or whatever the missing facts are.

    Args:
        indicator: the row. scorers: for each part what its cases give.
        scale, grid: of its level.
    """

    def __init__(
        self, indicator: Indicator, scorers: Sequence[Sequence[CaseScorer]], scale: Scale, grid: Grid
    ) -> None:
        self._indicator, self._scale = indicator, scale
        self._parts = [
            [(grid.compile_guard(case.guard), scorer) for case, scorer in zip(part.cases, cases, strict=True)]
            for part, cases in zip(indicator.parts, scorers, strict=True)
        ]
        self._relations = relations(indicator.requires, grid)
        self._fillings = RowFillings(indicator, scale.policy, grid, self._score, self.allows)
        self._uses = indicator.uses
        self._positions = [grid.positions[name] for name in self._uses]
        self._settled = lru_cache(maxsize=CACHE_SIZE)(self._settle)

    def cases(self, values: Values) -> list[int | None]:
        """For each part the position of the case that applies; None where none is decided."""
        return [_case(cases, values) for cases in self._parts]

    def allows(self, values: Values) -> bool:
        """Whether every relation that the row asks for holds where all of its facts are given."""
        return all(relation.allows(values) for relation in self._relations)

    def result(self, parts: tuple[PartResult, ...], values: Values, absences: Absences) -> IndicatorResult:
        """The row's result, from what its parts come to, those that are undecided among them."""
        reasons = tuple([absences.get(name) for name in self._uses]) if absences else ()
        return self._settled(parts, tuple([values[at] for at in self._positions]), reasons)

    def _settle(
        self,
        parts: tuple[PartResult, ...],
        known: tuple[int | None, ...],
        reasons: tuple[Absence | None, ...],
    ) -> IndicatorResult:
        """The result from what is known of the facts that the row uses, and why others have no value."""
        pairs = zip(self._uses, reasons, strict=False)
        absences = {name: reason for name, reason in pairs if reason}
        undecided = [at for at, part in enumerate(parts) if part is UNDECIDED]
        matters, gain = self._fillings.outlook(known, frozenset(absences), undecided)
        settled = list(parts)
        for at in undecided:
            if at not in matters:
                settled[at] = self._nothing(self._indicator.parts[at], absences)
        return combine(self._indicator, tuple(settled), self._scale, gain)

    @staticmethod
    def _nothing(part: Part, absences: Absences) -> PartResult:
        refused = any(absences.get(name) == "not_recognised" for name in part.facts)
        return NOT_RECOGNISED if refused else ALWAYS_ZERO

    def parts(self, values: Values) -> tuple[PartResult, ...]:
        """What each part comes to, undecided or not."""
        return tuple([_part(cases, values) for cases in self._parts])

    def _score(self, values: Values) -> list[Fraction | None]:
        dropped = self._scale.policy == "drop_and_rebase"
        return [
            None if dropped and part.state == "not_applicable" else part.exact for part in self.parts(values)
        ]


def _case(cases: Sequence[_Case], values: Values) -> int | None:
    for position, (holds, _) in enumerate(cases):
        if holds(values):
            return position
    return None


def _part(cases: Sequence[_Case], values: Values) -> PartResult:
    for holds, score in cases:
        if holds(values):
            return score(values)
    return UNDECIDED


def constant_scorer(result: IndicatorResult) -> IndicatorScorer:
    """A scorer whose result does not depend on the facts."""
    return lambda cases, values, absences: result


def indicator_scorer(
    indicator: Indicator, first: int, scale: Scale, grid: Grid, undecided: UndecidedRow | None = None
) -> IndicatorScorer:
    """The scoring of an indicator whose parts were asserted from position ``first`` on."""
    tables = [case_scorers(part, scale, grid) for part in indicator.parts]
    undecided = undecided or UndecidedRow(indicator, tables, scale, grid)
    if len(tables) == 1:
        return _single(indicator, first, tables[0], scale, undecided)
    return _several(indicator, first, tables, scale, undecided)


def _single(
    indicator: Indicator, first: int, table: tuple[CaseScorer, ...], scale: Scale, undecided: UndecidedRow
) -> IndicatorScorer:
    constants = {
        case: combine(indicator, (part,), scale) for case, part in _constant_cases(indicator.parts[0], table)
    }
    maximum, round_ = scale.steps(indicator.max), scale.round

    def score(cases: Sequence[int | None], values: Values, absences: Absences) -> IndicatorResult:
        case = cases[first]
        if case in constants:
            return constants[case]
        part = UNDECIDED if case is None else table[case](values)
        if part is UNDECIDED:
            return undecided.result((part,), values, absences)
        _, _, top, bottom = part
        points = round_(top, bottom) if round_ else 0
        return indicator_result(("scored", "", (part,), top, bottom, points, maximum, 0, None))

    return score


def _several(
    indicator: Indicator,
    first: int,
    tables: Sequence[tuple[CaseScorer, ...]],
    scale: Scale,
    undecided: UndecidedRow,
) -> IndicatorScorer:
    last = first + len(tables)
    choices = [_constant_cases(part, table) for part, table in zip(indicator.parts, tables, strict=True)]
    constants = {
        tuple(case for case, _ in chosen): combine(indicator, tuple(part for _, part in chosen), scale)
        for chosen in islice(product(*choices), MOST_CONSTANTS)
    }

    def score(cases: Sequence[int | None], values: Values, absences: Absences) -> IndicatorResult:
        chosen = tuple(cases[first:last])
        if (constant := constants.get(chosen)) is not None:
            return constant
        parts = tuple(
            UNDECIDED if case is None else table[case](values)
            for case, table in zip(chosen, tables, strict=True)
        )
        if UNDECIDED in parts:
            return undecided.result(parts, values, absences)
        return combine(indicator, parts, scale)

    return score


def _constant_cases(part: Part, table: tuple[CaseScorer, ...]) -> list[tuple[int | None, PartResult]]:
    """The cases whose points do not follow the facts."""
    return [
        (position, table[position](())) for position, case in enumerate(part.cases) if not case.outcome.facts
    ]


class ClaimedRow:
    """A row that the agency claims does not apply to it."""

    def __init__(self, indicator: Indicator, scale: Scale) -> None:
        parts = tuple(not_applicable_part(None, part.max, scale) for part in indicator.parts)
        self._indicator = indicator
        self._nothing_arose = combine(indicator, parts, scale)._replace(reason="claimed")

    def result(self, absences: Absences) -> IndicatorResult | None:
        """What the row comes to; None where nothing is claimed of it."""
        claim = claim_of(self._indicator, absences)
        if claim is None:
            return None
        return OUTSIDE_MANDATE if claim == "outside_mandate" else self._nothing_arose


class ClaimedRows:
    """The rows of a level of which an agency may claim that they do not apply to it."""

    def __init__(self, level: Level, scale: Scale) -> None:
        self._rows = [
            (position, ClaimedRow(indicator, scale))
            for position, indicator in enumerate(level.indicators)
            if indicator.may_not_apply and not indicator.informational
        ]

    def apply(self, submission: Submission, results: Sequence[IndicatorResult]) -> list[IndicatorResult]:
        """The results with the rows taken out that the agency claims do not apply; the method comes first."""
        applied, absences = list(results), submission.absences
        for position, row in self._rows:
            if applied[position].reason != "method" and (claimed := row.result(absences)):
                applied[position] = claimed
        return applied
