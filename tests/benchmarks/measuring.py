"""Timing: every way has a slice of every round, so that what else the machine does hits all alike."""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import Any

from methodology.model.level import Level
from rules.evaluation.compiled import CompiledLevel
from rules.facts.submission import Submission
from tests.benchmarks.assembling import parts_of
from tests.benchmarks.submissions import submissions
from tests.benchmarks.ways import Way, check

CHECKED, POOL = 100, 60
"""Submissions on which all ways must agree, and those on which they are timed."""


@dataclass(frozen=True, slots=True)
class Timed:
    """How long one way takes for an evaluation: median of the processor time, in microseconds."""

    way: Way
    microseconds: float

    @property
    def per_second(self) -> float:
        """Evaluations in a second of one core."""
        return 1e6 / self.microseconds


@dataclass(frozen=True, slots=True)
class Measured:
    """A level with the times of all ways, and how many classes of equal guards it has."""

    pack: str
    level: Level
    classes: int
    times: Sequence[Timed]

    @property
    def parts(self) -> int:
        """How many parts its rows have."""
        return len(parts_of(self.level))

    def speed(self, way: str) -> float:
        """Evaluations in a second."""
        return next(timed.per_second for timed in self.times if timed.way.key == way)


def measured(compiled: CompiledLevel, ways: Sequence[Way], rounds: int) -> Measured:
    """Check that all ways agree on a level, then time them.

    Raises:
        Disagreement: where they do not.
    """
    level = compiled.level
    check(compiled, ways, submissions(level, CHECKED, "checked", tagged=0.5))
    times = measure(ways, submissions(level, POOL, "timed"), rounds)
    return Measured(compiled.pack.name, level, compiled.classes, times)


def measure(ways: Sequence[Way], pool: Sequence[Submission], rounds: int) -> list[Timed]:
    """Time all ways on the same submissions.

    In a round every way evaluates each of them once; another way is first each time. One round before the
    others warms up.
    """
    prepared = [[way.prepare(submission) for submission in pool] for way in ways]
    slices: list[list[float]] = [[] for _ in ways]
    for number in range(rounds + 1):
        for position in range(len(ways)):
            chosen = (position + number) % len(ways)
            slices[chosen].append(_slice(ways[chosen], prepared[chosen]))
    return [Timed(way, median(each[1:]) * 1e6) for way, each in zip(ways, slices, strict=True)]


def _slice(way: Way, inputs: Sequence[Any]) -> float:
    """Seconds for an evaluation."""
    gc.collect()
    run, started = way.run, process_time()
    for each in inputs:
        run(each)
    return (process_time() - started) / len(inputs)
