"""Which maxima drive the order: the first-order sensitivity index of each, over the draws."""

from dataclasses import dataclass
from math import fsum

import numpy as np

from methodology.model.level import Level
from rules.columnar.columns import Column
from rules.stability.draws import Basis
from rules.stability.spread import Pieces


@dataclass(frozen=True, slots=True)
class Weight:
    """What one maximum does to the ranks.

    Attributes:
        key: of the indicator.
        index: the share of the variance of the ranks, over all agencies, that follows this factor alone in a
            straight line; from 0 to 1.
    """

    key: str
    index: float


def weights(level: Level, base: Basis, pieces: Pieces) -> tuple[Weight, ...]:
    """The index of each maximum, the greatest first: ``Σ cov(factor, rank)² ÷ (var(factor) × Σ var(rank))``.

    Args:
        level: whose maxima they are.
        base: what the draws are of.
        pieces: the ranks in draws 0, 1, …; every sum over them is one of integers, so it does not matter how
            they were cut.
    """
    indices = _Sums(base, pieces).indices()
    found = [Weight(indicator.key, index) for indicator, index in zip(level.indicators, indices, strict=True)]
    return tuple(sorted(found, key=lambda weight: (-weight.index, weight.key)))


class _Sums:
    """Sums over the draws: of factors and shifts in rank, of their squares, of their products."""

    def __init__(self, base: Basis, pieces: Pieces) -> None:
        agencies, rows = base.applicable.shape
        self.count, reference = 0, base.reference().astype(np.int64)
        self.factor, self.factor_squared = np.zeros(rows, np.int64), np.zeros(rows, np.int64)
        self.rank, self.rank_squared = np.zeros(agencies, np.int64), np.zeros(agencies, np.int64)
        self.product = np.zeros((rows, agencies))
        for piece in pieces:
            draws = range(self.count, self.count + len(piece))
            self._add(base.factors(draws) - base.one, piece - reference)
            self.count = draws.stop

    def _add(self, factors: Column, ranks: Column) -> None:
        self.factor += factors.sum(axis=0)
        self.factor_squared += (factors * factors).sum(axis=0)
        self.rank += ranks.sum(axis=0)
        self.rank_squared += (ranks * ranks).sum(axis=0)
        self.product += factors.T.astype(float) @ ranks.astype(float)

    def indices(self) -> list[float]:
        """The index of each indicator."""
        ranks = fsum(self.count * self.rank_squared - self.rank * self.rank)
        factors = [
            self.count * int(squares) - int(plain) ** 2
            for plain, squares in zip(self.factor, self.factor_squared, strict=True)
        ]
        return [
            self._explained(row) / (spread * ranks) if spread and ranks else 0.0
            for row, spread in enumerate(factors)
        ]

    def _explained(self, row: int) -> float:
        """The sum of the squares of the covariances with every rank, each times the square of ``count``."""
        together = self.count * self.product[row] - float(self.factor[row]) * self.rank
        return fsum(together * together)
