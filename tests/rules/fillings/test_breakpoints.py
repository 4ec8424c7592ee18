"""Where something changes with one fact: the values next to thresholds, and the ends of the fact."""

from fractions import Fraction

import pytest

from methodology.model.core import Comparison, Linear, Measure
from methodology.model.fact import Fact, FactType, Text
from rules.arithmetic import Grid
from rules.fillings.breakpoints import breakpoints


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
