"""Expressions as the author wrote them, and what they are worth: the plain reader's arithmetic.

A value is None where it is undefined: a fact is absent, or a denominator is zero. Truth has three
values likewise (Kleene's strong logic): an undefined comparison is neither true nor false.
"""

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.core import RELATION, Operator

Facts = Mapping[str, Fraction]
"""Full fact name → value; an absent fact is not in it. Percents are fractions, flags 0 or 1."""


@dataclass(frozen=True, slots=True)
class Number:
    """A literal."""

    value: Fraction


@dataclass(frozen=True, slots=True)
class Name:
    """A fact, by its full name."""

    fact: str


@dataclass(frozen=True, slots=True)
class Arithmetic:
    """``left operator right``, one of ``+ - * /``."""

    operator: str
    left: "Term"
    right: "Term"


@dataclass(frozen=True, slots=True)
class Compare:
    """``left operator right``."""

    operator: Operator
    left: "Term"
    right: "Term"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    item: "Condition"


@dataclass(frozen=True, slots=True)
class Both:
    """``and``."""

    items: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """``or``."""

    items: tuple["Condition", ...]


Term = Number | Name | Arithmetic
Condition = Compare | Not | Both | Either

_ARITHMETIC: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
}


def value(term: Term, facts: Facts) -> Fraction | None:
    """What a term is worth, or None where it is undefined."""
    if isinstance(term, Number):
        return term.value
    if isinstance(term, Name):
        return facts.get(term.fact)
    left, right = value(term.left, facts), value(term.right, facts)
    if left is None or right is None or (term.operator == "/" and right == 0):
        return None
    return _ARITHMETIC[term.operator](left, right)


def truth(condition: Condition, facts: Facts) -> bool | None:
    """Whether a condition holds, or None where that is undefined."""
    if isinstance(condition, Compare):
        left, right = value(condition.left, facts), value(condition.right, facts)
        return None if left is None or right is None else RELATION[condition.operator](left, right)
    if isinstance(condition, Not):
        inner = truth(condition.item, facts)
        return None if inner is None else not inner
    return _junction(isinstance(condition, Both), [truth(item, facts) for item in condition.items])


def _junction(conjunctive: bool, items: list[bool | None]) -> bool | None:
    decisive = not conjunctive
    if decisive in items:
        return decisive
    return None if None in items else conjunctive
