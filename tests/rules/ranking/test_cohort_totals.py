"""Standard competition ranking of a cohort, held against published rankings with ties."""

import json
from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rules.columnar import ColumnarLevel, columns
from rules.facts.submission import Agency, Submission
from rules.ranking.cohort_totals import CohortTotals, Peers, cohort_totals, peers
from tests.support.facts.submissions import changed, full_submissions
from tests.support.packs.shipped import only_level
from tests.support.packs.small_commune import commune
from tests.support.ranking.by_counting import ranks_by_counting

TIES = json.loads((Path(__file__).parents[2] / "data" / "published-ties.json").read_text(encoding="utf-8"))[
    "cases"
]


def shares_of(case: Any) -> list[Fraction]:
    """The published scores; where none are printed, ones of that order."""
    scores = case.get("scores") or [1 - place / 100 for place in case["ranks"]]
    return [Fraction(str(score)) for score in scores]


def totals(shares: Sequence[Fraction | None]) -> CohortTotals:
    """A cohort that earned these shares of what applies; nothing applies where there is none."""
    unit = lcm(*(share.denominator for share in shares if share is not None))
    points = np.array([int((share or 0) * unit) for share in shares])
    applicable = np.array([0 if share is None else unit for share in shares])
    nothing = np.zeros(len(shares), np.int64)
    return CohortTotals(unit, points, applicable, nothing, nothing)


def peers_in(groups: Sequence[str | None]) -> Peers:
    agencies = [Agency(f"{at}", "Xã", group) for at, group in enumerate(groups)]
    return peers([Submission(agency, "commune", "2026", {}) for agency in agencies])


@pytest.mark.parametrize("case", TIES)
def test_published_rankings_with_ties(case: Any) -> None:
    shares = [*shares_of(case), *[Fraction(2)] * (case["ranks"][0] - 1)]
    found = totals(shares).ranks(peers_in([None] * len(shares)).numbers)
    assert found[: len(case["names"])] == case["ranks"]
    assert found == ranks_by_counting(shares)


def test_groups_are_ranked_apart_and_some_are_not_ranked() -> None:
    half = Fraction(1, 2)
    shares, groups = [half, half / 2, 2 * half, None, None], ["x", "y", "y", "x", None]
    grouped = peers_in(groups)
    assert totals(shares).ranks(grouped.numbers) == [1, 2, 1, None, None]
    assert totals(shares).ranks(grouped.numbers) == ranks_by_counting(shares, groups)
    assert grouped.keys == ("x", "y", None)
    assert [grouped.members(number) for number in range(3)] == [[0, 3], [1, 2], [4]]
    assert [totals(shares).share(agency) for agency in range(5)] == shares


def test_the_open_points_of_a_cohort_stand_with_the_others() -> None:
    pack = commune()
    (each,) = full_submissions(only_level(pack), 1, "open")
    read = columns(only_level(pack), [changed(each, {"ideas/ideas": None})])
    assert cohort_totals(ColumnarLevel(pack, only_level(pack)), read).open.tolist() == [70]
