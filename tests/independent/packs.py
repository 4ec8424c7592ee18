"""Reads a pack as docs/pack-format.md and docs/method.md say, and as nothing else does."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from tests.independent.expressions import Expression, Fact, Scope, number
from tests.independent.kinds import Part, parts

DECIMALS = {"percent": 2}
ENDS = {
    "count": ("0", "1000000000"),
    "percent": ("0", "100"),
    "date": ("1900-01-01", "2099-12-31"),
    "flag": ("0", "1"),
}


@dataclass(frozen=True)
class Relation:
    """A ``require``, and the facts in it."""

    holds: Expression
    read: frozenset[str]
    compared: tuple[Expression, ...]


@dataclass(frozen=True)
class Row:
    """An indicator; one without parts is informational."""

    key: str
    max: Fraction
    facts: tuple[str, ...]
    parts: tuple[Part, ...]
    relations: tuple[Relation, ...]
    tags: frozenset[str]
    claims: tuple[str, ...]
    marks: frozenset[str]


@dataclass(frozen=True)
class Level:
    """A level: facts by full name, rows by key, both in order, and the rows below every group."""

    key: str
    facts: Mapping[str, Fact]
    rows: Mapping[str, Row]
    groups: Mapping[str, tuple[str, ...]]
    views: tuple[tuple[str, ...], ...]
    gates: tuple[Mapping[str, str], ...]


@dataclass(frozen=True)
class Pack:
    """A pack: what was written, and its levels by key."""

    written: Mapping[str, Any]
    levels_written: Mapping[str, Any]
    levels: Mapping[str, Level]


def read_pack(directory: Path) -> Pack:
    """The pack in a directory."""
    written = _yaml(directory / "pack.yaml")
    return pack_of(written, [_yaml(directory / name) for name in written["levels"]])


def _yaml(file: Path) -> Any:
    """Mappings, lists and texts."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def pack_of(written: Any, levels: list[Any]) -> Pack:
    """The pack of ``pack.yaml`` and its level files, in the order in which it names them."""
    by_key = {level["level"]: level for level in levels}
    return Pack(written, by_key, {key: _level(level) for key, level in by_key.items()})


def _level(written: Any) -> Level:
    context = {name: _fact(name, below) for name, below in written.get("context", {}).items()}
    facts, rows, groups = dict(context), dict[str, Row](), dict[str, tuple[str, ...]]()
    for group in written["groups"]:
        _group(group, context, facts, rows, groups)
    views = tuple(tuple(view["groups"]) for view in written.get("views", ()))
    return Level(written["level"], facts, rows, groups, views, tuple(written.get("gates", ())))


def _group(written: Any, context: Any, facts: Any, rows: Any, groups: Any) -> tuple[str, ...]:
    """Reads a group and what is below it; the keys of its rows."""
    groups[written["key"]] = ()
    below = [
        key for group in written.get("groups", ()) for key in _group(group, context, facts, rows, groups)
    ]
    for row in written.get("indicators", ()):
        own = {name: _fact(f"{row['key']}/{name}", fact) for name, fact in row.get("facts", {}).items()}
        facts.update({fact.name: fact for fact in own.values()})
        rows[row["key"]] = _row(row, own, {**context, **own})
        below.append(row["key"])
    found = groups[written["key"]] = tuple(below)
    return found


def _row(written: Any, own: Mapping[str, Fact], scope: Mapping[str, Fact]) -> Row:
    claims = written.get("may_not_apply", ())
    admitted = ("nothing_arose",) if claims == "true" else claims
    return Row(
        written["key"],
        Fraction(written["max"]),
        tuple(fact.name for fact in own.values()),
        tuple(parts(written["score"], Scope(scope, Fraction(written["max"])))),
        tuple(_relation(require, Scope(scope)) for require in written.get("require", ())),
        frozenset(written.get("applies_to", ())),
        tuple(kind for kind in ("nothing_arose", "outside_mandate") if kind in admitted),
        frozenset(written.get("marks", ())),
    )


def _relation(written: str, scope: Scope) -> Relation:
    holds = scope.expression(written)
    return Relation(holds, frozenset(scope.read), tuple(scope.compared))


def _fact(name: str, written: Any) -> Fact:
    if isinstance(written, str):
        written = {"type": written}
    type_ = written["type"]
    decimals = DECIMALS.get(type_, int(written.get("decimals", 0)))
    options = tuple(written.get("options", ()))
    low, high = ("0", str(len(options) - 1)) if options else ENDS.get(type_, ("", ""))
    least, most = number(written.get("min", low)), number(written.get("max", high))
    return Fact(name, type_, decimals, int(least * 10**decimals), int(most * 10**decimals), options)
