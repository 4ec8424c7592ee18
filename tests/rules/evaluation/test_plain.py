"""The engine and the plain reader agree on every level of every shipped pack."""

from collections.abc import Iterable, Iterator
from itertools import chain, combinations

import pytest
from hypothesis import given, settings

from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.facts.submission import Submission
from tests.support.facts import edges
from tests.support.facts.submissions import full_submissions, submissions, tagged
from tests.support.measured import few_or_many
from tests.support.packs.shipped import LEVELS, shipped

BASES = 3
every_level = pytest.mark.parametrize(("name", "key"), LEVELS)


def agreed(compiled: CompiledLevel, submission: Submission) -> Result:
    result = evaluate(compiled, submission)
    assert result == read_plainly(compiled.pack, compiled.level, submission)
    for leaf, row in zip(compiled.level.indicators, result.indicators, strict=True):
        assert 0 <= row.exact <= leaf.max
        assert all(part.denominator > 0 for part in row.parts)
    return result


def bases(compiled: CompiledLevel) -> list[Submission]:
    """Submissions in which everything is given and applies."""
    tags = [tag.key for tag in compiled.level.tags]
    full = full_submissions(compiled.level, BASES, compiled.level.key)
    return [tagged(base, tags) for base in full]


def cases(results: Iterable[Result]) -> set[tuple[int, int, int | None]]:
    """Which cases have applied, by row and part."""
    return {
        (row, place, part.case)
        for result in results
        for row, indicator in enumerate(result.indicators)
        for place, part in enumerate(indicator.parts)
    }


@pytest.mark.apart
@every_level
def test_at_each_threshold_and_end(name: str, key: str) -> None:
    compiled = shipped(name, key)
    near = (
        submission
        for base in bases(compiled)
        for of in (edges.edges_of_rows, edges.edges_of_context)
        for submission in of(compiled.level, base)
    )
    reached = cases([agreed(compiled, submission) for submission in near])
    assert reached >= {
        (row, place, case)
        for row, leaf in enumerate(compiled.level.indicators)
        for place, part in enumerate(leaf.parts)
        for case in range(len(part.cases))
    }


@every_level
def test_with_every_fact_absent_in_turn(name: str, key: str) -> None:
    compiled = shipped(name, key)
    for submission in edges.absences(bases(compiled)[0]):
        agreed(compiled, submission)


@every_level
def test_with_every_claim_that_is_allowed(name: str, key: str) -> None:
    compiled = shipped(name, key)
    for submission in edges.claims(compiled.level, bases(compiled)[0]):
        claimed = [row for row in agreed(compiled, submission).indicators if row.reason == "claimed"]
        assert len(claimed) == 1


@every_level
def test_with_rows_in_every_combination_of_states(name: str, key: str) -> None:
    compiled = shipped(name, key)
    for submission in edges.states_of_rows(compiled.level, bases(compiled)[1]):
        agreed(compiled, submission)


@every_level
def test_with_each_tag_on_and_off(name: str, key: str) -> None:
    compiled = shipped(name, key)
    for base in bases(compiled):
        for tags in subsets([tag.key for tag in compiled.level.tags]):
            agreed(compiled, tagged(base, tags))


def subsets(keys: list[str]) -> Iterator[tuple[str, ...]]:
    return chain.from_iterable(combinations(keys, size) for size in range(len(keys) + 1))


@pytest.mark.parametrize("count", few_or_many(60, 2000))
@every_level
def test_random(name: str, key: str, count: int) -> None:
    compiled = shipped(name, key)

    @settings(max_examples=count, derandomize=True, database=None)
    @given(submissions(compiled.level))
    def check(submission: Submission) -> None:
        agreed(compiled, submission)

    check()
