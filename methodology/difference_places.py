"""Where a row stands in its level."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass

from methodology.facts import Fact
from methodology.level import Group, Indicator, Level


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
