"""Changes of one fact under random proved methods and shipped ones, scored again by the plain reader."""

from collections.abc import Mapping
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
from rules.next_steps.document import NextStepsText, next_steps_document
from rules.next_steps.level_steps import gainful_steps, next_band, to_reach
from rules.next_steps.row_steps import Step
from tests.support.attribution.sides import Place, sides
from tests.support.facts.submissions import changed, submissions
from tests.support.facts.submissions import given as written
from tests.support.packs.random_packs import packs
from tests.support.packs.shipped import REGISTRY, SHIPPED_LEVELS, only_level, prepared
from tests.support.packs.small_commune import commune

COMMUNE = commune()
LEVEL = only_level(COMMUNE)
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


@pytest.mark.apart
@randomly
@given(cases())
def test_a_move_under_a_random_method_is_the_nearest_value_that_earns_more(case: Case) -> None:
    now = case.now
    found = {
        move.fact.name: move for move in gainful_steps(prepared(case.pack, case.level), case.submission, now)
    }
    for move in found.values():
        then = case.then(move.fact.name, move.to)
        assert total(then) - total(now) == move.gain > 0
        assert move.rows == moved(case, now, then)
    for adjustable in case.small():
        better = [value for value, then in case.tried(adjustable.fact).items() if total(then) > total(now)]
        expected = better[0] if better and adjustable.counted_in else None
        assert target(found, adjustable) == expected


def moved(case: Case, now: Result, then: Result) -> tuple[str, ...]:
    leaves = enumerate(case.level.indicators)
    return tuple(leaf.key for place, leaf in leaves if case.row(now, place) != case.row(then, place))


def target(found: Mapping[str, Step], adjustable: AdjustableFact) -> int | None:
    move = found.get(adjustable.fact.name)
    return None if move is None else move.to


@pytest.mark.apart
@randomly
@given(cases())
def test_a_move_to_a_band_of_a_random_method_is_the_nearest_that_leads_there(case: Case) -> None:
    now = case.now
    aim = next_band(prepared(case.pack, case.level), case.submission, now)
    assert (aim is None) == (case.band(now) == 0)
    found = {move.fact.name: move for move in aim.steps} if aim else {}
    assert all(case.band(case.then(name, move.to)) < case.band(now) for name, move in found.items())
    for adjustable in case.small():
        (place,) = adjustable.rows
        leading = [
            value
            for value, then in case.tried(adjustable.fact).items()
            if case.band(then) < case.band(now) and case.row(then, place) > case.row(now, place)
        ]
        assert target(found, adjustable) == (leading[0] if leading and adjustable.counted_in else None)


@pytest.mark.apart
@randomly
@given(cases(), st.sampled_from(["1", "1/2", "1/7"]))
def test_what_a_row_of_a_random_method_asks_of_a_fact_is_the_nearest_value(case: Case, share: str) -> None:
    now = case.now
    for adjustable in case.small():
        (place,) = adjustable.rows
        leaf, earned = case.level.indicators[place], case.row(now, place)
        asked = Fraction(share) * leaf.max
        aim = to_reach(
            prepared(case.pack, case.level), case.submission, now, (leaf.key, adjustable.fact.name, asked)
        )
        if aim is None:
            assert now.indicators[place].state == "not_applicable"
            continue
        tried = {value: case.row(then, place) for value, then in case.tried(adjustable.fact).items()}
        enough = [value for value, points in tried.items() if points >= asked > earned]
        assert (aim.step and aim.step.to) == (enough[0] if enough else None)
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
            then, short = case.then(move.fact.name, move.to), case.then(move.fact.name, nearer(move))
            assert case.band(then) < case.band(now)
            assert total(then) - total(now) == move.gain
            assert case.band(short) == case.band(now) or len(following[move.fact.name].rows) > 1


def nearer(move: Step) -> int:
    return move.to + (1 if move.to < move.present else -1)


def test_nothing_is_gained_where_a_row_moves_and_the_rounded_total_does_not() -> None:
    pack = commune("{at: total, digits: 0, mode: floor}")
    level = only_level(pack)
    submission = written(level, trained=0, staff=28)
    result = read_plainly(pack, level, submission)
    moves = {move.fact.own_name: move for move in gainful_steps(prepared(pack, level), submission, result)}
    # 7 points for 22.4 people: 3 people earn 0.9375 points, 4 earn 1.25
    assert (moves["trained"].to, moves["trained"].gain) == (4, Fraction(1))


ASIDE = {"meetings": 4, "staff": 10, "trained": 10, "plan": 1, "tested": 1, "average": 1000}
DONE = {"online": 9, "received": 9, "issued": 1, "signed_on": 739700, "due_on": 739700}
BEST = {**ASIDE, **DONE, "chair": 0, "incidents": 0, "ideas": 9, "satisfied_percent": 10000}


@pytest.mark.parametrize(
    ("language", "worse", "expected"),
    [
        (
            "vi",
            {"incidents": 9},
            "Để xếp loại Tốt còn thiếu 2,6 điểm. Chỉ cần một trong các thay đổi sau.",
        ),
        (
            "en",
            {"chair": 1},
            "For band Good these gates are still to be passed: Mandatory. Any one of these changes suffices.",
        ),
        (
            "vi",
            {"chair": 1, "incidents": 9},
            "Để xếp loại Tốt còn thiếu 9,3 điểm và còn phải đạt: Chỉ số bắt buộc. "
            "Không có thay đổi của riêng một số liệu nào là đủ.",
        ),
    ],
)
def test_what_the_next_band_asks_for_is_said_in_the_other_language_too(
    language: str, worse: Mapping[str, int], expected: str
) -> None:
    submission = written(LEVEL, **{**BEST, **worse})
    result = read_plainly(COMMUNE, LEVEL, submission)
    entry = next_steps_document(prepared(COMMUNE, LEVEL), submission, result, language)
    assert entry["next_band"]["summary"] == expected


@pytest.mark.parametrize(
    ("asked", "language", "expected"),
    [
        ("7.5", "en", "To earn 7.5 points, “Meetings” must be 3 meetings (now 2 meetings)."),
        ("1", "vi", "Đã được 1,9 điểm, đủ mức 1 điểm."),
        ("16", "vi", "Chỉ thay đổi «Số cuộc họp» thì không đạt 16 điểm; nhiều nhất được 15 điểm."),
    ],
)
def test_what_a_fact_must_be_is_said_in_the_other_language_too(
    asked: str, language: str, expected: str
) -> None:
    submission = written(LEVEL, meetings=2)
    result = read_plainly(COMMUNE, LEVEL, submission)
    aim = to_reach(
        prepared(COMMUNE, LEVEL), submission, result, ("meetings", "meetings/meetings", Fraction(asked))
    )
    assert aim is not None
    assert NextStepsText(prepared(COMMUNE, LEVEL), language).points(aim)["summary"] == expected
