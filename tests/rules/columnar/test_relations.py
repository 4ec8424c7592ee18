"""Relations over columns are broken by those whose facts an intake would refuse."""

from collections.abc import Sequence

import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from methodology.errors import InvalidDocument
from methodology.model.level import Level
from rules.columnar import columns
from rules.columnar.relations import without_broken
from rules.facts.relations import LevelRelations
from rules.facts.submission import Submission
from tests.support.facts.submissions import given
from tests.support.packs.shipped import only_level, small_pack

ROWS = """
level: commune
name: {{vi: Xã, en: Communes}}
max: 20
context: {{staff: {{type: count, max: 6, label: {{vi: Cán bộ, en: Staff}}}}}}
groups:
  - key: group
    code: "1"
    name: {{vi: Nhóm, en: Group}}
    max: 20
    indicators:
      - key: first
        code: "1.1"
        name: {{vi: Một, en: First}}
        max: 10
        facts:
          a: {{type: count, max: {most}, label: {{vi: A, en: A}}}}
          b: {{type: count, max: {most}, label: {{vi: B, en: B}}}}
        require: {require}
        score: {{tiers: {{a: {{1: max, else: 0}}}}}}
        source: {{at: "1", provenance: illustrative}}
      - key: second
        code: "1.2"
        name: {{vi: Hai, en: Second}}
        max: 10
        facts: {{c: {{type: count, max: 6}}}}
        score: {{tiers: {{c: {{1: max, else: 0}}}}}}
        source: {{at: "1", provenance: illustrative}}
"""
REQUIRES = (
    "[a <= b]",
    "[a <= b, a + b <= staff]",
    "[a / b <= 1 / 2]",
    "[a = b or b > 3]",
    "[a - b != 1, staff >= 1]",
)


def level_of(require: str, most: int = 6) -> Level:
    return only_level(small_pack(ROWS.format(require=require, most=most)))


LEVELS = {require: level_of(require) for require in REQUIRES}


def refused(level: Level, submission: Submission) -> bool:
    try:
        LevelRelations(level).check(submission)
    except InvalidDocument:
        return True
    return False


def agrees(level: Level, listed: Sequence[Submission]) -> list[bool]:
    """Who breaks a relation, once columns say so of the same agencies and keep what does not concern it."""
    before = columns(level, listed)
    kept, broken = without_broken(level, before)
    expected = [refused(level, each) for each in listed]
    assert broken.tolist() == expected
    own = {fact.name for fact in level.indicators[0].facts}
    for at, name in enumerate(level.facts):
        left = [
            bool(had) and not (breaks and name in own)
            for had, breaks in zip(before.given[at], expected, strict=True)
        ]
        assert kept.given[at].tolist() == left
    return expected


amounts = st.none() | st.integers(0, 6)


@settings(max_examples=60)
@examples(
    st.sampled_from(REQUIRES),
    st.lists(st.tuples(amounts, amounts, amounts, amounts), min_size=1, max_size=20),
)
def test_broken_where_an_intake_would_refuse(require: str, drawn: list[tuple[int | None, ...]]) -> None:
    level = LEVELS[require]
    named = [dict(zip(("staff", "a", "b", "c"), values, strict=True)) for values in drawn]
    agrees(
        level,
        [
            given(level, **{name: value for name, value in each.items() if value is not None})
            for each in named
        ],
    )


@pytest.mark.parametrize("require", REQUIRES)
def test_each_relation_is_kept_by_some_and_broken_by_others(require: str) -> None:
    level = LEVELS[require]
    assert set(agrees(level, [given(level, staff=6, a=a, b=b) for a in range(4) for b in range(6)])) == {
        True,
        False,
    }


def test_what_a_relation_reads_and_is_not_given_breaks_nothing() -> None:
    level = LEVELS["[a <= b, a + b <= staff]"]
    assert agrees(level, [given(level, a=5), given(level, a=5, b=5), given(level)]) == [False] * 3


def test_relations_that_int64_cannot_hold() -> None:
    level = level_of("[a / 999999937 + b / 999999929 + staff / 999999893 <= 2]", 10**9)
    most = (999_999_937, 999_999_929)
    listed = [given(level, a=most[0] + step, b=most[1], staff=0) for step in (-1, 0, 1)]
    assert agrees(level, listed) == [False, False, True]
