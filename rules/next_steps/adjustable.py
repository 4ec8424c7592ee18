"""Which facts of a level may be changed, and which rows follow them: worked out once for all agencies."""

from collections.abc import Iterator
from dataclasses import dataclass

from methodology.calculus.normal_form import normal_form
from methodology.model.core import Comparison
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level, Require
from methodology.proof.conditions import outcome_denominators
from rules.arithmetic import Grid, Values
from rules.evaluation.prepared import PreparedLevel
from rules.facts.relations import Relation, relations
from rules.next_steps.breakpoints import comparisons


def reference_facts(indicator: Indicator) -> frozenset[str]:
    """The facts of a row that are divided by, or taken off in what is compared.

    They are left alone: nobody is advised to receive fewer dossiers, or to move a deadline.
    """
    measures = [comparison.measure for comparison in comparisons(indicator)]
    forms = [measure.denominator for measure in measures]
    forms.extend(outcome_denominators(case.outcome for part in indicator.parts for case in part.cases))
    divided = frozenset().union(*(form.facts for form in forms))
    return divided.union(name for measure in measures for name, step in measure.numerator.terms if step < 0)


@dataclass(frozen=True, slots=True, eq=False)
class AdjustableFact:
    """A fact, and what follows it.

    Attributes:
        at: its position in the values.
        rows: positions of the rows whose points read it.
        counted_in: those of them in which it is no reference fact, so that it may be changed for their sake.
        comparisons: of all these rows, and of the relations that the level requires of it.
        required: these relations.
    """

    fact: Fact
    at: int
    rows: tuple[int, ...]
    counted_in: tuple[int, ...]
    comparisons: tuple[Comparison, ...]
    required: tuple[Relation, ...]

    def allows(self, values: Values) -> bool:
        """Whether every relation that is required of the fact holds where all its facts are given."""
        return all(relation.allows(values) for relation in self.required)


def adjustable_facts(prepared: PreparedLevel) -> dict[str, AdjustableFact]:
    """Full name → adjustable fact, for every fact that some row's points read."""
    level = prepared.level
    found = (_adjustable(level, prepared.grid, fact) for fact in level.facts.values())
    return {adjustable.fact.name: adjustable for adjustable in found if adjustable.rows}


def _adjustable(level: Level, grid: Grid, fact: Fact) -> AdjustableFact:
    indicators = level.indicators
    rows = tuple(place for place, indicator in enumerate(indicators) if _reads(indicator, fact))
    counted_in = tuple(place for place in rows if fact.name not in reference_facts(indicators[place]))
    requires = [
        require
        for indicator in indicators
        for require in indicator.requires
        if fact.name in require.guard.facts
    ]
    guards = (comparison for place in rows for comparison in comparisons(indicators[place]))
    compared = tuple(dict.fromkeys([*guards, *_compared(requires)]))
    return AdjustableFact(
        fact, grid.positions[fact.name], rows, counted_in, compared, relations(requires, grid)
    )


def _reads(indicator: Indicator, fact: Fact) -> bool:
    return any(fact.name in part.facts for part in indicator.parts)


def _compared(requires: list[Require]) -> Iterator[Comparison]:
    for require in requires:
        for conjunction in normal_form(require.guard):
            yield from conjunction
