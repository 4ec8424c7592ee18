"""No ratio exceeds one: facts with which it does are mistyped, unless the row says that it may."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.calculus.linear import ratio
from methodology.kinds.ratio import Ratio
from methodology.kinds.several import Several
from methodology.model.core import Measure
from methodology.model.kind import Kind
from methodology.model.level import Indicator, Level
from methodology.proof.finding import Finding
from methodology.proof.prove import can_exceed
from methodology.proof.solver import EFFORT, Undecided

ONE = Fraction(1)


def check_ratios(level: Level, effort: int = EFFORT) -> tuple[Finding, ...]:
    """The rows of ``ratio`` whose numerator can exceed the denominator; empty where none can.

    A row that is full above one asks for that itself.

    Args:
        level: whose rows.
        effort: Z3's resource units for one question; where it needs more, ``undecided`` is found.
    """
    return tuple(
        finding
        for indicator in level.indicators
        for part, kind in _kinds(indicator.kind)
        if isinstance(kind, Ratio) and kind.full_at <= ONE and not kind.may_exceed
        for finding in _exceeding(level, indicator, part, kind, effort)
    )


def _kinds(kind: Kind | None) -> Iterator[tuple[str, Kind | None]]:
    """Each kind of a row, and the key of its part where that is its only one."""
    if isinstance(kind, Several):
        yield from ((str(position), each) for position, (_, each) in enumerate(kind.items, 1))
    else:
        yield "", kind


def _exceeding(level: Level, indicator: Indicator, part: str, kind: Ratio, effort: int) -> Iterator[Finding]:
    place = (level.key, indicator.key, part)
    quotient = ratio(kind.quotient)
    try:
        witness = can_exceed(level, indicator, Measure(quotient.top, quotient.bottom), ONE, effort)
    except Undecided:
        yield Finding("undecided", *place)
    else:
        if witness is not None:
            yield Finding("ratio_above_one", *place, witness=witness)
