"""Sides of a change: agencies under the shipped packs, and under small ones."""

from collections.abc import Mapping
from functools import cache
from random import Random

from methodology.model.level import ClaimKind, Level
from methodology.model.pack import Pack
from rules.attribution.attribution import Side
from rules.evaluation.plain import read_plainly
from rules.facts.carry_over import FactMapping
from rules.facts.submission import Absence, Claim, Given, NotRecognised, State, Submission
from tests.support.facts.submissions import REASON, changed, full_submissions
from tests.support.packs.shipped import REGISTRY, SHIPPED_LEVELS, prepared

Place = tuple[str, str]
"""A shipped pack and one of its levels."""
PAIRS = [(before, after) for before in SHIPPED_LEVELS for after in SHIPPED_LEVELS if before[1] == after[1]]
"""Each level of each shipped pack with itself and with those of the same key in the others."""


def side(pack: Pack, level: Level, submission: Submission) -> Side:
    """An agency under a method."""
    return Side(prepared(pack, level), submission, read_plainly(pack, level, submission))


@cache
def thinned(place: Place, count: int) -> tuple[Submission, ...]:
    """Random submissions of which some facts are missing or claimed; the same ones each time."""
    _, level = REGISTRY.level(*place)
    random = Random(f"{place} {count}")
    full = full_submissions(level, count, f"{place}")
    return tuple(changed(one, _thinning(random, one, level.claims)) for one in full)


def _thinning(
    random: Random, submission: Submission, claims: Mapping[str, tuple[ClaimKind, ...]]
) -> dict[str, State]:
    share = random.choice((0, 0.05, 0.3))
    gone = [name for name in submission.states if random.random() < share]
    return {name: _absent(random, claims[name]) for name in gone}


def _absent(random: Random, admitted: tuple[ClaimKind, ...]) -> State:
    choices: list[State] = [None, NotRecognised(REASON), *(Claim(kind, REASON) for kind in admitted)]
    return random.choice(choices)


@cache
def sides(place: Place, count: int) -> tuple[Side, ...]:
    """Random agencies at a level of a shipped pack."""
    pack, level = REGISTRY.level(*place)
    return tuple(side(pack, level, one) for one in thinned(place, count))


def read_as(before: Level, submission: Submission, after: Level) -> Submission:
    """The facts of a submission as another level's; what that cannot read is missing."""
    carried = FactMapping(before, after).apply(submission)
    states: dict[str, State] = {
        name: None if value is None else Given(value)
        for name, value in zip(after.facts, carried.values, strict=True)
    }
    states |= {name: _state(why) for name, why in carried.absences.items()}
    return Submission(submission.agency, after.key, submission.period, states)


def _state(why: Absence) -> State:
    return NotRecognised(REASON) if why == "not_recognised" else Claim(why, REASON)
