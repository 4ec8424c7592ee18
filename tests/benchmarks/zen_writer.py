"""The core form in zen-engine's expression language.

An expression stops with an error where it compares a null, so a guard asks for its facts first. A cell of
a decision table does not match a null, except by ``!=``.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import product
from typing import Any

from methodology.model.core import (
    ONE,
    Affine,
    Case,
    Comparison,
    Conjunction,
    Linear,
    Measure,
    NotApplicable,
    Part,
)

Outcome = Callable[[int, Case], str]
"""What a case of a part gives, by its position."""


class Writer:
    """Writes parts.

    Args:
        names: full fact name → name in the graph.
    """

    def __init__(self, names: Mapping[str, str]) -> None:
        self.names = names

    def chain(self, part: Part, outcome: Outcome) -> str:
        """``guard ? outcome : guard ? outcome : null``."""
        branches = [f"({self._guard(case)}) ? {outcome(at, case)} : " for at, case in enumerate(part.cases)]
        return "".join(branches) + "null"

    def points(self, _position: int, case: Case) -> str:
        """What a case gives."""
        return "null" if isinstance(case.outcome, NotApplicable) else f"({self._affine(case.outcome)})"

    def case_and_points(self, position: int, case: Case) -> str:
        """Which case it is, and what it gives."""
        return f"[{position}, {self.points(position, case)}]"

    def table(self, key: str, part: Part) -> dict[str, Any]:
        """A decision table that puts a part's points under ``key``.

        It has a column for each measure, and a row for each conjunction of a guard.
        """
        rows = [(at, case, conjunction) for at, case in enumerate(part.cases) for conjunction in case.guard]
        columns = list(dict.fromkeys(each.measure for _, _, conjunction in rows for each in conjunction))
        return {
            "hitPolicy": "first",
            "inputs": [
                {"id": f"m{at}", "name": f"m{at}", "field": self._measure(measure)}
                for at, measure in enumerate(columns)
            ],
            "outputs": [{"id": "points", "name": "points", "field": key}],
            "rules": [
                {
                    "_id": f"{key}-{at}-{case.key}",
                    **_cells(columns, conjunction),
                    "points": self.points(at, case),
                }
                for at, case, conjunction in rows
            ],
        }

    def _guard(self, case: Case) -> str:
        return " or ".join(f"({self._conjunction(conjunction)})" for conjunction in case.guard)

    def _conjunction(self, conjunction: Conjunction) -> str:
        measures = list(dict.fromkeys(comparison.measure for comparison in conjunction))
        facts = dict.fromkeys(name for measure in measures for name in sorted(measure.facts))
        bottoms = dict.fromkeys(measure.denominator for measure in measures if measure.denominator != ONE)
        tests = [
            *(f"{self.names[name]} != null" for name in facts),
            *(f"{self._linear(bottom)} != 0" for bottom in bottoms),
            *(
                f"{self._measure(each.measure)} {each.operator} {_exact(each.threshold)}"
                for each in conjunction
            ),
        ]
        return " and ".join(tests)

    def _affine(self, outcome: Affine) -> str:
        if outcome.measure is None:
            return _exact(outcome.base)
        base = f"{_exact(outcome.base)} + " if outcome.base else ""
        return f"{base}{_exact(outcome.per)} * {self._measure(outcome.measure)}"

    def _measure(self, measure: Measure) -> str:
        top = self._linear(measure.numerator)
        return top if measure.denominator == ONE else f"({top}) / ({self._linear(measure.denominator)})"

    def _linear(self, form: Linear) -> str:
        named = [(self.names[name], slope) for name, slope in form.terms]
        terms = [name if slope == 1 else f"{_exact(slope)} * {name}" for name, slope in named]
        return " + ".join([*terms, *([_exact(form.constant)] if form.constant or not terms else [])])


def _cells(columns: Sequence[Measure], conjunction: Conjunction) -> dict[str, str]:
    """For each column its tests; none where the row does not care."""
    return {
        f"m{at}": _cell([comparison for comparison in conjunction if comparison.measure == measure])
        for at, measure in enumerate(columns)
    }


def _cell(comparisons: Sequence[Comparison]) -> str:
    ways = product(*map(_tests, comparisons)) if comparisons else ()
    return " or ".join(" and ".join(way) for way in ways)


def _tests(comparison: Comparison) -> list[str]:
    """A null is unequal to everything, but neither below nor above anything."""
    operators = ["<", ">"] if comparison.operator == "!=" else [comparison.operator]
    return [f"{operator} {_exact(comparison.threshold)}" for operator in operators]


def _exact(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator} / {value.denominator}"
