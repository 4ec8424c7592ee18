"""The relations that a method asks of the facts: numerators within their denominators, and the like."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from methodology.calculus.normal_form import normal_form
from methodology.errors import Fault, InvalidDocument
from methodology.model.fact import Text
from methodology.model.level import Level, Require
from rules.arithmetic import Grid, Values
from rules.facts.relation_text import RelationText
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
        self._grid = Grid(level.facts)
        self._relations = relations(requires, self._grid)

    def check(self, submission: Submission) -> None:
        """Every relation holds where all of its facts are given.

        Raises:
            InvalidDocument: ``broken_require``, one for each relation.
        """
        broken = [relation for relation in self._relations if not relation.allows(submission.values)]
        if broken:
            raise InvalidDocument(_fault(self._grid, submission, relation.require) for relation in broken)


def _fault(grid: Grid, submission: Submission, require: Require) -> Fault:
    names, values = sorted(require.guard.facts), submission.values
    facts = [(grid.facts[name], values[grid.positions[name]]) for name in names]
    stated = [f"{fact.own_name} = {value_text(fact, value)}" for fact, value in facts if value is not None]
    params = {"require": require.written, "values": ", ".join(stated)}
    relation = Text(*(RelationText(grid, language).broken(require, values) for language in ("vi", "en")))
    return Fault("broken_require", params, ("facts", names[0]), words={"relation": relation})
