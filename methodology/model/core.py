"""The core form: the one small calculus that every kind of rule comes down to.

An indicator is the sum of its parts. Exactly one case of a part applies. A case is a guard and an
outcome. A guard is ``and``/``or`` of comparisons of a measure with a constant; an outcome is *not
applicable* or ``base + per × measure``. A measure is a linear form over a linear form.

Everything here is exact: coefficients, thresholds and points are ``fractions.Fraction``.
"""

import operator
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Operator = Literal[">=", "<=", ">", "<", "==", "!="]

OPPOSITE: dict[Operator, Operator] = {
    ">=": "<",
    "<": ">=",
    "<=": ">",
    ">": "<=",
    "==": "!=",
    "!=": "==",
}

RELATION: dict[Operator, Callable[[Fraction | int, Fraction | int], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "==": operator.eq,
    "!=": operator.ne,
}


@dataclass(frozen=True, slots=True)
class Linear:
    """``constant + Σ coefficient × fact``.

    Attributes:
        terms: (full fact name, coefficient) pairs, sorted by name; no coefficient is zero.
        constant: the constant term.
    """

    terms: tuple[tuple[str, Fraction], ...]
    constant: Fraction = Fraction(0)

    @property
    def facts(self) -> frozenset[str]:
        """The full names of the facts in it."""
        return frozenset(name for name, _ in self.terms)


ONE = Linear((), Fraction(1))


@dataclass(frozen=True, slots=True)
class Measure:
    """``numerator ÷ denominator``; a constant denominator is always :data:`ONE`.

    Undefined where one of its facts is absent or its denominator is zero. The proof shows that no
    denominator is negative.
    """

    numerator: Linear
    denominator: Linear = ONE

    @property
    def facts(self) -> frozenset[str]:
        """The full names of the facts in it."""
        return self.numerator.facts | self.denominator.facts


@dataclass(frozen=True, slots=True)
class Comparison:
    """``measure operator threshold``; not true where the measure is undefined."""

    measure: Measure
    operator: Operator
    threshold: Fraction

    @property
    def facts(self) -> frozenset[str]:
        """The full names of the facts in it."""
        return self.measure.facts

    def holds_at(self, value: Fraction) -> bool:
        """Whether it holds where the measure has this value."""
        return RELATION[self.operator](value, self.threshold)

    def opposite(self) -> "Comparison":
        """The comparison that holds where this one is defined and does not."""
        return Comparison(self.measure, OPPOSITE[self.operator], self.threshold)


@dataclass(frozen=True, slots=True)
class AllOf:
    """True where every item is; ``AllOf(())`` is always true."""

    items: tuple["Guard", ...]

    @property
    def facts(self) -> frozenset[str]:
        """The full names of the facts in it."""
        return frozenset().union(*(item.facts for item in self.items))


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True where some item is; ``AnyOf(())`` is never true."""

    items: tuple["Guard", ...]

    @property
    def facts(self) -> frozenset[str]:
        """The full names of the facts in it."""
        return frozenset().union(*(item.facts for item in self.items))


Guard = Comparison | AllOf | AnyOf
ALWAYS = AllOf(())

Conjunction = tuple[Comparison, ...]
Disjunction = tuple[Conjunction, ...]
"""A guard in disjunctive normal form: some conjunction has all its comparisons true."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """Nothing arose: the part leaves the scale as the pack's ``not_applicable`` policy says."""

    @property
    def facts(self) -> frozenset[str]:
        """No facts."""
        return frozenset()


@dataclass(frozen=True, slots=True)
class Affine:
    """Points ``base + per × measure``; ``measure`` is None exactly where ``per`` is 0."""

    base: Fraction
    per: Fraction = Fraction(0)
    measure: Measure | None = None

    @property
    def facts(self) -> frozenset[str]:
        """The full names of the facts in it."""
        return self.measure.facts if self.measure else frozenset()


Outcome = NotApplicable | Affine


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a part.

    Attributes:
        key: its name inside the part, stable across years: ``full``, ``proportional``, ``none``, an
            option's key, a tier's threshold, ``else``.
        when: the guard as the author wrote it (``ALWAYS`` for an ``else``).
        guard: the same made exclusive of the cases before it, in disjunctive normal form.
        outcome: what it gives, in points of the part.
    """

    key: str
    when: Guard
    guard: Disjunction
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Part:
    """A share of an indicator's points of which exactly one case applies.

    Attributes:
        key: its name inside the indicator; empty where the indicator has a single part.
        max: its greatest points, > 0.
        cases: in the order in which the author wrote them.
    """

    key: str
    max: Fraction
    cases: tuple[Case, ...]

    @property
    def facts(self) -> frozenset[str]:
        """The full names of all facts that its guards and outcomes read."""
        return frozenset().union(*(case.when.facts | case.outcome.facts for case in self.cases))
