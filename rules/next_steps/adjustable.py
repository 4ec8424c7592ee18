"""Which facts of a level may be changed, and which rows follow them: worked out once for all agencies.

Advice leaves reference facts alone: nobody is told to receive fewer dossiers, or to move a deadline. So it
does dates, which say what has happened, and what comes from a feed, which is not the agency's to change.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from methodology.calculus.normal_form import normal_form
from methodology.model.core import Comparison
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Require
from methodology.proof.conditions import outcome_denominators
from rules.arithmetic import Values
from rules.evaluation.prepared import PreparedLevel
from rules.facts.relations import Relation, relations
from rules.fillings.breakpoints import Breakpoints, breakpoints, comparisons


def reference_facts(indicator: Indicator) -> frozenset[str]:
    """The facts of a row that are divided by, or taken off in what is compared."""
    measures = [comparison.measure for comparison in comparisons(indicator)]
    forms = [measure.denominator for measure in measures]
    forms.extend(outcome_denominators(case.outcome for part in indicator.parts for case in part.cases))
    divided = frozenset().union(*(form.facts for form in forms))
    return divided.union(name for measure in measures for name, step in measure.numerator.terms if step < 0)


@dataclass(frozen=True, slots=True, eq=False)
class AdjustableFact:
    """A fact that some row counts, and what follows it.

    Attributes:
        at: its position in the values.
        rows: positions of the rows whose points read it.
        counted_in: those of them in which it is no reference fact: it is changed for their sake alone.
        breakpoints: where one of all these rows may change how it follows, or a relation stops to hold.
        required: the relations that the level asks of it.
        advisable: whether another value of it may be advised.
    """

    fact: Fact
    at: int
    rows: tuple[int, ...]
    counted_in: tuple[int, ...]
    breakpoints: Breakpoints
    required: tuple[Relation, ...]
    advisable: bool

    def allows(self, values: Values) -> bool:
        """Whether every relation that is required of the fact holds where all its facts are given."""
        return all(relation.allows(values) for relation in self.required)


def adjustable_facts(prepared: PreparedLevel) -> dict[str, AdjustableFact]:
    """Full name → fact, for every fact that some row counts."""
    found = (_adjustable(prepared, fact) for fact in prepared.level.facts.values())
    return {adjustable.fact.name: adjustable for adjustable in found if adjustable.counted_in}


def advisable_facts(prepared: PreparedLevel) -> tuple[tuple[AdjustableFact, ...], ...]:
    """For each row the facts by which it may be raised: its own in their order, then those in common.

    Among them are facts that only its relations read, where another row counts them: they may bind it.
    """
    adjustable = prepared.once(adjustable_facts)
    return tuple(
        tuple(
            adjustable[name]
            for name in indicator.uses
            if name in adjustable.keys() - reference_facts(indicator) and adjustable[name].advisable
        )
        for indicator in prepared.level.indicators
    )


def _adjustable(prepared: PreparedLevel, fact: Fact) -> AdjustableFact:
    indicators, grid = prepared.level.indicators, prepared.grid
    rows = tuple(place for place, indicator in enumerate(indicators) if _reads(indicator, fact))
    counted_in = tuple(place for place in rows if fact.name not in reference_facts(indicators[place]))
    requires = [
        require
        for indicator in indicators
        for require in indicator.requires
        if fact.name in require.guard.facts
    ]
    guards = (comparison for place in rows for comparison in comparisons(indicators[place]))
    return AdjustableFact(
        fact,
        grid.positions[fact.name],
        rows,
        counted_in,
        breakpoints(fact, (*guards, *_compared(requires)), grid),
        relations(requires, grid),
        fact.type != "date" and fact.origin != "feed",
    )


def _reads(indicator: Indicator, fact: Fact) -> bool:
    return any(fact.name in part.facts for part in indicator.parts)


def _compared(requires: list[Require]) -> Iterator[Comparison]:
    for require in requires:
        for conjunction in normal_form(require.guard):
            yield from conjunction
