"""What would earn more, and what a fact must be: held against trying every value."""

from collections.abc import Iterator
from fractions import Fraction
from functools import cache

import pytest

from methodology.errors import InvalidDocument
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.facts.relations import LevelRelations
from rules.facts.submission import Claim, Given, Submission
from rules.next_steps.document import NextStepsText, next_steps_document
from rules.next_steps.level_steps import NextBand, gainful_steps, next_band, to_reach
from rules.next_steps.row_steps import Advisor
from tests.support.attribution.sides import Place, sides
from tests.support.facts.submissions import REASON, changed, full_submissions, given
from tests.support.packs.shipped import REGISTRY, SHIPPED_LEVELS, only_level, prepared, small_pack
from tests.support.packs.small_commune import ROUNDINGS, commune

COMMUNE = commune()
LEVEL = only_level(COMMUNE)
KEPT = LEVEL.facts.keys() - {
    "online/online",
    "online/received",
    "satisfied/satisfied_percent",
    "visits/visits",
}
REFERENCE_FACTS = {"staff", "online/received", "market/stalls", "plan/due_on"}


def scored(pack: Pack, submission: Submission) -> Result:
    return read_plainly(pack, only_level(pack), submission)


def with_value(submission: Submission, name: str, value: int) -> Submission:
    return changed(submission, {name: Given(value)})


Tried = dict[str, list[tuple[int, Result]]]


@cache
def tried(rounding: str, number: int) -> tuple[Pack, Submission, Result, Tried]:
    """A random agency, and for each fact what its other values come to: the nearest, the lower first."""
    pack = commune(rounding)
    submission = full_submissions(only_level(pack), number + 1, f"{rounding}")[number]
    tries = {name: list(others(pack, submission, name)) for name in sorted(KEPT)}
    return pack, submission, scored(pack, submission), tries


def others(pack: Pack, submission: Submission, name: str) -> Iterator[tuple[int, Result]]:
    level, present = only_level(pack), value_of(submission, name)
    fact = level.facts[name]
    for value in sorted(range(fact.low, fact.high + 1), key=lambda value: (abs(value - present), value))[1:]:
        changed_ = with_value(submission, name, value)
        if admitted(level, changed_):
            yield value, scored(pack, changed_)


def admitted(level: Level, submission: Submission) -> bool:
    try:
        LevelRelations(level).check(submission)
    except InvalidDocument:
        return False
    return True


def value_of(submission: Submission, name: str) -> int:
    state = submission.states[name]
    assert isinstance(state, Given)
    return state.value


AGENCIES = [
    pytest.param(rounding, number, marks=pytest.mark.soak if number % 3 else pytest.mark.apart)
    for number, rounding in enumerate(ROUNDINGS[::2])
]


@pytest.mark.parametrize(("rounding", "number"), AGENCIES)
def test_each_move_is_the_nearest_value_that_earns_more(rounding: str, number: int) -> None:
    pack, submission, result, tries = tried(rounding, number)
    found = {
        move.fact.name: move for move in gainful_steps(prepared(pack, only_level(pack)), submission, result)
    }
    for name in sorted(KEPT - REFERENCE_FACTS):
        gains = [(value, total(then) - total(result)) for value, then in tries[name]]
        expected = next(((value, gain) for value, gain in gains if gain > 0), None)
        move = found.get(name)
        assert (move and (move.to, move.gain)) == expected
    assert not found.keys() & REFERENCE_FACTS


def total(result: Result) -> Fraction:
    return result.in_points(result.total.points)


@pytest.mark.apart
@pytest.mark.parametrize("place", SHIPPED_LEVELS, ids=str)
def test_every_move_gains_what_the_plain_reader_says_and_the_most_comes_first(place: Place) -> None:
    pack, level = REGISTRY.level(*place)
    for side in sides(place, 60)[::20]:
        steps = gainful_steps(prepared(pack, level), side.submission, side.result)
        assert [move.gain for move in steps] == sorted((move.gain for move in steps), reverse=True)
        for move in steps:
            then = read_plainly(pack, level, with_value(side.submission, move.fact.name, move.to))
            assert total(then) - total(side.result) == move.gain > 0


@pytest.mark.apart
@pytest.mark.parametrize("place", SHIPPED_LEVELS, ids=str)
def test_where_each_row_is_rounded_a_scorecards_own_advice_is_among_the_moves(place: Place) -> None:
    pack, level = REGISTRY.level(*place)
    if pack.rounding.at == "total":
        pytest.skip("under this pack a row's own rounding is no step of anything")
    advisors = [
        (place, Advisor(leaf, prepared(pack, level)))
        for place, leaf in enumerate(level.indicators)
        if not leaf.informational
    ]
    for side in sides(place, 60)[:6]:
        steps = {
            move.fact.name: move
            for move in gainful_steps(prepared(pack, level), side.submission, side.result)
        }
        for at, advisor in advisors:
            for step in advisor.steps(side.result.indicators[at], side.submission.values):
                move = steps[step.fact.name]
                assert (move.to, move.gain) == (step.to, step.gain)


def test_a_row_of_which_something_is_missing_may_still_earn_more_by_what_is_given() -> None:
    submission = given(LEVEL, plan=0)
    (move,) = gainful_steps(prepared(COMMUNE, LEVEL), submission, scored(COMMUNE, submission))
    assert (move.fact.name, move.present, move.to, move.rows) == ("skills/plan", 0, 1, ("skills",))


def test_what_is_missing_claimed_or_does_not_apply_is_not_moved() -> None:
    claim = Claim("nothing_arose", REASON)
    submission = changed(given(LEVEL, cashless=1, stalls=2), {"incidents/incidents": claim})
    assert gainful_steps(prepared(COMMUNE, LEVEL), submission, scored(COMMUNE, submission)) == ()


SHARED = """
level: department
name: {vi: Sở, en: Departments}
max: 20
context:
  systems: {type: count, max: 9, label: {vi: Hệ thống, en: Systems}}
  approved: {type: count, max: 9, label: {vi: Đã duyệt, en: Approved}}
groups:
  - key: a
    code: "1"
    name: {vi: Nhóm, en: Group}
    max: 20
    indicators:
      - key: a.approved
        code: "1"
        name: {vi: Đã duyệt, en: Approved}
        max: 10
        facts: {seen: {type: flag, label: {vi: Đã xem, en: Seen}}}
        require: [approved <= systems]
        score: {ratio: {of: approved, to: systems, if_none: zero}}
        source: {at: "1", provenance: illustrative}
      - key: a.done
        code: "2"
        name: {vi: Đã làm, en: Done}
        max: 10
        facts: {done: {type: count, max: 9, label: {vi: Đã làm, en: Done}}}
        require: [done <= approved]
        score: {ratio: {of: done, to: approved, if_none: zero}}
        source: {at: "2", provenance: illustrative}
"""


def moves_of(pack: Pack, submission: Submission) -> list[tuple[str, int, Fraction, tuple[str, ...]]]:
    found = gainful_steps(prepared(pack, only_level(pack)), submission, scored(pack, submission))
    return [(move.fact.own_name, move.to, move.gain, move.rows) for move in found]


def test_a_fact_that_one_row_counts_and_another_divides_by_gains_what_is_left_over() -> None:
    pack = small_pack(SHARED)
    submission = given(only_level(pack), systems=5, approved=2, done=1)
    # from 2/5 and 1/2 to 3/5 and 1/3: 9 points before, 9.33 after
    assert ("approved", 3, Fraction("0.33"), ("a.approved", "a.done")) in moves_of(pack, submission)


def test_a_fact_is_not_lowered_for_the_sake_of_rows_that_divide_by_it() -> None:
    pack = small_pack(SHARED)
    submission = given(only_level(pack), systems=9, approved=2, done=1)
    # 1/1 and 1/9 would be 11.11 points instead of 7.22; so are 1/5 and 5/9 more, and approvals are asked for
    assert [(name, to) for name, to, *_ in moves_of(pack, submission)] == [("done", 2), ("approved", 5)]


@pytest.mark.apart
@pytest.mark.parametrize(("rounding", "number"), AGENCIES)
def test_to_reach_points_is_the_nearest_value_that_earns_them(rounding: str, number: int) -> None:
    pack, submission, result, tries = tried(rounding, number)
    level = only_level(pack)
    for place, leaf in enumerate(level.indicators):
        followed = frozenset().union(*(part.facts for part in leaf.parts))
        for name in sorted(KEPT & followed) if result.indicators[place].reason != "method" else ():
            now = points(pack, result, place)
            earned = [(value, points(pack, then, place)) for value, then in tries[name]]
            for asked in (leaf.max, leaf.max / 2, Fraction(1, 3)):
                aim = to_reach(prepared(pack, level), submission, result, (leaf.key, name, asked))
                assert aim is not None
                enough = [value for value, points in earned if points >= asked > now]
                assert (aim.step and aim.step.to) == (enough[0] if enough else None)
                assert (aim.now, aim.most) == (now, max([now, *(points for _, points in earned)]))


def points(pack: Pack, result: Result, place: int) -> Fraction:
    row = result.indicators[place]
    return row.exact if pack.rounding.at == "total" else result.in_points(row.points)


@pytest.mark.parametrize(
    ("row", "fact"),
    [
        ("meetings", "ideas/ideas"),
        ("market", "market/cashless"),
        ("visits", "visits/visits"),
        ("nowhere", "meetings/meetings"),
        ("meetings", "nowhere"),
        ("trained", "trained/trained"),
    ],
)
def test_a_row_that_does_not_follow_a_given_fact_cannot_be_reached_by_it(row: str, fact: str) -> None:
    submission = given(LEVEL, meetings=1, ideas=1, cashless=1, stalls=2, visits=3)
    result = scored(COMMUNE, submission)
    assert to_reach(prepared(COMMUNE, LEVEL), submission, result, (row, fact, Fraction(1))) is None


def aim_of(pack: Pack, submission: Submission) -> NextBand | None:
    return next_band(prepared(pack, only_level(pack)), submission, scored(pack, submission))


@pytest.mark.apart
@pytest.mark.parametrize(("rounding", "number"), AGENCIES)
def test_the_moves_to_a_better_band_are_the_nearest_that_lead_there(rounding: str, number: int) -> None:
    pack, submission, result, tries = tried(rounding, number)
    aim = aim_of(pack, submission)
    assert aim is not None
    assert pack.bands.index(aim.band) == (len(pack.bands) if result.band is None else result.band) - 1
    found = {move.fact.name: move.to for move in aim.steps}
    for name in sorted(KEPT - REFERENCE_FACTS):
        leading = [value for value, then in tries[name] if better(then, result)]
        assert found.get(name) == (leading[0] if leading else None)


def better(then: Result, now: Result) -> bool:
    return then.band is not None and (now.band is None or then.band < now.band)


BEST = {
    "chair": 0,
    "meetings": 4,
    "staff": 10,
    "trained": 10,
    "plan": 1,
    "tested": 1,
    "average": 1000,
    "online": 9,
    "received": 9,
    "issued": 1,
    "signed_on": 739700,
    "due_on": 739700,
    "incidents": 0,
    "ideas": 9,
    "satisfied_percent": 10000,
}


def test_the_best_band_and_a_method_without_bands_have_no_next_one() -> None:
    best = given(LEVEL, **BEST)
    assert scored(COMMUNE, best).band == 0
    assert aim_of(COMMUNE, best) is None
    pack = small_pack(SHARED)
    assert aim_of(pack, given(only_level(pack), systems=5)) is None


def test_a_gate_may_be_all_that_is_lacking() -> None:
    submission = given(LEVEL, **{**BEST, "chair": 1})
    aim = aim_of(COMMUNE, submission)
    assert aim is not None
    assert aim.gap is not None
    assert aim.gap.points == 0
    assert (aim.band.key, [gate.key for gate in aim.gap.gates]) == ("good", ["core"])
    assert [(move.fact.own_name, move.to) for move in aim.steps] == [("chair", 0)]


def test_where_the_total_is_rounded_a_band_is_measured_by_the_rounded_total() -> None:
    pack = commune("{at: total, digits: 0, mode: half_up}")
    submission = given(only_level(pack), **{**BEST, "meetings": 1})
    aim, result = aim_of(pack, submission), scored(pack, submission)
    assert aim is not None
    assert aim.band.at_least is not None
    assert aim.gap is not None
    most = result.in_points(result.total.applicable)
    assert aim.gap.points == aim.band.at_least * most - result.in_points(result.total.points) > 0


NOTHING_APPLIES = (
    SHARED.replace("require: [a", "applies_to: [big]\n        require: [a")
    .replace("require: [d", "applies_to: [big]\n        require: [d")
    .replace("context:", "tags: {big: {vi: Lớn, en: Big}}\ncontext:")
)
TWO_BANDS = """
bands:
  - {key: good, name: {vi: Tốt, en: Good}, at_least: 90%}
  - {key: fair, name: {vi: Khá, en: Fair}, at_least: 50%}
"""


def test_where_nothing_applies_no_points_are_lacking() -> None:
    pack = small_pack(NOTHING_APPLIES, more=TWO_BANDS)
    aim = aim_of(pack, given(only_level(pack), systems=5))
    assert aim is not None
    assert (aim.band.key, aim.gap, aim.steps) == ("fair", None, ())
    entry = NextStepsText(prepared(pack, only_level(pack)), "vi").band(aim)
    assert entry is not None
    assert (entry["lacking"], entry["gates"]) == (None, [])
    assert entry["summary"] == "Không có chỉ số nào áp dụng, nên không xếp loại."


def said(language: str, **values: int) -> tuple[str, list[str]]:
    submission = given(LEVEL, **values)
    entry = next_steps_document(prepared(COMMUNE, LEVEL), submission, scored(COMMUNE, submission), language)
    return entry["next_band"]["summary"], [move["text"] for move in entry["next_band"]["moves"]]


def test_what_a_band_asks_for_is_said() -> None:
    assert said("vi", **{**BEST, "chair": 1}) == (
        "Để xếp loại Tốt còn phải đạt: Chỉ số bắt buộc. Chỉ cần một trong các thay đổi sau.",
        ["Nếu «Người làm Trưởng ban» là Chủ tịch (nay là Phó Chủ tịch) thì được thêm 6,7 điểm."],
    )
    assert said("en", **{**BEST, "incidents": 9}) == (
        "For band Good, 2.6 points are lacking. Any one of these changes suffices.",
        ["If “Incidents” is 2 incidents (now 9 incidents), it earns 6 points more."],
    )
    assert said("en", **{**BEST, "chair": 1, "incidents": 9})[0] == (
        "For band Good, 9.3 points are lacking, and these gates are still to be passed: Mandatory. "
        "No change of a single fact suffices."
    )


def test_the_entry_names_the_agency_the_method_and_where_it_stands() -> None:
    submission = given(LEVEL, **BEST)
    entry = next_steps_document(prepared(COMMUNE, LEVEL), submission, scored(COMMUNE, submission), "vi")
    assert entry["schema"] == "minhdiem/next-steps/1"
    assert entry["agency"] == {"code": "H28.05", "name": "UBND xã Hòa Bình"}
    assert (entry["level"]["name"], entry["digest"]) == ("Xã", COMMUNE.digests.pack)
    assert (entry["points"], entry["percent"], entry["band"]) == ("94", "100", "good")
    assert (entry["next"], entry["next_band"]) == ([], None)
    nowhere = given(LEVEL)
    entry = next_steps_document(prepared(COMMUNE, LEVEL), nowhere, scored(COMMUNE, nowhere), "vi")
    assert (entry["points"], entry["percent"], entry["band"]) == ("0", "0", None)


def test_without_anything_that_applies_the_entry_has_no_percent() -> None:
    pack = small_pack(NOTHING_APPLIES, more=TWO_BANDS)
    submission = given(only_level(pack), systems=5)
    entry = next_steps_document(prepared(pack, only_level(pack)), submission, scored(pack, submission), "en")
    assert (entry["percent"], entry["band"]) == (None, None)


@pytest.mark.parametrize(
    ("asked", "language", "expected"),
    [
        ("7.5", "vi", "Để được 7,5 điểm, «Số cuộc họp» cần là 3 cuộc (nay là 2 cuộc)."),
        ("1", "en", "It earns 1.9 points already, which is at least 1."),
        ("16", "en", "No value of “Meetings” alone earns 16 points; at most 15."),
    ],
)
def test_what_a_fact_must_be_is_said(asked: str, language: str, expected: str) -> None:
    submission = given(LEVEL, meetings=2)
    result = scored(COMMUNE, submission)
    aim = to_reach(
        prepared(COMMUNE, LEVEL), submission, result, ("meetings", "meetings/meetings", Fraction(asked))
    )
    assert aim is not None
    entry = NextStepsText(prepared(COMMUNE, LEVEL), language).points(aim)
    assert entry["summary"] == expected
    assert (entry["indicator"], entry["fact"], entry["most"]) == ("meetings", "meetings/meetings", "15")
    assert (entry["move"] is None) == (expected[:2] != "Để")
