"""Making the cases of a part exclusive: each holds only where no case before it does.

A comparison with an undefined measure is not true, and neither is its opposite. So only such steps
are taken as keep that: nothing is ever merged into "always".
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import product

from methodology.errors import invalid
from methodology.model.core import (
    AllOf,
    AnyOf,
    Case,
    Comparison,
    Conjunction,
    Disjunction,
    Guard,
    Linear,
    Measure,
    Outcome,
    Part,
)

MOST_CONJUNCTIONS = 60
"""The engine reports at most 64 matches for one fact."""

WrittenCase = tuple[str, Guard, Outcome]
"""A case as it is written: its key, when it applies, and what it gives."""


def build_part(key: str, maximum: Fraction, cases: Iterable[WrittenCase]) -> Part:
    """A part whose cases are read in order and made exclusive by it.

    Raises:
        InvalidDocument: ``guard_too_large``, as :func:`exclusive_guards` raises it.
    """
    written = tuple(cases)
    guards = exclusive_guards([when for _, when, _ in written])
    exclusive = (Case(*one[:2], guard, one[2]) for one, guard in zip(written, guards, strict=True))
    return Part(key, maximum, tuple(exclusive))


def exclusive_guards(whens: Sequence[Guard]) -> list[Disjunction]:
    """The guard of each case, exclusive of those before it, in disjunctive normal form.

    Raises:
        InvalidDocument: ``guard_too_large`` where a guard needs more than :data:`MOST_CONJUNCTIONS`.
    """
    guards: list[Disjunction] = []
    before: Disjunction = ((),)
    for when in whens:
        guards.append(_both(before, normal_form(when)))
        before = _both(before, normal_form(opposite(when)))
    return guards


def opposite(guard: Guard) -> Guard:
    """The guard that holds where this one is defined and does not."""
    if isinstance(guard, Comparison):
        return guard.opposite()
    items = tuple(opposite(item) for item in guard.items)
    return AnyOf(items) if isinstance(guard, AllOf) else AllOf(items)


def normal_form(guard: Guard) -> Disjunction:
    """The disjunctive normal form."""
    if isinstance(guard, Comparison):
        return ((guard,),)
    items = [normal_form(item) for item in guard.items]
    if isinstance(guard, AnyOf):
        return _shortest(conjunction for item in items for conjunction in item)
    result: Disjunction = ((),)
    for item in items:
        result = _both(result, item)
    return result


def _both(left: Disjunction, right: Disjunction) -> Disjunction:
    merged = (_conjoin(a, b) for a, b in product(left, right))
    return _shortest(conjunction for conjunction in merged if conjunction is not None)


def _conjoin(left: Conjunction, right: Conjunction) -> Conjunction | None:
    """The comparisons of both without those that others imply; None where two contradict each other.

    Each side was made so before: only what stands on different sides is looked at.
    """
    added = tuple(one for one in right if one not in left)
    for one, other in product(left, added):
        if implies(one, other.opposite()) or implies(other, one.opposite()):
            return None
    return (*_needed(left, added), *_needed(added, left))


def _needed(comparisons: Conjunction, others: Conjunction) -> Conjunction:
    """The comparisons that no other one implies."""
    return tuple(one for one in comparisons if not any(implies(other, one) for other in others))


def _shortest(conjunctions: Iterable[Conjunction]) -> Disjunction:
    """The conjunctions without those that a weaker one makes superfluous."""
    sets = {frozenset(conjunction): conjunction for conjunction in conjunctions}
    shortest = tuple(text for one, text in sets.items() if not any(other < one for other in sets))
    if len(shortest) > MOST_CONJUNCTIONS:
        raise invalid("guard_too_large", count=len(shortest), limit=MOST_CONJUNCTIONS)
    return shortest


def implies(one: Comparison, other: Comparison) -> bool:
    """Whether a comparison holds only where another does, as far as their measures tell.

    Two of the same measure change only at their thresholds, so one value on, between and beyond them
    decides. A ratio is defined, and so compared, only where its denominator is above zero.
    """
    if one.measure != other.measure:
        return other.operator in ("!=", ">") and _says_above_zero(other, one.measure.denominator)
    low, high = sorted((one.threshold, other.threshold))
    samples = (low - 1, low, (low + high) / 2, high, high + 1)
    return all(other.holds_at(value) for value in samples if one.holds_at(value))


def _says_above_zero(comparison: Comparison, denominator: Linear) -> bool:
    return comparison.measure == Measure(Linear(denominator.terms)) and (
        comparison.threshold == -denominator.constant and bool(denominator.terms)
    )
