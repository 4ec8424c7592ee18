"""The soak sees what it is made to see."""

import dataclasses
from mmap import mmap

import pytest

from tests import soak


@pytest.fixture(scope="module")
def pool() -> list[soak.Trial]:
    return soak.trials(20)


def test_every_level_is_soaked(pool: list[soak.Trial]) -> None:
    assert {trial.submission.level for trial in pool} == {"department", "district", "commune"}


def test_nothing_is_wrong_one_by_one_and_in_threads(
    pool: list[soak.Trial], capsys: pytest.CaptureFixture[str]
) -> None:
    assert soak.soak(pool, 300)
    assert soak.crowd(pool, 50)
    assert "300" in capsys.readouterr().out


def test_a_wrong_result_is_counted(pool: list[soak.Trial]) -> None:
    one, other = pool[:2]
    mistaken = dataclasses.replace(one, expected=other.expected)
    assert soak.wrong([mistaken], 3, "seed") == 3
    assert not soak.soak([mistaken], 3)
    assert not soak.crowd([mistaken], 1)


def test_memory_is_measured_from_when_it_has_settled() -> None:
    assert soak.growth([30.0, 48.0, 48.5, 48.25]) == 0.5
    assert soak.growth([30.0, 48.0]) == 0


def test_a_process_that_keeps_what_it_reads_is_seen() -> None:
    before = soak.resident()
    # Straight from the system: a process that holds memory to spare would take it from there.
    with mmap(-1, 8 * 2**20) as backend:
        backend.write(bytes([1]) * len(backend))
        assert soak.resident() - before > soak.GROWTH


@pytest.mark.parametrize("count", [1, 999, 1_000, 1_001, 1_033, 100_000])
def test_the_steps_come_to_all_evaluations(count: int) -> None:
    steps = list(soak._steps(count))
    assert (sum(steps), steps[0]) == (count, min(count, soak.SETTLING))
