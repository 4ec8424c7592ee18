"""What is wrong with a part, and the smallest facts that show it."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

from methodology.model.core import ALWAYS, AllOf, AnyOf, Linear, Operator
from methodology.proof.conditions import (
    applies,
    denominators,
    earns,
    is_negative,
    is_not_true,
    is_zero,
    outcome_denominators,
    points_at,
    scoring_cases,
)
from methodology.proof.finding import Witness
from methodology.proof.incomplete import refute_partial
from methodology.proof.monotone import refute_monotone
from methodology.proof.problem import FULL, Premises, Problem, Refutation
from methodology.proof.solver import Assignments, find_witnesses


@lru_cache(maxsize=4096)
def refute_premises(premises: Premises, effort: int) -> tuple[Refutation, ...]:
    """What is wrong before any part is looked at: ``negative_denominator``, ``contradictory``.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    return _prepare(premises, (), effort)[1]


@lru_cache(maxsize=4096)
def refute_part(problem: Problem, effort: int) -> tuple[Refutation, ...]:
    """What is wrong with a part; empty where all is proved.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    outcomes = (case.outcome for case in problem.cases)
    read = (*denominators(map(applies, problem.cases)), *outcome_denominators(outcomes))
    space, found = _prepare(problem.premises, read, effort)
    if found:
        return found
    single = (refutation for check in _CHECKS for refutation in check(problem, space))
    return (*single, *refute_monotone(problem, effort)) or refute_partial(problem, effort)


def _prepare(
    premises: Premises, read: Iterable[Linear], effort: int
) -> tuple[Assignments, tuple[Refutation, ...]]:
    """The assignments that keep the requires, and what makes every other question moot.

    A require over a ratio is kept only after its denominator has been asked about.
    """
    space = Assignments(dict(premises.domains), effort)
    ratios = tuple(guard for guard in premises.requires if denominators([guard]))
    space.require(AllOf(tuple(guard for guard in premises.requires if guard not in ratios)))
    divisors = dict.fromkeys((*denominators(ratios), *read))
    negative = find_witnesses(space, [(form, is_negative(form)) for form in divisors])
    found = tuple(_of_divisor("negative_denominator", *shown) for shown in negative)
    space.require(AllOf(ratios))
    return space, found if found or space.is_possible(ALWAYS) else (Refutation("contradictory"),)


def _of_divisor(code: str, form: Linear, witness: Witness, case: str | None = None) -> Refutation:
    return Refutation(code, case, witness, facts=tuple(sorted(form.facts, key=int)))


def _gaps(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """No full assignment is without a case; where one is, a zero denominator may be to blame."""
    guards = [applies(case) for case in problem.cases]
    missed = AllOf(tuple(map(is_not_true, guards)))
    zeros = [(form, is_zero(form)) for form in denominators(guards)]
    defined = AllOf((missed, *(zero.opposite() for _, zero in zeros)))
    witness = space.smallest(defined)
    if witness is not None:
        yield Refutation("gap", witness=witness)
    for shown in find_witnesses(space, [(form, AllOf((missed, zero))) for form, zero in zeros]):
        yield _of_divisor("zero_denominator", *shown)


def _overlaps(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """No full assignment meets two cases."""
    pairs = combinations(problem.cases, 2)
    asked = [((one, other), AllOf((applies(one), applies(other)))) for one, other in pairs]
    for (one, other), witness in find_witnesses(space, asked):
        yield Refutation("overlap", other.key, witness, cases=(one.key,))


def _shadows(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """Every case is met by some assignment; where one is not, earlier ones may take all of its own."""
    for position, case in enumerate(problem.cases):
        if not space.is_possible(applies(case)):
            earlier = problem.cases[:position]
            takers = [one.key for one in earlier if space.is_possible(AllOf((case.when, applies(one))))]
            yield Refutation("shadowed" if takers else "never_applies", case.key, cases=tuple(takers))


def _bounds(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """Points lie within 0 and the maximum."""
    asked = [
        ((code, case.key, outcome), AllOf((applies(case), earns(outcome, operator, limit))))
        for case, outcome in scoring_cases(problem.cases)
        for code, operator, limit in _OUTSIDE
    ]
    for (code, key, outcome), witness in find_witnesses(space, asked):
        points = points_at(outcome, problem.premises.values(witness))
        yield Refutation(code, key, witness, points=(points,))


def _undefined(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """No case is met while the denominator of its points is zero."""
    asked = [
        ((form, case.key), AllOf((applies(case), is_zero(form))))
        for case, outcome in scoring_cases(problem.cases)
        for form in outcome_denominators([outcome])
    ]
    for (form, key), witness in find_witnesses(space, asked):
        yield _of_divisor("undefined_points", form, witness, key)


def _reach(problem: Problem, space: Assignments) -> Iterator[Refutation]:
    """Some assignment earns the maximum."""
    full = tuple(
        AllOf((applies(case), earns(outcome, "==", FULL))) for case, outcome in scoring_cases(problem.cases)
    )
    if not space.is_possible(AnyOf(full)):
        yield Refutation("out_of_reach")


_CHECKS = (_gaps, _overlaps, _shadows, _bounds, _undefined, _reach)
_OUTSIDE: tuple[tuple[str, Operator, Fraction], ...] = (
    ("below_zero", "<", Fraction(0)),
    ("above_max", ">", FULL),
)
