"""Changes of one fact under random proved methods and shipped ones, scored again by the plain reader."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from methodology.model.fact import Fact
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.proof.prove import prove_level
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.facts.submission import Given, Submission
from rules.next_steps.adjustable import AdjustableFact, adjustable_facts
from rules.next_steps.steps import Step
from rules.next_steps.targets import next_band, points_targets
from tests.support.attribution.sides import Place, sides
from tests.support.facts.submissions import changed, submissions
from tests.support.packs.random_packs import packs
from tests.support.packs.shipped import REGISTRY, SHIPPED_LEVELS, only_level, prepared

EFFORT = 300
Tried = Mapping[int, Result]
"""What each other value of a fact comes to: the nearest first, the lower of two equally near."""


@dataclass(frozen=True)
class Case:
    """An agency under a method, and what comes of changing one of its facts."""

    pack: Pack
    level: Level
    submission: Submission

    @property
    def now(self) -> Result:
        return read_plainly(self.pack, self.level, self.submission)

    def then(self, name: str, value: int) -> Result:
        return read_plainly(self.pack, self.level, changed(self.submission, {name: Given(value)}))

    def tried(self, fact: Fact) -> Tried:
        state = self.submission.states[fact.name]
        assert isinstance(state, Given)
        present = state.value
        others = [value for value in range(fact.low, fact.high + 1) if value != present]
        nearest = sorted(others, key=lambda value: (abs(value - present), value))
        return {value: self.then(fact.name, value) for value in nearest}

    def band(self, result: Result) -> int:
        return len(self.pack.bands) if result.band is None else result.band

    def row(self, result: Result, place: int) -> Fraction:
        row = result.indicators[place]
        return row.exact if self.pack.rounding.at == "total" else result.in_points(row.points)

    def small(self) -> list[AdjustableFact]:
        """Facts of few values that are given and that one part of one row reads."""
        return [
            adjustable
            for name, adjustable in adjustable_facts(prepared(self.pack, self.level)).items()
            if isinstance(self.submission.states[name], Given)
            and adjustable.fact.high - adjustable.fact.low < 100
            and [len(self.level.indicators[place].parts) for place in adjustable.rows] == [1]
        ]


def total(result: Result) -> Fraction:
    return result.in_points(result.total.points)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Agencies under methods of which the proofs find nothing wrong."""
    pack = draw(packs())
    level = only_level(pack)
    assume(not prove_level(level, EFFORT))
    return Case(pack, level, draw(submissions(level)))


randomly = settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))


def by_fact(steps: Iterable[Step]) -> dict[str, int]:
    """The values that steps of a single fact lead to."""
    return {change.fact.name: change.to for step in steps for change in step.changes}


@pytest.mark.apart
@randomly
@given(cases())
def test_a_move_to_a_band_of_a_random_method_is_the_nearest_that_leads_there(case: Case) -> None:
    now = case.now
    aim = next_band(prepared(case.pack, case.level), case.submission, now)
    assert (aim is None) == (case.band(now) == 0)
    found = by_fact(aim.steps if aim else ())
    assert all(case.band(case.then(name, to)) < case.band(now) for name, to in found.items())
    for adjustable in case.small():
        (place,) = adjustable.rows
        leading = [
            value
            for value, then in case.tried(adjustable.fact).items()
            if case.band(then) < case.band(now) and case.row(then, place) > case.row(now, place)
        ]
        advised = leading and adjustable.advisable
        assert found.get(adjustable.fact.name) == (leading[0] if advised else None)


@pytest.mark.apart
@randomly
@given(cases(), st.sampled_from(["1", "1/2", "1/7"]))
def test_what_a_row_of_a_random_method_asks_of_a_fact_is_the_nearest_value(case: Case, share: str) -> None:
    now = case.now
    for adjustable in case.small():
        (place,) = adjustable.rows
        leaf, earned = case.level.indicators[place], case.row(now, place)
        asked = Fraction(share) * leaf.max
        targets = points_targets(prepared(case.pack, case.level), case.submission, now, leaf, asked)
        aim = {target.fact.name: target for target in targets}.get(adjustable.fact.name)
        if aim is None:
            assert now.indicators[place].state == "not_applicable"
            continue
        tried = {value: case.row(then, place) for value, then in case.tried(adjustable.fact).items()}
        enough = [value for value, points in tried.items() if points >= asked > earned]
        reached = by_fact([aim.step] if aim.step else []).get(adjustable.fact.name)
        assert reached == (enough[0] if enough else None)
        assert (aim.now, aim.most) == (earned, max([earned, *tried.values()]))


@pytest.mark.apart
@pytest.mark.parametrize("place", SHIPPED_LEVELS, ids=str)
def test_moves_to_a_band_of_a_shipped_method_lead_there_and_the_least_gain_comes_first(place: Place) -> None:
    pack, level = REGISTRY.level(*place)
    for side in sides(place, 60)[::20]:
        case, now = Case(pack, level, side.submission), side.result
        aim = next_band(prepared(pack, level), side.submission, now)
        moves = aim.steps if aim else ()
        assert [move.gain for move in moves] == sorted(move.gain for move in moves)
        following = adjustable_facts(prepared(pack, level))
        for move in moves:
            ((fact, present, to),) = move.changes
            nearer = to + (1 if to < (present or 0) else -1)
            then, short = case.then(fact.name, to), case.then(fact.name, nearer)
            assert case.band(then) < case.band(now)
            assert total(then) - total(now) == move.gain
            assert case.band(short) == case.band(now) or len(following[fact.name].rows) > 1
