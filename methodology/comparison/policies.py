"""What may differ beside the rows: how points are rounded and summed, classed, gated and grouped."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from methodology.model.fact import Text
from methodology.model.level import Group, Level
from methodology.model.pack import Pack


@dataclass(frozen=True, slots=True)
class PolicyChange:
    """Something that differs beside the rows, with both values as the packs have them.

    Attributes:
        aspect: ``rounding``, ``band``, ``gate`` …
        key: of one band, gate, tag …; empty where a pack or level has a single value.
        before, after: None where it is not there.
    """

    aspect: str
    key: str
    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Heading:
    """A group without what is below it; ``above`` are the keys of the groups that it is in."""

    code: str
    name: Text
    max: Fraction
    above: tuple[str, ...]


Read = Callable[[Any], Any]

_PACK: Mapping[str, Read] = {
    "title": lambda pack: pack.title,
    "issued": lambda pack: pack.issued,
    "valid": lambda pack: (pack.valid_from, pack.valid_to),
    "status": lambda pack: pack.status,
    "rounding": lambda pack: pack.rounding,
    "not_applicable": lambda pack: pack.not_applicable,
    "note": lambda pack: pack.note,
}
_OF_PACK: Mapping[str, Read] = {"band": lambda pack: _by_key(pack.bands)}
_LEVEL: Mapping[str, Read] = {
    "name": lambda level: level.name,
    "max": lambda level: level.max,
    "note": lambda level: level.note,
}
_OF_LEVEL: Mapping[str, Read] = {
    "context": lambda level: {fact.name: fact for fact in level.context},
    "peer_group": lambda level: _by_key(level.peer_groups),
    "tag": lambda level: _by_key(level.tags),
    "view": lambda level: _by_key(level.views),
    "gate": lambda level: _by_key(level.gates),
    "group": lambda level: headings(level.groups),
}


def of_packs(before: Pack, after: Pack) -> tuple[PolicyChange, ...]:
    """What differs above the levels; a pack's name and what it follows or corrects are no policy."""
    return tuple(_changes(before, after, _PACK, _OF_PACK))


def of_levels(before: Level, after: Level) -> tuple[PolicyChange, ...]:
    """What differs at a level beside its rows."""
    return tuple(_changes(before, after, _LEVEL, _OF_LEVEL))


def _changes(
    before: Any, after: Any, single: Mapping[str, Read], keyed: Mapping[str, Read]
) -> Iterator[PolicyChange]:
    for aspect, read in single.items():
        if read(before) != read(after):
            yield PolicyChange(aspect, "", read(before), read(after))
    for aspect, read in keyed.items():
        earlier, later = read(before), read(after)
        for key in {**later, **earlier}:
            if earlier.get(key) != later.get(key):
                yield PolicyChange(aspect, key, earlier.get(key), later.get(key))


def _by_key(items: Any) -> dict[str, Any]:
    return {item.key: item for item in items}


def headings(groups: tuple[Group, ...], above: tuple[str, ...] = ()) -> dict[str, Heading]:
    """Every group by key, each before those below it."""
    found = {}
    for group in groups:
        found[group.key] = Heading(group.code, group.name, group.max, above)
        found |= headings(group.groups, (*above, group.key))
    return found
