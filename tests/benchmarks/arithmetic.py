"""Exact points of two sorts, and how each is added and rounded to whole steps."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic

from tests.benchmarks.card import P

Fraction = tuple[int, int]
"""Numerator and denominator in lowest terms: cheaper than ``fractions.Fraction``."""
NONE: Fraction = (0, 1)

_TIE = 1e-9
"""A float this near to a tie of rounding is one: its exact value has a small denominator."""


@dataclass(frozen=True, slots=True)
class Arithmetic(Generic[P]):
    """How one sort of points is added, and rounded half up to steps."""

    zero: P
    added: Callable[[Sequence[P]], P]
    steps: Callable[[P], int]


def fractions(unit: int, digits: int) -> Arithmetic[Fraction]:
    """Points in integers; ``unit`` is how many steps one point has."""
    grid: int = 10**digits
    step = unit // grid

    def steps(points: Fraction) -> int:
        top, bottom = points
        return (2 * top * grid + bottom) // (2 * bottom) * step

    return Arithmetic(NONE, _added, steps)


def floats(unit: int, digits: int) -> Arithmetic[float]:
    """Points as zen-engine gives them; ``unit`` is how many steps one point has."""
    grid: int = 10**digits
    step = unit // grid
    return Arithmetic(0.0, sum, lambda points: math.floor(points * grid + 0.5 + _TIE) * step)


def lowest(top: int, bottom: int) -> Fraction:
    """A fraction in lowest terms."""
    divisor = math.gcd(top, bottom)
    return top // divisor, bottom // divisor


def _added(points: Sequence[Fraction]) -> Fraction:
    common = math.lcm(*[bottom for _, bottom in points])
    return lowest(sum([top * (common // bottom) for top, bottom in points]), common)
