"""One fact that may take any value: the most that several parts earn of it, against trying all values."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.model.core import RELATION, Comparison, Linear, Measure, Operator
from methodology.model.fact import Fact, Text
from rules.fillings import one_fact
from rules.fillings.one_fact import breakpoint_values, greatest_sum
from tests.support.calculus.guards import holds

steps = st.lists(st.integers(0, 9), min_size=2, max_size=60)


@given(steps, steps, st.booleans())
def test_parts_that_pull_against_each_other(rises: list[int], falls: list[int], fall: bool) -> None:
    count = min(len(rises), len(falls))
    up = list(accumulate(rises[:count]))
    down = [-value for value in accumulate(falls[:count])] if fall else up

    def score(value: int) -> Sequence[Fraction]:
        return Fraction(up[value]), Fraction(down[value])

    most = max(one + other for one, other in zip(up, down, strict=True))
    assert greatest_sum([0, count - 1], score) == most


def test_where_halving_does_not_suffice_nothing_exceeds_what_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(one_fact, "MOST_SPLITS", 2)

    def score(value: int) -> Sequence[Fraction]:
        return Fraction(value), Fraction(1000 - value)

    found = greatest_sum([0, 1000], score)
    assert found is not None
    assert found >= 1000


def test_where_no_value_is_admitted_there_is_none() -> None:
    assert greatest_sum([0, 9], lambda value: None) is None


LATE = Fact("late", "number", Text("Trễ", "Late"), 1, -20, 60)
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

    found = breakpoint_values(LATE, [compared], {"known": Fraction(2)})
    assert (found[0], found[-1]) == (LATE.low, LATE.high)
    for low, high in pairwise(found):
        assert high - low == 1 or len({answer(value) for value in range(low, high + 1)}) == 1


def test_a_choice_has_all_its_values() -> None:
    choice = Fact("who", "choice", Text("Ai", "Who"), 0, 0, 3)
    assert breakpoint_values(choice, (), {}) == [0, 1, 2, 3]
