"""What a proof costs: bounded effort, one proof for rows that are alike, threads side by side."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from methodology.proof.prove import prove_level
from methodology.proof.refutation import refute_part, refute_premises
from tests.support.proof.random_rows import random_level
from tests.support.proof.rows import AB, A, cases, found, group, level, ratio, row


@pytest.mark.parametrize(("more", "part"), [({}, ""), ({"require": ["a <= b"]}, None)])
def test_undecided_where_the_effort_is_too_little(more: Mapping[str, Any], part: str | None) -> None:
    hurried = level(group(row(ratio("a", "b", if_none="zero"), AB, **more)))
    assert prove_level(hurried, effort=1) == (found("undecided", part=part),)


def test_rows_that_are_alike_have_one_proof() -> None:
    score = {"tiers": {"a": {"7": "max", "3": "3/4", "else": "0"}}}
    rows = [row(score, {"a": A}, key=f"row-{n}", max=str(n)) for n in range(1, 5)]
    before = refute_part.cache_info().misses
    assert prove_level(level(group(*rows))) == ()
    assert refute_part.cache_info().misses == before + 1


def test_a_remembered_proof_speaks_of_the_row_that_asks() -> None:
    rows = [
        row(cases(("a >= 4", "max"), otherwise=f"max + {n}"), {"a": A}, key=f"row-{n}", max=n) for n in "12"
    ]
    findings = prove_level(level(group(*rows)))
    assert [(item.indicator, item.witness, item.params) for item in findings] == [
        ("row-1", (("row-1/a", 0),), {"max": 1, "points": 2}),
        ("row-2", (("row-2/a", 0),), {"max": 2, "points": 4}),
    ]


def test_threads_prove_side_by_side() -> None:
    levels = [random_level(seed) for seed in range(10_000, 10_024)]
    with ThreadPoolExecutor(4) as threads:
        together = list(threads.map(prove_level, levels))
    refute_part.cache_clear()
    refute_premises.cache_clear()
    assert together == [prove_level(level) for level in levels]
