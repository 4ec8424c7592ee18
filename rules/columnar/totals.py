"""The total over all indicators, for each agency.

Where the pack rounds each indicator, it is a sum of whole steps. Where it rounds at the total alone, the
exact points have no common denominator: they are added as floating-point numbers, with a bound of the error;
and where that bound does not tell how the total is rounded, exactly.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from methodology.model.pack import Rounding
from rules.columnar.columns import Column
from rules.columnar.rows import RowColumns
from rules.evaluation.rounding import to_steps

ERROR = 2.0**-50
"""More than a quotient or a sum of floating-point numbers is wrong by, as a share."""


@dataclass(frozen=True, slots=True)
class TotalColumns:
    """Points, applicable maximum and open points of each agency, in steps."""

    points: Column
    applicable: Column
    open: Column


def total(rows: Sequence[RowColumns], rounding: Rounding, unit: int) -> TotalColumns:
    """The total of all indicators, as the pack rounds it."""
    applicable, open_ = _sum([row.applicable for row in rows]), _sum([row.open for row in rows])
    points = [row.points for row in rows if row.points is not None]
    if points:
        return TotalColumns(_sum(points), applicable, open_)
    rounded = _rounded(rows, rounding, unit)
    return TotalColumns(rounded, applicable, _rounded_open(rows, rounding, unit, rounded, open_))


def _sum(columns: Sequence[Column]) -> Column:
    summed: Column = columns[0].copy()
    for column in columns[1:]:
        summed = summed + column
    return summed


def _rounded(rows: Sequence[RowColumns], rounding: Rounding, unit: int) -> Column:
    """The exact total rounded."""
    floats = np.array([row.exact.floats() for row in rows])
    steps = to_nearest(
        np.sum(floats, axis=0),
        np.sum(np.abs(floats), axis=0) * ERROR * (len(rows) + 2),
        rounding,
        lambda at: sum((row.exact.at(at[0]) for row in rows), Fraction(0)),
    )
    in_unit: Column = steps * (unit // 10**rounding.digits)
    return in_unit


def _rounded_open(
    rows: Sequence[RowColumns], rounding: Rounding, unit: int, rounded: Column, open_: Column
) -> Column:
    """What may be added to the rounded total, of agencies of whom something is open."""
    added: Column = np.zeros(len(open_), np.int64)
    for agency in np.flatnonzero(open_ != 0).tolist():
        exact = sum((row.exact.at(agency) for row in rows), Fraction(0)) + open_[agency] / Fraction(unit)
        added[agency] = to_steps(rounding, unit)(*exact.as_integer_ratio()) - rounded[agency]
    return added


def to_nearest(
    near: npt.NDArray[np.float64],
    wrong: npt.NDArray[np.float64],
    rounding: Rounding,
    exact: Callable[[tuple[int, ...]], Fraction],
) -> npt.NDArray[np.int64]:
    """Points rounded to the pack's digits, in steps of those.

    Args:
        near: the points, as floating-point numbers.
        wrong: more than they are wrong by.
        rounding: digits and mode.
        exact: the exact points at some indices; asked for where ``wrong`` leaves a doubt.
    """
    grid = 10**rounding.digits
    shifted = near * grid + (0.0 if rounding.mode == "floor" else 0.5)
    steps: npt.NDArray[np.int64] = np.floor(shifted).astype(np.int64)
    doubtful = np.abs(shifted - np.round(shifted)) <= wrong * grid
    for at in zip(*map(np.ndarray.tolist, np.nonzero(doubtful)), strict=True):
        steps[at] = to_steps(rounding, grid)(*exact(at).as_integer_ratio())
    return steps
