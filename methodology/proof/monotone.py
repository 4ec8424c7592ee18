"""More never earns less: two assignments that differ in one fact alone, and what each earns."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from methodology.calculus.linear import plus
from methodology.calculus.renaming import rename_guard, rename_measure
from methodology.model.core import ONE, Affine, AllOf, AnyOf, Case, Comparison, Guard, Linear, Measure
from methodology.proof.conditions import (
    applies,
    facts_are,
    is_negative,
    points_at,
    scoring_cases,
    varying_part,
)
from methodology.proof.problem import Premises, Problem, Refutation
from methodology.proof.solver import Assignments

MORE = "more"
"""What the fact that grows is called once it has grown."""


@dataclass(frozen=True, slots=True)
class Decrease:
    """One fact grows, and earns ``after``, which is less than ``before``."""

    before: Affine
    after: Affine
    condition: Guard


def refute_monotone(problem: Problem, effort: int) -> Iterator[Refutation]:
    """The facts of which more may earn less, or of which that cannot be told.

    Points are compared by multiplying with their denominator: it must be one, without the fact in it.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    measures = {varying_part(outcome) for _, outcome in scoring_cases(problem.cases) if outcome.measure}
    divisors = {measure.denominator for measure in measures}
    for fact in problem.monotone:
        if len(divisors) > 1 or any(fact in form.facts for form in divisors):
            yield Refutation("monotone_denominator", facts=(fact,))
        else:
            yield from _decreases(problem, fact, effort)


def _decreases(problem: Problem, fact: str, effort: int) -> Iterator[Refutation]:
    space = _pairs_that_differ_in(problem.premises, fact, effort)
    earning = tuple(scoring_cases(problem.cases))
    decreases = [_decrease(first, second, fact) for first, second in product(earning, repeat=2)]
    found = space.smallest(AnyOf(tuple(decrease.condition for decrease in decreases)))
    if found:
        witness, (_, more) = found[:-1], found[-1]
        before = problem.premises.values(witness)
        after = problem.premises.values((*witness, (fact, more)))
        exactly = facts_are({**before, MORE: after[fact]})
        decrease = next(
            decrease for decrease in decreases if space.is_possible(AllOf((exactly, decrease.condition)))
        )
        points = (points_at(decrease.before, before), points_at(decrease.after, after))
        yield Refutation("not_monotone", witness=witness, facts=(fact,), points=points, more=more)


def _pairs_that_differ_in(premises: Premises, fact: str, effort: int) -> Assignments:
    """The assignments twice over, alike but for one fact, of which the second has more."""
    domains = dict(premises.domains)
    space = Assignments({**domains, MORE: domains[fact]}, effort)
    requires = AllOf(premises.requires)
    growth = is_negative(Linear(((fact, Fraction(1)), (MORE, Fraction(-1)))))
    space.require(AllOf((requires, rename_guard(requires, {fact: MORE}), growth)))
    return space


def _decrease(first: tuple[Case, Affine], second: tuple[Case, Affine], fact: str) -> Decrease:
    (case, before), (other, after) = first, second
    then = rename_guard(applies(other), {fact: MORE})
    return Decrease(before, after, AllOf((applies(case), then, _exceeds(before, after, fact))))


def _exceeds(before: Affine, after: Affine, fact: str) -> Comparison:
    """The points of the one exceed those of the other after the fact has grown."""
    first, second = varying_part(before), rename_measure(varying_part(after), {fact: MORE})
    difference = plus(first.numerator, second.numerator, Fraction(-1))
    (denominator,) = {first.denominator, second.denominator} - {ONE} or {ONE}
    return Comparison(Measure(difference, denominator), ">", after.base - before.base)
