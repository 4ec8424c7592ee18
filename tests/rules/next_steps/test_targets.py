"""What a fact must be to reach points or a band: held against trying every value."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from methodology.errors import InvalidDocument
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import Result
from rules.facts.relations import LevelRelations
from rules.facts.submission import Claim, Given, Submission
from rules.next_steps.document import next_steps_document
from rules.next_steps.targets import NextBand, PointsTarget, next_band, points_targets
from tests.support.facts.submissions import REASON, changed, full_submissions, given
from tests.support.packs.shipped import only_level, prepared, small_pack
from tests.support.packs.small_commune import BEST, ROUNDINGS, commune

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


def total(result: Result) -> Fraction:
    return result.in_points(result.total.points)


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


def aims(
    pack: Pack, submission: Submission, leaf: Indicator, asked: Fraction | int
) -> dict[str, PointsTarget]:
    """By the facts' names, what each must be."""
    prepared_, result = prepared(pack, only_level(pack)), scored(pack, submission)
    return {
        target.fact.name: target
        for target in points_targets(prepared_, submission, result, leaf, Fraction(asked))
    }


@pytest.mark.apart
@pytest.mark.parametrize(("rounding", "number"), AGENCIES)
def test_to_reach_points_is_the_nearest_value_that_earns_them(rounding: str, number: int) -> None:
    pack, submission, result, tries = tried(rounding, number)
    for place, leaf in enumerate(only_level(pack).indicators):
        followed = frozenset().union(*(part.facts for part in leaf.parts)) - REFERENCE_FACTS
        for asked in (leaf.max, leaf.max / 2, Fraction(1, 3)):
            found = aims(pack, submission, leaf, asked)
            assert found.keys() == (followed if result.indicators[place].reason != "method" else set())
            for name in found.keys() & KEPT:
                now, aim = points(pack, result, place), found[name]
                earned = [(value, points(pack, then, place)) for value, then in tries[name]]
                enough = [value for value, points in earned if points >= asked > now]
                assert reached(aim) == (enough[0] if enough else None)
                assert (aim.now, aim.most) == (now, max([now, *(points for _, points in earned)]))


def reached(aim: PointsTarget) -> int | None:
    """The value that the fact must have."""
    return aim.step.changes[0].to if aim.step else None


def points(pack: Pack, result: Result, place: int) -> Fraction:
    row = result.indicators[place]
    return row.exact if pack.rounding.at == "total" else result.in_points(row.points)


@pytest.mark.parametrize("row", ["meetings", "market", "visits", "trained", "incidents"])
def test_a_row_that_does_not_follow_a_given_fact_cannot_be_reached_by_it(row: str) -> None:
    submission = given(LEVEL, ideas=1, cashless=1, stalls=2, visits=3)
    claimed = changed(submission, {"incidents/incidents": Claim("nothing_arose", REASON)})
    (leaf,) = (leaf for leaf in LEVEL.indicators if leaf.key == row)
    assert aims(COMMUNE, claimed, leaf, 1) == {}


def test_what_is_asked_for_may_need_another_date_or_other_figures_of_a_feed() -> None:
    dates = {"signed_on": date(2026, 6, 1).toordinal(), "due_on": date(2026, 3, 1).toordinal()}
    submission = given(LEVEL, online=10, received=100, issued=1, **dates)
    leaves = {leaf.key: leaf for leaf in LEVEL.indicators}
    found = aims(COMMUNE, submission, leaves["plan"], 10)["plan/signed_on"]
    assert reached(found) == date(2026, 3, 31).toordinal()
    fed = changed(submission, {"online/online": Given(10, "feed")})
    assert reached(aims(COMMUNE, fed, leaves["online"], 20)["online/online"]) == 90


def aim_of(pack: Pack, submission: Submission) -> NextBand | None:
    return next_band(prepared(pack, only_level(pack)), submission, scored(pack, submission))


@pytest.mark.apart
@pytest.mark.parametrize(("rounding", "number"), AGENCIES)
def test_the_moves_to_a_better_band_are_the_nearest_that_lead_there(rounding: str, number: int) -> None:
    pack, submission, result, tries = tried(rounding, number)
    aim = aim_of(pack, submission)
    assert aim is not None
    assert pack.bands.index(aim.band) == (len(pack.bands) if result.band is None else result.band) - 1
    found = {change.fact.name: change.to for step in aim.steps for change in step.changes}
    for name in sorted(KEPT - REFERENCE_FACTS):
        leading = [value for value, then in tries[name] if better(then, result)]
        advised = leading and name != "plan/signed_on"
        assert found.get(name) == (leading[0] if advised else None)


def better(then: Result, now: Result) -> bool:
    return then.band is not None and (now.band is None or then.band < now.band)


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
    assert [change[0].own_name for step in aim.steps for change in step.changes] == ["chair"]


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
    submission = given(only_level(pack), systems=5)
    entry = next_steps_document(prepared(pack, only_level(pack)), submission, scored(pack, submission), "vi")[
        "next_band"
    ]
    assert (entry["lacking"], entry["gates"]) == (None, [])
    assert entry["summary"] == "Không có chỉ số nào áp dụng, nên không xếp loại."


def test_without_anything_that_applies_the_document_has_no_percent() -> None:
    pack = small_pack(NOTHING_APPLIES, more=TWO_BANDS)
    submission = given(only_level(pack), systems=5)
    document = next_steps_document(
        prepared(pack, only_level(pack)), submission, scored(pack, submission), "en"
    )
    assert (document["percent"], document["band"]) == (None, None)
