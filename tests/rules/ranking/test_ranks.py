"""Standard competition ranking, held against published rankings with ties."""

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.columnar.ranks import EXACT_FLOAT, UNRANKED, ranks
from rules.ranking.quantiles import quantile
from rules.ranking.ranks import NOTHING_APPLIES, Contender, rank, ranks_of

TIES = json.loads((Path(__file__).parents[2] / "data" / "published-ties.json").read_text(encoding="utf-8"))[
    "cases"
]


def shares_of(case: Any) -> list[Fraction]:
    """The published scores; where none are printed, ones of that order."""
    scores = case.get("scores") or [1 - place / 100 for place in case["ranks"]]
    return [Fraction(str(score)) for score in scores]


@pytest.mark.parametrize("case", TIES)
def test_published_rankings_with_ties(case: Any) -> None:
    ahead = [Contender(f"ahead {place}", None, Fraction(2)) for place in range(case["ranks"][0] - 1)]
    named = [Contender(name, None, share) for name, share in zip(case["names"], shares_of(case), strict=True)]
    places = rank([*named, *ahead])
    assert [place.rank for place in places[: len(named)]] == case["ranks"]
    assert {place.peers for place in places} == {len(named) + len(ahead)}


def test_groups_are_ranked_apart_and_some_are_not_ranked() -> None:
    half = Fraction(1, 2)
    places = rank(
        [
            Contender("a", "x", half),
            Contender("b", "y", half / 2),
            Contender("c", "x", 2 * half, "scored", "merged during the year"),
            Contender("d", "x", None, "left_out", "no report"),
            Contender("e", "x", None),
            Contender("f", "z", half, "scored", "alone"),
        ]
    )
    assert [place.rank for place in places] == [1, 1, None, None, None, None]
    assert [place.peers for place in places] == [1, 1, 1, 1, 1, 0]
    assert [place.contender.status for place in places[2:]] == ["scored", "left_out", "scored", "scored"]
    assert places[4].contender.reason == NOTHING_APPLIES


def columns_of(pairs: list[tuple[int, int]], groups: list[int] | None = None) -> list[int]:
    points, applicable = (np.array([row], float) for row in zip(*pairs, strict=True))
    found = ranks(points, applicable, np.array(groups or [0] * len(pairs)))[0]
    return [int(place) for place in found]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=30))
def test_columns_rank_as_fractions_do(pairs: list[tuple[int, int]]) -> None:
    shares = [Fraction(*pair) for pair in pairs]
    by_share = ranks_of(shares)
    assert columns_of(pairs) == [by_share[share] for share in shares]


@given(st.integers(EXACT_FLOAT // 2, EXACT_FLOAT - 5), st.lists(st.integers(0, 4), min_size=2, max_size=8))
def test_fractions_that_floating_point_confuses_are_told_apart(size: int, steps: list[int]) -> None:
    pairs = [(size - 10 + step, size + step) for step in steps]
    shares = [Fraction(*pair) for pair in pairs]
    assert columns_of(pairs) == [ranks_of(shares)[share] for share in shares]


def test_columns_of_groups_and_of_those_to_whom_nothing_applies() -> None:
    assert columns_of([(1, 2), (0, 0), (2, 4), (3, 3), (1, 1)], [0, 0, 0, 1, 0]) == [2, UNRANKED, 2, 1, 1]


def test_quantiles_are_values() -> None:
    values = [3, 5, 8, 13]
    shares = [Fraction(number, 100) for number in (0, 25, 26, 50, 75, 76, 100)]
    assert [quantile(values, share) for share in shares] == [3, 3, 5, 5, 8, 13, 13]
