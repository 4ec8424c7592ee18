"""In what a row may differ: each aspect with what it makes of the row."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from methodology.difference_places import Placed
from methodology.difference_rules import condition, rule

Kind = Literal["same", "renamed", "moved", "rescaled", "redefined", "new", "dropped"]


@dataclass(frozen=True, slots=True)
class Change:
    """An aspect that differs, and both values as the pack has them."""

    aspect: str
    before: Any
    after: Any


Differs = Callable[[Placed, Placed], bool]


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something of a row that may differ.

    Attributes:
        kind: what the row is where it differs; None for a detail, which leaves it the same.
        read: its value, as the pack has it.
        differs: whether two readings differ in it; spelling and order without meaning do not count.
    """

    name: str
    kind: Kind | None
    read: Callable[[Placed], Any]
    differs: Differs


def _shapes(row: Placed) -> Any:
    """What may be entered: type, grid and ends of each fact, and the answers of a choice."""
    return {
        name: (fact.type, fact.decimals, fact.low, fact.high, {option.key for option in fact.options})
        for name, fact in row.facts.items()
    }


def _requires(row: Placed) -> Any:
    return {condition(require.guard, row.level.facts) for require in row.leaf.requires}


def _labels(row: Placed) -> Mapping[str, Any]:
    """What its own facts are called; a label that is the row's name goes with it."""
    return {
        fact.name: (
            None if fact.label == row.leaf.name else fact.label,
            fact.unit,
            {option.key: option.label for option in fact.options},
        )
        for fact in row.leaf.facts
    }


def _origins(row: Placed) -> Mapping[str, Any]:
    return {fact.name: fact.origin for fact in row.leaf.facts}


def _field(
    name: str, kind: Kind | None = None, compared: Callable[[Any], Any] = lambda value: value
) -> Aspect:
    def read(row: Placed) -> Any:
        return getattr(row.leaf, name)

    return Aspect(name, kind, read, _by(lambda row: compared(read(row))))


def _by(compared: Callable[[Placed], Any]) -> Differs:
    return lambda before, after: compared(before) != compared(after)


def _in_common(compared: Callable[[Placed], Mapping[str, Any]]) -> Differs:
    """Facts that came or went differ in another aspect; here those count that both readings have."""

    def differs(before: Placed, after: Placed) -> bool:
        earlier, later = compared(before), compared(after)
        return any(earlier[name] != later[name] for name in earlier.keys() & later.keys())

    return differs


ASPECTS: tuple[Aspect, ...] = (
    _field("name", "renamed"),
    _field("code", "moved"),
    Aspect("group", "moved", lambda row: row.groups, _by(lambda row: row.groups)),
    _field("max", "rescaled"),
    Aspect("facts", "redefined", lambda row: tuple(row.facts.values()), _by(_shapes)),
    Aspect(
        "cases", "redefined", lambda row: row.leaf.parts, _by(lambda row: rule(row.leaf, row.level.facts))
    ),
    Aspect("require", "redefined", lambda row: row.leaf.requires, _by(_requires)),
    _field("applies_to", "redefined", frozenset),
    _field("may_not_apply", "redefined"),
    Aspect("labels", None, lambda row: row.leaf.facts, _in_common(_labels)),
    Aspect("origin", None, lambda row: row.leaf.facts, _in_common(_origins)),
    _field("marks", None, frozenset),
    _field("monotone", None, frozenset),
    _field("evidence"),
    _field("verifier"),
    _field("serves", None, frozenset),
    _field("note"),
    _field("source"),
)
"""Kinds first, then the details."""
