"""Rounding as the pack says: a visible step, on exact numbers."""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from methodology.model.level import Level
from methodology.model.pack import NotApplicablePolicy, Pack, Rounding, RoundingMode

Round = Callable[[int, int], int]
"""From a numerator and a positive denominator to the nearest integer, in one of the modes."""


def half_up(numerator: int, denominator: int) -> int:
    """Ties go away from zero."""
    if numerator < 0:
        return -half_up(-numerator, denominator)
    return (2 * numerator + denominator) // (2 * denominator)


def half_even(numerator: int, denominator: int) -> int:
    """Ties go to the even neighbour."""
    low, rest = divmod(numerator, denominator)
    return low + (2 * rest > denominator or (2 * rest == denominator and low % 2 == 1))


def floor(numerator: int, denominator: int) -> int:
    """Down, towards minus infinity."""
    return numerator // denominator


MODES: dict[RoundingMode, Round] = {"half_up": half_up, "half_even": half_even, "floor": floor}


def to_steps(rounding: Rounding, unit: int) -> Round:
    """A function that rounds exact points to the pack's digits, in steps of 1/unit.

    Args:
        rounding: digits and mode.
        unit: steps in one point, a multiple of 10^digits.
    """
    grid, mode = 10**rounding.digits, MODES[rounding.mode]
    step = unit // grid
    return lambda numerator, denominator: mode(numerator * grid, denominator) * step


@dataclass(frozen=True, slots=True)
class Scale:
    """How points are counted at a level.

    Attributes:
        unit: steps in one point.
        round: exact points to steps; None where the pack rounds at the total alone.
    """

    unit: int
    policy: NotApplicablePolicy
    round: Round | None

    def steps(self, points: Fraction) -> int:
        """Points that are whole steps."""
        return int(points * self.unit)


def level_scale(pack: Pack, level: Level) -> Scale:
    """The scale on which all maxima of a level and all rounded points are whole steps."""
    maxima = (part.max.denominator for indicator in level.indicators for part in indicator.parts)
    unit = lcm(10**pack.rounding.digits, *maxima)
    at_indicator = pack.rounding.at == "indicator"
    return Scale(unit, pack.not_applicable, to_steps(pack.rounding, unit) if at_indicator else None)
