"""Proof before use: over all facts that a row admits, each of its parts keeps what it promises.

Exactly one case applies, each case is reached, points lie within 0 and the maximum and reach it, no
points are undefined, and more never earns less where the row says so. Where facts are missing, the points
of what is left keep their bounds too.
"""

from fractions import Fraction

from methodology.model.core import AllOf, Comparison, Measure, Part
from methodology.model.level import Indicator, Level
from methodology.proof.finding import Finding, Witness
from methodology.proof.problem import Refutation, Related, related
from methodology.proof.refutation import refute_ground, refute_part
from methodology.proof.solver import EFFORT, Assignments, Undecided


def prove_level(level: Level, effort: int = EFFORT) -> tuple[Finding, ...]:
    """What does not hold of a level, row by row; empty where all is proved."""
    return tuple(
        finding for indicator in level.indicators for finding in prove_indicator(level, indicator, effort)
    )


def prove_indicator(level: Level, indicator: Indicator, effort: int = EFFORT) -> tuple[Finding, ...]:
    """What does not hold of one row of a level; empty where all is proved.

    Faults of its requires are found alone: what is asked of the parts presumes that they can be kept.

    Args:
        level: where the row stands.
        indicator: the row.
        effort: Z3's resource units for one question; where it needs more, ``undecided`` is found.
    """
    whole = related(level, indicator, frozenset(indicator.uses))
    broken = _prove(whole, None, effort) if indicator.requires else ()
    return broken or tuple(
        finding
        for part in indicator.parts
        for finding in _prove(related(level, indicator, part.facts), part, effort)
    )


def _prove(under: Related, part: Part | None, effort: int) -> tuple[Finding, ...]:
    """What does not hold of a part, or of the requires alone where it is None."""
    try:
        if part is None:
            refutations = refute_ground(under.ground, effort)
        else:
            refutations = refute_part(under.problem(part), effort)
    except Undecided:
        refutations = (Refutation("undecided"),)
    return tuple(under.finding(part, refutation) for refutation in refutations)


def can_exceed(
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
    under = related(level, indicator, measure.facts)
    space = Assignments(under.domains, effort)
    space.keep(AllOf(under.requires))
    return space.smallest(Comparison(measure, ">", bound))
