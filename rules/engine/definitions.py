"""Rules in the form in which durable-rules takes them."""

from collections.abc import Iterator, Sequence
from typing import Any

from rules.engine.limits import Condition, Rule

SENTINEL = Condition("_sentinel", "==", 1)
"""What the session's own facts meet; no other fact has a property of that name."""
SENTINEL_NAME = ""

_BRANCHES = 14
"""A rule of the engine holds 31 terms: an ``or`` takes two, and so does every ``and`` in it."""
_OPERATORS = {">=": "$gte", "<=": "$lte", ">": "$gt", "<": "$lt", "==": "$eq", "!=": "$neq"}


def definitions(rules: Sequence[Rule]) -> tuple[dict[str, Any], dict[str, str]]:
    """The engine's rules by name, and for each of them the name that it reports."""
    branches: dict[str, list[Any]] = {SENTINEL_NAME: [_term(SENTINEL)]}
    for rule in rules:
        branches.setdefault(rule.name, []).append({"$and": [_term(condition) for condition in rule.path]})
    defined, reported = {}, {}
    for name, terms in branches.items():
        for number, chunk in enumerate(_chunks(terms)):
            defined[f"{name}.{number}"] = _definition(chunk)
            reported[f"{name}.{number}"] = name
    return defined, reported


def _chunks(terms: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(terms), _BRANCHES):
        yield terms[start : start + _BRANCHES]


def _definition(branches: Sequence[Any]) -> dict[str, Any]:
    """A rule whose action reports up to ``cap`` matches at once; more follow in the next one."""
    return {"all": [{"m": {"$or": branches}}], "cap": 1000, "run": _nothing}


def _term(condition: Condition) -> dict[str, dict[str, int]]:
    return {_OPERATORS[condition.operator]: {condition.name: condition.constant}}


def _nothing(_context: object) -> None:
    """The consequent, of exactly one parameter, that durable-rules asks for; the session never calls it."""
