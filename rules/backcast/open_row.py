"""What one row may still come to, over all values of the facts that were not collected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from methodology.model.core import Affine, Guard, Part
from methodology.model.level import Indicator, Level
from methodology.model.pack import NotApplicablePolicy
from rules.backcast.bounds import Bounds, PointsUpTo
from rules.backcast.branches import Branch, KnownFacts, conjunction
from rules.backcast.possible_points import PossiblePoints, one_of, sum_of

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that applies, and what is known of its facts.

    Attributes:
        policy: what «nothing arose» does to its points.
        claimed: the agency claims that nothing arose.
    """

    level: Level
    indicator: Indicator
    policy: NotApplicablePolicy
    known: KnownFacts
    claimed: bool

    def possible_points(self) -> PossiblePoints:
        """The exact points that may come out; empty where no filling keeps the row's requires.

        Raises:
            Undecided: where Z3's effort is spent.
        """
        groups = [self.indicator.parts] if self.claimed else self._independent()
        return sum_of(self._of(parts) for parts in groups)

    def _independent(self) -> list[tuple[Part, ...]]:
        """The parts in groups that share no fact that was not collected, not even by a relation."""
        groups: list[tuple[frozenset[str], tuple[Part, ...]]] = []
        for part in self.indicator.parts:
            names = self._bound(part.facts)
            meeting = [group for group in groups if group[0] & names]
            groups = [group for group in groups if not group[0] & names]
            parts = (*(one for group in meeting for one in group[1]), part)
            groups.append((names.union(*(group[0] for group in meeting)), parts))
        return [parts for _, parts in groups]

    def _bound(self, facts: frozenset[str]) -> frozenset[str]:
        """Those of the facts that were not collected, with those that the row's requires bind to them."""
        free = self._free(facts)
        guards = (require.guard for require in self.indicator.requires)
        bound = free.union(*(self._free(guard.facts) for guard in guards if guard.facts & free))
        return bound if bound == free else self._bound(bound)

    def _free(self, facts: frozenset[str]) -> frozenset[str]:
        return facts - self.known.numbers.keys() - self.known.absent

    def _of(self, parts: Sequence[Part]) -> PossiblePoints:
        names = frozenset().union(*(self._bound(part.facts) for part in parts))
        facts = {name: self.level.facts[name] for name in self.indicator.uses if name in names}
        bounds = Bounds(facts, conjunction(self._requires(names)))
        choices = [self.known.branches(part) for part in parts]
        return one_of(self._outcome(bounds, parts, chosen) for chosen in product(*choices))

    def _requires(self, names: frozenset[str]) -> Iterator[Guard]:
        """What is left of the row's requires, as far as it is about these facts or about none."""
        for require in self.indicator.requires:
            if require.guard.facts.isdisjoint(self.known.absent):
                guard = self.known.guard(require.guard)
                if guard.facts <= names:
                    yield guard

    def _outcome(self, bounds: Bounds, parts: Sequence[Part], chosen: Sequence[Branch]) -> PossiblePoints:
        """Where each part takes one of its branches; empty where they exclude each other."""
        when = conjunction(branch.when for branch in chosen)
        if not bounds.possible(when):
            return {}
        if self.claimed and not any(branch.fact_missing for branch in chosen):
            chosen = [Branch(when, None)] * len(parts)
        most = sum((self._applicable(part, one) for part, one in zip(parts, chosen, strict=True)), ZERO)
        return {most: bounds.span(when, self._earned(parts, chosen))}

    def _applicable(self, part: Part, branch: Branch) -> Fraction:
        left_out = branch.points is None and self.policy == "drop_and_rebase"
        return ZERO if left_out else part.max

    def _earned(self, parts: Iterable[Part], chosen: Iterable[Branch]) -> Iterator[PointsUpTo]:
        for part, branch in zip(parts, chosen, strict=True):
            credit = part.max if self.policy == "credit_full" else ZERO
            yield PointsUpTo(branch.points or Affine(credit), part.max)
