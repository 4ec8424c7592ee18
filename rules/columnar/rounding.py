"""Rounding columns of exact numbers as the pack says, by integer division alone."""

from collections.abc import Callable, Mapping

import numpy as np

from methodology.model.pack import Rounding, RoundingMode
from rules.columnar.columns import Column
from rules.columnar.points import Quotient

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
