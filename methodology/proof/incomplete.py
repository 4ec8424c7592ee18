"""What is proved of whole submissions holds of incomplete ones too.

A relation is asked only where all of its facts are given. So what a measure or a case relies on has to follow
from the relations among the very facts that are read there; of all others some may be missing.
"""

from collections.abc import Iterable, Iterator

from methodology.model.core import Affine, AllOf, AnyOf, Guard, Measure
from methodology.proof.conditions import (
    NOTHING,
    denominators,
    earns,
    is_negative,
    is_zero,
    outcome_denominators,
    ratios,
    scoring_cases,
    varying_part,
)
from methodology.proof.finding import Witness
from methodology.proof.problem import FULL, Problem, Refutation
from methodology.proof.solver import Assignments, find_witnesses


def refute_partial(problem: Problem, effort: int) -> tuple[Refutation, ...]:
    """``negative_denominator``; where there is none, ``unkept_where_missing`` for points out of their bounds.

    Their witnesses are of the facts that are given; all others are missing.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    space = Assignments(dict(problem.premises.domains), effort)
    return tuple(_negative(problem, space)) or tuple(_out_of_bounds(problem, space))


def _negative(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """Measures of which the denominator can be below zero where their own facts are given."""
    plain = [require for require in problem.premises.requires if not denominators([require])]
    asked = [
        (measure, AllOf((*_asked_of(plain, measure.facts), is_negative(measure.denominator))))
        for measure in dict.fromkeys(_measures(problem))
    ]
    for measure, witness in find_witnesses(space, asked):
        divisor = tuple(sorted(measure.denominator.facts, key=int))
        yield Refutation("negative_denominator", witness=_only(witness, measure.facts), facts=divisor)


def _out_of_bounds(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """Cases whose points are outside of 0 and the maximum, or undefined, where what they read is given."""
    asked = [
        (
            (case.key, facts),
            AllOf((*_asked_of(problem.premises.requires, facts), *branch, _is_outside(outcome))),
        )
        for case, outcome in scoring_cases(problem.cases)
        for branch in case.guard
        for facts in [varying_part(outcome).facts.union(*(comparison.facts for comparison in branch))]
    ]
    for (case, facts), witness in find_witnesses(space, asked):
        absent = tuple(name for name, _ in witness if name not in facts)
        yield Refutation("unkept_where_missing", case, _only(witness, facts), facts=absent)


def _measures(problem: Problem) -> Iterator[Measure]:
    """The ratios in the requires, in the guards and in the points."""
    compared = (comparison for case in problem.cases for branch in case.guard for comparison in branch)
    for guard in (*problem.premises.requires, *compared):
        yield from ratios(guard)
    for _, outcome in scoring_cases(problem.cases):
        if outcome.measure and outcome_denominators([outcome]):
            yield outcome.measure


def _asked_of(requires: Iterable[Guard], facts: frozenset[str]) -> Iterator[Guard]:
    """Those that are asked where these facts are given."""
    return (require for require in requires if require.facts <= facts)


def _is_outside(outcome: Affine) -> Guard:
    outside = earns(outcome, "<", NOTHING), earns(outcome, ">", FULL)
    return AnyOf((*outside, *map(is_zero, outcome_denominators([outcome]))))


def _only(witness: Witness, facts: frozenset[str]) -> Witness:
    return tuple((name, grid) for name, grid in witness if name in facts)
