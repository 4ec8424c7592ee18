"""Submissions to any level: random ones, cheap enough for thousands, and changes of one that is at hand."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import partial
from random import Random

from hypothesis import strategies as st

from methodology.model.core import Comparison
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level
from rules.facts.submission import Agency, Claim, Given, NotRecognised, State, Submission
from tests.support.facts.limits import Limit, Values, limits, repaired

REASON = "Trong năm không phát sinh nhiệm vụ này"
AGENCY = Agency("H28.05", "UBND xã Hòa Bình")
PERIOD = "2026"
_CHUNK = 8
_FIVE_PERCENT_STEPS = 21


def submissions(level: Level) -> st.SearchStrategy[Submission]:
    """Random submissions that keep what the level requires of its facts.

    Each is made from bytes of its own for every fact; all zero, to which Hypothesis shrinks, is an agency
    of which nothing is known.
    """
    sampler = _Sampler(level)
    return st.binary(min_size=sampler.size, max_size=sampler.size).map(sampler.submission)


def full_submissions(level: Level, count: int, seed: str) -> list[Submission]:
    """Submissions in which every fact is given; the same ones for the same seed."""
    random, sampler = Random(seed), _Sampler(level)
    return [sampler.submission(b"\xff" + random.randbytes(sampler.size - 1)) for _ in range(count)]


def submission(level: Level, states: Mapping[str, State], tags: Iterable[str] = ()) -> Submission:
    """A submission of an agency with these tags; facts without a state are missing."""
    agency = Agency(AGENCY.code, AGENCY.name, None, tuple(sorted(tags)))
    return Submission(agency, level.key, PERIOD, {name: states.get(name) for name in level.facts})


def given(level: Level, tags: Iterable[str] = (), /, **values: int) -> Submission:
    """A submission from grid values by the facts' own names; the others are missing."""
    own = {fact.own_name: name for name, fact in level.facts.items()}
    return submission(level, {own[name]: Given(value) for name, value in values.items()}, tags)


def changed(before: Submission, states: Mapping[str, State]) -> Submission:
    """The submission with other states of some facts."""
    return Submission(before.agency, before.level, before.period, {**before.states, **states})


def tagged(before: Submission, tags: Iterable[str]) -> Submission:
    """The submission of an agency with other tags."""
    who = before.agency
    agency = Agency(who.code, who.name, who.peer_group, tuple(sorted(tags)))
    return Submission(agency, before.level, before.period, before.states)


def in_units(level: Level, values: Values) -> dict[str, Fraction]:
    """Grid values as the numbers that are computed with."""
    return {name: Fraction(value, level.facts[name].scale) for name, value in values.items()}


def values_of(submission: Submission) -> Values:
    """The values that are given."""
    return {name: state.value for name, state in submission.states.items() if isinstance(state, Given)}


def comparisons(leaves: Iterable[Indicator]) -> list[Comparison]:
    """Every comparison that the guards of some rows make."""
    guards = (case.guard for leaf in leaves for part in leaf.parts for case in part.cases)
    return list(dict.fromkeys(one for guard in guards for conjunction in guard for one in conjunction))


def value_draws(level: Level) -> dict[str, Callable[[int, int], int]]:
    """For each fact a function from a way of drawing and a number to a grid value."""
    compared = comparisons(level.indicators)
    return {name: partial(_drawn, fact, _landmarks(fact, compared)) for name, fact in level.facts.items()}


class _Sampler:
    """Makes submissions to a level from bytes: the first chunk for the agency, one more for each fact."""

    def __init__(self, level: Level) -> None:
        self.level, self.size = level, _CHUNK * (1 + len(level.facts))
        self.limits: list[Limit] = limits(level, level.indicators)
        self.draw = value_draws(level)

    def submission(self, raw: bytes) -> Submission:
        complete = raw[0] >= 192
        values: Values = {}
        absent: dict[str, State] = {}
        for start, name in enumerate(self.level.facts, 1):
            how, *number = raw[_CHUNK * start : _CHUNK * (start + 1)]
            if complete or how >= 48:
                values[name] = self.draw[name](how, int.from_bytes(number))
            elif how >= 32 and (admitted := self.level.claims[name]):
                absent[name] = Claim(admitted[how % len(admitted)], REASON)
            elif how >= 24:
                absent[name] = NotRecognised(REASON)
        kept = repaired(self.limits, values)
        given = {name: Given(kept[name]) if name in kept else absent.get(name) for name in self.level.facts}
        return Submission(self._agency(int.from_bytes(raw[1:_CHUNK])), self.level.key, PERIOD, given)

    def _agency(self, choices: int) -> Agency:
        tags = (tag.key for bit, tag in enumerate(self.level.tags) if choices >> bit & 1)
        groups = self.level.peer_groups
        group = groups[choices % len(groups)].key if groups else None
        return Agency(AGENCY.code, AGENCY.name, group, tuple(sorted(tags)))


def _drawn(fact: Fact, landmarks: list[int], how: int, number: int) -> int:
    """A value of which the rules of the level take notice, a round one, a small one, or any."""
    size = fact.high - fact.low
    if how % 4 == 0:
        return landmarks[number % len(landmarks)]
    if how % 4 == 1 and fact.type == "count":
        return min(fact.high, fact.low + 5 * (number % _FIVE_PERCENT_STEPS))
    if how % 4 == 1:
        return fact.low + size * (number % _FIVE_PERCENT_STEPS) // (_FIVE_PERCENT_STEPS - 1)
    if how % 4 == 2:
        return fact.low + number % min(13, size + 1)
    return fact.low + number % (size + 1)


def _landmarks(fact: Fact, compared: Iterable[Comparison]) -> list[int]:
    """The ends of a fact, and the values at and beside a threshold to which it is compared."""
    found = {fact.low, fact.high}
    for comparison in compared:
        slope = dict(comparison.measure.numerator.terms).get(fact.name)
        if slope:
            at = int(comparison.threshold / slope * fact.scale // 1)
            found.update((at - 1, at, at + 1))
    return sorted(value for value in found if fact.low <= value <= fact.high)
