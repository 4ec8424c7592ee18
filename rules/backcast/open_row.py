"""What one row may still come to, over all values of the facts that were not collected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from methodology.model.core import Affine, Guard, Part
from methodology.model.level import Indicator, Level
from methodology.model.pack import NotApplicablePolicy
from rules.backcast.bounds import Bounds, Earned
from rules.backcast.branches import Branch, KnownFacts, all_of
from rules.backcast.possible_points import PossiblePoints, either, together

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that applies, and what is at hand of its facts.

    Attributes:
        policy: what «nothing arose» does to its points.
        claimed: the agency claims that nothing arose.
    """

    level: Level
    leaf: Indicator
    policy: NotApplicablePolicy
    at_hand: KnownFacts
    claimed: bool

    def outlook(self) -> PossiblePoints:
        """The exact points that may come out; empty where no filling keeps the row's requires.

        Raises:
            Undecided: where Z3's effort is spent.
        """
        groups = [self.leaf.parts] if self.claimed else self._apart()
        return together(self._of(parts) for parts in groups)

    def _apart(self) -> list[tuple[Part, ...]]:
        """The parts in groups that share no fact that was not collected, not even by a relation."""
        groups: list[tuple[frozenset[str], tuple[Part, ...]]] = []
        for part in self.leaf.parts:
            names = self._bound(part.facts)
            meeting = [group for group in groups if group[0] & names]
            groups = [group for group in groups if not group[0] & names]
            parts = (*(one for group in meeting for one in group[1]), part)
            groups.append((names.union(*(group[0] for group in meeting)), parts))
        return [parts for _, parts in groups]

    def _bound(self, facts: frozenset[str]) -> frozenset[str]:
        """Those of the facts that were not collected, with those that the row's requires bind to them."""
        free = self._free(facts)
        guards = (require.guard for require in self.leaf.requires)
        bound = free.union(*(self._free(guard.facts) for guard in guards if guard.facts & free))
        return bound if bound == free else self._bound(bound)

    def _free(self, facts: frozenset[str]) -> frozenset[str]:
        return facts - self.at_hand.numbers.keys() - self.at_hand.absent

    def _of(self, parts: Sequence[Part]) -> PossiblePoints:
        names = frozenset().union(*(self._bound(part.facts) for part in parts))
        facts = {name: self.level.facts[name] for name in self.leaf.uses if name in names}
        reach = Bounds(facts, all_of(self._kept(names)))
        choices = [self.at_hand.alternatives(part) for part in parts]
        return either(self._come_out(reach, parts, chosen) for chosen in product(*choices))

    def _kept(self, names: frozenset[str]) -> Iterator[Guard]:
        """What is left of the row's requires, as far as it is about these facts or about none."""
        for require in self.leaf.requires:
            if require.guard.facts.isdisjoint(self.at_hand.absent):
                guard = self.at_hand.guard(require.guard)
                if guard.facts <= names:
                    yield guard

    def _come_out(self, reach: Bounds, parts: Sequence[Part], chosen: Sequence[Branch]) -> PossiblePoints:
        """Where each part takes one of its alternatives; empty where they exclude each other."""
        when = all_of(alternative.when for alternative in chosen)
        if not reach.possible(when):
            return {}
        if self.claimed and not any(alternative.lacking for alternative in chosen):
            chosen = [Branch(when, None)] * len(parts)
        most = sum((self._counting(part, one) for part, one in zip(parts, chosen, strict=True)), ZERO)
        return {most: reach.span(when, self._earned(parts, chosen))}

    def _counting(self, part: Part, alternative: Branch) -> Fraction:
        left_out = alternative.points is None and self.policy == "drop_and_rebase"
        return ZERO if left_out else part.max

    def _earned(self, parts: Iterable[Part], chosen: Iterable[Branch]) -> Iterator[Earned]:
        for part, alternative in zip(parts, chosen, strict=True):
            credit = part.max if self.policy == "credit_full" else ZERO
            yield Earned(alternative.points or Affine(credit), part.max)
