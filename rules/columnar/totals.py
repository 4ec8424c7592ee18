"""The total over all indicators, for each agency.

Where the pack rounds each indicator, it is a sum of whole steps. Where it rounds at the total alone, the
exact points have no common denominator: they are added as floating-point numbers, with a bound of the error;
and where that bound does not tell how the total is rounded, exactly.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from methodology.pack import Rounding
from rules.columnar.columns import Column
from rules.columnar.settling import RowColumns
from rules.rounding import to_steps

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
    return TotalColumns(_sum(points) if points else _rounded(rows, rounding, unit), applicable, open_)


def _sum(columns: Sequence[Column]) -> Column:
    summed: Column = columns[0].copy()
    for column in columns[1:]:
        summed += column
    return summed


def _rounded(rows: Sequence[RowColumns], rounding: Rounding, unit: int) -> Column:
    """The exact total rounded; agencies near a tie are added up in fractions."""
    grid = 10**rounding.digits
    floats = [row.exact.top.astype(float) / np.asarray(row.exact.bottom, float) for row in rows]
    size = grid * np.sum(np.abs(floats), axis=0)
    near = grid * np.sum(floats, axis=0)
    wrong = size * ERROR * (len(rows) + 2)
    shift = 0.0 if rounding.mode == "floor" else 0.5
    steps: Column = np.floor(near + shift).astype(np.int64)
    doubtful = np.abs(near + shift - np.round(near + shift)) <= wrong
    for agency in np.flatnonzero(doubtful):
        steps[agency] = to_steps(rounding, grid)(*exact_total(rows, int(agency)).as_integer_ratio())
    steps *= unit // grid
    return steps


def exact_total(rows: Sequence[RowColumns], agency: int) -> Fraction:
    """The exact points of one agency."""
    return sum((row.exact.at(agency) for row in rows), Fraction(0))
