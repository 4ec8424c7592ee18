"""Draws of the maxima, and the ranks that follow from them."""

from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from methodology.model.level import Level
from rules.columnar import ColumnarLevel, Columns
from rules.columnar.ranks import EXACT_FLOAT, ranks
from rules.stability.points_by_row import ExactPoints, PointsByRow, RoundedPoints

FINEST = 10**6
"""A factor of one, in the steps in which factors are drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """What a cohort earned, row by row; what the draws are of.

    Attributes:
        earned: the points of each row. applicable: in steps, as floats that hold integers: a row for each
            agency, a column for each indicator.
        groups: a number for each agency.
        one: a factor of one, in the steps in which factors are drawn.
        percent: as a share. seed: what gives the same draws again.
    """

    earned: PointsByRow
    applicable: npt.NDArray[np.float64]
    groups: npt.NDArray[np.intp]
    one: int
    percent: Fraction
    seed: int

    def reference(self) -> npt.NDArray[np.int32]:
        """The ranks with the maxima as they are."""
        ranks: npt.NDArray[np.int32] = self.ranks(np.full((1, self.applicable.shape[1]), self.one, np.int64))[
            0
        ]
        return ranks

    def ranks(self, factors: npt.NDArray[np.int64]) -> npt.NDArray[np.int32]:
        """The ranks under some factors: a row for each draw, a column for each agency.

        Sums of integers below 2⁵³ are exact in floating-point, in whatever order they are added.
        """
        applicable = factors.astype(float) @ self.applicable.T
        return ranks(self.earned.weighted(factors, self.one), applicable, self.groups)

    def factors(self, draws: range) -> npt.NDArray[np.int64]:
        """The factors of some draws: a row for each, a column for each indicator.

        From PCG64's raw stream, which NumPy promises to keep; each draw's is spawned from the seed.
        """
        reach = int(self.percent * self.one)
        low = max(self.one - reach, 1)
        span = np.uint64(self.one + reach - low + 1)
        raw = np.array([_raw(self.seed, draw, self.applicable.shape[1]) for draw in draws], np.uint64)
        return (raw % span).astype(np.int64) + low


def basis(
    compiled: ColumnarLevel, columns: Columns, groups: npt.NDArray[np.intp], percent: Fraction, seed: int
) -> Basis:
    """What a cohort earned, row by row, a chunk at a time."""
    chunks = [compiled.evaluate(chunk).rows for chunk in columns.chunks()]
    applicable = np.concatenate([np.array([row.applicable for row in rows], float).T for rows in chunks])
    rounded = compiled.pack.rounding.at == "indicator"
    earned = RoundedPoints.of(chunks) if rounded else ExactPoints.of(chunks, compiled.pack.rounding)
    return Basis(earned, applicable, groups, _one(compiled.level, compiled.scale.unit), percent, seed)


def ranks_drawn(base: Basis, draws: range) -> npt.NDArray[np.int32]:
    """The ranks in some draws: a row for each, a column for each agency."""
    return base.ranks(base.factors(draws))


def _one(level: Level, unit: int) -> int:
    """A factor of one in steps as fine as keep every sum exact."""
    one = FINEST
    while 2 * one * level.max * unit >= EXACT_FLOAT:
        one //= 10
    return one


def _raw(seed: int, draw: int, count: int) -> npt.NDArray[np.uint64]:
    return np.random.PCG64(np.random.SeedSequence(seed, spawn_key=(draw,))).random_raw(count)
