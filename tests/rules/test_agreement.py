"""The engine and the plain reader agree under every policy, and on packs that nobody has thought of."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from methodology.pack import Pack
from rules.compiled import CompiledLevel
from rules.evaluate import evaluate
from rules.plain import read_plainly
from rules.result import Result
from rules.submission import Submission
from tests.support import edges
from tests.support.packs import only_level
from tests.support.random_packs import packs
from tests.support.small import POLICIES, ROUNDINGS, commune
from tests.support.submissions import full_submissions, submissions


def agreed(compiled: CompiledLevel, submission: Submission) -> Result:
    result = evaluate(compiled, submission)
    assert result == read_plainly(compiled.pack, compiled.level, submission)
    return result


def compiled(pack: Pack) -> CompiledLevel:
    return CompiledLevel(pack, only_level(pack))


@pytest.mark.apart
@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("rounding", ROUNDINGS)
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


@pytest.mark.apart
@settings(max_examples=300, derandomize=True, database=None)
@given(packs(), st.data())
def test_random_packs(pack: Pack, data: st.DataObject) -> None:
    random = compiled(pack)
    full = full_submissions(random.level, 20, "xã")
    for submission in (*full, *edges.absences(full[0]), data.draw(submissions(random.level))):
        agreed(random, submission)
