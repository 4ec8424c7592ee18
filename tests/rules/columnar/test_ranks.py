"""Ranks over columns, held against counting in exact fractions."""

from fractions import Fraction

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rules.columnar.ranks import EXACT_FLOAT, UNRANKED, ranks
from tests.support.ranking.by_counting import ranks_by_counting


def columns_of(pairs: list[tuple[int, int]], groups: list[int] | None = None) -> list[int]:
    points, applicable = (np.array([row], float) for row in zip(*pairs, strict=True))
    found = ranks(points, applicable, np.array(groups or [0] * len(pairs)))[0]
    return [int(place) for place in found]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=30))
def test_columns_rank_as_fractions_do(pairs: list[tuple[int, int]]) -> None:
    assert columns_of(pairs) == ranks_by_counting([Fraction(*pair) for pair in pairs])


@given(
    st.integers(EXACT_FLOAT // 2, EXACT_FLOAT - 5),
    st.lists(st.integers(0, 4), min_size=2, max_size=8),
)
def test_fractions_that_floating_point_confuses_are_told_apart(size: int, steps: list[int]) -> None:
    pairs = [(size - 10 + step, size + step) for step in steps]
    assert columns_of(pairs) == ranks_by_counting([Fraction(*pair) for pair in pairs])


def test_columns_of_groups_and_of_those_to_whom_nothing_applies() -> None:
    assert columns_of([(1, 2), (0, 0), (2, 4), (3, 3), (1, 1)], [0, 0, 0, 1, 0]) == [2, UNRANKED, 2, 1, 1]
