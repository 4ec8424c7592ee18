"""Quantiles by nearest rank: always one of the values, never something between two of them."""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import TypeVar

T = TypeVar("T")


def position(count: int, share: Fraction) -> int:
    """Where the quantile stands among ``count`` ordered values: the least that ``share`` of them reach."""
    return max(ceil(share * count), 1) - 1


def quantile(ordered: Sequence[T], share: Fraction) -> T:
    """The quantile of values in ascending order; there is at least one."""
    return ordered[position(len(ordered), share)]
