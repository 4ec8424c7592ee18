"""Reads a pack as docs/pack-format.md and docs/method.md say, and as nothing else does.

Conditions and points become functions from the facts that are given. A value is a Fraction, a flag a bool, an
answer a text; None is undefined, and truth has three values.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

Facts = Mapping[str, Any]
"""Full name → value of what is given."""
Expression = Callable[[Facts], Any]

TOKEN = re.compile(
    r"\s*(?:(?P<day>\d{4}-\d{2}-\d{2})|(?P<share>\d+(?:\.\d+)?) ?%|(?P<number>\d+(?:\.\d+)?)"
    r"|(?P<name>[a-z][a-z0-9_]*)|(?P<sign><=|>=|==|!=|[-+*/()<>=]))"
)
DECIMALS = {"percent": 2}
ENDS = {
    "count": ("0", "1000000000"),
    "percent": ("0", "100"),
    "date": ("1900-01-01", "2099-12-31"),
    "flag": ("0", "1"),
}
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


@dataclass(frozen=True)
class Case:
    """What is earned where a condition holds; ``points`` is None where it says *not applicable*."""

    key: str
    when: Expression
    points: Expression | None


@dataclass(frozen=True)
class Part:
    """Cases, tried in order.

    Attributes:
        read: full names of the facts that it reads. compared: on which side of a comparison facts are.
    """

    max: Fraction
    cases: tuple[Case, ...]
    read: frozenset[str]
    compared: tuple[Expression, ...]


ALWAYS = constant(True)


def parts(score: Any, scope: Scope) -> list[Part]:
    """The parts of what stands under ``score``."""
    if score == "informational":
        return []
    if isinstance(score, list):
        return [
            part
            for item in score
            for part in parts(
                {word: below for word, below in item.items() if word != "share"},
                scope.within(share(item["share"]) * scope.max),
            )
        ]
    ((kind, written),) = score.items()
    if kind == "checklist":
        return [_part(_yes_no, flag, scope.within(earned(what, scope.max))) for flag, what in written.items()]
    return [_part(KINDS[kind], written, scope.within(scope.max))]


def _part(kind: Callable[[Any, Scope], Iterator[Case]], written: Any, scope: Scope) -> Part:
    cases = tuple(kind(written, scope))
    for case in cases:
        if case.points:
            scope.compare(case.points, "=", constant(Fraction(0)))
    return Part(scope.max, cases, frozenset(scope.read), tuple(scope.compared))


def _yes_no(flag: str, scope: Scope) -> Iterator[Case]:
    yield Case("yes", scope.expression(flag), constant(scope.max))
    yield Case("no", ALWAYS, constant(Fraction(0)))


def _choice(written: Mapping[str, Mapping[str, str]], scope: Scope) -> Iterator[Case]:
    ((name, awards),) = written.items()
    for option in scope.facts[name].options:
        when = scope.compare(scope.fact(name), "=", constant(option))
        yield Case(option, when, constant(earned(awards[option], scope.max)))


def _tiers(written: Mapping[str, Any], scope: Scope) -> Iterator[Case]:
    at_most = "at_most" in written
    ((measure, steps),) = (written["at_most"] if at_most else written).items()
    for step, what in steps.items():
        points = constant(earned(what, scope.max))
        if step == "else":
            yield Case(step, ALWAYS, points)
        else:
            strict, threshold = step[0] in "<>", constant(number(step.lstrip("<> ")))
            sign = step[0] if strict else "<=" if at_most else ">="
            yield Case(step, scope.compare(scope.expression(measure), sign, threshold), points)


def _ratio(written: Mapping[str, str], scope: Scope) -> Iterator[Case]:
    of, to = scope.expression(written["of"]), scope.expression(written["to"])
    full_at, nothing = number(written.get("full_at", "1")), constant(Fraction(0))
    if none := written.get("if_none"):
        points = {"full": constant(scope.max), "zero": nothing, "not_applicable": None}[none]
        yield Case("none", scope.compare(to, "=", nothing), points)
    ratio = arithmetic(of, "/", to)
    yield Case("full", scope.compare(ratio, ">=", constant(full_at)), constant(scope.max))
    yield Case("proportional", ALWAYS, arithmetic(constant(scope.max / full_at), "*", ratio))


def _per_item(written: Mapping[str, str], scope: Scope) -> Iterator[Case]:
    ((name, each),) = written.items()
    points = arithmetic(constant(number(each)), "*", scope.fact(name))
    yield Case("full", scope.compare(points, ">=", constant(scope.max)), constant(scope.max))
    yield Case("each", ALWAYS, points)


def _cases(written: list[Mapping[str, str]], scope: Scope) -> Iterator[Case]:
    for place, case in enumerate(written, 1):
        if "else" in case:
            yield Case("else", ALWAYS, _points(case["else"], scope))
        else:
            yield Case(str(place), scope.expression(case["when"]), _points(case["points"], scope))


def _points(written: str, scope: Scope) -> Expression | None:
    if written == "not_applicable":
        return None
    if written == "max" or not re.search("[a-z]", written):
        return constant(earned(written, scope.max))
    return scope.expression(written)


KINDS: Mapping[str, Callable[[Any, Scope], Iterator[Case]]] = {
    "yes_no": _yes_no,
    "choice": _choice,
    "tiers": _tiers,
    "ratio": _ratio,
    "per_item": _per_item,
    "cases": _cases,
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
