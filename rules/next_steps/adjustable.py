"""Which rows of a level follow a fact, and where: worked out once for all agencies."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from methodology.calculus.normal_form import normal_form
from methodology.model.core import Comparison
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level, Require
from rules.arithmetic import Grid, Values
from rules.facts.relations import Relation, relations
from rules.next_steps.breakpoints import comparisons
from rules.next_steps.row_steps import reference_facts

KEPT = 64
"""Levels whose levers are kept ready."""


@dataclass(frozen=True, slots=True, eq=False)
class AdjustableFact:
    """A fact, and what follows it.

    Attributes:
        at: its position in the values.
        rows: positions of the rows whose points read it.
        counted: those of them in which it is no yardstick, so that it may be moved for their sake.
        comparisons: of all these rows, and of the relations that the level asks of it.
        asked: these relations.
    """

    fact: Fact
    at: int
    rows: tuple[int, ...]
    counted: tuple[int, ...]
    comparisons: tuple[Comparison, ...]
    asked: tuple[Relation, ...]

    def allowed(self, values: Values) -> bool:
        """Whether every relation that the level asks of the fact holds where all its facts are given."""
        return all(relation.kept(values) for relation in self.asked)


@lru_cache(maxsize=KEPT)
def adjustable_facts(level: Level) -> dict[str, AdjustableFact]:
    """Full name → lever, for every fact that some row's points read."""
    grid = Grid(level.facts)
    found = (_lever(level, grid, fact) for fact in level.facts.values())
    return {lever.fact.name: lever for lever in found if lever.rows}


def _lever(level: Level, grid: Grid, fact: Fact) -> AdjustableFact:
    rows = tuple(place for place, leaf in enumerate(level.indicators) if _reads(leaf, fact))
    counted = tuple(place for place in rows if fact.name not in reference_facts(level.indicators[place]))
    requires = [
        require for leaf in level.indicators for require in leaf.requires if fact.name in require.guard.facts
    ]
    guards = (one for place in rows for one in comparisons(level.indicators[place]))
    compared = tuple(dict.fromkeys([*guards, *_compared(requires)]))
    asked = relations(requires, grid)
    return AdjustableFact(fact, grid.positions[fact.name], rows, counted, compared, asked)


def _reads(leaf: Indicator, fact: Fact) -> bool:
    return any(fact.name in part.facts for part in leaf.parts)


def _compared(requires: list[Require]) -> Iterator[Comparison]:
    for require in requires:
        for conjunction in normal_form(require.guard):
            yield from conjunction
