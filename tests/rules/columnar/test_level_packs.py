"""Columns agree with the plain reader: every policy, random packs, numbers that int64 cannot hold."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given as examples
from hypothesis import settings
from hypothesis import strategies as st

from methodology.model.level import CLAIM_KINDS, Level
from methodology.model.pack import Pack, Rounding, RoundingMode
from rules.columnar import CHUNK, ColumnarLevel, Scores, columns
from rules.columnar.cases import UNDECIDED
from rules.columnar.quotients import MODES
from rules.columnar.rows import NOTHING_AROSE, STATES
from rules.evaluation.plain import read_plainly, round_points
from rules.facts.submission import Claim, Given, State, Submission
from tests.support.columnar.against_engine import differences
from tests.support.facts import edges
from tests.support.facts.submissions import REASON, full_submissions, given, submission, submissions
from tests.support.measured import apart_but_last
from tests.support.packs.random_packs import packs
from tests.support.packs.rows import OTHER
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.small_commune import POLICIES, ROUNDINGS, commune
from tests.support.packs.written import counts, flags, level_of, row

TOTAL = "{at: total, digits: 2, mode: half_up}"


def scored(pack: Pack, listed: Sequence[Submission]) -> Scores:
    """What columns find, once it is what the plain reader finds."""
    level = only_level(pack)
    scores = ColumnarLevel(pack, level).evaluate(columns(level, listed))
    assert list(differences(level, scores, [read_plainly(pack, level, each) for each in listed])) == []
    return scores


@pytest.mark.parametrize("policy", apart_but_last(POLICIES))
@pytest.mark.parametrize("rounding", apart_but_last(ROUNDINGS))
def test_every_rounding_and_policy(rounding: str, policy: str) -> None:
    pack = commune(rounding, policy)
    level = only_level(pack)
    (base,) = full_submissions(level, 1, "xã")
    found = [
        each for of in (edges.edges_of_rows, edges.states_of_rows, edges.claims) for each in of(level, base)
    ]
    scored(pack, [*found, *edges.absences(base)])


@pytest.mark.apart
@settings(max_examples=60)
@examples(packs(), st.data())
def test_random_packs(pack: Pack, data: st.DataObject) -> None:
    level = only_level(pack)
    full = full_submissions(level, 20, "xã")
    drawn = data.draw(st.lists(submissions(level), min_size=1, max_size=5))
    scored(pack, [*full, *edges.absences(full[0]), *drawn])


@pytest.mark.parametrize("mode", MODES)
def test_each_mode_rounds_as_exact_arithmetic_does(mode: RoundingMode) -> None:
    tops = np.arange(-60, 61)
    for bottom in (1, 2, 3, 4, 8):
        expected = [round_points(Fraction(int(top), bottom), Rounding("total", 0, mode)) for top in tops]
        assert MODES[mode](tops, bottom).tolist() == expected


def level_of_one(facts: str, score: str, more: str = "") -> str:
    return level_of(row(facts, score, more, 30), 30)


TWO_RATIOS = level_of_one(
    counts(**dict.fromkeys("abcd", 10**9)),
    "[{share: 1/3, ratio: {of: a, to: b, full_at: 97%, if_none: zero}},"
    " {share: 2/3, ratio: {of: c, to: d, if_none: not_applicable}}]",
    "require: [a <= b, c <= d]",
)


@pytest.mark.parametrize("rounding", ["{at: indicator, digits: 2, mode: half_even}", TOTAL])
def test_what_int64_cannot_hold_is_read_in_python_integers(rounding: str) -> None:
    pack = small_pack(TWO_RATIOS, rounding)
    level, large = only_level(pack), 10**9
    small = [given(level, a=1, b=3, c=1, d=7), given(level, a=0, b=0, c=0, d=0), given(level, a=1, b=2)]
    huge = [given(level, a=large - 8, b=large - 1, c=large // 3, d=large - 2), *small]
    assert scored(pack, small).rows[0].exact.top.dtype == np.int64
    assert scored(pack, huge).rows[0].exact.top.dtype == object


def test_an_indicator_at_a_tie_over_huge_denominators() -> None:
    pack = small_pack(TWO_RATIOS)
    level, large = only_level(pack), 10**9
    scored(pack, [given(level, a=large, b=large, c=large // 16 + step, d=large) for step in range(-2, 3)])


VAST, FINE = 10**14, "{at: indicator, digits: 4, mode: half_up}"


@pytest.mark.parametrize(
    "score",
    [
        "{cases: [{when: b > 0 and a / b >= 999999929 / 999999937, points: max}, {else: 0}]}",
        "{cases: [{when: b = 0, points: 0}, {else: max - max * a / b}]}",
    ],
    ids=["compared", "earned"],
)
def test_what_is_compared_or_earned_of_vast_numbers_is_exact(score: str) -> None:
    pack = small_pack(level_of_one(counts(a=VAST, b=VAST), score, "require: [a <= b]"), FINE)
    level = only_level(pack)
    near = VAST * 999999929 // 999999937
    scored(pack, [given(level, a=a, b=VAST) for a in (*range(0, VAST, VAST // 32), near - 1, near, near + 1)])


def test_two_measures_of_more_combinations_than_a_byte_counts() -> None:
    cases = ", ".join(f"{{when: a >= {step} and b >= {step}, points: {step}.5}}" for step in range(20, 0, -1))
    pack = small_pack(level_of_one(counts(a=20, b=20), f"{{cases: [{cases}, {{else: 0}}]}}"))
    scored(pack, [given(only_level(pack), a=a, b=b) for a in range(21) for b in range(21)])


def test_guards_of_many_measures_need_no_table() -> None:
    names = [f"f{number}" for number in range(9)]
    cases = f"{{cases: [{{when: {' and '.join(names)}, points: max}}, {{else: 10}}]}}"
    pack = small_pack(level_of_one(flags(*names), cases))
    level = only_level(pack)
    (part,) = ColumnarLevel(pack, level).rows[0].parts
    assert part.lookup.table is None
    states = [dict.fromkeys(names[:count], 1) | dict.fromkeys(names[count:], 0) for count in range(10)]
    listed = [given(level, **values) for values in states] + [given(level, f0=1), given(level)]
    assert scored(pack, listed).rows[0].cases[0].tolist() == [*[1] * 9, 0, UNDECIDED, UNDECIDED]


def test_a_case_that_always_applies() -> None:
    pack = small_pack(level_of_one(flags("f"), "{cases: [{else: max}]}"))
    level = only_level(pack)
    assert scored(pack, [given(level, f=0), given(level)]).total.points.tolist() == [3000, 3000]


@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_arose(policy: str) -> None:
    pack = small_pack(TWO_RATIOS, not_applicable=policy)
    level = only_level(pack)
    reasons = scored(pack, [given(level, a=0, b=2, c=0, d=0)]).rows[0].reason.tolist()
    assert reasons != [NOTHING_AROSE], "a part of the row is scored"
    assert scored(pack, [given(level, a=0, b=2, c=0, d=0), given(level, c=0, d=0)]).total.open.tolist() == [
        0,
        1000,
    ]


TRACKED = level_of(
    OTHER + row(counts(systems=9), "informational", "may_not_apply: [nothing_arose, outside_mandate]", 0)
)


def test_a_row_that_is_tracked_stays_so_whatever_is_claimed_of_it() -> None:
    pack = small_pack(TRACKED)
    level = only_level(pack)
    claims: list[dict[str, State]] = [
        {"a.other/known": Given(1), "a.row/systems": Claim(kind, REASON)} for kind in CLAIM_KINDS
    ]
    state = scored(pack, [submission(level, states) for states in claims]).rows[1].state
    assert [STATES[each] for each in state] == ["informational"] * len(claims)


FLOORED = level_of_one(
    "x: {type: number, decimals: 2, min: 0, max: 30}", "{cases: [{when: x >= 0, points: x}, {else: 0}]}"
)


@pytest.mark.parametrize("mode", ["half_up", "half_even", "floor"])
def test_totals_that_floating_point_leaves_in_doubt(mode: str) -> None:
    pack = small_pack(FLOORED, f"{{at: total, digits: 1, mode: {mode}}}")
    level = only_level(pack)
    scored(pack, [given(level, x=value) for value in range(3001)])


def test_chunks_are_the_same_agencies() -> None:
    pack = commune()
    level = only_level(pack)
    listed = full_submissions(level, 50, "chunks")
    compiled, read = ColumnarLevel(pack, level), columns(level, listed)
    whole = compiled.evaluate(read).total.points.tolist()
    parts = [compiled.evaluate(chunk).total.points.tolist() for chunk in read.chunks(7)]
    assert [point for part in parts for point in part] == whole
    assert [len(chunk) for chunk in read.chunks(7)] == [7] * 7 + [1]
    assert len(list(read.chunks())) == 1 < CHUNK


def test_a_difference_would_be_found() -> None:
    pack = commune()
    level: Level = only_level(pack)
    listed = full_submissions(level, 20, "planted")
    scores = ColumnarLevel(pack, level).evaluate(columns(level, listed))
    results = [read_plainly(pack, level, each) for each in listed]
    for column in (
        scores.rows[0].state,
        scores.rows[3].exact.top,
        scores.rows[5].cases[0],
        scores.total.points,
    ):
        column[3] += 1
        assert len(list(differences(level, scores, results))) >= 1
        column[3] -= 1
    assert list(differences(level, scores, results)) == []
