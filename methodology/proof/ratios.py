"""No ratio exceeds one: facts with which it does are mistyped, unless the row says that it may."""

from collections.abc import Iterator
from fractions import Fraction

from methodology.calculus.linear import ratio
from methodology.kinds.ratio import Ratio
from methodology.kinds.several import Several
from methodology.model.core import AllOf, Comparison, Measure
from methodology.model.kind import Kind
from methodology.model.level import Indicator, Level
from methodology.proof.finding import Finding, Undecided, Witness
from methodology.proof.problem import related_facts
from methodology.proof.solver import EFFORT, Assignments

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
        for finding in _check_ratio(level, indicator, part, kind, effort)
    )


def _kinds(kind: Kind | None) -> Iterator[tuple[str, Kind | None]]:
    """Each kind of a row, and the key of its part where that is its only one."""
    if isinstance(kind, Several):
        yield from ((str(position), each) for position, (_, each) in enumerate(kind.items, 1))
    else:
        yield "", kind


def _check_ratio(
    level: Level, indicator: Indicator, part: str, kind: Ratio, effort: int
) -> Iterator[Finding]:
    place = (level.key, indicator.key, part)
    quotient = ratio(kind.quotient)
    try:
        witness = find_excess(level, indicator, Measure(quotient.top, quotient.bottom), ONE, effort)
    except Undecided:
        yield Finding("undecided", *place)
    else:
        if witness is not None:
            yield Finding("ratio_above_one", *place, witness=witness)


def find_excess(
    level: Level, indicator: Indicator, measure: Measure, bound: Fraction, effort: int = EFFORT
) -> Witness | None:
    """The smallest facts with which a measure exceeds a bound; None where it is proved that none do.

    Args:
        level: where the row stands.
        indicator: the row; its requires are kept.
        measure: over facts that the row uses.
        bound: in units of the measure.
        effort: Z3's resource units for one question.

    Raises:
        Undecided: where that takes more than the effort.
    """
    facts = related_facts(level, indicator, measure.facts)
    space = Assignments(facts.domains, effort)
    space.require(AllOf(facts.requires))
    return space.smallest(Comparison(measure, ">", bound))
