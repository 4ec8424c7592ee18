"""A level of a pack: its groups, their indicators, and what is said of them, as frozen values."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from methodology.model.core import Guard, Part
from methodology.model.fact import Fact, Text
from methodology.model.kind import Kind

Provenance = Literal["quoted", "analogue", "illustrative"]
ClaimKind = Literal["nothing_arose", "outside_mandate"]
"""What an agency may claim of a row: that nothing arose, or that it is no task of the agency's."""
CLAIM_KINDS: tuple[ClaimKind, ...] = ("nothing_arose", "outside_mandate")


@dataclass(frozen=True, slots=True)
class Require:
    """A relation between facts that every submission must keep where both sides are given."""

    written: str
    guard: Guard


@dataclass(frozen=True, slots=True)
class Source:
    """Where a row comes from: the place in the decision, and how far it is quoted."""

    at: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator of the set, with its maximum points.

    Attributes:
        key: identity across years. code: what is printed.
        facts: its own facts, in the author's order.
        kind: the authored rule; None for an informational row.
        parts: the same rule in the core form; empty for an informational row.
        applies_to: tags of which an agency needs at least one; empty: every agency.
        may_not_apply: the claims that it admits.
        monotone: own facts of which more never earns less.
    """

    key: str
    code: str
    name: Text
    max: Fraction
    facts: tuple[Fact, ...]
    kind: Kind | None
    parts: tuple[Part, ...]
    source: Source
    requires: tuple[Require, ...] = ()
    applies_to: tuple[str, ...] = ()
    may_not_apply: tuple[ClaimKind, ...] = ()
    marks: tuple[str, ...] = ()
    monotone: tuple[str, ...] = ()
    evidence: Text | None = None
    verifier: Text | None = None
    serves: tuple[str, ...] = ()
    note: Text | None = None

    @property
    def informational(self) -> bool:
        """Tracked, never scored."""
        return self.kind is None

    @property
    def uses(self) -> tuple[str, ...]:
        """Full names of the facts it reads: its own in their order, then context facts by name."""
        own = tuple(fact.name for fact in self.facts)
        read: frozenset[str] = frozenset().union(
            *(part.facts for part in self.parts), *(require.guard.facts for require in self.requires)
        )
        return own + tuple(sorted(read.difference(own)))

    def applies(self, tags: Iterable[str]) -> bool:
        """Whether it applies to an agency with these tags."""
        return not self.applies_to or not frozenset(self.applies_to).isdisjoint(tags)


@dataclass(frozen=True, slots=True)
class Group:
    """A main indicator: groups or indicators below it, never both."""

    key: str
    code: str
    name: Text
    max: Fraction
    groups: tuple["Group", ...] = ()
    indicators: tuple[Indicator, ...] = ()

    def all_indicators(self) -> Iterator[Indicator]:
        """Every indicator below it, in order."""
        for group in self.groups:
            yield from group.all_indicators()
        yield from self.indicators


def all_groups(groups: Iterable[Group]) -> Iterator[Group]:
    """Every group, each before those below it."""
    for group in groups:
        yield group
        yield from all_groups(group.groups)


@dataclass(frozen=True, slots=True)
class Named:
    """A key with its name: a tag or a peer group."""

    key: str
    name: Text


@dataclass(frozen=True, slots=True)
class View:
    """A pillar: groups with points of their own, never added to the total; views may overlap."""

    key: str
    name: Text
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """Of the indicators that carry ``marks``, the share ``full`` must earn ``earning`` of its maximum."""

    key: str
    name: Text
    marks: str
    full: Fraction
    earning: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class Level:
    """The tree and scale of one administrative level; a key of caches, so it equals itself alone."""

    key: str
    name: Text
    max: Fraction
    context: tuple[Fact, ...]
    groups: tuple[Group, ...]
    peer_groups: tuple[Named, ...] = ()
    tags: tuple[Named, ...] = ()
    views: tuple[View, ...] = ()
    gates: tuple[Gate, ...] = ()
    note: Text | None = None
    indicators: tuple[Indicator, ...] = field(init=False, repr=False, compare=False)
    facts: Mapping[str, Fact] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        indicators = tuple(indicator for group in self.groups for indicator in group.all_indicators())
        facts = (*self.context, *(fact for indicator in indicators for fact in indicator.facts))
        object.__setattr__(self, "indicators", indicators)
        object.__setattr__(self, "facts", {fact.name: fact for fact in facts})

    @property
    def claims(self) -> Mapping[str, tuple[ClaimKind, ...]]:
        """Full name of each fact → the claims that its row admits; none for facts in common."""
        own = {fact.name: row.may_not_apply for row in self.indicators for fact in row.facts}
        return {name: own.get(name, ()) for name in self.facts}
