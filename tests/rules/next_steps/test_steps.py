"""What would earn more: held against trying every value of one fact, and every two values of two."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings

from methodology.model.fact import Fact
from methodology.model.level import Indicator
from methodology.model.pack import Pack
from rules.evaluation.plain import read_plainly
from rules.evaluation.result import IndicatorResult, Result
from rules.facts.submission import Given, NotRecognised, State, Submission
from rules.next_steps.steps import Step, gainful_steps, row_steps
from tests.support.calculus.guards import holds
from tests.support.facts.submissions import (
    REASON,
    changed,
    full_submissions,
    in_units,
    submissions,
    values_of,
)
from tests.support.facts.submissions import given as given_facts
from tests.support.measured import few_or_many
from tests.support.packs.random_packs import packs
from tests.support.packs.rows import OTHER, RULES
from tests.support.packs.shipped import EXAMPLES, only_level, prepared, small_pack
from tests.support.packs.small_commune import ROUNDINGS, commune
from tests.support.packs.written import counts, flags, level_of, row
from tests.support.scorecard.cards import example_card, small_card

LARGEST = 60
"""Values of a fact that are all tried."""
Changes = Mapping[str, int]
Gains = dict[tuple[int, ...], Fraction]
"""Values of some facts → what they gain."""

ROWS = {
    **RULES,
    "two facts": row(
        f"{flags('plan')}, {counts(meetings=4)}",
        "{cases: [{when: plan and meetings >= 2, points: max}, {else: 0}]}",
    ),
    "three facts": row(
        flags("plan", "held", "told"),
        "{cases: [{when: plan and held and told, points: max}, {else: 0}]}",
    ),
    "two facts or one": row(
        f"{flags('plan')}, {counts(meetings=4)}",
        "{cases: [{when: plan and meetings >= 3, points: max}, {when: meetings >= 4, points: 5}, {else: 0}]}",
    ),
    "the sum of two facts": row(
        counts(own=4, joint=4, late=4),
        "{cases: [{when: own + joint >= 7, points: max}, {when: late > own, points: 2}, {else: 3}]}",
        "require: [joint <= own + 2]",
    ),
    "more that earns later": row(
        counts(done=12), "{cases: [{when: done >= 3, points: done - 2}, {else: 4}]}"
    ),
    "a date and a feed": row(
        "issued: {type: flag, label: {vi: a, en: a}},"
        " on: {type: date, min: 2026-01-01, max: 2026-01-09, label: {vi: b, en: b}},"
        " fed: {type: count, max: 4, from: feed, label: {vi: c, en: c}}",
        "[{share: 1/2, cases: [{when: not issued, points: 0}, {when: on <= 2026-01-03, points: max},"
        " {else: 2}]}, {share: 1/2, tiers: {fed: {3: max, else: 0}}}]",
    ),
}
BOUND = level_of(
    row(
        flags("seen"),
        "{ratio: {of: approved, to: systems, if_none: zero}}",
        "require: [approved <= systems]",
        key="a.approved",
    )
    + row(
        counts(done=4),
        "{ratio: {of: done, to: systems, if_none: zero}}",
        "require: [done <= approved, done <= systems]",
        key="a.done",
    )
    + row(
        counts(backend=4),
        "{ratio: {of: kept, to: approved, if_none: zero}}",
        "require: [kept <= approved]",
        key="a.kept",
    ),
    30,
    f"context: {{{counts(systems=4, approved=4)}}}",
)
"""A fact in common that one row counts, another divides by, and the third is bound by."""
INDICATOR, TOTAL = (f"{{at: {at}, digits: 2, mode: half_up}}" for at in ("indicator", "total"))


class Oracle:
    """One row of an agency, and what comes of it when facts are changed, by the plain reader."""

    def __init__(self, pack: Pack, submission: Submission, now: Result, place: int) -> None:
        self.pack, self.level, self.submission, self.now = pack, only_level(pack), submission, now
        self.place, self.indicator = place, self.level.indicators[place]

    @property
    def row(self) -> IndicatorResult:
        return self.now.indicators[self.place]

    @property
    def facts(self) -> list[Fact]:
        """By which the row may be raised, in the pack's order."""
        fixed, level = yardsticks(self.indicator), self.level
        counted = {
            name for leaf in level.indicators for part in leaf.parts for name in part.facts - yardsticks(leaf)
        }
        facts = [level.facts[name] for name in self.indicator.uses if name in counted - fixed]
        return [fact for fact in facts if fact.type != "date" and fact.origin != "feed"]

    def state(self, fact: Fact) -> State:
        return self.submission.states[fact.name]

    def is_given(self, fact: Fact) -> bool:
        state = self.state(fact)
        return isinstance(state, Given) and state.origin != "feed"

    def usable(self, fact: Fact) -> bool:
        return self.is_given(fact) or (self.state(fact) is None and self.row.state != "missing")

    def gains(self, *facts: Fact) -> Gains:
        """What values of facts gain that bring another case, and more points."""
        found = {}
        for values in product(*(range(fact.low, fact.high + 1) for fact in facts)):
            changes = {fact.name: value for fact, value in zip(facts, values, strict=True)}
            gain = self.gain(changes)
            if gain is not None and gain > 0:
                found[values] = gain
        return found

    def gain(self, changes: Changes) -> Fraction | None:
        states = {name: Given(value) for name, value in changes.items()}
        after = changed(self.submission, states)
        numbers = in_units(self.level, values_of(after))
        if not all(
            holds(require.guard, numbers)
            for leaf in self.level.indicators
            for require in leaf.requires
            if require.guard.facts <= numbers.keys()
        ):
            return None
        then = read_plainly(self.pack, self.level, after)
        row, cases = then.indicators[self.place], []
        for part, before in zip(row.parts, self.row.parts, strict=True):
            cases.extend([part.state] if part.case != before.case else [])
        more = row.exact > self.row.exact and (
            self.pack.rounding.at == "total"
            or then.in_points(row.points) > self.now.in_points(self.row.points)
        )
        if not cases or "not_applicable" in cases or not more:
            return None
        return total(then) - total(self.now)

    def singles(self) -> list[tuple[Fact, int, Fraction]]:
        """For each fact the nearest value that is a step, of a choice the one that gains least."""
        found = []
        for fact in self.facts:
            counted = any(fact.name in part.facts for part in self.indicator.parts)
            gains = self.gains(fact) if counted and self.is_given(fact) else {}
            if gains:
                (value,) = min(gains, key=lambda one: self.order(fact, one[0], gains[one]))
                found.append((fact, value, gains[value,]))
        return found

    def order(self, fact: Fact, value: int, gain: Fraction) -> Any:
        state = self.state(fact)
        assert isinstance(state, Given)
        if fact.type == "choice":
            return gain
        return abs(value - state.value), value

    def pairs(self) -> Iterator[tuple[tuple[str, str], Gains]]:
        usable = [fact for fact in self.facts if self.usable(fact)]
        for one, other in combinations(usable, 2):
            if self.is_given(one) or self.is_given(other):
                yield (one.name, other.name), self.gains(one, other)

    def check(self, step: Step | None) -> None:
        improvable = self.row.state in ("scored", "missing", "not_recognised")
        singles = self.singles() if improvable else []
        if singles:
            assert step is not None
            fact, value, gain = max(singles, key=lambda one: one[2])
            ((changed_, present, to),) = step.changes
            assert (changed_, to, step.gain) == (fact, value, gain)
            assert self.state(fact) == Given(present or 0)
            return
        pairs = dict(self.pairs()) if improvable else {}
        if not any(pairs.values()):
            assert step is None
            return
        assert step is not None
        one, other = step.changes
        assert pairs[one.fact.name, other.fact.name][one.to, other.to] == step.gain


def total(result: Result) -> Fraction:
    return result.in_points(result.total.points)


def yardsticks(leaf: Indicator) -> set[str]:
    """The facts that something is divided by, or that are taken off."""
    found: set[str] = set()
    for part in leaf.parts:
        for case in part.cases:
            for measure in (one.measure for conjunction in case.guard for one in conjunction):
                found |= measure.denominator.facts
                found |= {name for name, slope in measure.numerator.terms if slope < 0}
            outcome = getattr(case.outcome, "measure", None)
            found |= outcome.denominator.facts if outcome else set()
    return found


def steps_of(pack: Pack, submission: Submission) -> tuple[Step | None, ...]:
    level = only_level(pack)
    return row_steps(prepared(pack, level), submission, read_plainly(pack, level, submission))


def check(pack: Pack, submission: Submission) -> None:
    level = only_level(pack)
    now = read_plainly(pack, level, submission)
    for place, step in enumerate(row_steps(prepared(pack, level), submission, now)):
        Oracle(pack, submission, now, place).check(step)


def thinned(submission: Submission, number: int) -> Submission:
    """The submission without one of its facts, or with one that is not recognised."""
    names: Sequence[str] = [*submission.states]
    name = names[number % len(names)]
    states: tuple[State, ...] = (submission.states[name], None, NotRecognised(REASON))
    return changed(submission, {name: states[number // len(names) % 3]})


AGENCIES = few_or_many(12, 60)


@pytest.mark.parametrize("count", AGENCIES)
@pytest.mark.parametrize("rounding", [INDICATOR, TOTAL], ids=["indicator", "total"])
@pytest.mark.parametrize("name", ROWS)
def test_steps_against_trying_everything(name: str, rounding: str, count: int) -> None:
    pack = small_pack(level_of(ROWS[name] + OTHER, 20), rounding)
    for number, submission in enumerate(full_submissions(only_level(pack), count, name)):
        check(pack, thinned(submission, number))


@pytest.mark.parametrize("count", AGENCIES)
@pytest.mark.parametrize("policy", ["credit_full", "zero"])
@pytest.mark.parametrize("name", ["nothing arose by cases", "ratio", "several"])
def test_nobody_is_advised_that_nothing_arises(name: str, policy: str, count: int) -> None:
    pack = small_pack(level_of(ROWS[name] + OTHER, 20), INDICATOR, policy)
    for number, submission in enumerate(full_submissions(only_level(pack), count, name)):
        check(pack, thinned(submission, number))


@pytest.mark.parametrize("count", AGENCIES)
def test_facts_in_common_gain_what_they_do_for_the_level(count: int) -> None:
    pack = small_pack(BOUND)
    for number, submission in enumerate(full_submissions(only_level(pack), 2 * count, "chung")):
        check(pack, thinned(submission, number))


@pytest.mark.parametrize("count", few_or_many(15, 300))
def test_steps_of_random_packs(count: int) -> None:
    @settings(max_examples=count)
    @given(packs().flatmap(lambda pack: submissions(only_level(pack)).map(lambda one: (pack, one))))
    def check_pack(case: tuple[Pack, Submission]) -> None:
        pack, submission = case
        level = only_level(pack)
        now = read_plainly(pack, level, submission)
        for place, step in enumerate(row_steps(prepared(pack, level), submission, now)):
            oracle = Oracle(pack, submission, now, place)
            small = all(fact.high - fact.low <= LARGEST for fact in oracle.facts)
            if step is not None:
                changes = {change.fact.name: change.to for change in step.changes}
                assert oracle.gain(changes) == step.gain > 0
            if small and len(oracle.indicator.parts) == 1 and len(oracle.facts) == 1:
                oracle.check(step)

    check_pack()


def said(pack: Pack, **values: int) -> list[Any]:
    """The steps of the rows: what each fact is and must be, the gain, whose points move."""
    steps = gainful_steps(steps_of(pack, given_facts(only_level(pack), **values)))
    return [
        (
            {change.fact.own_name: (change.present, change.to) for change in step.changes},
            step.gain,
            step.rows,
        )
        for step in steps
    ]


def one_row(name: str) -> Pack:
    return small_pack(level_of(ROWS[name] + OTHER, 20))


@pytest.mark.parametrize(
    ("name", "values", "expected"),
    [
        ("ratio", {"done": 1, "all": 5}, [({"done": (1, 4)}, 10 - Fraction("2.5"))]),
        ("tiers", {"meetings": 1}, [({"meetings": (1, 2)}, 3)]),
        ("few is better", {"late": 6}, [({"late": (6, 3)}, 5)]),
        ("items", {"items": 1}, [({"items": (1, 4)}, 7)]),
        ("choice", {"who": 2}, [({"who": (2, 1)}, Fraction("5.24"))]),
        ("checklist", {"plan": 0, "held": 0}, [({"held": (0, 1)}, Fraction("6.67"))]),
        ("more that earns later", {"done": 0}, [({"done": (0, 7)}, 1)]),
        ("two facts", {"plan": 0, "meetings": 0}, [({"plan": (0, 1), "meetings": (0, 2)}, 10)]),
        ("two facts", {"plan": 0}, [({"plan": (0, 1), "meetings": (None, 2)}, 10)]),
        ("two facts", {"plan": 1}, []),
        ("three facts", {"plan": 0, "held": 0, "told": 0}, []),
        ("two facts or one", {"plan": 0, "meetings": 0}, [({"meetings": (0, 4)}, 5)]),
        ("nothing arose by cases", {"done": 1, "due": 0}, []),
        ("a date and a feed", {"issued": 1, "on": 739622, "fed": 1}, []),
    ],
)
def test_the_step_of_a_row(name: str, values: dict[str, int], expected: Any) -> None:
    assert [(changes, gain) for changes, gain, _ in said(one_row(name), **values)] == expected


def test_a_value_from_a_feed_is_left_alone_whatever_the_pack_expects() -> None:
    pack = one_row("tiers")
    (name,) = (name for name in only_level(pack).facts if name.endswith("meetings"))
    submission = changed(given_facts(only_level(pack)), {name: Given(1, "feed")})
    assert gainful_steps(steps_of(pack, submission)) == ()


def test_a_fact_in_common_gains_what_it_does_for_all_rows() -> None:
    # approvals alone: from 1/4 to 4/4, and from 1/1 to 1/4 in the row that divides by them; nothing is gained
    assert said(small_pack(BOUND), systems=4, approved=1, done=1, backend=1) == [
        ({"approved": (1, 4), "done": (1, 4)}, Fraction("7.5"), ("a.approved", "a.done", "a.kept"))
    ]


def test_a_step_that_two_rows_share_stands_once() -> None:
    pack = small_pack(
        level_of(
            row(flags("a"), "{tiers: {meetings: {4: max, else: 0}}}", key="a.one")
            + row(flags("b"), "{tiers: {meetings: {4: max, else: 0}}}", key="a.two"),
            20,
            f"context: {{{counts(meetings=9)}}}",
        )
    )
    assert said(pack, meetings=1) == [({"meetings": (1, 4)}, 20, ("a.one", "a.two"))]


@pytest.mark.parametrize("rounding", ROUNDINGS[::3])
def test_under_every_rounding_a_step_gains_what_the_plain_reader_says(rounding: str) -> None:
    pack = commune(rounding)
    level = only_level(pack)
    for submission in full_submissions(level, 5, rounding):
        now = total(read_plainly(pack, level, submission))
        for step in gainful_steps(steps_of(pack, submission)):
            after = changed(submission, {change.fact.name: Given(change.to) for change in step.changes})
            assert total(read_plainly(pack, level, after)) - now == step.gain > 0


@pytest.mark.parametrize(("name", "file"), EXAMPLES)
def test_a_row_has_one_step_at_most_and_none_where_it_is_full(name: str, file: Any) -> None:
    for told in rows(example_card(name, file)).values():
        assert len(told["next"]) <= (told["points"] != told["max"])


def rows(document: Any) -> dict[str, Any]:
    """The indicators of a scorecard by their keys."""
    found: dict[str, Any] = {}
    for group in document["groups"]:
        found |= rows(group) if "groups" in group else {row["key"]: row for row in group["indicators"]}
    return found


def test_no_date_is_advised() -> None:
    assert rows(small_card())["plan"]["next"] == []
