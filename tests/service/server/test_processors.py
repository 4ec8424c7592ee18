"""As many workers as processors that the process may use."""

import os
from pathlib import Path

import pytest

from service.server.processors import processors

BOUND = len(os.sched_getaffinity(0))
PERIOD = "100000"


def test_without_control_groups_it_is_what_the_process_is_bound_to(tmp_path: Path) -> None:
    assert processors(tmp_path) == BOUND
    assert 1 <= processors() <= BOUND


@pytest.mark.parametrize(
    ("quota", "count"), [("max", BOUND), ("150000", min(2, BOUND)), ("1000", 1), ("99900000", BOUND)]
)
def test_a_quota_of_version_2(tmp_path: Path, quota: str, count: int) -> None:
    (tmp_path / "cpu.max").write_text(f"{quota} {PERIOD}\n")
    assert processors(tmp_path) == count


@pytest.mark.parametrize(("quota", "count"), [("-1", BOUND), ("50000", 1)])
def test_a_quota_of_version_1(tmp_path: Path, quota: str, count: int) -> None:
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(f"{quota}\n")
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text(f"{PERIOD}\n")
    assert processors(tmp_path) == count
