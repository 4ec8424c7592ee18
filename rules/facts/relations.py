"""The relations that a method asks of the facts: numerators within their denominators, and the like."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from methodology.calculus.normal_form import normal_form
from methodology.errors import Fault, InvalidDocument
from methodology.model.level import Level, Require
from rules.arithmetic import Grid, Values
from rules.facts.submission import Submission
from rules.facts.values import printed

KEPT = 64
"""Levels whose relations are kept ready."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation, the positions of its facts, and whether it holds."""

    require: Require
    positions: tuple[int, ...]
    holds: Callable[[Values], bool]

    def kept(self, values: Values) -> bool:
        """Whether it holds, or cannot be asked because one of its facts is not given."""
        return self.holds(values) or None in [values[position] for position in self.positions]


def relations(requires: Iterable[Require], grid: Grid) -> tuple[Relation, ...]:
    """Some requires, ready to be asked of values on a grid."""
    return tuple(
        Relation(
            require,
            tuple(grid.positions[name] for name in require.guard.facts),
            grid.any_holds(normal_form(require.guard)),
        )
        for require in requires
    )


def check_requires(level: Level, submission: Submission) -> None:
    """Every relation holds where all of its facts are given.

    Raises:
        InvalidDocument: ``broken_require``, one for each relation.
    """
    values = submission.values
    faults = [
        _fault(level, submission, relation.require)
        for relation in _relations(level)
        if not relation.kept(values)
    ]
    if faults:
        raise InvalidDocument(faults)


@lru_cache(maxsize=KEPT)
def _relations(level: Level) -> tuple[Relation, ...]:
    return relations([require for leaf in level.indicators for require in leaf.requires], Grid(level.facts))


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
