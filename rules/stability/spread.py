"""How the ranks of each agency spread over the draws, a block of agencies at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from rules.batches import batches
from rules.columnar.columns import Column
from rules.ranking.quantiles import position

LOW, MEDIAN, HIGH = Fraction(5, 100), Fraction(1, 2), Fraction(95, 100)
BLOCK = 4096
"""Agencies whose ranks are put in order at once."""

Pieces = Sequence[npt.NDArray[np.int32]]
"""Ranks in some draws after others: a row for each draw, a column for each agency."""


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """For each agency, percentiles of its ranks by nearest rank, and how far they are from its own in sum."""

    low: Column
    median: Column
    high: Column
    shifts: Column


def spread(pieces: Pieces, reference: npt.NDArray[np.int32]) -> Spread:
    """How ranks spread around those with the maxima as they are."""
    blocks = [_spread(pieces, reference, block) for block in batches(len(reference), BLOCK)]
    return Spread(*(np.concatenate(column) for column in zip(*blocks, strict=True)))


def _spread(pieces: Pieces, reference: npt.NDArray[np.int32], block: range) -> tuple[Column, ...]:
    here = slice(block.start, block.stop)
    ranks = np.concatenate([piece[:, here] for piece in pieces])
    shifts = np.abs(ranks - reference[here]).sum(axis=0, dtype=np.int64)
    ranks.sort(axis=0)
    return (*(ranks[position(len(ranks), share)] for share in (LOW, MEDIAN, HIGH)), shifts)
