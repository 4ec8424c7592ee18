"""More never earns less: two assignments that differ in one fact alone, and what each earns."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from methodology.calculus.linear import plus
from methodology.calculus.renaming import rename_guard, rename_measure
from methodology.model.core import ONE, Affine, AllOf, AnyOf, Case, Comparison, Guard, Linear, Measure
from methodology.proof import claims
from methodology.proof.problem import Ground, Problem, Refutation
from methodology.proof.solver import Assignments

MORE = "more"
"""What the fact that grows is called once it has grown."""


@dataclass(frozen=True, slots=True)
class Fall:
    """The claim that one fact grows, and earns ``after``, which is less than ``before``."""

    before: Affine
    after: Affine
    claim: Guard


def refute_monotone(problem: Problem, effort: int) -> Iterator[Refutation]:
    """The facts of which more may earn less, or of which that cannot be told.

    Points are compared by multiplying with their denominator: it must be one, without the fact in it.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    measures = {claims.varying(outcome) for _, outcome in claims.earning(problem.cases) if outcome.measure}
    divisors = {measure.denominator for measure in measures}
    for fact in problem.monotone:
        if len(divisors) > 1 or any(fact in form.facts for form in divisors):
            yield Refutation("monotone_denominator", facts=(fact,))
        else:
            yield from _falls(problem, fact, effort)


def _falls(problem: Problem, fact: str, effort: int) -> Iterator[Refutation]:
    space = _twofold(problem.ground, fact, effort)
    earning = tuple(claims.earning(problem.cases))
    falls = [_fall(first, second, fact) for first, second in product(earning, repeat=2)]
    found = space.smallest(AnyOf(tuple(fall.claim for fall in falls)))
    if found:
        *kept, (_, more) = found
        witness = tuple(kept)
        before = problem.ground.values(witness)
        after = problem.ground.values((*witness, (fact, more)))
        exactly = claims.given({**before, MORE: after[fact]})
        fall = next(fall for fall in falls if space.some(AllOf((exactly, fall.claim))))
        points = (claims.points(fall.before, before), claims.points(fall.after, after))
        yield Refutation("not_monotone", witness=witness, facts=(fact,), points=points, more=more)


def _twofold(ground: Ground, fact: str, effort: int) -> Assignments:
    """The assignments twice over, alike but for one fact, of which the second has more."""
    domains = dict(ground.domains)
    space = Assignments({**domains, MORE: domains[fact]}, effort)
    requires = AllOf(ground.requires)
    growth = claims.negative(Linear(((fact, Fraction(1)), (MORE, Fraction(-1)))))
    space.keep(AllOf((requires, rename_guard(requires, {fact: MORE}), growth)))
    return space


def _fall(first: tuple[Case, Affine], second: tuple[Case, Affine], fact: str) -> Fall:
    (case, before), (other, after) = first, second
    then = rename_guard(claims.met(other), {fact: MORE})
    return Fall(before, after, AllOf((claims.met(case), then, _exceeds(before, after, fact))))


def _exceeds(before: Affine, after: Affine, fact: str) -> Comparison:
    """The points of the one exceed those of the other after the fact has grown."""
    first, second = claims.varying(before), rename_measure(claims.varying(after), {fact: MORE})
    difference = plus(first.numerator, second.numerator, Fraction(-1))
    (denominator,) = {first.denominator, second.denominator} - {ONE} or {ONE}
    return Comparison(Measure(difference, denominator), ">", after.base - before.base)
