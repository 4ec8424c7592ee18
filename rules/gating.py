"""Counting for a gate: how many of the marked indicators earn enough."""

from collections.abc import Sequence
from typing import NamedTuple

from methodology.level import Gate, Level
from rules.result import IndicatorResult


class Count(NamedTuple):
    """How many marked indicators earn enough, how many apply, and the positions of those that fall short."""

    reached: int
    marked: int
    failing: tuple[int, ...]


class Counter:
    """Counts for one gate of a level."""

    def __init__(self, level: Level, gate: Gate) -> None:
        self._marked = [
            (position, *(gate.earning * leaf.max).as_integer_ratio())
            for position, leaf in enumerate(level.indicators)
            if gate.marks in leaf.marks
        ]

    def count(self, results: Sequence[IndicatorResult], unit: int) -> Count:
        """The count; points of the results are in steps of 1/unit."""
        marked, failing = 0, []
        for position, needed, divisor in self._marked:
            result = results[position]
            if result.state in ("scored", "missing"):
                marked += 1
                if result.points * divisor < needed * unit:
                    failing.append(position)
        return Count(marked - len(failing), marked, tuple(failing))
