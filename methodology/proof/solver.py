"""The wall round Z3: a guard goes in, the smallest facts that make it true come out.

Facts are integers on their grid; every comparison becomes one linear inequality with integer
coefficients. A comparison of a ratio is true where its denominator is positive and the inequality,
multiplied by it, holds: so nothing is true where it is undefined.
"""

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from math import lcm
from typing import TypeVar

import z3

from methodology.calculus.linear import plus
from methodology.model.core import ONE, RELATION, AnyOf, Comparison, Guard, Linear
from methodology.proof.finding import Undecided, Witness

EFFORT = 1_000_000
"""Z3's resource units for one question: the same on every machine, and two thousand times the usual need."""


class _ThreadContext(threading.local):
    """One Z3 context for each thread: contexts are costly, and none may be used by two threads at once."""

    def __init__(self) -> None:
        self.context = z3.Context()


_THREAD = _ThreadContext()


@dataclass(frozen=True, slots=True)
class Domain:
    """A fact's grid: integers ``low … high``, ``scale`` of them in one unit of arithmetic."""

    low: int
    high: int
    scale: int


class Assignments:
    """Every way of giving each fact a value of its domain, such that what is required holds.

    Args:
        domains: full fact name → domain; its order decides which witness is the smallest.
        effort: Z3's resource units for one question.
    """

    def __init__(self, domains: Mapping[str, Domain], effort: int = EFFORT) -> None:
        self._domains = domains
        self._context = _THREAD.context
        self._variables = {name: z3.Int(name, self._context) for name in domains}
        self._formulas: dict[Comparison, z3.BoolRef] = {}
        self._solver = z3.SolverFor("QF_LIA", self._context)
        self._solver.set("rlimit", effort)
        for name, domain in domains.items():
            self._solver.add(domain.low <= self._variables[name], self._variables[name] <= domain.high)

    def require(self, guard: Guard) -> None:
        """Leave only the assignments that make a guard true."""
        self._solver.add(self._guard(guard))

    def is_possible(self, condition: Guard) -> bool:
        """Whether some assignment makes a guard true.

        Raises:
            Undecided: where the effort is spent.
        """
        with self._assuming(self._guard(condition)):
            return self._model() is not None

    def smallest(self, condition: Guard) -> Witness | None:
        """The assignment that makes a guard true and is least in the first fact, then in the next, and so on.

        Returns:
            None where no assignment does: then it is proved that the guard never holds.

        Raises:
            Undecided: where the effort is spent.
        """
        with self._assuming(self._guard(condition)):
            found = self._model()
            if found is None:
                return None
            for name in self._domains:
                found = self._least(name, found)
            return tuple(found.items())

    def _least(self, name: str, found: dict[str, int]) -> dict[str, int]:
        """An assignment with the least value of one fact, and that value kept from now on."""
        variable, low = self._variables[name], self._domains[name].low
        while low < found[name]:
            middle = (low + found[name]) // 2
            with self._assuming(variable <= middle):
                less = self._model()
            low, found = (middle + 1, found) if less is None else (low, less)
        self._solver.add(variable == low)
        return found

    @contextmanager
    def _assuming(self, formula: z3.BoolRef) -> Iterator[None]:
        self._solver.push()
        self._solver.add(formula)
        try:
            yield
        finally:
            self._solver.pop()

    def _model(self) -> dict[str, int] | None:
        """Some assignment that keeps all that is assumed."""
        answer = self._solver.check()
        if answer == z3.unknown:
            raise Undecided(self._solver.reason_unknown())
        if answer == z3.unsat:
            return None
        model = self._solver.model()
        return {
            name: model.eval(variable, model_completion=True).as_long()
            for name, variable in self._variables.items()
        }

    def _guard(self, guard: Guard) -> z3.BoolRef:
        if isinstance(guard, Comparison):
            if guard not in self._formulas:
                self._formulas[guard] = self._comparison(guard)
            return self._formulas[guard]
        join = z3.Or if isinstance(guard, AnyOf) else z3.And
        return join([self._guard(item) for item in guard.items], self._context)

    def _comparison(self, comparison: Comparison) -> z3.BoolRef:
        measure = comparison.measure
        difference = self._integer(plus(measure.numerator, measure.denominator, -comparison.threshold))
        holds = RELATION[comparison.operator](difference, z3.IntVal(0, self._context))
        if measure.denominator == ONE:
            return holds
        return z3.And(self._integer(measure.denominator) > 0, holds)

    def _integer(self, form: Linear) -> z3.ArithRef:
        """A positive multiple of a linear form, with integer coefficients over the grid."""
        terms = [(name, coefficient / self._domains[name].scale) for name, coefficient in form.terms]
        common = lcm(form.constant.denominator, *(slope.denominator for _, slope in terms))
        summands = [int(slope * common) * self._variables[name] for name, slope in terms]
        return z3.Sum([*summands, z3.IntVal(int(form.constant * common), self._context)])


Subject = TypeVar("Subject")


def find_witnesses(
    space: Assignments, asked: Iterable[tuple[Subject, Guard]]
) -> Iterator[tuple[Subject, Witness]]:
    """The conditions that some assignment makes true, with the smallest; one question where none can be.

    Args:
        space: the assignments.
        asked: conditions, each with what it is about.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    listed = tuple(asked)
    if space.is_possible(AnyOf(tuple(condition for _, condition in listed))):
        for subject, condition in listed:
            witness = space.smallest(condition)
            if witness is not None:
                yield subject, witness
