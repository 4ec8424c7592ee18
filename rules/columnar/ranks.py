"""Exact ranks over columns: standard competition ranking (1, 2, 2, 4) among peers.

A quotient of two floating-point numbers that hold integers is the double nearest to the exact one. So
quotients keep the order, and equal fractions stay equal; only two different ones may become equal. Those that
did are told apart by cross-multiplication.
"""

from fractions import Fraction

import numpy as np
import numpy.typing as npt

from rules.columnar.columns import Column, Mask

UNRANKED = 0
"""The rank of an agency to which nothing applies."""
EXACT_FLOAT = 2**53
"""Integers below this are exact as floating-point numbers."""


def ranks(points: Column, applicable: Column, groups: Column) -> npt.NDArray[np.int32]:
    """The rank of each agency among its peers, in each row.

    Args:
        points: integers as floats, of less than :data:`EXACT_FLOAT`: a row for each ranking, a column for
            each agency.
        applicable: the same; whoever has 0 in one row has 0 in all, and is :data:`UNRANKED`.
        groups: a number for each agency; ranks are among those with the same.
    """
    found = np.full(points.shape, UNRANKED, np.int32)
    for group in np.unique(groups):
        peers = np.flatnonzero((groups == group) & (applicable[:1] > 0).all(axis=0))
        found[:, peers] = _among(points[:, peers], applicable[:, peers])
    return found


def _among(points: Column, applicable: Column) -> npt.NDArray[np.int32]:
    """The ranks of peers: one more than how many are ahead."""
    order = np.argsort(-(points / applicable), axis=1)
    tops, bottoms = np.take_along_axis(points, order, 1), np.take_along_axis(applicable, order, 1)
    shares = tops / bottoms
    behind: Mask = np.ones(shares.shape, np.bool_)
    behind[:, 1:] = shares[:, 1:] != shares[:, :-1]
    places = np.where(behind, np.arange(1, shares.shape[1] + 1, dtype=np.int32), 0)
    found = np.empty(shares.shape, np.int32)
    np.put_along_axis(found, order, np.maximum.accumulate(places, axis=1), 1)
    for row in _confused(behind, tops, bottoms):
        found[row] = _exactly(points[row], applicable[row])
    return found


def _confused(behind: Mask, tops: Column, bottoms: Column) -> npt.NDArray[np.intp]:
    """The rows in which two different fractions became the same number.

    Those are so near that the difference of their cross products fits into int64, even though the products
    may not: they wrap around alike.
    """
    row, at = np.nonzero(~behind)
    top, bottom = tops.astype(np.int64), bottoms.astype(np.int64)
    different = top[row, at] * bottom[row, at - 1] != top[row, at - 1] * bottom[row, at]
    return np.unique(row[different])


def _exactly(points: Column, applicable: Column) -> list[int]:
    shares = [Fraction(int(top), int(bottom)) for top, bottom in zip(points, applicable, strict=True)]
    ranks: dict[Fraction, int] = {}
    for position, share in enumerate(sorted(shares, reverse=True), 1):
        ranks.setdefault(share, position)
    return [ranks[share] for share in shares]
