"""The engine and the plain reader agree under every policy, and on packs that nobody has thought of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from methodology.model.level import CLAIM_KINDS, ClaimKind
from methodology.model.pack import Pack
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.evaluation.scoring import INFORMATIONAL
from rules.facts.submission import Claim, Submission
from tests.support.facts import edges
from tests.support.facts.submissions import REASON, changed, full_submissions, submissions
from tests.support.facts.submissions import given as submission_of
from tests.support.measured import apart_but_last, few_or_many
from tests.support.packs.random_packs import packs
from tests.support.packs.rows import OTHER
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.small_commune import POLICIES, ROUNDINGS, commune
from tests.support.packs.written import counts, flags, level_of, row


def agreed(compiled: CompiledLevel, submission: Submission) -> Result:
    result = evaluate(compiled, submission)
    assert result == read_plainly(compiled.pack, compiled.level, submission)
    return result


def compiled(pack: Pack) -> CompiledLevel:
    return CompiledLevel(pack, only_level(pack))


@pytest.mark.parametrize("policy", apart_but_last(POLICIES))
@pytest.mark.parametrize("rounding", apart_but_last(ROUNDINGS))
def test_every_rounding_and_policy(rounding: str, policy: str) -> None:
    small = compiled(commune(rounding, policy))
    (base,) = full_submissions(small.level, 1, "xã")
    for of in (edges.edges_of_rows, edges.states_of_rows, edges.claims):
        for submission in of(small.level, base):
            agreed(small, submission)

    @settings(max_examples=50, derandomize=True, database=None)
    @given(submissions(small.level))
    def check(submission: Submission) -> None:
        agreed(small, submission)

    check()


FOLLOWS_WHAT_MAY_BE_MISSING = level_of(
    row(f"{flags('listed')}, {counts(systems=10)}", "{cases: [{when: listed, points: systems}, {else: 0}]}")
)


@pytest.mark.parametrize(("listed", "state"), [(1, "missing"), (0, "scored")])
def test_points_that_follow_a_fact_are_missing_only_where_its_case_applies(listed: int, state: str) -> None:
    level = compiled(small_pack(FOLLOWS_WHAT_MAY_BE_MISSING))
    (row,) = agreed(level, submission_of(level.level, listed=listed)).indicators
    assert row.state == state


TRACKED = level_of(
    OTHER + row(counts(systems=9), "informational", "may_not_apply: [nothing_arose, outside_mandate]", 0)
)


@pytest.mark.parametrize("kind", CLAIM_KINDS)
def test_a_row_that_is_tracked_stays_so_whatever_is_claimed_of_it(kind: ClaimKind) -> None:
    level = compiled(small_pack(TRACKED))
    claimed = changed(submission_of(level.level, known=1), {"a.row/systems": Claim(kind, REASON)})
    assert agreed(level, claimed).indicators[1] == INFORMATIONAL


@pytest.mark.parametrize("count", few_or_many(30, 1000))
def test_random_packs(count: int) -> None:
    @settings(max_examples=count, derandomize=True, database=None)
    @given(packs(), st.data())
    def check(pack: Pack, data: st.DataObject) -> None:
        random = compiled(pack)
        full = full_submissions(random.level, 20, "xã")
        for submission in (*full, *edges.absences(full[0]), data.draw(submissions(random.level))):
            agreed(random, submission)

    check()
