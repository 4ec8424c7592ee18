"""Whether a row's rule is the same in shares of its maximum under two methods, whatever the facts are.

Stricter than the comparison of two packs (:mod:`methodology.comparison.same_rule`), which looks through other
spellings of a rule: here one that is only written otherwise may pass for another, which then has no effect.
"""

from methodology.model.core import Affine, Part
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.facts.carry_over import interchangeable

Row = tuple[Pack, Level, Indicator]
"""A row in its level in its pack."""


def same_rule(before: Row, after: Row) -> bool:
    """Whether equal facts earn the same share of the maximum, and the same share of it counts."""
    (_, old_level, old), (_, new_level, new) = before, after
    return (
        _rule(before) == _rule(after)
        and old.uses == new.uses
        and all(interchangeable(old_level.facts[name], new_level.facts[name]) for name in old.uses)
    )


def _rule(row: Row) -> tuple[object, ...]:
    """What decides the shares; the policy only where it can happen that nothing arose."""
    pack, _, leaf = row
    nothing_arises = leaf.may_not_apply or any(
        not isinstance(case.outcome, Affine) for part in leaf.parts for case in part.cases
    )
    shares = tuple(_in_shares(part, leaf) for part in leaf.parts)
    return shares, leaf.may_not_apply, pack.not_applicable if nothing_arises else None


def _in_shares(part: Part, leaf: Indicator) -> tuple[object, ...]:
    outcomes = tuple(
        (outcome.base / leaf.max, outcome.per / leaf.max, outcome.measure)
        if isinstance(outcome := case.outcome, Affine)
        else None
        for case in part.cases
    )
    return part.max / leaf.max, tuple((case.key, case.guard) for case in part.cases), outcomes
