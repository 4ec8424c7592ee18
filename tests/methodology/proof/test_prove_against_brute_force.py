"""The proofs agree with trying every assignment: the same faults, the same smallest facts."""

from collections import Counter
from collections.abc import Iterable

import pytest

from methodology.proof.finding import Finding
from methodology.proof.prove import prove_level
from tests.support.measured import few_or_many
from tests.support.proof.brute_force import expected
from tests.support.proof.incomplete import codes
from tests.support.proof.random_rows import bound_level, random_level

ROWS = 1000


def ordered(findings: Iterable[Finding]) -> list[tuple[object, ...]]:
    return sorted(
        (one.code, str(one.part), str(one.case), str(one.witness), str(sorted(one.params.items())))
        for one in findings
    )


@pytest.mark.parametrize("rows", few_or_many(200, 3000))
def test_random_rows(rows: int) -> None:
    for seed in range(rows):
        level = random_level(seed)
        assert ordered(prove_level(level)) == ordered(expected(level)), seed


@pytest.mark.apart
def test_random_rows_of_which_facts_are_missing() -> None:
    found: Counter[str] = Counter()
    for seed in range(ROWS):
        level = bound_level(seed)
        if not expected(level):
            shown = {finding.code for finding in prove_level(level)}
            assert shown == codes(level), seed
            found.update(shown or {"none"})
    assert min(found.values()) >= 4
    assert set(found) == {"none", "negative_denominator", "unkept_where_missing"}


def test_random_rows_have_every_fault_and_none() -> None:
    found: Counter[str] = Counter()
    for seed in range(400):
        found.update({finding.code for finding in expected(random_level(seed))} or {"none"})
    assert min(found.values()) >= 4
    assert set(found) == {
        *("none", "contradictory", "negative_denominator", "gap", "zero_denominator", "overlap", "shadowed"),
        *("never_applies", "below_zero", "above_max", "undefined_points", "out_of_reach"),
        *("not_monotone", "monotone_denominator"),
    }
