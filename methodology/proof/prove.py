"""Proof before use: over all facts that a row admits, each of its parts keeps what it promises.

Exactly one case applies, each case is reached, points lie within 0 and the maximum and reach it, no
points are undefined, and more never earns less where the row says so. Where facts are missing, the points
of what is left keep their bounds too.
"""

from methodology.model.core import Part
from methodology.model.level import Indicator, Level
from methodology.proof.finding import Finding, Undecided
from methodology.proof.problem import Refutation, RelatedFacts, related_facts
from methodology.proof.refutation import refute_part, refute_premises
from methodology.proof.solver import EFFORT


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
    whole = related_facts(level, indicator, frozenset(indicator.uses))
    broken = _prove(whole, None, effort) if indicator.requires else ()
    return broken or tuple(
        finding
        for part in indicator.parts
        for finding in _prove(related_facts(level, indicator, part.facts), part, effort)
    )


def _prove(facts: RelatedFacts, part: Part | None, effort: int) -> tuple[Finding, ...]:
    """What does not hold of a part, or of the requires alone where it is None."""
    try:
        if part is None:
            refutations = refute_premises(facts.premises, effort)
        else:
            refutations = refute_part(facts.problem(part), effort)
    except Undecided:
        refutations = (Refutation("undecided"),)
    return tuple(facts.finding(part, refutation) for refutation in refutations)
