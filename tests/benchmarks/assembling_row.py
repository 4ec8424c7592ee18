"""One indicator of an assembled scorecard, from what its parts came to."""

from collections.abc import Sequence
from typing import Generic

from methodology.model.level import Indicator
from rules.facts.submission import Submission
from tests.benchmarks.arithmetic import Arithmetic
from tests.benchmarks.card import P, PartCard, RowCard


class Row(Generic[P]):
    """An indicator: where its parts stand among all, and their maxima in steps."""

    def __init__(self, leaf: Indicator, first: int, unit: int, arithmetic: Arithmetic[P]) -> None:
        self.leaf, self.arithmetic, self.zero = leaf, arithmetic, arithmetic.zero
        self.span = slice(first, first + len(leaf.parts))
        self.maxima = [int(part.max * unit) for part in leaf.parts]
        self.maximum = sum(self.maxima)
        self.tags = frozenset(leaf.applies_to)
        self.facts = frozenset(fact.name for fact in leaf.facts)
        none = PartCard("not_applicable", None, self.zero)
        self.claimed = RowCard("not_applicable", "claimed", [none for _ in leaf.parts], self.zero, 0, 0, 0)
        self.left_out = RowCard[P]("not_applicable", "method", (), self.zero, 0, 0, 0)
        self.tracked = RowCard[P]("informational", "", (), self.zero, 0, 0, 0)

    def card(self, submission: Submission, outcomes: Sequence[PartCard[P]]) -> RowCard[P]:
        """What the indicator came to."""
        if self.tags and self.tags.isdisjoint(submission.agency.tags):
            return self.left_out
        parts = outcomes[self.span]
        if not parts:
            return self.tracked
        if not self.facts.isdisjoint(submission.absences):
            return self.claimed
        if len(parts) == 1 and parts[0].state == "scored":
            exact = parts[0].points
            return RowCard("scored", "", parts, exact, self.arithmetic.steps(exact), self.maximum, 0)
        return self._several(parts)

    def _several(self, parts: Sequence[PartCard[P]]) -> RowCard[P]:
        pairs = list(zip(self.maxima, parts, strict=True))
        lacking = sum([maximum for maximum, part in pairs if part.state == "missing"])
        backend = sum([maximum for maximum, part in pairs if part.state != "not_applicable"])
        exact = self.arithmetic.added([part.points for part in parts])
        points = self.arithmetic.steps(exact)
        if not backend:
            return RowCard("not_applicable", "nothing_arose", parts, exact, points, 0, 0)
        return RowCard("missing" if lacking else "scored", "", parts, exact, points, backend, lacking)
