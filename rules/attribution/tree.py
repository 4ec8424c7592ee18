"""The rows of two levels, matched by key, in the tree of the later one."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from methodology.model.level import Group, Level, all_groups
from rules.attribution.causes import Contributions, add, nonzero
from rules.attribution.rows import Row, RowPair, changed_rule
from rules.attribution.sides import Side, SidePair
from rules.evaluation.prepared import PreparedLevel
from rules.facts.carry_over import FactMapping


@dataclass(frozen=True, slots=True)
class Node:
    """What moved the points of a level, a group or a row.

    Attributes:
        points: what each cause adds to the points. applicable: to the applicable maximum.
        below: groups and rows, as the later method has them; a dropped row stands in its old group.
    """

    kind: Literal["level", "group", "indicator"]
    key: str
    points: Contributions
    applicable: Contributions
    below: tuple["Node", ...] = ()


class Tree:
    """The groups and rows of two levels."""

    def __init__(self, after: PreparedLevel, before: PreparedLevel) -> None:
        old, new = before.level, after.level
        self._forth, self._back = FactMapping(old, new), FactMapping(new, old)
        self._groups = new.groups
        self._old, self._new = _Rows(before), _Rows(after)
        self._pairs = {key: self._pair(key) for key in self._new.places if key in self._old.places}
        self._dropped = _dropped(old, self._old.places.keys() - self._new.places.keys())

    def _pair(self, key: str) -> RowPair:
        old, new = self._old, self._new
        return RowPair(
            (old.scorers[key], new.scorers[key]),
            (old.places[key], new.places[key]),
            (old.unit, new.unit),
            changed_rule(old.row(key), new.row(key)),
        )

    def nodes(self, before: Side, after: Side) -> Iterator[Node]:
        """The groups of the later level; after them what was dropped with its group."""
        carried = self._forth.apply(before.submission), self._back.apply(after.submission)
        pair = SidePair((before, after), carried)
        yield from (self._group(group, pair) for group in self._groups)
        remain = {group.key for group in all_groups(self._groups)}
        for group, rows in self._dropped.items():
            if group not in remain:
                yield _group_node(group, [self._row(key, pair) for key in rows])

    def _group(self, group: Group, pair: SidePair) -> Node:
        keys = [indicator.key for indicator in group.indicators if indicator.key in self._new.places]
        rows = [self._row(key, pair) for key in (*keys, *self._dropped.get(group.key, ()))]
        return _group_node(group.key, [*(self._group(below, pair) for below in group.groups), *rows])

    def _row(self, key: str, pair: SidePair) -> Node:
        points, applicable, rounding = self._moved(key, pair)
        return Node("indicator", key, nonzero({**points, **rounding}), nonzero(applicable))

    def _moved(self, key: str, pair: SidePair) -> tuple[Contributions, Contributions, Contributions]:
        """What moved the exact points of a row, its applicable maximum, and its rounding."""
        before, after = pair.sides
        if key not in self._old.places:
            new = after.rows[self._new.places[key]]
            return {"added": new.exact}, {"added": new.applicable}, {"rounding": new.rounding}
        old = before.rows[self._old.places[key]]
        if key not in self._new.places:
            return {"dropped": -old.exact}, {"dropped": -old.applicable}, {"rounding": -old.rounding}
        new = after.rows[self._new.places[key]]
        return *self._pairs[key].contributions(pair), {"rounding": new.rounding - old.rounding}


class _Rows:
    """The rows of a level that give points: how they are scored, and where they stand."""

    def __init__(self, prepared: PreparedLevel) -> None:
        self.pack, self.level = prepared.pack, prepared.level
        self.unit, self.scorers = prepared.scale.unit, prepared.row_scorers
        self.places = {
            indicator.key: place
            for place, indicator in enumerate(self.level.indicators)
            if indicator.key in self.scorers
        }

    def row(self, key: str) -> Row:
        """A row in its place."""
        return self.pack, self.level, self.scorers[key].indicator


def _dropped(level: Level, keys: Iterable[str]) -> dict[str, list[str]]:
    """Group → its rows that were dropped, in order."""
    gone = set(keys)
    rows = {
        group.key: [indicator.key for indicator in group.indicators if indicator.key in gone]
        for group in all_groups(level.groups)
    }
    return {group: keys for group, keys in rows.items() if keys}


def _group_node(key: str, below: list[Node]) -> Node:
    points, applicable = add(one.points for one in below), add(one.applicable for one in below)
    return Node("group", key, points, applicable, tuple(below))
