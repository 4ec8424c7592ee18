"""What the missing facts of a row may bring: all their values, or those where something turns."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from tests.independent.expressions import Expression, Fact, Facts
from tests.independent.facts import Submission
from tests.independent.kinds import Part
from tests.independent.packs import Relation, Row

ZERO = Fraction(0)
FEW = 4_000
"""Fillings that are all tried."""


def decide(part: Part, facts: Facts) -> tuple[int, Fraction | None] | None:
    """The case that applies and its points, None where they are *not applicable*; None where undecided."""
    for place, case in enumerate(part.cases):
        holds = case.when(facts)
        if holds is None:
            return None
        if holds:
            points = case.points(facts) if case.points else None
            return None if case.points and points is None else (place, points)
    return None


def without(part: Part, policy: str) -> Fraction:
    """What a part earns that is not applicable."""
    return part.max if policy == "credit_full" else ZERO


def missing_with(row: Row, names: Iterable[str], submission: Submission) -> set[str]:
    """Those of some facts that are missing, with every other that a relation ties to one of them."""
    found = {name for name in names if submission.state(name) == "missing"}
    for relation in row.relations:
        asked = all(submission.state(name) in ("given", "missing") for name in relation.read)
        if asked and relation.read & found:
            found |= {name for name in relation.read if submission.state(name) == "missing"}
    return found if found <= set(names) else missing_with(row, found, submission)


class Search:
    """Fillings of some facts: all of them where they are few, else those where something turns.

    Along one fact each comparison keeps to one side but for where it turns, which halving finds; between
    two turns points only rise or only fall. Of several numbers each is tried where something turns while
    the others stand at an end, or where something turns for them.
    """

    def __init__(self, policy: str, row: Row, known: Facts, missing: Mapping[str, Fact]) -> None:
        self.policy, self.row, self.facts, self.missing = policy, row, dict(known), missing
        self.relations: list[Relation] = [
            relation for relation in row.relations if relation.read <= known.keys() | missing.keys()
        ]
        few = prod(fact.high - fact.low + 1 for fact in missing.values()) <= FEW
        self.tried = [fact for fact in missing.values() if few or fact.type in ("flag", "choice")]
        self.numbers = [fact for fact in missing.values() if fact not in self.tried]
        self.matters, self.most = set[int](), ZERO

    def best(self, places: Iterable[int]) -> tuple[set[int], Fraction]:
        """The parts that some filling changes, and the most that they earn together."""
        parts = [(place, self.row.parts[place]) for place in sorted(places)]
        compared = {order for _, part in parts for order in part.compared}
        compared |= {order for relation in self.relations for order in relation.compared}
        ranges = [range(fact.low, fact.high + 1) for fact in self.tried]
        for filling in product(*ranges) if self.missing else ():
            for fact, at in zip(self.tried, filling, strict=True):
                self.facts[fact.name] = fact.value(at)
            for _ in self._fill(self.numbers, compared):
                self._try(parts)
        return self.matters, self.most

    def _try(self, parts: Sequence[tuple[int, Part]]) -> None:
        """What the parts earn of the facts as they stand."""
        if not all(relation.holds(self.facts) is True for relation in self.relations):
            return
        earned = ZERO
        for place, part in parts:
            if (found := decide(part, self.facts)) is not None:
                points = without(part, self.policy) if found[1] is None else found[1]
                earned += points
                if points or (found[1] is None and self.policy == "drop_and_rebase"):
                    self.matters.add(place)
        self.most = max(self.most, earned)

    def _fill(self, numbers: Sequence[Fact], compared: Iterable[Expression]) -> Iterator[None]:
        """Every filling of these numbers that is worth trying; it stands in ``facts`` when it comes."""
        if not numbers:
            yield
        for fact in numbers:
            others = [other for other in numbers if other is not fact]
            for at in self._turns(fact, others, compared):
                self.facts[fact.name] = fact.value(at)
                yield from self._fill(others, compared)

    def _turns(self, fact: Fact, others: Sequence[Fact], compared: Iterable[Expression]) -> set[int]:
        found = {fact.low, fact.high}
        worth = [{other.low, other.high} for other in others]
        if len(others) == 1:
            for at in (fact.low, fact.high):
                self.facts[fact.name] = fact.value(at)
                worth[0] |= self._turns(others[0], (), compared)
        for filling in product(*worth):
            for other, at in zip(others, filling, strict=True):
                self.facts[other.name] = other.value(at)
            for order in compared:
                found |= self._turning(order, fact)
        return found

    def _turning(self, order: Expression, fact: Fact) -> set[int]:
        """The values on both sides of where a comparison turns."""

        def side(at: int) -> Any:
            self.facts[fact.name] = fact.value(at)
            return order(self.facts)

        def between(low: int, high: int, left: Any, right: Any) -> set[int]:
            if left == right:
                return set()
            if high - low == 1:
                return {low, high}
            middle = (low + high) // 2
            here = side(middle)
            return between(low, middle, left, here) | between(middle, high, here, right)

        return between(fact.low, fact.high, side(fact.low), side(fact.high))
