"""What the engine is told of a measure, and what it compares, decide every comparison exactly."""

import json
from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest

from methodology.errors import InvalidDocument
from methodology.model.core import RELATION, Comparison, Linear, Measure, Operator
from methodology.model.fact import Fact, Text
from rules.arithmetic import Grid
from rules.engine.assertions import engine_fact
from rules.engine.limits import CONSTANT_BOUND, Condition
from rules.engine.scaled_measures import ScaledMeasure, scaled_measure

TEXT = Text("Số liệu", "Fact")
FACTS = {
    "a": Fact("a", "count", TEXT, 0, 0, 7),
    "b": Fact("b", "count", TEXT, 0, 0, 4),
    "x": Fact("x", "number", TEXT, 1, -15, 15),
    "p": Fact("p", "percent", TEXT, 2, 0, 10_000),
    "large": Fact("large", "count", TEXT, 0, 0, 10**9),
}
GRID = Grid(FACTS)


def linear(constant: str = "0", **slopes: str) -> Linear:
    return Linear(tuple((name, Fraction(slope)) for name, slope in slopes.items()), Fraction(constant))


MEASURES = {
    "a count": Measure(linear(a="1")),
    "a count and a half": Measure(linear("1/2", a="1")),
    "a part of a number": Measure(linear(x="1/3")),
    "a difference": Measure(linear("-1", a="1", x="-2")),
    "a fact over a fact": Measure(linear(a="1"), linear(b="1")),
    "twice a fact over thrice a fact": Measure(linear(a="2"), linear(b="3")),
    "a sum over a fact": Measure(linear(a="1", b="1"), linear(b="1")),
    "a fact less one over a fact and one": Measure(linear("-1", a="1"), linear("1", b="1")),
    "a form over a form": Measure(linear("-2", a="1"), linear("1", b="2")),
    "a number over a fact": Measure(linear(x="1"), linear(b="1")),
}
OPERATORS: tuple[Operator, ...] = (">=", "<=", ">", "<", "==", "!=")
THRESHOLDS = [Fraction(text) for text in ("-1/2", "-1/3", "0", "1/3", "1/2", "2/3", "1", "3")]


def assignments(measure: Measure) -> Iterator[tuple[int | None, ...]]:
    """Every assignment to the facts of a measure, with each of them missing as well."""
    domains = [
        (None, *range(fact.low, fact.high + 1)) if name in measure.facts else (None,)
        for name, fact in FACTS.items()
    ]
    return product(*domains)


def worth(measure: Measure, values: tuple[int | None, ...]) -> Fraction | None:
    given = dict(zip(FACTS, values, strict=True))

    def form(linear: Linear) -> Fraction | None:
        total = linear.constant
        for name, slope in linear.terms:
            value = given[name]
            if value is None:
                return None
            total += slope * value / FACTS[name].scale
        return total

    top, bottom = form(measure.numerator), form(measure.denominator)
    return None if top is None or not bottom else top / bottom


def met(told: dict[str, int], condition: Condition) -> bool:
    return RELATION[condition.operator](told[condition.name], condition.constant)


def told_by(read: ScaledMeasure, values: tuple[int | None, ...]) -> dict[str, int]:
    """The properties of the fact that the engine is given."""
    found: dict[str, int] = json.loads("{" + engine_fact("k", [read], GRID)(values) + "}")
    assert found.pop("k") == 1
    return found


@pytest.mark.parametrize("operators", [*((each,) for each in OPERATORS), (">=", "<="), OPERATORS])
@pytest.mark.parametrize("measure", MEASURES.values(), ids=MEASURES)
def test_every_comparison_is_decided_exactly(measure: Measure, operators: tuple[Operator, ...]) -> None:
    compared = [Comparison(measure, operator, at) for operator in operators for at in THRESHOLDS]
    read = scaled_measure(3, measure, compared, FACTS)
    branches = [(one, read.conditions(one)) for one in compared]
    for values in assignments(measure):
        value, told = worth(measure, values), told_by(read, values)
        assert (value is None) == (told == {})
        if value is not None:
            for one, alternatives in branches:
                fires = any(all(met(told, condition) for condition in each) for each in alternatives)
                assert fires == RELATION[one.operator](value, one.threshold)


def test_only_the_side_that_is_read_is_told() -> None:
    ratio, count = MEASURES["a fact over a fact"], MEASURES["a count"]
    values = (5, 3, None, None, None)
    sides: dict[Operator, dict[str, int]] = {
        ">=": {"f0": 1},
        "<": {"f0": 1},
        ">": {"c0": 2},
        "<=": {"c0": 2},
        "==": {"f0": 1, "c0": 2},
        "!=": {"f0": 1, "c0": 2},
    }
    for operator, told in sides.items():
        compared = [Comparison(ratio, operator, Fraction(at)) for at in (0, 7)]
        assert told_by(scaled_measure(0, ratio, compared, FACTS), values) == told
        whole = [Comparison(count, operator, Fraction(at)) for at in (0, 7)]
        assert told_by(scaled_measure(0, count, whole, FACTS), values) == {"f0": 5}


def test_outside_of_the_thresholds_is_told_as_next_to_them() -> None:
    count = MEASURES["a count"]
    read = scaled_measure(0, count, [Comparison(count, ">=", Fraction(at)) for at in (2, 4)], FACTS)
    told = [told_by(read, (value, None, None, None, None))["f0"] for value in range(8)]
    assert told == [-1, -1, 0, 1, 2, 3, 3, 3]


def test_equal_ladders_share_their_constants() -> None:
    count = MEASURES["a count"]

    def constants(*thresholds: int) -> list[tuple[tuple[Condition, ...], ...]]:
        compared = [Comparison(count, ">=", Fraction(at)) for at in thresholds]
        read = scaled_measure(0, count, compared, FACTS)
        return [read.conditions(one) for one in compared]

    assert constants(1, 2, 4) == constants(3, 4, 6)
    assert constants(1, 2, 4) != constants(1, 2, 5)


def test_numbers_that_the_engine_could_not_hold_are_refused() -> None:
    large = Measure(linear(large="1"))
    most = CONSTANT_BOUND // 10**9
    assert scaled_measure(0, large, [Comparison(large, ">=", Fraction(1, most))], FACTS).scale == most
    with pytest.raises(InvalidDocument) as caught:
        scaled_measure(0, large, [Comparison(large, ">=", Fraction(1, most + 1))], FACTS)
    (fault,) = caught.value.faults
    assert (fault.code, fault.params["facts"]) == ("engine_number_too_large", "large")
