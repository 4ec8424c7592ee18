"""Ranks among peers by counting who is ahead."""

from collections.abc import Sequence
from fractions import Fraction


def ranks_by_counting(
    shares: Sequence[Fraction | None], groups: Sequence[object] | None = None
) -> list[int | None]:
    """One more than how many of the same group have a greater share; None for those that have none."""
    placed = list(zip(shares, groups or [None] * len(shares), strict=True))
    return [
        None
        if share is None
        else 1 + sum(other is not None and other > share and peers == group for other, peers in placed)
        for share, group in placed
    ]
