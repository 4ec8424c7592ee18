"""In what a row may differ: each aspect with the kind of change that it is."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from methodology.comparison.same_rule import condition, rule
from methodology.model.fact import Fact
from methodology.model.level import Group, Indicator, Level


@dataclass(frozen=True, slots=True)
class Placed:
    """An indicator in its level, with the keys of the groups above it."""

    level: Level
    groups: tuple[str, ...]
    leaf: Indicator

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that it reads and its own, by full name."""
        return {name: self.level.facts[name] for name in self.leaf.uses}

    def some(self, names: Container[str]) -> tuple[Fact, ...]:
        """Those of its facts that are named, in its order."""
        return tuple(fact for name, fact in self.facts.items() if name in names)


def placed(level: Level) -> Mapping[str, Placed]:
    """The rows of a level by key, in its order."""
    return {row.leaf.key: row for group in level.groups for row in _below(level, group, ())}


def _below(level: Level, group: Group, above: tuple[str, ...]) -> Iterator[Placed]:
    path = (*above, group.key)
    for inner in group.groups:
        yield from _below(level, inner, path)
    for leaf in group.indicators:
        yield Placed(level, path, leaf)


Kind = Literal["same", "renamed", "moved", "rescaled", "redefined", "new", "dropped"]


@dataclass(frozen=True, slots=True)
class Change:
    """An aspect that differs, and both values as the pack has them."""

    aspect: str
    before: Any
    after: Any


Found = tuple[Any, Any] | None
"""Both values where they differ."""


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something of a row that may differ.

    Attributes:
        kind: what the row is where it differs; None for a detail, which leaves it the same.
        find: both values, as the packs have them, or None; spelling and order without meaning do not count.
    """

    name: str
    kind: Kind | None
    find: Callable[[Placed, Placed], Found]


Compared = Callable[[Placed], Any]
Owned = tuple[Indicator, Fact]
"""A fact of a row's own."""


def _field(name: str, kind: Kind | None = None, compared: Callable[[Any], Any] | None = None) -> Aspect:
    """A field of the indicator, compared as it is unless said otherwise."""

    def read(row: Placed) -> Any:
        return getattr(row.leaf, name)

    return _whole(name, kind, read, (lambda row: compared(read(row))) if compared else read)


def _whole(name: str, kind: Kind | None, read: Compared, compared: Compared) -> Aspect:
    def find(before: Placed, after: Placed) -> Found:
        return None if compared(before) == compared(after) else (read(before), read(after))

    return Aspect(name, kind, find)


def _shapes() -> Aspect:
    """What may be entered as the facts that a row reads or has; also that one came or went."""

    def find(before: Placed, after: Placed) -> Found:
        earlier, later = ({name: _shape(fact) for name, fact in row.facts.items()} for row in (before, after))
        differing = {name for name in earlier | later if earlier.get(name) != later.get(name)}
        return (before.some(differing), after.some(differing)) if differing else None

    return Aspect("facts", "redefined", find)


def _shape(fact: Fact) -> Any:
    """Type, grid and ends, and the answers of a choice."""
    answers = frozenset(option.key for option in fact.options)
    return fact.type, fact.decimals, fact.low, fact.high, answers


def _detail(name: str, differs: Callable[[Owned, Owned], bool]) -> Aspect:
    """Something of a row's own facts, of those that both readings have."""

    def find(before: Placed, after: Placed) -> Found:
        earlier, later = ({fact.name: (row.leaf, fact) for fact in row.leaf.facts} for row in (before, after))
        differing = {fact for fact in earlier.keys() & later.keys() if differs(earlier[fact], later[fact])}
        return (before.some(differing), after.some(differing)) if differing else None

    return Aspect(name, None, find)


def _called_otherwise(before: Owned, after: Owned) -> bool:
    """Another label, unit or name of an answer; a label that is the row's name goes with it."""
    (_, earlier), (_, later) = before, after
    follows = all(fact.label == leaf.name for leaf, fact in (before, after))
    answers = {option.key for option in earlier.options} & {option.key for option in later.options}
    return _called(earlier, follows, answers) != _called(later, follows, answers)


def _called(fact: Fact, follows: bool, answers: set[str]) -> tuple[object, ...]:
    labels = {option.key: option.label for option in fact.options if option.key in answers}
    return None if follows else fact.label, fact.unit, labels


def _comes_from_elsewhere(before: Owned, after: Owned) -> bool:
    return before[1].origin != after[1].origin


def _requires(row: Placed) -> Any:
    return {condition(require.guard, row.level.facts) for require in row.leaf.requires}


ASPECTS: tuple[Aspect, ...] = (
    _field("name", "renamed"),
    _field("code", "moved"),
    _whole("group", "moved", lambda row: row.groups, lambda row: row.groups),
    _field("max", "rescaled"),
    _shapes(),
    _whole("cases", "redefined", lambda row: row.leaf.parts, lambda row: rule(row.leaf, row.level.facts)),
    _whole("require", "redefined", lambda row: row.leaf.requires, _requires),
    _field("applies_to", "redefined", frozenset),
    _field("may_not_apply", "redefined"),
    _detail("labels", _called_otherwise),
    _detail("origin", _comes_from_elsewhere),
    _field("marks", None, frozenset),
    _field("monotone", None, frozenset),
    _field("evidence"),
    _field("verifier"),
    _field("serves", None, frozenset),
    _field("note"),
    _field("source"),
)
"""Kinds first, then the details."""
