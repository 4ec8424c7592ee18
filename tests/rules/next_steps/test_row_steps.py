"""A next step earns what it says, and no smaller change of that fact alone earns as much."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings

from methodology.kinds.cases import Cases
from methodology.kinds.several import Several
from methodology.model.fact import Fact
from methodology.model.level import Indicator
from methodology.model.pack import Pack
from rules.evaluation.plain import round_points
from rules.facts.exact_json import Numeral
from rules.facts.submission import Submission
from rules.facts.values import to_grid
from tests.support.calculus.guards import holds
from tests.support.facts.submissions import full_submissions, in_units, values_of
from tests.support.facts.submissions import given as given_facts
from tests.support.measured import few_or_many
from tests.support.packs.random_packs import packs
from tests.support.packs.shipped import EXAMPLES, only_level, small_pack
from tests.support.packs.small_commune import ROUNDINGS, commune
from tests.support.packs.written import counts, level_of, row
from tests.support.scorecard.cards import SMALL, card, example_card, small_card

LARGEST = 2500
"""Values of a fact that are all tried."""


def rows(document: Any) -> dict[str, Any]:
    """The indicators of a scorecard by their keys."""
    found: dict[str, Any] = {}
    for group in document["groups"]:
        found |= rows(group) if "groups" in group else {row["key"]: row for row in group["indicators"]}
    return found


class Trial:
    """One row of one agency, scored anew for any value of a fact."""

    def __init__(self, pack: Pack, leaf: Indicator, submission: Submission) -> None:
        self.pack, self.leaf, self.values = pack, leaf, values_of(submission)
        self.numbers = in_units(only_level(pack), self.values)
        self.now = self.points(self.numbers)

    def points(self, numbers: dict[str, Fraction]) -> Fraction:
        """By the kind's own arithmetic; what is undecided or left out earns nothing."""
        verdicts = self.leaf.kind.plain(numbers, self.leaf.max) if self.leaf.kind else ()
        exact = sum((one.points or Fraction(0) for one in verdicts if one), Fraction(0))
        return round_points(exact, self.pack.rounding) if self.pack.rounding.at == "indicator" else exact

    def gain(self, fact: Fact, value: int) -> Fraction:
        """What a change adds; nothing where the method refuses it."""
        numbers = {**self.numbers, fact.name: Fraction(value, fact.scale)}
        allowed = all(holds(require.guard, numbers) for require in self.leaf.requires)
        return self.points(numbers) - self.now if allowed else Fraction(0)

    def nearest(self, fact: Fact) -> Iterator[int]:
        """Every other value, the nearest first."""
        present = self.values[fact.name]
        others = (value for value in range(fact.low, fact.high + 1) if value != present)
        return iter(sorted(others, key=lambda value: (abs(value - present), value)))

    def least(self, fact: Fact) -> int | None:
        """The nearest value that earns more; where only the total is rounded, a step of that more."""
        step = Fraction(1, 10**self.pack.rounding.digits)
        enough = step if self.pack.rounding.at == "total" else Fraction(1, 10**9)
        return next((value for value in self.nearest(fact) if self.gain(fact, value) >= enough), None)


def yardsticks(leaf: Indicator) -> set[str]:
    """The facts that something is divided by, or that are taken off."""
    found: set[str] = set()
    for part in leaf.parts:
        for case in part.cases:
            for measure in (one.measure for conjunction in case.guard for one in conjunction):
                found |= measure.denominator.facts
                found |= {name for name, slope in measure.numerator.terms if slope < 0}
    return found


def check(pack: Pack, submission: Submission) -> None:
    told = rows(card(pack, submission))
    for leaf in only_level(pack).indicators:
        steps = {step["fact"]: step for step in told[leaf.key]["next"]}
        if told[leaf.key]["state"] != "scored":
            assert not steps
        else:
            trial = Trial(pack, leaf, submission)
            for fact in leaf.facts:
                if fact.high - fact.low <= LARGEST:
                    check_fact(trial, fact, steps.get(fact.name))


def check_fact(trial: Trial, fact: Fact, step: Any) -> None:
    if step:
        value = grid(fact, step["to"])
        least = trial.least(fact)
        order = list(trial.nearest(fact))
        assert fact.name not in yardsticks(trial.leaf)
        assert grid(fact, step["from"]) == trial.values[fact.name]
        assert trial.gain(fact, value) == Fraction(step["gain"]) > 0
        assert least is None or order.index(value) <= order.index(least)
    elif fact.name not in yardsticks(trial.leaf) and not falls(trial.leaf):
        assert trial.now == trial.leaf.max or trial.least(fact) is None


def falls(leaf: Indicator) -> bool:
    """Whether an author may have written cases in which more earns less; then not every step is found."""
    kinds = [kind for _, kind in leaf.kind.items] if isinstance(leaf.kind, Several) else [leaf.kind]
    return any(isinstance(kind, Cases) for kind in kinds)


def grid(fact: Fact, written: Any) -> int:
    return to_grid(fact, Numeral(written) if fact.type in ("count", "number", "percent") else written)


@pytest.mark.apart
@pytest.mark.parametrize("rounding", ROUNDINGS)
def test_least_steps_of_the_small_commune(rounding: str) -> None:
    pack = commune(rounding)
    for submission in full_submissions(only_level(pack), 8, rounding):
        check(pack, submission)


@pytest.mark.parametrize("count", few_or_many(30, 500))
def test_least_steps_of_random_packs(count: int) -> None:
    @settings(max_examples=count)
    @given(packs())
    def check_pack(pack: Pack) -> None:
        for submission in full_submissions(only_level(pack), 2, "bước tiếp"):
            check(pack, submission)

    check_pack()


def step(document: Any, row: str, fact: str) -> Any:
    (found,) = (step for step in rows(document)[row]["next"] if step["fact"] == f"{row}/{fact}")
    return found


@pytest.mark.parametrize(
    ("row", "fact", "change", "gain", "vi", "en"),
    [
        (
            "chair",
            "chair",
            ("deputy", "head"),
            "6.7",
            "Nếu «Người làm Trưởng ban» là Chủ tịch (nay là Phó Chủ tịch) thì được thêm 6,7 điểm.",
            "If “Who chairs” is Chairman (now Deputy), it earns 6.7 points more.",
        ),
        (
            "meetings",
            "meetings",
            ("3", "4"),
            "3.7",
            "Nếu «Số cuộc họp» là 4 cuộc (nay là 3 cuộc) thì được thêm 3,7 điểm.",
            "If “Meetings” is 4 meetings (now 3 meetings), it earns 3.7 points more.",
        ),
        (
            "skills",
            "tested",
            (False, True),
            "2",
            "Nếu «Có kiểm tra» là có (nay là không) thì được thêm 2 điểm.",
            "If “Has a test” is yes (now no), it earns 2 points more.",
        ),
        (
            "skills",
            "average",
            ("-0.1", "-0.093"),
            "0.1",
            "Nếu «Mức tăng» là -0,093 (nay là -0,1) thì được thêm 0,1 điểm.",
            "If “Growth” is -0.093 (now -0.1), it earns 0.1 points more.",
        ),
        (
            "plan",
            "signed_on",
            ("2026-04-20", "2026-03-31"),
            "5",
            "Nếu «Ngày ký» là 31/3/2026 (nay là 20/4/2026) thì được thêm 5 điểm.",
            "If “Signed on” is 31 March 2026 (now 20 April 2026), it earns 5 points more.",
        ),
    ],
)
def test_steps_in_words(row: str, fact: str, change: tuple[Any, Any], gain: str, vi: str, en: str) -> None:
    vietnamese, english = step(small_card("vi"), row, fact), step(small_card("en"), row, fact)
    assert (vietnamese["from"], vietnamese["to"], vietnamese["gain"], vietnamese["text"]) == (
        *change,
        gain,
        vi,
    )
    assert english == {**vietnamese, "text": en}


DIVIDED_IN_POINTS = level_of(
    row(
        counts(online=100, received=100),
        "{cases: [{when: received = 0, points: not_applicable}, {else: max * online / received}]}",
        "require: [online <= received]",
    )
)


def test_what_only_the_points_divide_by_is_a_yardstick_too() -> None:
    pack = small_pack(DIVIDED_IN_POINTS)
    told = rows(card(pack, given_facts(only_level(pack), online=65, received=100)))
    assert [step["fact"] for step in told["a.row"]["next"]] == ["a.row/online"]


def test_yardsticks_are_left_alone() -> None:
    assert yardsticks(next(leaf for leaf in only_level(SMALL).indicators if leaf.key == "plan")) == {
        "plan/due_on"
    }
    assert [found["fact"] for found in rows(small_card())["plan"]["next"]] == ["plan/signed_on"]


@pytest.mark.parametrize(("name", "file"), EXAMPLES)
def test_nothing_is_advised_where_nothing_is_scored(name: str, file: Any) -> None:
    for told in rows(example_card(name, file)).values():
        assert not told["next"] or (told["state"] == "scored" and told["points"] != told["max"])
