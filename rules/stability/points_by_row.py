"""What a cohort earned in each row, and what that comes to under other maxima, exactly."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

import numpy as np
import numpy.typing as npt

from methodology.model.pack import Rounding
from rules.columnar.rows import RowColumns
from rules.columnar.totals import ERROR, to_nearest

Chunks = Sequence[Sequence[RowColumns]]
"""What the rows came to, for some agencies after others."""


class PointsByRow(Protocol):
    """Points of a cohort, row by row."""

    def weighted(self, factors: npt.NDArray[np.int64], one: int) -> npt.NDArray[np.float64]:
        """The totals under some factors, as floats that hold integers.

        Args:
            factors: a row for each draw, a column for each indicator.
            one: a factor of one.

        Returns:
            a row for each draw, a column for each agency; in whatever unit, the same for all.
        """


@dataclass(frozen=True, slots=True, eq=False)
class RoundedPoints:
    """Points that the pack rounds in each row, in steps: a row for each agency, a column for each row."""

    steps: npt.NDArray[np.float64]

    @classmethod
    def of(cls, chunks: Chunks) -> "RoundedPoints":
        """The points of some chunks."""
        return cls(np.concatenate([np.array([row.points for row in rows], float).T for rows in chunks]))

    def weighted(self, factors: npt.NDArray[np.int64], one: int) -> npt.NDArray[np.float64]:
        """The totals under some factors."""
        return factors.astype(float) @ self.steps.T


@dataclass(frozen=True, slots=True, eq=False)
class ExactPoints:
    """Exact points of a pack that rounds the total alone: they have no common denominator.

    Totals are rounded as the pack says; where floating-point numbers leave a doubt, in fractions.

    Attributes:
        tops, bottoms: a row for each agency, a column for each indicator.
    """

    tops: npt.NDArray[np.int64]
    bottoms: npt.NDArray[np.int64]
    rounding: Rounding

    @classmethod
    def of(cls, chunks: Chunks, rounding: Rounding) -> "ExactPoints":
        """The points of some chunks."""
        tops = [np.array([row.exact.top for row in rows]).T for rows in chunks]
        bottoms = [
            np.array([np.broadcast_to(row.exact.bottom, row.exact.top.shape) for row in rows]).T
            for rows in chunks
        ]
        return cls(np.concatenate(tops), np.concatenate(bottoms), rounding)

    def weighted(self, factors: npt.NDArray[np.int64], one: int) -> npt.NDArray[np.float64]:
        """The totals under some factors."""
        floats = self.tops.astype(float) / self.bottoms.astype(float)
        shares = factors / one
        near = shares @ floats.T
        wrong = shares @ np.abs(floats).T * ERROR * (factors.shape[1] + 4)
        steps = to_nearest(near, wrong, self.rounding, lambda at: self._exactly(factors[at[0]], at[1], one))
        return steps.astype(float)

    def _exactly(self, factors: npt.NDArray[np.int64], agency: int, one: int) -> Fraction:
        rows = zip(factors.tolist(), self.tops[agency], self.bottoms[agency], strict=True)
        return sum(
            (Fraction(factor * int(top), one * int(bottom)) for factor, top, bottom in rows), Fraction(0)
        )
