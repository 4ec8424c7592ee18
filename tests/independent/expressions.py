"""Expressions and numbers as docs/pack-format.md says, and as nothing else does.

Conditions and points become functions from the facts that are given. A value is a Fraction, a flag a bool, an
answer a text; None is undefined, and truth has three values.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

Facts = Mapping[str, Any]
"""Full name → value of what is given."""
Expression = Callable[[Facts], Any]

TOKEN = re.compile(
    r"\s*(?:(?P<day>\d{4}-\d{2}-\d{2})|(?P<share>\d+(?:\.\d+)?) ?%|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<name>[a-z][a-z0-9_]*)|(?P<sign><=|>=|==|!=|[-+*/()<>=]))"
)
ARITHMETIC: dict[str, Callable[[Fraction, Fraction], Fraction | None]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "*": lambda left, right: left * right,
    "/": lambda left, right: left / right if right else None,
}
COMPARE: dict[str, Callable[[Any, Any], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
    "=": lambda left, right: left == right,
    "==": lambda left, right: left == right,
    "!=": lambda left, right: left != right,
}


@dataclass(frozen=True)
class Fact:
    """Values lie on a grid: whole numbers from ``low`` to ``high``, of which ``scale`` make one."""

    name: str
    type: str
    decimals: int
    low: int
    high: int
    options: tuple[str, ...]

    @property
    def scale(self) -> int:
        return int(10**self.decimals) * (100 if self.type == "percent" else 1)

    def value(self, at: int) -> Any:
        """What is computed with, at a place of the grid."""
        if self.type == "choice":
            return self.options[at]
        return bool(at) if self.type == "flag" else Fraction(at, self.scale)


@dataclass
class Scope:
    """What the expressions of a row may name; remembers the facts that were, and what was compared."""

    facts: Mapping[str, Fact]
    max: Fraction = Fraction(0)
    read: set[str] = field(default_factory=set)
    compared: list[Expression] = field(default_factory=list)

    def within(self, most: Fraction) -> "Scope":
        """The same names for a part of so many points."""
        return Scope(self.facts, most)

    def fact(self, name: str) -> Expression:
        full = self.facts[name].name
        self.read.add(full)
        return lambda facts: facts.get(full)

    def compare(self, left: Expression, sign: str, right: Expression) -> Expression:
        """A comparison; undefined where a side is."""
        holds = COMPARE[sign]

        def order(facts: Facts) -> int | None:
            one, other = left(facts), right(facts)
            return None if one is None or other is None else (one > other) - (one < other)

        def truth(facts: Facts) -> bool | None:
            one, other = left(facts), right(facts)
            return None if one is None or other is None else holds(one, other)

        self.compared.append(order)
        return truth

    def expression(self, written: str) -> Expression:
        return _Parser(self, written).whole()


def constant(value: Any) -> Expression:
    return lambda facts: value


def arithmetic(left: Expression, sign: str, right: Expression) -> Expression:
    combine = ARITHMETIC[sign]

    def value(facts: Facts) -> Fraction | None:
        one, other = left(facts), right(facts)
        return None if one is None or other is None else combine(one, other)

    return value


def opposite(item: Expression) -> Expression:
    def truth(facts: Facts) -> bool | None:
        found = item(facts)
        return None if found is None else not found

    return truth


def joined(items: list[Expression], decisive: bool) -> Expression:
    """``and`` where false decides, ``or`` where true does."""

    def truth(facts: Facts) -> bool | None:
        found = [item(facts) for item in items]
        return decisive if decisive in found else None if None in found else not decisive

    return truth


class _Parser:
    """One expression, read by descent: or, and, not, comparison, sum, product, minus, what stands alone."""

    def __init__(self, scope: Scope, written: str) -> None:
        self.scope, self.tokens = scope, list(_tokens(written))

    def whole(self) -> Expression:
        found = self.disjunction()
        assert not self.tokens, self.tokens
        return found

    def next_is(self, *signs: str) -> str | None:
        """Takes the next sign or word where it is one of these."""
        if self.tokens and self.tokens[0][0] in ("sign", "name") and self.tokens[0][1] in signs:
            return self.tokens.pop(0)[1]
        return None

    def disjunction(self) -> Expression:
        items = [self.conjunction()]
        while self.next_is("or"):
            items.append(self.conjunction())
        return joined(items, True) if len(items) > 1 else items[0]

    def conjunction(self) -> Expression:
        items = [self.negation()]
        while self.next_is("and"):
            items.append(self.negation())
        return joined(items, False) if len(items) > 1 else items[0]

    def negation(self) -> Expression:
        return opposite(self.negation()) if self.next_is("not") else self.comparison()

    def comparison(self) -> Expression:
        asked = self.scope.facts.get(self.tokens[0][1])
        left = self.sum()
        if not (sign := self.next_is(*COMPARE)):
            return left
        is_choice = asked is not None and asked.type == "choice"
        right = constant(self.tokens.pop(0)[1]) if is_choice else self.sum()
        return self.scope.compare(left, sign, right)

    def sum(self) -> Expression:
        found = self.product()
        while sign := self.next_is("+", "-"):
            found = arithmetic(found, sign, self.product())
        return found

    def product(self) -> Expression:
        found = self.single()
        while sign := self.next_is("*", "/"):
            found = arithmetic(found, sign, self.single())
        return found

    def single(self) -> Expression:
        if self.next_is("-"):
            return arithmetic(constant(Fraction(0)), "-", self.single())
        if self.next_is("("):
            found = self.disjunction()
            assert self.next_is(")")
            return found
        kind, text = self.tokens.pop(0)
        if kind == "name":
            return constant(self.scope.max) if text == "max" else self.scope.fact(text)
        return constant(number(text + "%" if kind == "share" else text))


def _tokens(written: str) -> Iterator[tuple[str, str]]:
    at = 0
    while at < len(written.rstrip()):
        match = TOKEN.match(written, at)
        assert match, written
        kind = str(match.lastgroup)
        yield kind, match[kind]
        at = match.end()


def number(written: str) -> Fraction:
    """A number, a percentage, a fraction, or a date as its day number."""
    text = written.replace(" ", "")
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return Fraction(date.fromisoformat(text).toordinal())
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def share(written: str) -> Fraction:
    """A share: ``max``, ``3/4``, ``75%``, ``0``."""
    return Fraction(1) if written == "max" else number(written)


def earned(written: str, most: Fraction) -> Fraction:
    """Points: a plain number is points, a fraction or a percentage a share of the maximum."""
    if written == "max" or set(written) & set("%/"):
        return share(written) * most
    assert written != "1" or most <= 1, f"{written} of {most}"
    return number(written)
