"""From parts to the indicator: states and reasons, exact and rounded points, what counts and what is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import reduce
from typing import get_args

import numpy as np

from methodology.model.core import Part
from rules.columnar.cases import UNDECIDED
from rules.columnar.columns import Column, Columns, Mask
from rules.columnar.points import PartColumns, Quotient
from rules.columnar.rounding import to_steps
from rules.columnar.rows import Row
from rules.evaluation.result import IndicatorState, Reason

STATES: tuple[IndicatorState, ...] = get_args(IndicatorState)
REASONS: tuple[Reason, ...] = get_args(Reason)
SCORED, MISSING, NOT_APPLICABLE, INFORMATIONAL = range(len(STATES))
NO_REASON, METHOD, NOTHING_AROSE, CLAIMED = range(len(REASONS))


@dataclass(frozen=True, slots=True)
class RowColumns:
    """What one indicator came to, for each agency.

    Attributes:
        state: position in :data:`STATES`. reason: position in :data:`REASONS`.
        cases: of each part the position of the case that applied, or
            :data:`rules.columnar.cases.UNDECIDED`.
        exact: points before rounding. points: as the pack rounds them, in steps; None where it rounds at the
            total alone. applicable, open: in steps.
    """

    state: Column
    reason: Column
    cases: tuple[Column, ...]
    exact: Quotient
    points: Column | None
    applicable: Column
    open: Column


@dataclass(frozen=True, slots=True)
class _Standing:
    """Of each part where it is missing, and where nothing arose; who claims the row, whom it leaves out."""

    lacking: Sequence[Mask]
    nothing: Sequence[Mask]
    claimed: Mask | None
    outside: Mask | None


def settle(row: Row, columns: Columns, parts: Sequence[PartColumns]) -> RowColumns:
    """What an indicator came to, from what its parts did."""
    standing = _standing(row, columns, parts)
    state, reason = _states(row, standing, len(columns))
    exact = _exact(row, standing, parts, len(columns))
    steps = [row.scale.steps(part.max) for part in row.leaf.parts]
    counting = [np.True_ if row.scale.policy != "drop_and_rebase" else ~mask for mask in standing.nothing]
    applicable = _summed(steps, counting, standing.outside, len(columns))
    open_ = _summed(steps, standing.lacking, standing.outside, len(columns))
    points = to_steps(exact, row.rounding, row.scale.unit) if row.rounding.at == "indicator" else None
    cases = tuple(_left(part.cases, standing, UNDECIDED) for part in parts)
    return RowColumns(state, reason, cases, exact, points, applicable, open_)


def _standing(row: Row, columns: Columns, parts: Sequence[PartColumns]) -> _Standing:
    lacking = [part.cases == UNDECIDED for part in parts]
    nothing = [each.nothing_arose(part.cases) for each, part in zip(row.parts, parts, strict=True)]
    claimed, outside = _claimed(row, columns, lacking), row.outside(columns)
    if claimed is not None:
        lacking = [mask & ~claimed for mask in lacking]
        nothing = [mask | claimed for mask in nothing]
    return _Standing(lacking, nothing, claimed, outside)


def _claimed(row: Row, columns: Columns, lacking: Sequence[Mask]) -> Mask | None:
    """Who takes the whole row out by a claim: nobody of whom a missing part lacks a fact altogether."""
    own = [row.positions[fact.name] for fact in row.leaf.facts]
    if not row.parts or not any(columns.disputed[at] for at in own):
        return None
    claimed: Mask = np.logical_or.reduce(columns.claimed[own])
    for part, missing in zip(row.leaf.parts, lacking, strict=True):
        claimed = claimed & ~(missing & _absent(row, columns, part))
    return claimed


def _absent(row: Row, columns: Columns, part: Part) -> Mask:
    """Who neither gives nor claims some fact of a part."""
    read = [row.positions[name] for name in sorted(part.facts)]
    absent: Mask = ~np.logical_and.reduce(columns.given[read] | columns.claimed[read])
    return absent


def _states(row: Row, standing: _Standing, count: int) -> tuple[Column, Column]:
    state = np.full(count, SCORED if row.parts else INFORMATIONAL, np.uint8)
    reason = np.full(count, NO_REASON, np.uint8)
    if row.parts:
        left = np.logical_and.reduce(standing.nothing)
        state[left], reason[left] = NOT_APPLICABLE, NOTHING_AROSE
        state[np.logical_or.reduce(standing.lacking)] = MISSING
    if standing.claimed is not None:
        reason[standing.claimed] = CLAIMED
    if standing.outside is not None:
        state[standing.outside], reason[standing.outside] = NOT_APPLICABLE, METHOD
    return state, reason


def _exact(row: Row, standing: _Standing, parts: Sequence[PartColumns], count: int) -> Quotient:
    """The exact points; those who claim get what the policy gives, those left out nothing."""
    if not parts:
        return Quotient(np.zeros(count, np.int64), 1)
    exact = reduce(Quotient.plus, [part.points for part in parts])
    if standing.claimed is not None:
        credit = row.leaf.max if row.scale.policy == "credit_full" else Fraction(0)
        exact = Quotient(
            np.where(standing.claimed, credit.numerator, exact.top),
            np.where(standing.claimed, credit.denominator, exact.bottom),
        )
    return Quotient(_outside(exact.top, standing), exact.bottom)


def _left(cases: Column, standing: _Standing, value: int) -> Column:
    """The cases of those to whom the row applies and who do not claim it away."""
    left = cases if standing.claimed is None else np.where(standing.claimed, value, cases)
    return left if standing.outside is None else np.where(standing.outside, value, left)


def _outside(column: Column, standing: _Standing) -> Column:
    return column if standing.outside is None else np.where(standing.outside, 0, column)


def _summed(
    steps: Sequence[int], masks: Sequence[Mask | np.bool_], outside: Mask | None, count: int
) -> Column:
    """The maxima of the parts where the masks say so."""
    total: Column = np.zeros(count, np.int64)
    for step, mask in zip(steps, masks, strict=True):
        total += mask * step
    return total if outside is None else np.where(outside, 0, total)
