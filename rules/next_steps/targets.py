"""The inverse of a score: what a fact must be to reach so many points, or the next better band.

Every answer has been scored. A fact that one row counts and another divides by is changed for the sake of
the first, and what the second loses is taken off.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.fact import Fact
from methodology.model.level import Indicator
from methodology.model.pack import Band
from rules.evaluation.parts import combine
from rules.evaluation.plain import read_plainly
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result
from rules.facts.submission import Given, Submission
from rules.next_steps.adjustable import AdjustableFact, adjustable_facts
from rules.next_steps.band_gap import Gap, RowOutcome, gap
from rules.next_steps.steps import Step, step_of
from rules.next_steps.what_if import ScoredAgency, WhatIf


@dataclass(frozen=True, slots=True)
class PointsTarget:
    """What a fact must be so that a row earns so many points.

    Attributes:
        row: its key. points: asked for. now: what the row earns. most: what it can earn by this fact alone.
        step: the least change that earns them; None where none does, or none is needed.
    """

    row: str
    fact: Fact
    points: Fraction
    now: Fraction
    most: Fraction
    step: Step | None


@dataclass(frozen=True, slots=True)
class NextBand:
    """What leads to the next better band.

    Attributes:
        gap: what is lacking now; None where nothing applies.
        steps: each least change of a single fact that suffices, the one that gains least first.
    """

    band: Band
    gap: Gap | None
    steps: tuple[Step, ...]


def points_targets(
    prepared: PreparedLevel, submission: Submission, result: Result, indicator: Indicator, points: Fraction
) -> Iterator[PointsTarget]:
    """For each given fact that a row counts, what it must be so that the row earns at least so many points.

    This is asked for, no advice: dates and what comes from a feed are among them.

    Args:
        prepared: a level of the method.
        submission: the facts.
        result: what they came to.
        indicator: a row of the level; where it is not scored, nothing is yielded.
        points: as the pack rounds the row.
    """
    agency = ScoredAgency(prepared, submission, result)
    place = prepared.level.indicators.index(indicator)
    if place in agency.scorers and agency.follows(place):
        adjustable = prepared.once(adjustable_facts)
        for fact in (adjustable[name] for name in indicator.uses if name in adjustable):
            if place in fact.counted_in and agency.present(fact) is not None:
                yield _points_target(agency, place, fact, points)


def _points_target(
    agency: ScoredAgency, place: int, adjustable: AdjustableFact, points: Fraction
) -> PointsTarget:
    now = Fraction(*agency.points(place))

    def earned(what_if: WhatIf) -> Fraction:
        return Fraction(*what_if.points(place))

    tried = (agency.what_if((adjustable, to)) for to in agency.breakpoints(adjustable))
    most = max([now, *(earned(what_if) for what_if in tried if what_if)])
    found = agency.nearest(adjustable, lambda what_if: earned(what_if) >= points) if now < points else None
    key = agency.level.indicators[place].key
    return PointsTarget(key, adjustable.fact, points, now, most, step_of(found) if found else None)


def next_band(prepared: PreparedLevel, submission: Submission, result: Result) -> NextBand | None:
    """What leads to the next better band; None where there is none."""
    pack, level = prepared.pack, prepared.level
    position = len(pack.bands) if result.band is None else result.band
    if not position:
        return None
    agency, better = ScoredAgency(prepared, submission, result), pack.bands[:position]
    rows = [
        RowOutcome(row.state, Fraction(*agency.points(place)), Fraction(row.applicable, result.unit))
        for place, row in enumerate(result.indicators)
    ]

    def reaches(what_if: WhatIf) -> bool:
        ((adjustable, _),) = what_if.changes
        if what_if.gained(adjustable.counted_in) <= 0:
            return False
        changed = list(rows)
        for place in what_if.rows:
            changed[place] = _outcome(what_if, place)
        gaps = (gap(pack, level, band, changed) for band in better)
        return any(found is not None and found.closed for found in gaps)

    facts = prepared.once(adjustable_facts).values()
    given = (fact for fact in facts if fact.advisable and agency.given(fact))
    found = [what_if for fact in given if (what_if := agency.nearest(fact, reaches))]
    steps = [step_of(what_if) for what_if in found if _plain_band(what_if) < position]
    return NextBand(
        better[-1], gap(pack, level, better[-1], rows), tuple(sorted(steps, key=lambda step: step.gain))
    )


def _outcome(what_if: WhatIf, place: int) -> RowOutcome:
    scale, indicator = what_if.agency.prepared.scale, what_if.agency.level.indicators[place]
    row = combine(indicator, what_if.rows[place], scale)
    return RowOutcome(row.state, Fraction(*what_if.points(place)), Fraction(row.applicable, scale.unit))


def _plain_band(what_if: WhatIf) -> int:
    """The band that the plain reader gives: a position in the pack's bands."""
    agency, submission = what_if.agency, what_if.agency.submission
    changes = {adjustable.fact.name: Given(to) for adjustable, to in what_if.changes}
    changed = Submission(
        submission.agency, submission.level, submission.period, {**submission.states, **changes}
    )
    band = read_plainly(agency.pack, agency.level, changed).band
    return len(agency.pack.bands) if band is None else band
