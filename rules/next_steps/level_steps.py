"""What would earn more over a whole level, and the inverse: what a fact must be to reach so many points.

Found from the core form: where a comparison changes its answer, and between two such places by halving;
every answer has been scored. Facts that are only divided by or taken off are left alone where advice is
asked for, as in :mod:`rules.next_steps.row_steps`; a fact that one row counts and another divides by is
moved for the sake of the first, and what the second loses is taken off.
"""

from dataclasses import dataclass
from fractions import Fraction

from methodology.model.fact import Fact
from methodology.model.level import Level
from methodology.model.pack import Band, Pack
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.facts.submission import Given, Submission
from rules.next_steps.band_gap import Gap, gap
from rules.next_steps.what_if import Agency, WhatIf

__all__ = ["BandAim", "Move", "PointsAim", "next_band", "next_moves", "to_reach"]


@dataclass(frozen=True, slots=True)
class Move:
    """A change of one fact.

    Attributes:
        present: its value on the grid. to: the value to be reached.
        gain: points that it adds to the level, as the pack rounds them.
        rows: keys of the rows whose points it moves.
    """

    fact: Fact
    present: int
    to: int
    gain: Fraction
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointsAim:
    """What a fact must be so that a row earns so many points.

    Attributes:
        row: its key. points: asked for. now: what the row earns. most: what it can earn by this fact alone.
        move: the least change that earns them; None where none does, or none is needed.
    """

    row: str
    fact: Fact
    points: Fraction
    now: Fraction
    most: Fraction
    move: Move | None


@dataclass(frozen=True, slots=True)
class BandAim:
    """What leads to the next better band.

    Attributes:
        gap: what is lacking now; None where nothing applies.
        moves: each least change of a single fact that suffices, the one that gains least first.
    """

    band: Band
    gap: Gap | None
    moves: tuple[Move, ...]


def next_moves(pack: Pack, level: Level, submission: Submission, result: Result) -> tuple[Move, ...]:
    """Each smallest change of a single fact that earns points, by what it adds to the level, most first."""
    agency = Agency(pack, level, submission, result)
    found = (agency.nearest(lever, _earns) for lever in agency.levers.values() if lever.counted)
    return tuple(sorted((_move(one) for one in found if one), key=_gain, reverse=True))


def to_reach(
    pack: Pack, level: Level, submission: Submission, result: Result, aim: tuple[str, str, Fraction]
) -> PointsAim | None:
    """What one fact must be so that a row earns at least so many points, whatever that does to other rows.

    Args:
        pack: the method.
        level: a level of it.
        submission: the facts.
        result: what they came to.
        aim: key of the row, full name of the fact, and the points, as the pack rounds the row.

    Returns:
        None where the row is not scored, or its points do not follow the fact, or the fact is not given.
    """
    row, fact, points = aim
    agency = Agency(pack, level, submission, result)
    lever, place = agency.levers.get(fact), agency.scored.get(row)
    if lever is None or place not in lever.rows:
        return None
    now = agency.rows[place].points
    supposed = [agency.suppose(lever, to) for to in agency.stops(lever)]
    most = max([now, *(one.moved[place].points for one in supposed if one)])
    found = agency.nearest(lever, lambda one: one.moved[place].points >= points) if now < points else None
    return PointsAim(row, lever.fact, points, now, most, _move(found) if found else None)


def next_band(pack: Pack, level: Level, submission: Submission, result: Result) -> BandAim | None:
    """What leads to the next better band; None where there is none."""
    position = len(pack.bands) if result.band is None else result.band
    if not position:
        return None
    agency, better = Agency(pack, level, submission, result), pack.bands[:position]

    def reaches(supposed: WhatIf) -> bool:
        gaps = (gap(pack, level, band, supposed.rows) for band in better)
        return _advisable(supposed) and any(one is not None and one.closed for one in gaps)

    found = (agency.nearest(lever, reaches) for lever in agency.levers.values() if lever.counted)
    moves = sorted((_move(one) for one in found if one and _plainly(one) < position), key=_gain)
    return BandAim(better[-1], gap(pack, level, better[-1], agency.rows), tuple(moves))


def _earns(supposed: WhatIf) -> bool:
    return _advisable(supposed) and supposed.gain > 0


def _advisable(supposed: WhatIf) -> bool:
    """It is for the sake of rows that count the fact."""
    return supposed.gained(supposed.lever.counted) > 0


def _plainly(supposed: WhatIf) -> int:
    """The band that the plain reader gives: a position in the pack's bands."""
    agency, lever = supposed.agency, supposed.lever
    before = agency.submission
    states = {**before.states, lever.fact.name: Given(supposed.to)}
    changed = Submission(before.agency, before.level, before.period, states)
    band = read_plainly(agency.pack, agency.level, changed).band
    return len(agency.pack.bands) if band is None else band


def _move(supposed: WhatIf) -> Move:
    agency, lever = supposed.agency, supposed.lever
    rows = tuple(
        agency.level.indicators[place].key
        for place, row in supposed.moved.items()
        if row.points != agency.rows[place].points
    )
    return Move(lever.fact, agency.present(lever), supposed.to, supposed.gain, rows)


def _gain(move: Move) -> Fraction:
    return move.gain
