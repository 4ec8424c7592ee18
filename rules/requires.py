"""The relations that a method asks of the facts: numerators within their denominators, and the like."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from methodology.faults import Fault, Refused
from methodology.guards import normal
from methodology.pack import Level, Require
from rules.arithmetic import Grid, Values
from rules.submission import Submission
from rules.values import printed

KEPT = 64
"""Levels whose relations are kept ready."""


@dataclass(frozen=True, slots=True)
class _Relation:
    """A relation, the positions of its facts, and whether it holds."""

    require: Require
    positions: tuple[int, ...]
    holds: Callable[[Values], bool]


def check_requires(level: Level, submission: Submission) -> None:
    """Every relation holds where all of its facts are given.

    Raises:
        Refused: ``broken_require``, one for each relation.
    """
    values = submission.values
    faults = [
        _fault(level, submission, relation.require)
        for relation in _relations(level)
        if None not in [values[position] for position in relation.positions] and not relation.holds(values)
    ]
    if faults:
        raise Refused(faults)


@lru_cache(maxsize=KEPT)
def _relations(level: Level) -> tuple[_Relation, ...]:
    return tuple(_ready(level))


def _ready(level: Level) -> Iterator[_Relation]:
    grid = Grid(level.facts)
    for leaf in level.indicators:
        for require in leaf.requires:
            positions = tuple(grid.positions[name] for name in require.guard.facts)
            yield _Relation(require, positions, grid.any_holds(normal(require.guard)))


def _fault(level: Level, submission: Submission, require: Require) -> Fault:
    values = dict(zip(level.facts, submission.values, strict=True))
    names = sorted(require.guard.facts)
    told = (
        f"{level.facts[name].own_name} = {printed(level.facts[name], value)}"
        for name in names
        if (value := values[name]) is not None
    )
    return Fault(
        "broken_require", {"require": require.written, "values": ", ".join(told)}, ("facts", names[0])
    )
