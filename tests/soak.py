"""``make soak``: 100,000 evaluations in one process, then some in four threads; the memory is watched.

Each result is compared. Where one is wrong, or the memory grows after the first thousand, it exits with 1.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from time import perf_counter

from methodology.loading.repository import SHIPPED
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.plain import read_plainly
from rules.evaluation.registry import Registry
from rules.evaluation.result import Result
from rules.facts.submission import Submission
from tests.benchmarks.submissions import submissions

PACK = "hoa-binh/2023"
POOL = 180
"""Submissions to each level."""
SETTLING = 1_000
"""Evaluations after which the memory is flat."""
GROWTH = 2.0
"""MiB by which the resident memory may still grow from then on."""
THREADS = 4
_MIB = 2**20


@dataclass(frozen=True, slots=True)
class Trial:
    """A submission with the result that the plain reader of the authored rules comes to."""

    compiled: CompiledLevel
    submission: Submission
    expected: Result

    def passes(self) -> bool:
        """Whether the engine comes to the same."""
        return evaluate(self.compiled, self.submission) == self.expected


def trials(size: int = POOL) -> list[Trial]:
    """Varied submissions to every level of the pack, so many to each."""
    registry = Registry([SHIPPED])
    levels = [registry.compiled(PACK, key) for key in registry.pack(PACK).levels]
    return [trial for compiled in levels for trial in _trials(compiled, size)]


def _trials(compiled: CompiledLevel, size: int) -> Iterator[Trial]:
    pack, level = compiled.pack, compiled.level
    for submission in submissions(level, size, f"soak {level.key}", tagged=0.5):
        yield Trial(compiled, submission, read_plainly(pack, level, submission))


def wrong(pool: Sequence[Trial], count: int, seed: str) -> int:
    """How many of so many evaluations, in random order, are wrong."""
    random = Random(seed)
    return sum(not random.choice(pool).passes() for _ in range(count))


def resident() -> float:
    """Resident memory of this process, in MiB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MIB


def soak(pool: Sequence[Trial], count: int) -> bool:
    """Evaluate one after the other; whether nothing is wrong and the memory stays flat."""
    faults, sizes, done, started = 0, [resident()], 0, perf_counter()
    _say(f"{'evaluations':>12}{'resident, MiB':>16}{'wrong':>8}{'a second':>10}")
    for step in _steps(count):
        faults += wrong(pool, step, f"{done}")
        done += step
        sizes.append(resident())
        _say(f"{done:>12,}{sizes[-1]:>16.2f}{faults:>8}{done / (perf_counter() - started):>10,.0f}")
    settled = f"after the first {min(SETTLING, count):,} evaluations"
    _say(f"The memory grew by {growth(sizes):.2f} MiB {settled}; {GROWTH:g} MiB are allowed.")
    return not faults and growth(sizes) <= GROWTH


def growth(sizes: Sequence[float]) -> float:
    """By how much the memory grew beyond what it was when it had settled, the second size."""
    return max(sizes[1:]) - sizes[1]


def _steps(count: int) -> Iterator[int]:
    """The first thousand, then the rest in about twenty steps."""
    first = min(SETTLING, count)
    yield first
    rest = count - first
    step = max(rest // 20, 1)
    for start in range(0, rest, step):
        yield min(step, rest - start)


def crowd(pool: Sequence[Trial], each: int) -> bool:
    """Evaluate in several threads at once; whether nothing is wrong."""
    with ThreadPoolExecutor(THREADS) as executor:
        faults = sum(executor.map(lambda number: wrong(pool, each, f"thread {number}"), range(THREADS)))
    _say(f"{THREADS} threads, {each:,} evaluations each: {faults} wrong, {resident():.2f} MiB.")
    return not faults


def main() -> None:
    """Run both, and say how it went."""
    arguments = argparse.ArgumentParser(prog="make soak", description=__doc__)
    arguments.add_argument(
        "--evaluations", type=int, default=100_000, help="in one thread (default: 100,000)"
    )
    arguments.add_argument("--each", type=int, default=5_000, help="in each of the threads (default: 5,000)")
    chosen = arguments.parse_args()
    pool = trials()
    _say(f"{PACK}: {len(pool)} submissions, each with what the plain reader makes of it")
    flat, safe = soak(pool, chosen.evaluations), crowd(pool, chosen.each)
    _say("Passed." if flat and safe else "Failed.")
    sys.exit(0 if flat and safe else 1)


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    main()
