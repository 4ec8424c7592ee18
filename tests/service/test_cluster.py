"""Over a real scheduler with two worker processes, of which one is killed half-way."""

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

from rules.columnar import ColumnarLevel
from rules.facts.cohort import read_cohort
from rules.facts.submission import Submission
from rules.impact.impact import Method, impact
from rules.stability.stability import stability
from service.cli import main
from service.cluster import Cluster, connect
from tests.support.facts.made_cohort import FOLDER, PACK
from tests.support.packs.shipped import REGISTRY

ROOT = Path(__file__).parents[2]
PATIENCE = 20
"""Seconds to wait for a process."""

Process = subprocess.Popen[bytes]


@contextmanager
def process(*command: str) -> Iterator[Process]:
    with subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def awaited(ready: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not ready():
        assert time.monotonic() < end
        time.sleep(0.02)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Where a scheduler listens."""
    file = tmp_path / "scheduler.json"
    options = ["--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", str(file)]
    with process("distributed.cli.dask_scheduler", *options):
        awaited(lambda: file.exists() and file.read_text().endswith("}"))
        yield json.loads(file.read_text())["address"]


def worker(address: str) -> AbstractContextManager[Process]:
    options = ["--host", "127.0.0.1", "--nthreads", "1", "--no-nanny", "--no-dashboard"]
    return process("distributed.cli.dask_worker", address, *options)


@pytest.fixture(scope="module")
def communes() -> tuple[Method, tuple[Submission, ...]]:
    pack, level = REGISTRY.level(PACK, "commune")
    return Method(pack, level), read_cohort(
        level, (FOLDER / "commune.jsonl").read_bytes(), "jsonl"
    ).submissions


def test_a_worker_lost_half_way_changes_nothing(
    address: str, communes: tuple[Method, tuple[Submission, ...]]
) -> None:
    before, submissions = communes
    compiled = ColumnarLevel(before.pack, before.level)
    after = Method(*REGISTRY.level("hoa-binh/2024", "commune"))
    with worker(address) as doomed, worker(address), connect(address) as client:
        client.wait_for_workers(2, timeout=PATIENCE)
        run, told = Cluster(client), []

        def kill_half_way(done: int, total: int) -> None:
            told.append((done, total))
            if done == total // 2:
                doomed.kill()

        found = stability(compiled, submissions, Fraction(1, 4), 640, 7, run, kill_half_way)
        awaited(lambda: len(client.scheduler_info()["workers"]) == 1)
        moved = impact(before, after, submissions, run)
    assert doomed.returncode < 0
    assert told == [(done, 20) for done in range(1, 21)]
    assert found == stability(compiled, submissions, Fraction(1, 4), 640, 7)
    assert moved == replace(impact(before, after, submissions), before=moved.before, after=moved.after)


def test_the_command_line_prints_the_same(address: str) -> None:
    districts = str(FOLDER / "district.jsonl")
    simulate = ["simulate", PACK, "district", "--cohort", districts, "--percent", "25", "--draws", "64"]
    compare = ["compare", PACK, "hoa-binh/2024", "district", "--cohort", districts]
    with worker(address):
        for command in (simulate, compare):
            here, there = (
                CliRunner().invoke(main, [*command, *more], catch_exceptions=False)
                for more in ([], ["--cluster", address])
            )
            assert (there.exit_code, there.stdout) == (0, here.stdout)
