"""Whole cohorts: columns beside zen-engine and NumPy written by hand, at two sizes to show the growth."""

import gc
import tracemalloc
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time
from typing import TypeVar

import numpy as np

from rules.columnar import ColumnarLevel, Columns
from rules.evaluation.compiled import CompiledLevel
from tests.benchmarks import columnar_by_hand, columnar_draws, zen_graph, zen_way
from tests.benchmarks.columnar_cohort import cohort
from tests.benchmarks.submissions import submissions
from tests.benchmarks.ways import Disagreement

T = TypeVar("T")

SIZES = (10_000, 100_000)
ASKED = 100
"""Agencies that zen-engine is timed on in a round: its time grows with their number."""
NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class Sized:
    """Processor time for a cohort of one size, in milliseconds.

    Attributes:
        columns: case and exact points of every part. settled: the same with states, rounding, totals, gates
            and bands. hand: case and points in floating-point NumPy. zen: points with trace.
        peak: the most memory that settling takes at once, beside the facts, in MiB.
        draws, draws_by_hand: 1,000 draws of the weights.
    """

    agencies: int
    columns: float
    settled: float
    hand: float
    zen: float
    peak: float
    draws: float
    draws_by_hand: float


@dataclass(frozen=True, slots=True)
class Whole:
    """A level, with what was measured at each size."""

    pack: str
    level: str
    indicators: int
    sizes: Sequence[Sized]


def measured(compiled: CompiledLevel, rounds: int) -> Whole:
    """Check that both ways agree, then time them.

    Raises:
        Disagreement: where they do not.
    """
    level = ColumnarLevel(compiled.pack, compiled.level)
    sizes = [_sized(level, cohort(compiled.level, count), rounds) for count in SIZES]
    return Whole(compiled.pack.name, compiled.level.key, len(compiled.level.indicators), sizes)


def _sized(level: ColumnarLevel, columns: Columns, rounds: int) -> Sized:
    by_hand, facts = columnar_by_hand.compiled(level.level), columnar_by_hand.facts(level.level, columns)
    ask = zen_way.compiled(zen_graph.points_by_expressions(level.level), True)
    contexts = [zen_graph.context(level.level, each) for each in submissions(level.level, ASKED, "zen")]
    base = columnar_draws.base_of(level, columns)
    with np.errstate(divide="ignore", invalid="ignore"):
        _check(level, columns, by_hand(facts))
        columns_only, settled, hand, zen = _timed(
            rounds,
            lambda: _each(level.cases_and_points, columns.chunks()),
            lambda: _each(level.evaluate, columns.chunks()),
            lambda: _each(by_hand, [facts]),
            lambda: _each(ask, contexts),
        )
    exact, float_ = _timed(0, lambda: columnar_draws.exact(level, base), lambda: columnar_draws.by_hand(base))
    whole = zen * len(columns) / ASKED
    return Sized(len(columns), columns_only, settled, hand, whole, _peak(level, columns), exact, float_)


def _check(level: ColumnarLevel, columns: Columns, found: columnar_by_hand.Found) -> None:
    parts = [part for row in level.cases_and_points(columns) for part in row]
    for number, (part, (cases, points)) in enumerate(zip(parts, found, strict=True)):
        scored = ~np.isnan(points)
        if (part.cases != cases).any() or (abs(part.points.floats() - points)[scored] > NEAR).any():
            raise Disagreement(f"{level.pack.name} {level.level.key}: part {number} differs by hand")


def _timed(rounds: int, *ways: Callable[[], object]) -> list[float]:
    """Milliseconds of processor time: the median over the rounds after one that warms up, or of that one."""
    slices: list[list[float]] = [[] for _ in ways]
    for number in range(rounds + 1):
        for position in range(len(ways)):
            chosen = (position + number) % len(ways)
            slices[chosen].append(_slice(ways[chosen]))
    return [median(each[1:] or each) * 1e3 for each in slices]


def _slice(run: Callable[[], object]) -> float:
    gc.collect()
    started = process_time()
    run()
    return process_time() - started


def _each(work: Callable[[T], object], items: Iterable[T]) -> None:
    """Nothing is kept but the answer that is being made."""
    for item in items:
        work(item)


def _peak(level: ColumnarLevel, columns: Columns) -> float:
    """MiB that are allocated at once while a cohort is settled."""
    tracemalloc.start()
    for chunk in columns.chunks():
        level.evaluate(chunk)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 2**20
