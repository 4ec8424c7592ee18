"""What the rule engine is given, and how much of it the engine can hold.

Beyond these limits durable-rules does not complain: it hangs, crashes or answers wrongly. So they are checked
before it sees a rule. Names are checked as well, because it tells them apart by a 32-bit hash alone.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from methodology.errors import invalid
from methodology.model.core import RELATION, Operator

CONSTANT_BOUND = 2**62
"""Constants are smaller in size; then even a fact that the engine saturates at ±2⁶³ compares rightly."""
MOST_RULES = 4000
MOST_SELECTORS = 500
MOST_PROPERTIES = 250
MOST_CONDITIONS = 500
MOST_MATCHES = 64

ENGINE_NAMES = frozenset(
    (
        *("id", "sid", "m", "all", "any", "pri", "count", "cap", "dist", "name"),
        *("$s", "$i", "$m", "$l", "$r", "$forward", "$or", "$and", "$add", "$sub", "$mul", "$div"),
        *("$lt", "$lte", "$gt", "$gte", "$eq", "$neq", "$ex", "$nex", "$mt", "$imt", "$iall", "$iany"),
    )
)
"""Names that mean something to the engine."""

_RULE_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_PROPERTY_NAME = re.compile(r"[a-z][a-z0-9]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Condition:
    """A comparison of a property of a fact, named ``[a-z][a-z0-9]*``, with an integer."""

    name: str
    operator: Operator
    constant: int


Path = tuple[Condition, ...]
"""Conditions that must all be met, in the order in which they are tried."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A fact that has the property ``selector`` and meets all ``conditions`` fires ``name``.

    Attributes:
        name: what is reported, ``[a-z][a-z0-9_]*``. Rules of one name are alternatives; few names, shared
            by many selectors, make a fast ruleset.
        selector: the property that is 1 in the facts that this rule is about; a fact has one such property.
        conditions: there may be none.
    """

    name: str
    selector: str
    conditions: Path = ()

    @property
    def path(self) -> Path:
        """All that must be met; it begins with the selector and so is never empty."""
        return (Condition(self.selector, "==", 1), *self.conditions)


def name_hash(name: str) -> int:
    """FNV-1a over 32 bits: all that the engine looks at when it compares names or ids."""
    value = 2166136261
    for byte in name.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def check_rules(rules: Sequence[Rule]) -> None:
    """Refuse what the engine cannot hold.

    Raises:
        InvalidDocument: ``engine_bad_name``, ``engine_names_collide``, ``engine_number_too_large``, or
            ``engine_too_many_`` and ``rules``, ``selectors``, ``properties``, ``conditions`` or ``matches``.
    """
    classes: dict[str, list[Path]] = defaultdict(list)
    for rule in rules:
        _check_rule(rule)
        classes[rule.selector].append(rule.path)
    _check_names({condition.name for paths in classes.values() for path in paths for condition in path})
    _limit("rules", len(rules), MOST_RULES)
    _limit("selectors", len(classes), MOST_SELECTORS)
    for selector, paths in classes.items():
        _check_class(selector, paths)


def _check_rule(rule: Rule) -> None:
    if not _RULE_NAME.fullmatch(rule.name):
        raise invalid("engine_bad_name", name=rule.name)
    for condition in rule.conditions:
        size = abs(condition.constant)
        if size >= CONSTANT_BOUND:
            raise invalid("engine_number_too_large", facts=condition.name, size=size, limit=CONSTANT_BOUND)


def _check_names(names: Iterable[str]) -> None:
    known = {name_hash(name): name for name in ENGINE_NAMES}
    for name in sorted(names):
        if not _PROPERTY_NAME.fullmatch(name) or name in ENGINE_NAMES:
            raise invalid("engine_bad_name", name=name)
        other = known.setdefault(name_hash(name), name)
        if other != name:
            raise invalid("engine_names_collide", name=name, other=other)


def _check_class(selector: str, paths: Collection[Path]) -> None:
    conditions = {condition for path in paths for condition in path}
    properties = {condition.name for condition in conditions}
    _limit("properties", len(properties), MOST_PROPERTIES, selector=selector)
    _limit("conditions", len(conditions), MOST_CONDITIONS, selector=selector)
    _limit("matches", _waiting(paths), MOST_MATCHES, selector=selector)


def _limit(what: str, count: int, limit: int, **where: str) -> None:
    if count > limit:
        raise invalid(f"engine_too_many_{what}", count=count, limit=limit, **where)


def _waiting(paths: Iterable[Path]) -> int:
    """The most matches that one fact can have waiting on the engine's stack, or a few more."""
    ended, after = 0, defaultdict(list)
    for path in paths:
        if path:
            after[path[0]].append(path[1:])
        else:
            ended += 1
    if not after:
        return ended
    followed = max(map(_waiting, after.values()))
    return ended + _most_met_at_once(after) - 1 + followed


def _most_met_at_once(conditions: Iterable[Condition]) -> int:
    """The most of these different conditions that one fact can meet."""
    named: dict[str, list[Condition]] = defaultdict(list)
    for condition in conditions:
        named[condition.name].append(condition)
    return sum(map(_most_met, named.values()))


def _most_met(conditions: Collection[Condition]) -> int:
    """The most of these conditions on one property that one value meets; no other values need be tried."""
    values = {one.constant + step for one in conditions for step in (-1, 0, 1)}
    return max(sum(RELATION[one.operator](value, one.constant) for one in conditions) for value in values)
