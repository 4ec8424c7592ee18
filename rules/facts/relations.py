"""The relations that a method asks of the facts: numerators within their denominators, and the like."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from methodology.calculus.normal_form import normal_form
from methodology.errors import Fault, InvalidDocument
from methodology.model.level import Level, Require
from rules.arithmetic import Grid, Values
from rules.facts.submission import Submission
from rules.facts.values import value_text


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation, the positions of its facts, and whether it holds."""

    require: Require
    positions: tuple[int, ...]
    holds: Callable[[Values], bool]

    def allows(self, values: Values) -> bool:
        """Whether it holds, or cannot be asked because one of its facts is not given."""
        return self.holds(values) or None in [values[position] for position in self.positions]


def relations(requires: Iterable[Require], grid: Grid) -> tuple[Relation, ...]:
    """Some requires, ready to be asked of values on a grid."""
    return tuple(
        Relation(
            require,
            tuple(grid.positions[name] for name in require.guard.facts),
            grid.compile_guard(normal_form(require.guard)),
        )
        for require in requires
    )


class LevelRelations:
    """All relations that a level asks for."""

    def __init__(self, level: Level) -> None:
        requires = [require for indicator in level.indicators for require in indicator.requires]
        self._level, self._relations = level, relations(requires, Grid(level.facts))

    def check(self, submission: Submission) -> None:
        """Every relation holds where all of its facts are given.

        Raises:
            InvalidDocument: ``broken_require``, one for each relation.
        """
        broken = [relation for relation in self._relations if not relation.allows(submission.values)]
        if broken:
            raise InvalidDocument(_fault(self._level, submission, relation.require) for relation in broken)


def _fault(level: Level, submission: Submission, require: Require) -> Fault:
    values = dict(zip(level.facts, submission.values, strict=True))
    names = sorted(require.guard.facts)
    values_given = (
        f"{level.facts[name].own_name} = {value_text(level.facts[name], value)}"
        for name in names
        if (value := values[name]) is not None
    )
    return Fault(
        "broken_require", {"require": require.written, "values": ", ".join(values_given)}, ("facts", names[0])
    )
