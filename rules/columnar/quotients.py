"""Columns of exact numbers, as numerators over denominators; rounded as the pack says."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from math import lcm
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from methodology.model.pack import Rounding, RoundingMode
from rules.columnar.columns import Column


class Quotient(NamedTuple):
    """Exact numbers as numerators over denominators that are all above zero; a constant one is an integer."""

    top: Column
    bottom: Column | int

    def plus(self, other: "Quotient") -> "Quotient":
        """The sums."""
        if isinstance(self.bottom, int) and isinstance(other.bottom, int):
            common = lcm(self.bottom, other.bottom)
            top = self.top * (common // self.bottom) + other.top * (common // other.bottom)
            return Quotient(top, common)
        return Quotient(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def floats(self) -> npt.NDArray[np.float64]:
        """The numbers, each wrong by a few roundings."""
        floats: npt.NDArray[np.float64] = self.top.astype(float) / np.asarray(self.bottom, float)
        return floats

    def at(self, agency: int) -> Fraction:
        """The number of one agency."""
        bottom = self.bottom if isinstance(self.bottom, int) else self.bottom[agency]
        return Fraction(int(self.top[agency]), int(bottom))


Round = Callable[[Column, Column | int], Column]
"""From numerators and positive denominators to the nearest integers."""


def half_up(top: Column, bottom: Column | int) -> Column:
    """Ties go away from zero."""
    size: Column = (2 * np.abs(top) + bottom) // (2 * bottom)
    return np.where(top < 0, -size, size)


def half_even(top: Column, bottom: Column | int) -> Column:
    """Ties go to the even neighbour."""
    low: Column = top // bottom
    rest = 2 * (top - low * bottom)
    up: Column = (rest > bottom) | ((rest == bottom) & (low % 2 == 1))
    return np.where(up, low + 1, low)


def floor(top: Column, bottom: Column | int) -> Column:
    """Down, towards minus infinity."""
    low: Column = top // bottom
    return low


MODES: Mapping[RoundingMode, Round] = {"half_up": half_up, "half_even": half_even, "floor": floor}


def to_steps(points: Quotient, rounding: Rounding, unit: int) -> Column:
    """Exact points to the pack's digits, in steps of 1/unit."""
    grid = 10**rounding.digits
    steps: Column = MODES[rounding.mode](points.top * grid, points.bottom) * (unit // grid)
    return steps.astype(np.int64, copy=False)
