"""What one row may still come to, over all values of its facts that are open."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from methodology.model.core import Affine, Guard, Part
from methodology.model.fact import Fact
from methodology.model.level import Indicator
from methodology.model.pack import NotApplicablePolicy
from rules.fillings.bounds import Bounds, PointsUpTo
from rules.fillings.branches import Branch, KnownFacts, conjunction
from rules.fillings.possible_points import PossiblePoints, one_of, sum_of

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class OpenRow:
    """A row that applies, and what is known of its facts.

    Attributes:
        facts: those that it reads, at least. policy: what «nothing arose» does to its points.
    """

    facts: Mapping[str, Fact]
    indicator: Indicator
    policy: NotApplicablePolicy
    known: KnownFacts

    def possible_points(self) -> PossiblePoints:
        """The exact points that may come out; empty where no filling keeps the row's requires.

        Raises:
            Undecided: where Z3's effort is spent.
        """
        return sum_of(self.of(parts) for parts in self.separate_groups(self.indicator.parts))

    def separate_groups(self, of: Iterable[Part]) -> list[tuple[Part, ...]]:
        """Some of its parts in groups that share no open fact, not even by a relation."""
        groups: list[tuple[frozenset[str], tuple[Part, ...]]] = []
        for part in of:
            names = self.bound(part.facts)
            meeting = [group for group in groups if group[0] & names]
            groups = [group for group in groups if not group[0] & names]
            parts = (*(one for group in meeting for one in group[1]), part)
            groups.append((names.union(*(group[0] for group in meeting)), parts))
        return [parts for _, parts in groups]

    def bound(self, facts: frozenset[str]) -> frozenset[str]:
        """Those of the facts that are open, with those that the row's requires bind to them."""
        free = self._free(facts)
        bound = free.union(*(self._free(guard.facts) for guard in self._asked() if guard.facts & free))
        return bound if bound == free else self.bound(bound)

    def bound_with(self, facts: frozenset[str]) -> frozenset[str]:
        """The facts, with all others that the row's requires bind to those of them that are open."""
        bound = self.bound(facts)
        return facts.union(*(guard.facts for guard in self._asked() if guard.facts & bound))

    def _free(self, facts: frozenset[str]) -> frozenset[str]:
        return facts - self.known.numbers.keys() - self.known.absent

    def _asked(self) -> Iterator[Guard]:
        """The requires that may be asked."""
        guards = (require.guard for require in self.indicator.requires)
        return (guard for guard in guards if guard.facts.isdisjoint(self.known.absent))

    def of(self, parts: Sequence[Part]) -> PossiblePoints:
        """What may come out of parts that share open facts; empty where no filling keeps the requires.

        Raises:
            Undecided: as :meth:`possible_points`.
        """
        names = frozenset().union(*(self.bound(part.facts) for part in parts))
        facts = {name: self.facts[name] for name in self.indicator.uses if name in names}
        bounds = Bounds(facts, conjunction(self._requires(names)))
        choices = [self.known.branches(part) for part in parts]
        return one_of(self._outcome(bounds, parts, chosen) for chosen in product(*choices))

    def _requires(self, names: frozenset[str]) -> Iterator[Guard]:
        """What is left of the row's requires, as far as it is about these facts or about none."""
        for asked in self._asked():
            guard = self.known.guard(asked)
            if guard.facts <= names:
                yield guard

    def _outcome(self, bounds: Bounds, parts: Sequence[Part], chosen: Sequence[Branch]) -> PossiblePoints:
        """Where each part takes one of its branches; empty where they exclude each other."""
        when = conjunction(branch.when for branch in chosen)
        if not bounds.possible(when):
            return {}
        most = sum((self._applicable(part, one) for part, one in zip(parts, chosen, strict=True)), ZERO)
        return {most: bounds.span(when, self._earned(parts, chosen))}

    def _applicable(self, part: Part, branch: Branch) -> Fraction:
        left_out = branch.points is None and self.policy == "drop_and_rebase"
        return ZERO if left_out else part.max

    def _earned(self, parts: Iterable[Part], chosen: Iterable[Branch]) -> Iterator[PointsUpTo]:
        for part, branch in zip(parts, chosen, strict=True):
            credit = part.max if self.policy == "credit_full" else ZERO
            yield PointsUpTo(branch.points or Affine(credit), part.max)
