"""Where something changes with one fact: the values next to thresholds, and the ends of the fact."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.model.core import RELATION, Comparison, Linear, Measure, Operator
from methodology.model.fact import Fact, FactType, Text
from rules.arithmetic import Grid
from rules.fillings.breakpoints import breakpoints
from tests.support.calculus.guards import holds


def fact(name: str, type_: FactType, high: int) -> Fact:
    return Fact(name, type_, Text(name, name), 0, 0, high)


ONLINE, RECEIVED, WHO = fact("online", "count", 100), fact("received", "count", 100), fact("who", "choice", 3)
GRID = Grid({each.name: each for each in (ONLINE, RECEIVED, WHO)})
RATIO = Measure(Linear((("online", Fraction(1)),)), Linear((("received", Fraction(1)),)))


def found(changed: Fact, threshold: str, values: list[int | None]) -> list[int]:
    points = breakpoints(changed, [Comparison(RATIO, ">=", Fraction(threshold))], GRID)
    return sorted(points.solved(values, values[GRID.positions[changed.name]] or 0))


@pytest.mark.parametrize(
    ("changed", "threshold", "values", "expected"),
    [
        (ONLINE, "1/2", [7, 40, None], [0, 19, 20, 21, 100]),
        (ONLINE, "1/2", [20, 41, None], [0, 21, 100]),
        (ONLINE, "1/2", [7, None, None], [0, 100]),
        (RECEIVED, "1/2", [7, 40, None], [0, 1, 13, 14, 15, 100]),
        (WHO, "1/2", [7, 40, 2], [0, 1, 3]),
    ],
)
def test_values_next_to_a_threshold(
    changed: Fact, threshold: str, values: list[int | None], expected: list[int]
) -> None:
    assert found(changed, threshold, values) == expected


LATE = Fact("late", "number", Text("Trễ", "Late"), 1, -20, 60)
KNOWN = fact("known", "count", 9)
forms = st.builds(
    lambda slope, of_known, constant: Linear(
        tuple((name, Fraction(step)) for name, step in (("known", of_known), ("late", slope)) if step),
        Fraction(constant),
    ),
    *[st.integers(-3, 3)] * 3,
)


@given(forms, forms, st.sampled_from(sorted(RELATION)), st.fractions(-4, 4, max_denominator=6))
def test_between_two_breakpoints_no_comparison_changes_its_answer(
    top: Linear, bottom: Linear, operator: Operator, threshold: Fraction
) -> None:
    compared = Comparison(Measure(top, bottom), operator, threshold)

    def answer(value: int) -> bool:
        return holds(compared, {"known": Fraction(2), "late": Fraction(value, LATE.scale)})

    points = breakpoints(LATE, [compared], Grid({"known": KNOWN, "late": LATE}))
    solved = sorted({0, *points.solved([2, 0], 0)})
    assert (solved[0], solved[-1]) == (LATE.low, LATE.high)
    for low, high in pairwise(solved):
        assert high - low == 1 or len({answer(value) for value in range(low, high + 1)}) == 1
