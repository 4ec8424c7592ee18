"""A row's rule with the known facts put in: what is left of it is about the others.

A comparison of a fact that is absent is not true, as everywhere. What is left reads only open
facts.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.core import (
    ALWAYS,
    ONE,
    Affine,
    AllOf,
    AnyOf,
    Comparison,
    Guard,
    Linear,
    Measure,
    NotApplicable,
    Part,
)
from methodology.proof import conditions

NEVER = AnyOf(())


@dataclass(frozen=True, slots=True)
class Branch:
    """One way in which a part may come out.

    Attributes:
        when: over the open facts. points: what it then earns; None where nothing arose.
    """

    when: Guard
    points: Affine | None


@dataclass(frozen=True, slots=True)
class KnownFacts:
    """What is known of a row's facts.

    Attributes:
        numbers: full name → value of those given.
        absent: full names of those that stay without a value.
    """

    numbers: Mapping[str, Fraction]
    absent: frozenset[str]

    def branches(self, part: Part) -> tuple[Branch, ...]:
        """Every way in which a part may come out; the last is that nothing decides it."""
        whens = [self.guard(conditions.applies(case)) for case in part.cases]
        cases = [
            self._branch(when, case.outcome)
            for when, case in zip(whens, part.cases, strict=True)
            if when != NEVER
        ]
        if part.facts.isdisjoint(self.absent):
            return tuple(cases)
        undecided = Branch(conjunction(map(conditions.is_not_true, whens)), Affine(Fraction(0)))
        return (*cases, undecided)

    def _branch(self, when: Guard, outcome: Affine | NotApplicable) -> Branch:
        if isinstance(outcome, NotApplicable):
            return Branch(when, None)
        if outcome.measure is None:
            return Branch(when, outcome)
        measure = self._measure(outcome.measure)
        if measure is None:
            return Branch(when, Affine(Fraction(0)))
        if not measure.facts:
            return Branch(when, Affine(outcome.base + outcome.per * measure.numerator.constant))
        return Branch(when, Affine(outcome.base, outcome.per, measure))

    def guard(self, guard: Guard) -> Guard:
        """A guard with the facts put in: ``ALWAYS``, ``NEVER``, or what is left of it."""
        if isinstance(guard, Comparison):
            return self._comparison(guard)
        items = (self.guard(item) for item in guard.items)
        return conjunction(items) if isinstance(guard, AllOf) else _disjunction(items)

    def _comparison(self, comparison: Comparison) -> Guard:
        measure = self._measure(comparison.measure)
        if measure is None:
            return NEVER
        if measure.facts:
            return Comparison(measure, comparison.operator, comparison.threshold)
        return ALWAYS if comparison.holds_at(measure.numerator.constant) else NEVER

    def _measure(self, measure: Measure) -> Measure | None:
        """A measure with the facts put in; None where it is undefined whatever the others are."""
        top, bottom = self._form(measure.numerator), self._form(measure.denominator)
        if not measure.facts.isdisjoint(self.absent) or bottom == Linear(()):
            return None
        if bottom.terms:
            return Measure(top, bottom)
        terms = tuple((name, slope / bottom.constant) for name, slope in top.terms)
        return Measure(Linear(terms, top.constant / bottom.constant), ONE)

    def _form(self, form: Linear) -> Linear:
        known = [slope * self.numbers[name] for name, slope in form.terms if name in self.numbers]
        others = tuple((name, slope) for name, slope in form.terms if name not in self.numbers)
        return Linear(others, sum(known, form.constant))


def conjunction(items: Iterable[Guard]) -> Guard:
    """All of several: ``ALWAYS`` and ``NEVER`` where they come to that."""
    left = tuple(item for item in items if item != ALWAYS)
    return NEVER if NEVER in left else left[0] if len(left) == 1 else AllOf(left)


def _disjunction(items: Iterable[Guard]) -> Guard:
    left = tuple(item for item in items if item != NEVER)
    return ALWAYS if ALWAYS in left else left[0] if len(left) == 1 else AnyOf(left)
