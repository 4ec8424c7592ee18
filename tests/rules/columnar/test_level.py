"""The columnar evaluator agrees with the engine on every element."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.columnar.million import MILLION, agrees, at_the_edges, ties
from tests.support.facts.submissions import full_submissions
from tests.support.packs.shipped import LEVELS, shipped

ROOT = Path(__file__).parents[3]


@pytest.mark.apart
@pytest.mark.parametrize(("name", "key"), LEVELS)
def test_every_threshold_and_tie(name: str, key: str) -> None:
    compiled = shipped(name, key)
    agrees(compiled, at_the_edges(compiled.level))


def test_many_of_them_are_ties() -> None:
    level = shipped("hoa-binh/2023", "commune").level
    assert len(list(ties(level, full_submissions(level, 1, "ties")[0]))) > 10


@pytest.mark.soak
def test_a_million_evaluations() -> None:
    command = [sys.executable, "-m", "tests.support.columnar.million"]
    made = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert int(made) >= MILLION
