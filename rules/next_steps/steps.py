"""What would earn more: for each row the change of one fact, or of two, that brings its next step.

A step is worth the name where after it another case applies: the next tier, option or yes, the full mark of
a ratio, the end of points per item. One search stands behind scorecards, pages and commands.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from methodology.model.fact import Fact
from methodology.model.level import Indicator
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result
from rules.facts.submission import Submission
from rules.next_steps.adjustable import AdjustableFact, advisable_facts
from rules.next_steps.what_if import Change, ScoredAgency, WhatIf

_MOST_TRIED = 64
"""Values of the first of two facts, nearest first, that are tried: a method may have very many thresholds."""


class FactChange(NamedTuple):
    """Another value of a fact.

    Attributes:
        present: its value on the grid; None where it is not there yet. to: the value to be reached.
    """

    fact: Fact
    present: int | None
    to: int


class Step(NamedTuple):
    """A change of one fact, or of two of which neither alone earns anything.

    Attributes:
        gain: points that it adds to the level, as the pack rounds them.
        rows: keys of the rows whose points it changes.
    """

    changes: tuple[FactChange, ...]
    gain: Fraction
    rows: tuple[str, ...]


def step_of(what_if: WhatIf) -> Step:
    """What leads to what an agency would come to."""
    agency = what_if.agency
    changes = [
        FactChange(adjustable.fact, agency.present(adjustable), to) for adjustable, to in what_if.changes
    ]
    rows = [agency.level.indicators[place].key for place in what_if.rows if what_if.moves(place)]
    return Step(tuple(changes), what_if.gain, tuple(rows))


def row_steps(prepared: PreparedLevel, submission: Submission, result: Result) -> tuple[Step | None, ...]:
    """For each row of a level the step that gains most, the first of equals; None where there is none."""
    agency = ScoredAgency(prepared, submission, result)
    rows = zip(prepared.level.indicators, prepared.once(advisable_facts), strict=True)
    return tuple(_row_step(agency, place, *row) for place, row in enumerate(rows))


def gainful_steps(steps: Sequence[Step | None]) -> tuple[Step, ...]:
    """The steps of a level's rows, each once, by what they gain, most first."""
    found = dict.fromkeys(step for step in steps if step)
    return tuple(sorted(found, key=lambda step: step.gain, reverse=True))


def _row_step(
    agency: ScoredAgency, place: int, indicator: Indicator, facts: Sequence[AdjustableFact]
) -> Step | None:
    row = agency.result.indicators[place]
    full = (row.numerator, row.denominator) == indicator.max.as_integer_ratio()
    if full or not row.applies:
        return None
    found = list(_singles(agency, place, facts)) or list(_pairs(agency, place, indicator, facts))
    return step_of(max(found, key=lambda what_if: what_if.gain)) if found else None


def _singles(agency: ScoredAgency, place: int, facts: Sequence[AdjustableFact]) -> Iterator[WhatIf]:
    """For each fact that is given, the nearest value that brings the next step; of a choice the least."""
    for adjustable in facts:
        counted = place in adjustable.counted_in and agency.given(adjustable)
        if counted and (found := _change(agency, place, adjustable)):
            yield found


def _change(agency: ScoredAgency, place: int, adjustable: AdjustableFact, *changed: Change) -> WhatIf | None:
    def improves(what_if: WhatIf) -> bool:
        return what_if.improves(place)

    if adjustable.fact.type not in ("flag", "choice"):
        return agency.nearest(adjustable, improves, *changed, beyond=not changed)
    tried = (agency.what_if(*changed, (adjustable, to)) for to in agency.breakpoints(adjustable, *changed))
    found = [what_if for what_if in tried if what_if and improves(what_if)]
    return min(found, key=lambda what_if: what_if.gain, default=None)


def _pairs(
    agency: ScoredAgency, place: int, indicator: Indicator, facts: Sequence[AdjustableFact]
) -> Iterator[WhatIf]:
    """For each two facts that the row reads together, changes of both that bring the next step.

    One of them may be not there yet, where nothing of the row is open: else that comes first.
    """
    whole = agency.result.indicators[place].state != "missing"
    usable = [fact for fact in facts if agency.given(fact) or (whole and agency.missing(fact))]
    for one, other in combinations(usable, 2):
        counted = place in one.counted_in or place in other.counted_in
        known = agency.given(one) or agency.given(other)
        if counted and known and _together(indicator, one, other):
            found = _pair(agency, place, one, other)
            if found:
                yield found


def _together(indicator: Indicator, one: AdjustableFact, other: AdjustableFact) -> bool:
    """Whether a part or a relation of a row reads both."""
    names = {one.fact.name, other.fact.name}
    read = [part.facts for part in indicator.parts] + [require.guard.facts for require in indicator.requires]
    return any(names <= facts for facts in read)


def _pair(agency: ScoredAgency, place: int, one: AdjustableFact, other: AdjustableFact) -> WhatIf | None:
    """Changes of two facts, the first as small as it may be."""
    values = {to for second in _second_values(agency, one, other) for to in agency.breakpoints(one, *second)}
    for to in _nearest_first(agency.start(one), values):
        if found := _change(agency, place, other, (one, to)):
            return found
    return None


def _second_values(
    agency: ScoredAgency, one: AdjustableFact, other: AdjustableFact
) -> Iterator[tuple[Change, ...]]:
    """The second fact as it is; and, where breakpoints of the first follow it, at its own breakpoints."""
    yield ()
    if other.fact.name in one.breakpoints.reads:
        start = agency.start(one)
        firsts = [start, *_nearest_first(start, agency.breakpoints(one))]
        seconds = {to for first in firsts for to in agency.breakpoints(other, (one, first))}
        start = agency.start(other)
        yield from (((other, to),) for to in (start, *_nearest_first(start, seconds)))


def _nearest_first(start: int, values: Iterable[int]) -> list[int]:
    return sorted(values, key=lambda value: (abs(value - start), value))[:_MOST_TRIED]
