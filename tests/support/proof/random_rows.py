"""Random rows of one part over small domains: right ones, and ones with every fault that can be planted."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from random import Random
from typing import ClassVar

from methodology.calculus.normal_form import exclusive_guards, normal_form
from methodology.errors import InvalidDocument
from methodology.model.core import (
    ALWAYS,
    Affine,
    AllOf,
    AnyOf,
    Case,
    Comparison,
    Guard,
    Linear,
    Measure,
    NotApplicable,
    Operator,
    Outcome,
    Part,
)
from methodology.model.fact import Fact, Text
from methodology.model.level import Group, Indicator, Level, Require, Source

TEXT = Text("Tên", "Name")
OPERATORS: tuple[Operator, ...] = (">=", "<=", ">", "<", "==", "!=")
MAXIMUM = Fraction(10)


def random_level(seed: int) -> Level:
    """A level with one random row."""
    random = Random(seed)
    while True:
        try:
            return _Author(random).level()
        except InvalidDocument:  # an unlucky guard that is too large for any pack
            continue


def bound_level(seed: int) -> Level:
    """A level with one random row of which the points hang on how its requires bind its facts."""
    random = Random(seed)
    while True:
        try:
            return _Binder(random).level()
        except InvalidDocument:
            continue


@dataclass
class _Author:
    """Writes one row; ``facts`` are what it may use."""

    random: Random
    facts: tuple[Fact, ...] = ()
    ends: ClassVar[tuple[tuple[int, ...], ...]] = ((6,), (6, 6), (5, 5), (3, 3, 3))
    """How many values the facts of a row may have."""

    def level(self) -> Level:
        ends = self.random.choice(self.ends)
        named = zip(("row/b", "row/a", "shared"), ends, strict=False)
        self.facts = tuple(self.fact(name, most) for name, most in named)
        own, context = self.facts[:2], self.facts[2:]
        leaf = Indicator(
            key="row",
            code="1.1",
            name=TEXT,
            max=MAXIMUM,
            facts=own,
            kind=None,
            parts=(self.part(),),
            source=Source("1.1", "illustrative"),
            requires=tuple(Require("", guard) for guard in self.requires()),
            monotone=tuple(fact.name for fact in own if self.chance(0.3)),
        )
        group = Group("group", "1", TEXT, MAXIMUM, indicators=(leaf,))
        return Level("department", TEXT, MAXIMUM, context, (group,))

    def requires(self) -> list[Guard]:
        return [self.comparison(0.2) for _ in range(self.choose(0, 0, 0, 0, 1, 1, 2))]

    def fact(self, name: str, most: int) -> Fact:
        low = self.choose(0, 0, 0, 0, 1, 1, -2)
        return Fact(name, "number", TEXT, self.choose(0, 0, 1), low, low + self.random.randint(1, most))

    def part(self) -> Part:
        whens = [self.guard(2) for _ in range(self.random.randint(1, 3))]
        if self.chance(0.7):
            whens.append(ALWAYS)
        guards = [normal_form(when) for when in whens] if self.chance(0.2) else exclusive_guards(whens)
        cases = (
            Case(str(place), when, guard, self.outcome())
            for place, (when, guard) in enumerate(zip(whens, guards, strict=True), 1)
        )
        return Part("", MAXIMUM, tuple(cases))

    def outcome(self) -> Outcome:
        if self.chance(0.1):
            return NotApplicable()
        if self.chance(0.75):
            return Affine(Fraction(self.choose(*[0, 5, 10, 10] * 3, 12, -1)))
        return Affine(
            Fraction(self.choose(0, 0, 5, 10)), Fraction(self.choose(-2, -1, 1, 2, 5)), self.measure(0.5)
        )

    def guard(self, depth: int) -> Guard:
        if depth == 0 or self.chance(0.6):
            return self.comparison(0.4)
        items = (self.guard(depth - 1), self.guard(depth - 1))
        return AllOf(items) if self.chance(0.5) else AnyOf(items)

    def comparison(self, ratios: float) -> Comparison:
        threshold = Fraction(self.random.randint(-1, 6), self.choose(1, 1, 2, 3, 10))
        return Comparison(self.measure(ratios), self.random.choice(OPERATORS), threshold)

    def measure(self, ratios: float) -> Measure:
        numerator = self.linear(-2, -1, 1, 1, 1, 2)
        return (
            Measure(numerator, self.linear(1, 1, 1, 1, 1, 2, 2, -1))
            if self.chance(ratios)
            else Measure(numerator)
        )

    def linear(self, *slopes: int) -> Linear:
        facts = self.random.sample(self.facts, min(self.choose(1, 1, 2), len(self.facts)))
        names = sorted(fact.name for fact in facts)
        terms = tuple((name, Fraction(self.choose(*slopes), self.choose(1, 1, 3))) for name in names)
        return Linear(terms, Fraction(self.choose(0, 0, 0, 1, 2)))

    def choose(self, *choices: int) -> int:
        return self.random.choice(choices)

    def chance(self, likelihood: float) -> bool:
        return self.random.random() < likelihood


@dataclass
class _Binder(_Author):
    """Writes rows whose facts are put in an order, and whose points follow one of them, or a ratio."""

    ends = ((5, 5), (3, 3, 3), (3, 3, 3))

    def fact(self, name: str, most: int) -> Fact:
        return Fact(name, "number", TEXT, 0, self.choose(0, 0, 0, 1), most - self.choose(0, 0, 1))

    def requires(self) -> list[Guard]:
        names = [fact.name for fact in self.facts]
        self.random.shuffle(names)
        pairs = pairwise(names)
        return [Comparison(_difference(*pair), ">=", Fraction(self.choose(0, 0, 1))) for pair in pairs]

    def part(self) -> Part:
        high, low = self.random.sample([fact.name for fact in self.facts], 2)
        some, room = Linear(((low, Fraction(1)),)), _difference(high, low)
        share = Fraction(10, self.choose(1, 2, 3, 4))
        rows: list[tuple[Guard, Outcome]] = [(ALWAYS, Affine(Fraction(0), share, Measure(some)))]
        if self.chance(0.5):
            rows = [
                (Comparison(room, "<=", Fraction(0)), Affine(MAXIMUM)),
                (ALWAYS, Affine(Fraction(0), share, Measure(some, room.numerator))),
            ]
        guards = exclusive_guards([when for when, _ in rows])
        cases = zip(rows, guards, strict=True)
        return Part(
            "",
            MAXIMUM,
            tuple(Case(str(n), when, guard, what) for n, ((when, what), guard) in enumerate(cases, 1)),
        )


def _difference(high: str, low: str) -> Measure:
    return Measure(Linear(((high, Fraction(1)), (low, Fraction(-1)))))
