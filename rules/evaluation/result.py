"""The result of an evaluation, as data: cases, exact and rounded points, totals, gates, band.

Points, maxima and totals are integers in steps of ``1/unit``; a result carries its unit. Exact points
of a part are a numerator and a denominator in lowest terms.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Literal, NamedTuple

PartState = Literal["scored", "missing", "not_applicable", "not_recognised"]
IndicatorState = PartState | Literal["informational"]
INDICATOR_STATES: tuple[IndicatorState, ...] = (
    "scored",
    "missing",
    "not_applicable",
    "not_recognised",
    "informational",
)
Reason = Literal["", "method", "nothing_arose", "claimed", "outside_mandate"]
"""Why a row is not applicable: the method leaves it out, nothing arose, the agency claims so, or that it is
outside of its mandate."""


class PartResult(NamedTuple):
    """What one part came to.

    Attributes:
        case: position of the case that applied; None where none is decided.
        numerator, denominator: exact points in lowest terms; 0 where undecided.
    """

    state: PartState
    case: int | None
    numerator: int
    denominator: int

    @property
    def exact(self) -> Fraction:
        """The exact points."""
        return Fraction(self.numerator, self.denominator)


class IndicatorResult(NamedTuple):
    """What one indicator came to.

    Attributes:
        reason: why it is not applicable; empty otherwise.
        numerator, denominator: exact points in lowest terms, before rounding.
        points: as the pack rounds them. applicable: the maximum that counts. open: the most that values for
            what is missing can add; each in steps of 1/unit.
        most: the exact points that are then come to, where the pack rounds at the total alone: ``open``
            follows from it in :func:`rules.evaluation.totals.unround`.
    """

    state: IndicatorState
    reason: Reason
    parts: tuple[PartResult, ...]
    numerator: int
    denominator: int
    points: int
    applicable: int
    open: int
    most: tuple[int, int] | None = None

    @property
    def applies(self) -> bool:
        """Whether facts decide what it earns: it is not left out, not only tracked, and something arose."""
        return self.state in ("scored", "missing", "not_recognised")

    @property
    def exact(self) -> Fraction:
        """The exact points, before rounding."""
        return Fraction(self.numerator, self.denominator)


_PartFields = tuple[PartState, int | None, int, int]
_RowFields = tuple[
    IndicatorState, Reason, tuple[PartResult, ...], int, int, int, int, int, tuple[int, int] | None
]

part_result: Callable[[_PartFields], PartResult] = partial(tuple.__new__, PartResult)
indicator_result: Callable[[_RowFields], IndicatorResult] = partial(tuple.__new__, IndicatorResult)
"""From all fields, in half of the time that a named tuple's own constructor takes: for what follows facts."""


class Total(NamedTuple):
    """Sums over some indicators, in steps of 1/unit."""

    points: int
    applicable: int
    open: int

    @property
    def share(self) -> Fraction | None:
        """Points over the applicable maximum, exact; None where nothing applies."""
        return Fraction(self.points, self.applicable) if self.applicable else None


class GateResult(NamedTuple):
    """Of the ``marked`` indicators that apply, ``reached`` earn enough.

    Attributes:
        failing: positions of the indicators that do not.
    """

    passed: bool
    reached: int
    marked: int
    failing: tuple[int, ...]


class Result(NamedTuple):
    """The result of an evaluation.

    Attributes:
        unit: steps in one point.
        indicators: in the level's order. groups: every group, parents before children. views: in order.
        total: the level's; where the pack rounds at the total, its points are rounded.
        exact_total: the sum before that rounding.
        gates: in the level's order. band: position in the pack's bands; None where no band applies.
    """

    unit: int
    indicators: tuple[IndicatorResult, ...]
    groups: tuple[Total, ...]
    views: tuple[Total, ...]
    total: Total
    exact_total: int
    gates: tuple[GateResult, ...]
    band: int | None

    @property
    def final(self) -> bool:
        """Nothing is missing that could change anything."""
        return all(row.state != "missing" for row in self.indicators)

    def in_points(self, steps: int) -> Fraction:
        """Steps as exact points."""
        return Fraction(steps, self.unit)
