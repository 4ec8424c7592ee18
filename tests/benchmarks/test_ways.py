"""What is measured against each other is the same."""

import dataclasses
from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from methodology.loading.repository import find_packs
from methodology.proof.check import check as proved
from rules.facts.exact_json import loads
from rules.facts.facts_file import read_submission
from rules.facts.submission import Submission
from tests.benchmarks.levels import LEVELS, MIXED, PACKS, REGISTRY
from tests.benchmarks.measuring import measure
from tests.benchmarks.submissions import facts_file, submissions
from tests.benchmarks.ways import Disagreement, check, own_ways, plain_way

levels = pytest.mark.parametrize(("pack", "level"), LEVELS)


@levels
def test_our_ways_and_plain_python_agree_with_the_plain_reader(pack: str, level: str) -> None:
    compiled = REGISTRY.compiled(pack, level)
    ways = (*own_ways(compiled), plain_way(compiled))
    check(compiled, ways, submissions(compiled.level, 80, "agreeing", tagged=0.5))


def _instead(prepare: Callable[[Submission], Any], other: Submission, _: Submission) -> Any:
    return prepare(other)


def test_a_way_that_differs_is_found() -> None:
    compiled = REGISTRY.compiled(*MIXED)
    one, other = submissions(compiled.level, 2, "differing")
    for way in (*own_ways(compiled), plain_way(compiled)):
        mistaken = dataclasses.replace(way, prepare=partial(_instead, way.prepare, other))
        with pytest.raises(Disagreement, match=f"way {way.key.replace('+', '.')} differs for submission 0"):
            check(compiled, [mistaken], [one])


@levels
def test_a_facts_file_gives_its_submission(pack: str, level: str) -> None:
    read = REGISTRY.compiled(pack, level).level
    for submission in submissions(read, 20, "written", tagged=0.5):
        assert read_submission(read, loads(facts_file(read, submission))) == submission


def test_submissions_are_the_same_for_the_same_seed() -> None:
    level = REGISTRY.compiled(*MIXED).level
    assert submissions(level, 3, "seed") == submissions(level, 3, "seed")
    assert submissions(level, 3, "seed") != submissions(level, 3, "another")


@pytest.mark.parametrize("name", ["benchmark-mixed/2026", "benchmark-percents/2026"])
def test_the_packs_are_proved_and_have_64_parts(name: str) -> None:
    pack, directory = REGISTRY.pack(name), find_packs([PACKS])[name]
    (level,) = pack.levels.values()
    assert not proved(pack, directory)
    assert (len(level.indicators), sum(len(leaf.parts) for leaf in level.indicators)) == (60, 64)


def test_every_way_is_timed() -> None:
    compiled = REGISTRY.compiled(*MIXED)
    ways = own_ways(compiled)
    timed = measure(ways, submissions(compiled.level, 2, "timed"), rounds=2)
    assert [each.way for each in timed] == list(ways)
    assert all(each.microseconds > 0 for each in timed)
