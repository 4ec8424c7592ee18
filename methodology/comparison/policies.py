"""What may differ beside the rows: how points are rounded and summed, classed, gated and grouped."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from methodology.comparison.aspects import Change
from methodology.model.fact import Text
from methodology.model.level import Group, Level
from methodology.model.pack import Pack


@dataclass(frozen=True, slots=True)
class GroupHeading:
    """A group without what is below it; ``above`` are the keys of the groups that it is in."""

    code: str
    name: Text
    max: Fraction
    above: tuple[str, ...]


Read = Callable[[Any], Any]

_PACK_VALUES: Mapping[str, Read] = {
    "title": lambda pack: pack.title,
    "issued": lambda pack: pack.issued,
    "valid": lambda pack: (pack.valid_from, pack.valid_to),
    "status": lambda pack: pack.status,
    "rounding": lambda pack: pack.rounding,
    "not_applicable": lambda pack: pack.not_applicable,
    "note": lambda pack: pack.note,
}
_PACK_LISTS: Mapping[str, Read] = {"band": lambda pack: _by_key(pack.bands)}
_LEVEL_VALUES: Mapping[str, Read] = {
    "name": lambda level: level.name,
    "max": lambda level: level.max,
    "note": lambda level: level.note,
}
_LEVEL_LISTS: Mapping[str, Read] = {
    "context": lambda level: {fact.name: fact for fact in level.context},
    "peer_group": lambda level: _by_key(level.peer_groups),
    "tag": lambda level: _by_key(level.tags),
    "view": lambda level: _by_key(level.views),
    "gate": lambda level: _by_key(level.gates),
    "group": lambda level: group_headings(level.groups),
}


def compare_pack_policies(before: Pack, after: Pack) -> tuple[Change, ...]:
    """What differs above the levels; a pack's name and what it follows or corrects are no policy."""
    return tuple(_changes(before, after, _PACK_VALUES, _PACK_LISTS))


def compare_level_policies(before: Level, after: Level) -> tuple[Change, ...]:
    """What differs at a level beside its rows."""
    return tuple(_changes(before, after, _LEVEL_VALUES, _LEVEL_LISTS))


def _changes(
    before: Any, after: Any, values: Mapping[str, Read], lists: Mapping[str, Read]
) -> Iterator[Change]:
    for aspect, read in values.items():
        if read(before) != read(after):
            yield Change(aspect, "", read(before), read(after))
    for aspect, read in lists.items():
        earlier, later = read(before), read(after)
        for key in {**later, **earlier}:
            if earlier.get(key) != later.get(key):
                yield Change(aspect, key, earlier.get(key), later.get(key))


def _by_key(items: Any) -> dict[str, Any]:
    return {item.key: item for item in items}


def group_headings(groups: tuple[Group, ...], above: tuple[str, ...] = ()) -> dict[str, GroupHeading]:
    """Every group by key, each before those below it."""
    headings = {}
    for group in groups:
        headings[group.key] = GroupHeading(group.code, group.name, group.max, above)
        headings |= group_headings(group.groups, (*above, group.key))
    return headings
