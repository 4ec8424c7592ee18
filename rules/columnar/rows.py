"""An indicator over columns: its parts, and what they come to together.

States and reasons, exact and rounded points, what counts and what is open. Whether int64 is wide enough is
known before it is read.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, reduce
from typing import Any, get_args

import numpy as np

from methodology.model.level import ClaimKind, Indicator, Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid
from rules.columnar.cases import UNDECIDED
from rules.columnar.columns import ABSENCES, WIDEST, Column, ColumnReader, Columns, Mask
from rules.columnar.measures import Ends
from rules.columnar.points import ColumnarPart, PartColumns, columnar_part
from rules.columnar.quotients import Quotient, to_steps
from rules.columnar.undecided import undecided_columns
from rules.evaluation.result import INDICATOR_STATES, Reason
from rules.evaluation.rounding import level_scale
from rules.evaluation.row_scorer import RowScorer

STATES = INDICATOR_STATES
REASONS: tuple[Reason, ...] = get_args(Reason)
SCORED, MISSING, NOT_APPLICABLE, NOT_RECOGNISED, INFORMATIONAL = range(len(STATES))
NO_REASON, METHOD, NOTHING_AROSE, CLAIMED, OUTSIDE_MANDATE = range(len(REASONS))


class ColumnarRow:
    """An indicator, ready to be read over columns."""

    def __init__(self, pack: Pack, level: Level, indicator: Indicator) -> None:
        self.indicator, self.rounding = indicator, pack.rounding
        self.scale = level_scale(pack, level)
        self.parts: list[ColumnarPart] = [
            columnar_part(part, level.facts, pack.not_applicable) for part in indicator.parts
        ]
        self.grid = Grid(level.facts)
        self.positions = self.grid.positions
        self.tags = [at for at, tag in enumerate(level.tags) if tag.key in indicator.applies_to]
        self.earning = [gate.earning * indicator.max for gate in level.gates if gate.marks in indicator.marks]
        high = {name: max(abs(fact.low), abs(fact.high)) for name, fact in level.facts.items()}
        self.safe = self.largest(high.__getitem__) < WIDEST

    @cached_property
    def scorer(self) -> RowScorer:
        """Settles what is undecided."""
        return RowScorer(self.indicator, self.scale, self.grid)

    def __getstate__(self) -> dict[str, Any]:
        """What another process is sent: it makes its own scorer."""
        return {name: value for name, value in vars(self).items() if name != "scorer"}

    def largest(self, ends: Ends) -> int:
        """The greatest size that anything on the way to its points can have."""
        sizes = [part.largest(ends) for part in self.parts]
        top, bottom, most = 0, 1, max((size[2] for size in sizes), default=0)
        for part_top, part_bottom, _ in sizes:
            top, bottom = top * part_bottom + part_top * bottom, bottom * part_bottom
        compared: list[int] = [
            max(top * earned.denominator, bottom * earned.numerator) for earned in self.earning
        ]
        rounded: int = 2 * (top * 10**self.rounding.digits + bottom)
        return max([most, rounded, *compared])

    def reader(self, columns: Columns) -> ColumnReader:
        """The columns, as Python integers where int64 might be too small for what they hold."""
        exact = not self.safe and self.largest(lambda name: columns.ends[self.positions[name]]) >= WIDEST
        return ColumnReader(columns, self.positions, exact)

    def read(self, columns: Columns) -> list[PartColumns]:
        """Case and exact points of each part, for agencies that it applies to and that claim nothing."""
        reader = self.reader(columns)
        return [part.read(reader) for part in self.parts]

    def outside(self, columns: Columns) -> Mask | None:
        """Whom the method leaves out; None where nobody."""
        if not self.indicator.applies_to:
            return None
        outside: Mask = ~np.logical_or.reduce(columns.tags[self.tags])
        return outside


@dataclass(frozen=True, slots=True)
class RowColumns:
    """What one indicator came to, for each agency.

    Attributes:
        state: position in :data:`STATES`. reason: position in :data:`REASONS`.
        cases: of each part the position of the case that applied, or
            :data:`rules.columnar.cases.UNDECIDED`.
        exact: points before rounding. points: as the pack rounds them, in steps; None where it rounds at the
            total alone. applicable, open: in steps; what is open as exact fractions of them in that case.
    """

    state: Column
    reason: Column
    cases: tuple[Column, ...]
    exact: Quotient
    points: Column | None
    applicable: Column
    open: Column


@dataclass(frozen=True, slots=True)
class _RowMasks:
    """Of each part for whom it is undecided, and for whom nothing arose; who claims so of the row.

    Attributes:
        method, mandate: whom the method leaves out, and who claims that it is outside of the mandate.
        outside: both.
    """

    undecided: Sequence[Mask]
    nothing: Sequence[Mask]
    claimed: Mask | None
    method: Mask | None
    mandate: Mask | None
    outside: Mask | None


def settle(row: ColumnarRow, columns: Columns, parts: Sequence[PartColumns]) -> RowColumns:
    """What an indicator came to, from what its parts did."""
    masks = _masks(row, columns, parts)
    state, reason = _states(row, masks, len(columns))
    open_ = _settle_undecided(row, columns, state)
    exact = _exact(row, masks, parts, len(columns))
    steps = [row.scale.steps(part.max) for part in row.indicator.parts]
    counting = [np.True_ if row.scale.policy != "drop_and_rebase" else ~mask for mask in masks.nothing]
    applicable = _summed(steps, counting, masks.outside, len(columns))
    points = to_steps(exact, row.rounding, row.scale.unit) if row.rounding.at == "indicator" else None
    cases = tuple(_left(part.cases, masks, UNDECIDED) for part in parts)
    return RowColumns(state, reason, cases, exact, points, applicable, open_)


def _masks(row: ColumnarRow, columns: Columns, parts: Sequence[PartColumns]) -> _RowMasks:
    undecided = [part.cases == UNDECIDED for part in parts]
    nothing = [each.nothing_arose(part.cases) for each, part in zip(row.parts, parts, strict=True)]
    claimed, mandate = _claiming(row, columns, "nothing_arose"), _claiming(row, columns, "outside_mandate")
    if claimed is not None:
        undecided = [mask & ~claimed for mask in undecided]
        nothing = [mask | claimed for mask in nothing]
    method = row.outside(columns)
    return _RowMasks(undecided, nothing, claimed, method, mandate, _either(method, mandate))


def _claiming(row: ColumnarRow, columns: Columns, claim: ClaimKind) -> Mask | None:
    """Who claims something of the whole row; None where nobody."""
    own = [row.positions[fact.name] for fact in row.indicator.facts]
    if not row.parts or not any(columns.absent_of_some[at] for at in own):
        return None
    claiming: Mask = np.logical_or.reduce(columns.absent[own] == 1 + ABSENCES.index(claim))
    return claiming


def _either(one: Mask | None, other: Mask | None) -> Mask | None:
    return other if one is None else one if other is None else one | other


def _settle_undecided(row: ColumnarRow, columns: Columns, state: Column) -> Column:
    """What is open; the state of those who lack something is put right: missing only where it matters."""
    lacking = np.flatnonzero(state == MISSING)
    if not len(lacking):
        return np.zeros(len(columns), np.int64)
    states, open_ = undecided_columns(row.scorer, row.scale, columns, lacking)
    state[lacking] = [STATES.index(found) for found in states]
    column: Column = np.zeros(len(columns), np.int64 if row.scale.round else object)
    column[lacking] = open_
    return column


def _states(row: ColumnarRow, masks: _RowMasks, count: int) -> tuple[Column, Column]:
    state = np.full(count, SCORED if row.parts else INFORMATIONAL, np.uint8)
    reason = np.full(count, NO_REASON, np.uint8)
    if row.parts:
        left = np.logical_and.reduce(masks.nothing)
        state[left], reason[left] = NOT_APPLICABLE, NOTHING_AROSE
        state[np.logical_or.reduce(masks.undecided)] = MISSING
    if masks.claimed is not None:
        reason[masks.claimed] = CLAIMED
    if masks.outside is not None:
        state[masks.outside], reason[masks.outside] = NOT_APPLICABLE, METHOD
    if masks.mandate is not None:
        mandate = masks.mandate if masks.method is None else masks.mandate & ~masks.method
        reason[mandate] = OUTSIDE_MANDATE
    return state, reason


def _exact(row: ColumnarRow, masks: _RowMasks, parts: Sequence[PartColumns], count: int) -> Quotient:
    """The exact points; those who claim get what the policy gives, those left out nothing."""
    if not parts:
        return Quotient(np.zeros(count, np.int64), 1)
    exact = reduce(Quotient.plus, [part.points for part in parts])
    if masks.claimed is not None:
        credit = row.indicator.max if row.scale.policy == "credit_full" else Fraction(0)
        exact = Quotient(
            np.where(masks.claimed, credit.numerator, exact.top),
            np.where(masks.claimed, credit.denominator, exact.bottom),
        )
    return Quotient(_outside(exact.top, masks), exact.bottom)


def _left(cases: Column, masks: _RowMasks, value: int) -> Column:
    """The cases of those to whom the row applies and who do not claim it away."""
    left = cases if masks.claimed is None else np.where(masks.claimed, value, cases)
    return left if masks.outside is None else np.where(masks.outside, value, left)


def _outside(column: Column, masks: _RowMasks) -> Column:
    return column if masks.outside is None else np.where(masks.outside, 0, column)


def _summed(
    steps: Sequence[int], masks: Sequence[Mask | np.bool_], outside: Mask | None, count: int
) -> Column:
    """The maxima of the parts where the masks say so."""
    total: Column = np.zeros(count, np.int64)
    for step, mask in zip(steps, masks, strict=True):
        total += mask * step
    return total if outside is None else np.where(outside, 0, total)
