"""One fact that may take any value: the most that several parts earn of it, against trying all values."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.fillings import one_fact
from rules.fillings.one_fact import greatest_sum

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
