"""What would earn more over a whole level, and the inverse: what a fact must be to reach so many points.

Found from the core form: where a comparison changes its answer, and between two such places by halving;
every answer has been scored. Facts that are only divided by or taken off are left alone where advice is
asked for, as in :mod:`rules.next_steps.row_steps`; a fact that one row counts and another divides by is
moved for the sake of the first, and what the second loses is taken off.
"""

from dataclasses import dataclass
from fractions import Fraction

from methodology.model.fact import Fact
from methodology.model.pack import Band
from rules.evaluation.plain import read_plainly
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result
from rules.facts.submission import Given, Submission
from rules.next_steps.band_gap import Gap, gap
from rules.next_steps.row_steps import Step
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


def gainful_steps(prepared: PreparedLevel, submission: Submission, result: Result) -> tuple[Step, ...]:
    """Each smallest change of a single fact that earns points, by what it adds to the level, most first."""
    agency = ScoredAgency(prepared, submission, result)
    found = (agency.nearest(fact, _earns) for fact in agency.adjustable.values() if fact.counted_in)
    return tuple(sorted((_step(what_if) for what_if in found if what_if), key=_gain, reverse=True))


def to_reach(
    prepared: PreparedLevel, submission: Submission, result: Result, target: tuple[str, str, Fraction]
) -> PointsTarget | None:
    """What one fact must be so that a row earns at least so many points, whatever that does to other rows.

    Args:
        prepared: a level of the method.
        submission: the facts.
        result: what they came to.
        target: key of the row, full name of the fact, and the points, as the pack rounds the row.

    Returns:
        None where the row is not scored, or its points do not follow the fact, or the fact is not given.
    """
    row, name, points = target
    agency = ScoredAgency(prepared, submission, result)
    adjustable, place = agency.adjustable.get(name), agency.scored.get(row)
    if adjustable is None or place not in adjustable.rows:
        return None
    now = agency.rows[place].points
    tried = [agency.what_if(adjustable, to) for to in agency.breakpoint_values(adjustable)]
    most = max([now, *(what_if.changed[place].points for what_if in tried if what_if)])
    found = (
        agency.nearest(adjustable, lambda what_if: what_if.changed[place].points >= points)
        if now < points
        else None
    )
    return PointsTarget(row, adjustable.fact, points, now, most, _step(found) if found else None)


def next_band(prepared: PreparedLevel, submission: Submission, result: Result) -> NextBand | None:
    """What leads to the next better band; None where there is none."""
    pack, level = prepared.pack, prepared.level
    position = len(pack.bands) if result.band is None else result.band
    if not position:
        return None
    agency, better = ScoredAgency(prepared, submission, result), pack.bands[:position]

    def reaches(what_if: WhatIf) -> bool:
        gaps = (gap(pack, level, band, what_if.rows) for band in better)
        return _advisable(what_if) and any(found is not None and found.closed for found in gaps)

    found = (agency.nearest(fact, reaches) for fact in agency.adjustable.values() if fact.counted_in)
    steps = sorted((_step(one) for one in found if one and _plain_band(one) < position), key=_gain)
    return NextBand(better[-1], gap(pack, level, better[-1], agency.rows), tuple(steps))


def _earns(what_if: WhatIf) -> bool:
    return _advisable(what_if) and what_if.gain > 0


def _advisable(what_if: WhatIf) -> bool:
    """It is for the sake of rows that count the fact."""
    return what_if.gained(what_if.adjusted.counted_in) > 0


def _plain_band(what_if: WhatIf) -> int:
    """The band that the plain reader gives: a position in the pack's bands."""
    agency, submission = what_if.agency, what_if.agency.submission
    states = {**submission.states, what_if.adjusted.fact.name: Given(what_if.to)}
    changed = Submission(submission.agency, submission.level, submission.period, states)
    band = read_plainly(agency.pack, agency.level, changed).band
    return len(agency.pack.bands) if band is None else band


def _step(what_if: WhatIf) -> Step:
    agency = what_if.agency
    rows = tuple(
        agency.level.indicators[place].key
        for place, row in what_if.changed.items()
        if row.points != agency.rows[place].points
    )
    return Step(what_if.adjusted.fact, agency.present(what_if.adjusted), what_if.to, what_if.gain, rows)


def _gain(step: Step) -> Fraction:
    return step.gain
