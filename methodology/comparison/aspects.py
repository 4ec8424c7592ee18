"""In what an indicator may differ: each aspect with the kind of change that it is."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from methodology.comparison.same_rule import normal_guard, normal_rule
from methodology.model.fact import Fact
from methodology.model.level import Group, Indicator, Level

ChangeKind = Literal["same", "renamed", "moved", "rescaled", "redefined", "new", "dropped"]
"""What happened to an indicator."""


@dataclass(frozen=True, slots=True)
class Change:
    """Something that differs, with both values as the packs have them.

    Attributes:
        aspect: ``name``, ``max`` … of an indicator; ``rounding``, ``band`` … of a pack or level.
        key: of one band, gate, tag …; empty where there is a single value.
        before, after: None where it is not there.
    """

    aspect: str
    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class LocatedIndicator:
    """An indicator in its level, with the keys of the groups above it."""

    level: Level
    groups: tuple[str, ...]
    indicator: Indicator

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts that it reads and its own, by full name."""
        return {name: self.level.facts[name] for name in self.indicator.uses}

    def facts_named(self, names: Container[str]) -> tuple[Fact, ...]:
        """Those of its facts that are named, in its order."""
        return tuple(fact for name, fact in self.facts.items() if name in names)


def locate_indicators(level: Level) -> Mapping[str, LocatedIndicator]:
    """The indicators of a level by key, in its order."""
    located = (each for group in level.groups for each in _located(level, group, ()))
    return {each.indicator.key: each for each in located}


def _located(level: Level, group: Group, above: tuple[str, ...]) -> Iterator[LocatedIndicator]:
    path = (*above, group.key)
    for inner in group.groups:
        yield from _located(level, inner, path)
    for indicator in group.indicators:
        yield LocatedIndicator(level, path, indicator)


Values = tuple[Any, Any]
Compare = Callable[[LocatedIndicator, LocatedIndicator], Values | None]
Read = Callable[[LocatedIndicator], Any]


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something of an indicator that may differ.

    Attributes:
        kind: what the indicator is where it differs; None for a detail, which leaves it the same.
        compare: both values where they differ, as the packs have them; spelling and order without meaning do
            not count.
    """

    name: str
    kind: ChangeKind | None
    compare: Compare


def _value(name: str, kind: ChangeKind | None, read: Read, normalize: Read | None = None) -> Aspect:
    """A value of the indicator, compared in a normal form where one is given."""
    normal = normalize or read

    def compare(before: LocatedIndicator, after: LocatedIndicator) -> Values | None:
        return None if normal(before) == normal(after) else (read(before), read(after))

    return Aspect(name, kind, compare)


def _field(name: str, kind: ChangeKind | None = None) -> Aspect:
    """A field of the indicator."""
    return _value(name, kind, lambda located: getattr(located.indicator, name))


def _unordered_field(name: str, kind: ChangeKind | None = None) -> Aspect:
    """A field of which the order has no meaning."""

    def read(located: LocatedIndicator) -> Any:
        return getattr(located.indicator, name)

    return _value(name, kind, read, lambda located: frozenset(read(located)))


def _fact_domains() -> Aspect:
    """What may be entered as the facts that an indicator reads or has; also that one came or went."""

    def compare(before: LocatedIndicator, after: LocatedIndicator) -> Values | None:
        earlier, later = (
            {name: _domain(fact) for name, fact in each.facts.items()} for each in (before, after)
        )
        differing = {name for name in earlier | later if earlier.get(name) != later.get(name)}
        return (before.facts_named(differing), after.facts_named(differing)) if differing else None

    return Aspect("facts", "redefined", compare)


def _domain(fact: Fact) -> Any:
    """Type, grid and ends, and the answers of a choice."""
    return fact.type, fact.decimals, fact.low, fact.high, frozenset(option.key for option in fact.options)


OwnFact = tuple[Indicator, Fact]


def _fact_detail(name: str, differ: Callable[[OwnFact, OwnFact], bool]) -> Aspect:
    """Something of an indicator's own facts, of those that both packs have."""

    def compare(before: LocatedIndicator, after: LocatedIndicator) -> Values | None:
        earlier, later = (
            {fact.name: (each.indicator, fact) for fact in each.indicator.facts} for each in (before, after)
        )
        differing = {fact for fact in earlier.keys() & later.keys() if differ(earlier[fact], later[fact])}
        return (before.facts_named(differing), after.facts_named(differing)) if differing else None

    return Aspect(name, None, compare)


def _labels_differ(before: OwnFact, after: OwnFact) -> bool:
    """Another label, unit or name of an answer; a label that is the indicator's name goes with it."""
    (_, earlier), (_, later) = before, after
    named_after = all(fact.label == indicator.name for indicator, fact in (before, after))
    answers = {option.key for option in earlier.options} & {option.key for option in later.options}
    return _labels(earlier, named_after, answers) != _labels(later, named_after, answers)


def _labels(fact: Fact, named_after: bool, answers: Container[str]) -> tuple[object, ...]:
    options = {option.key: option.label for option in fact.options if option.key in answers}
    return None if named_after else fact.label, fact.unit, options


def _origins_differ(before: OwnFact, after: OwnFact) -> bool:
    return before[1].origin != after[1].origin


def _normal_rule(located: LocatedIndicator) -> Any:
    return normal_rule(located.indicator, located.level.facts)


def _normal_requires(located: LocatedIndicator) -> Any:
    return {normal_guard(require.guard, located.level.facts) for require in located.indicator.requires}


ASPECTS: tuple[Aspect, ...] = (
    _field("name", "renamed"),
    _field("code", "moved"),
    _value("group", "moved", lambda located: located.groups),
    _field("max", "rescaled"),
    _fact_domains(),
    _value("cases", "redefined", lambda located: located.indicator.parts, _normal_rule),
    _value("require", "redefined", lambda located: located.indicator.requires, _normal_requires),
    _unordered_field("applies_to", "redefined"),
    _field("may_not_apply", "redefined"),
    _fact_detail("labels", _labels_differ),
    _fact_detail("origin", _origins_differ),
    _unordered_field("marks"),
    _unordered_field("monotone"),
    _field("evidence"),
    _field("verifier"),
    _unordered_field("serves"),
    _field("note"),
    _field("source"),
)
"""Kinds first, then the details."""
