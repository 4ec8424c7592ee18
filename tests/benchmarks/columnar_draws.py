"""Ranks under drawn weights: exact ones, and what one would write by hand with floating-point NumPy."""

from fractions import Fraction
from typing import Any

import numpy as np

from rules.batches import batches, run_locally
from rules.columnar import ColumnarLevel, Columns
from rules.stability.draws import Basis, basis, ranks_drawn
from rules.stability.points_by_row import RoundedPoints
from rules.stability.spread import spread
from rules.stability.stability import BATCH
from rules.stability.weights import weights

DRAWS = 1000
PERCENT = Fraction(1, 4)


def base_of(level: ColumnarLevel, cohort: Columns) -> Basis:
    """What a cohort of one peer group earned."""
    return basis(level, cohort, np.zeros(len(cohort), np.intp), PERCENT, 7)


def exact(level: ColumnarLevel, base: Basis) -> Any:
    """Median rank and interval of each agency, and what each weight does to them."""
    pieces = run_locally(ranks_drawn, base, batches(DRAWS, BATCH))
    return spread(pieces, base.reference()), weights(level.level, base, pieces)


def by_hand(base: Basis) -> Any:
    """Median rank and interval of each agency; ties in the order in which they come."""
    assert isinstance(base.earned, RoundedPoints)
    random = np.random.default_rng(7)
    ranks = np.empty((DRAWS, len(base.applicable)), np.int32)
    for draws in batches(DRAWS, BATCH):
        factors = random.uniform(0.75, 1.25, (len(draws), base.applicable.shape[1]))
        shares = (factors @ base.earned.steps.T) / (factors @ base.applicable.T)
        ranks[draws.start : draws.stop] = np.argsort(np.argsort(-shares, axis=1), axis=1)
    return np.percentile(ranks, (5, 50, 95), axis=0)
