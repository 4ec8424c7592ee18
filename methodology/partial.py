"""A part keeps its bounds also where facts are missing.

A relation is asked only where all of its facts are given, so here a case may rely on those alone whose facts
the case reads itself: what is proved of whole submissions holds of incomplete ones too.
"""

from collections.abc import Iterator
from fractions import Fraction

from methodology import claims
from methodology.core import Affine, AllOf, AnyOf, Case, Comparison, Guard, Linear
from methodology.problem import Problem, Refutation
from methodology.smt import Assignments

FULL = Fraction(1)
"""A part's maximum, in shares of it."""


def refute_partial(problem: Problem, effort: int) -> Iterator[Refutation]:
    """``unkept_where_missing`` for each case that the given facts alone do not keep within its bounds.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    asked = [(case, facts, claim) for case in problem.cases for facts, claim in _unkept(problem, case)]
    space = Assignments(dict(problem.ground.domains), effort)
    if space.some(AnyOf(tuple(claim for _, _, claim in asked))):
        for case, facts, claim in asked:
            found = space.smallest(claim)
            if found is not None:
                given = tuple((name, grid) for name, grid in found if name in facts)
                absent = tuple(name for name, _ in found if name not in facts)
                yield Refutation("unkept_where_missing", case.key, given, facts=absent)


def _unkept(problem: Problem, case: Case) -> Iterator[tuple[frozenset[str], Guard]]:
    """What is given where a branch of the case is read, and that something is wrong there."""
    for branch in case.guard:
        for comparison in branch:
            facts = comparison.facts
            for form in claims.denominators([comparison]):
                yield facts, AllOf((*_kept(problem, facts), claims.negative(form)))
        if isinstance(case.outcome, Affine):
            read = (comparison.facts for comparison in branch)
            facts = claims.varying(case.outcome).facts.union(*read)
            yield facts, AllOf((*_kept(problem, facts), *branch, AnyOf(tuple(_wrong(case.outcome)))))


def _kept(problem: Problem, facts: frozenset[str]) -> Iterator[Guard]:
    """The requires that are asked where these facts are given."""
    return (require for require in problem.ground.requires if require.facts <= facts)


def _wrong(outcome: Affine) -> Iterator[Comparison]:
    yield claims.earns(outcome, "<", Fraction(0))
    yield claims.earns(outcome, ">", FULL)
    yield from (_not_positive(form) for form in claims.divisors([outcome]))


def _not_positive(form: Linear) -> Comparison:
    negative = claims.negative(form)
    return Comparison(negative.measure, "<=", negative.threshold)
