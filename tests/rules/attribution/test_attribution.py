"""Attributions that can be followed with pencil and paper."""

from fractions import Fraction

import pytest

from methodology.model.pack import Pack
from rules.attribution.attribution import Node, Side, attribute
from rules.attribution.causes import Contributions
from rules.facts.submission import Claim, Given, State
from tests.support.attribution.sides import side
from tests.support.facts.submissions import REASON, submission
from tests.support.packs import written
from tests.support.packs.shipped import only_level, small_pack

LADDER = "{tiers: {meetings: {4: max, 2: 1/2, else: 0}}}"
COUNT = "meetings: {type: count, label: {vi: Họp, en: Meetings}}"


def row(key: str = "a.row", most: int = 10, facts: str = COUNT, score: str = LADDER, more: str = "") -> str:
    return written.row(facts, score, more, most, key)


def flag(key: str, most: int = 10) -> str:
    return row(key, most, "plan: flag", "{yes_no: plan}")


def group(key: str, most: int, rows: str) -> str:
    return f"""
  - key: {key}
    code: "1"
    name: {{vi: Nhóm, en: Group}}
    max: {most}
    indicators:{rows}
"""


def pack(
    most: int, *groups: str, head: str = "", rounding: str = "", policy: str = "drop_and_rebase"
) -> Pack:
    level = f"""
level: department
name: {{vi: Sở, en: Departments}}
max: {most}
tags: {{big: {{vi: Lớn, en: Big}}}}
{head}
groups:{"".join(groups)}
"""
    return small_pack(level, rounding or "{at: indicator, digits: 2, mode: half_up}", policy)


def of(rows: str, most: int = 10, **more: str) -> Pack:
    return pack(most, group("a", most, rows), **more)


def agency(of: Pack, tags: tuple[str, ...] = (), /, **values: int | State) -> Side:
    level = only_level(of)
    own = {fact.own_name: name for name, fact in level.facts.items()}
    states = {own[name]: Given(value) if isinstance(value, int) else value for name, value in values.items()}
    return side(of, level, submission(level, states, tags))


def points(before: Side, after: Side) -> Contributions:
    return attribute(before, after).total.points


def test_facts_and_a_doubled_maximum_share_what_they_earn_together() -> None:
    before, after = agency(of(row()), meetings=2), agency(of(row(most=20), 20), meetings=4)
    assert points(before, after) == {"facts": Fraction("7.5"), "maximum": Fraction("7.5")}


def test_facts_and_a_harder_rule_share_what_they_do_together() -> None:
    harder = of(row(score="{tiers: {meetings: {5: max, 3: 1/2, else: 0}}}"))
    before, after = agency(of(row()), meetings=2), agency(harder, meetings=3)
    # facts first: 0, then -0; rule first: -5, then +5
    assert points(before, after) == {"facts": Fraction("2.5"), "rule": Fraction("-2.5")}


def test_a_changed_maximum_is_no_change_of_a_rule_in_shares() -> None:
    before, after = agency(of(row()), meetings=2), agency(of(row(most=20), 20), meetings=2)
    assert points(before, after) == {"maximum": 5}


def test_the_percent_falls_where_a_row_is_added_of_which_nothing_is_known() -> None:
    more = flag("a.more")
    before, after = agency(of(row()), meetings=4), agency(of(row() + more, 20), meetings=4)
    attribution = attribute(before, after)
    assert attribution.total.points == {}
    assert attribution.total.applicable == {"added": 10}
    assert attribution.percent(attribution.total) == {"added": Fraction(-1, 2)}


def test_dropping_a_row_that_earned_little_raises_the_percent() -> None:
    less = flag("a.less", 30)
    before, after = agency(of(row() + less, 40), meetings=4, plan=0), agency(of(row()), meetings=4)
    attribution = attribute(before, after)
    assert attribution.total.points == {}
    assert attribution.percent(attribution.total) == {"dropped": Fraction(3, 4)}


@pytest.mark.parametrize(("tags", "more"), [((), ""), (("big",), "applies_to: [big]")])
def test_what_applies_moves_points_by_the_tags_or_by_the_method(tags: tuple[str, ...], more: str) -> None:
    old = of(row(more="applies_to: [big]") + flag("a.all"), 20)
    new = of(row(more=more) + flag("a.all"), 20)
    before, after = agency(old, meetings=4, plan=1), agency(new, tags, meetings=4, plan=1)
    assert points(before, after) == {"applicability": 10}


def test_rounding_is_peeled_off_each_row() -> None:
    thirds = "{ratio: {of: done, to: all, if_none: zero}}"
    facts = "done: {type: count, label: {vi: D, en: D}}, all: {type: count, label: {vi: T, en: T}}"
    ratio = of(row(facts=facts, score=thirds, more="require: [done <= all]"))
    before, after = agency(ratio, done=0, all=3), agency(ratio, done=1, all=3)
    assert points(before, after) == {"facts": Fraction(10, 3), "rounding": Fraction("3.33") - Fraction(10, 3)}


def test_rounding_of_the_total_belongs_to_no_row() -> None:
    facts = "done: {type: count, label: {vi: D, en: D}}, all: {type: count, label: {vi: T, en: T}}"
    ratio = row(
        facts=facts, score="{ratio: {of: done, to: all, if_none: zero}}", more="require: [done <= all]"
    )
    whole = of(ratio, rounding="{at: total, digits: 0, mode: floor}")
    attribution = attribute(agency(whole, done=0, all=3), agency(whole, done=1, all=3))
    assert attribution.total.points == {"facts": Fraction(10, 3), "rounding": Fraction(-1, 3)}
    assert attribution.total.below[0].points == {"facts": Fraction(10, 3)}


def test_a_row_that_was_only_tracked_is_added_when_it_is_scored() -> None:
    tracked = of(flag("a.known") + row(most=0, score="informational"))
    scored = of(flag("a.known") + row(), 20)
    before, after = agency(tracked, meetings=4, plan=1), agency(scored, meetings=4, plan=1)
    assert points(before, after) == {"added": 10}
    assert points(after, before) == {"dropped": -10}


def test_a_row_that_is_tracked_on_both_sides_is_not_listed() -> None:
    tracked = of(flag("a.known") + row(most=0, score="informational"))
    both = agency(tracked, meetings=4, plan=1), agency(tracked, meetings=2, plan=0)
    attribution = attribute(*both)
    assert attribution.total.points == {"facts": -10}
    assert [below.key for below in attribution.total.below[0].below] == ["a.known"]


def test_missing_facts_are_facts() -> None:
    easier = of(row(score="{tiers: {meetings: {2: max, else: 0}}}"))
    before, after = agency(of(row()), meetings=None), agency(easier, meetings=2)
    # facts first: +5, then the rule +5; rule first: nothing, then the facts +10
    assert points(before, after) == {"facts": Fraction("7.5"), "rule": Fraction("2.5")}


UNREADABLE: dict[str, tuple[str, dict[str, int | State], dict[str, int | State]]] = {
    "a fact that was not collected": (
        row(facts="plan: flag", score="{yes_no: plan}"),
        {"plan": 0},
        {"meetings": 4},
    ),
    "another type": (
        row(
            facts="meetings: {type: percent, label: {vi: H, en: M}}",
            score="{tiers: {meetings: {50%: max, else: 0}}}",
        ),
        {"meetings": 100},
        {"meetings": 4},
    ),
    "a value outside the other ends": (
        row(
            facts="meetings: {type: count, max: 3, label: {vi: H, en: M}}",
            score="{tiers: {meetings: {3: max, else: 0}}}",
        ),
        {"meetings": 1},
        {"meetings": 4},
    ),
    "a value between the other's steps": (
        row(
            facts="meetings: {type: number, decimals: 1, min: 0, max: 9, label: {vi: H, en: M}}",
            score="{tiers: {meetings: {3: max, else: 0}}}",
        ),
        {"meetings": 15},
        {"meetings": 4},
    ),
    "a relation that the other asks for": (
        row(more="require: [meetings <= 3]", score="{tiers: {meetings: {3: max, else: 0}}}"),
        {"meetings": 1},
        {"meetings": 4},
    ),
    "a claim that the other does not allow": (
        row(more="may_not_apply: true"),
        {"meetings": Claim("nothing_arose", REASON)},
        {"meetings": 4},
    ),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_where_facts_cannot_be_read_under_the_other_rule_both_are_one_cause(case: str) -> None:
    rows, facts, later = UNREADABLE[case]
    old, new = agency(of(rows), **facts), agency(of(row()), **later)
    change = new.points - old.points
    assert points(old, new) == {"facts_and_rule": change}
    assert points(new, old) == {"facts_and_rule": -change}


def choice(*keys: str) -> str:
    options = ", ".join(f"{key}: {{vi: {key}, en: {key}}}" for key in keys)
    return f"who: {{type: choice, label: {{vi: Ai, en: Who}}, options: {{{options}}}}}"


def test_answers_in_another_order_are_the_same_answers() -> None:
    score = "{choice: {who: {head: max, deputy: 1/2, none: 0}}}"
    old, new = (
        of(row(facts=choice("head", "deputy", "none"), score=score)),
        of(row(facts=choice("none", "head", "deputy"), score=score)),
    )
    assert points(agency(old, who=1), agency(new, who=1)) == {"facts": 5}
    assert points(agency(old, who=0), agency(new, who=1)) == {}


def test_an_answer_that_the_other_does_not_have_cannot_be_told_apart() -> None:
    old = of(row(facts=choice("head", "other"), score="{choice: {who: {head: max, other: 1/2}}}"))
    new = of(row(facts=choice("head", "none"), score="{choice: {who: {head: max, none: 0}}}"))
    assert points(agency(old, who=1), agency(new, who=0)) == {"facts_and_rule": 5}
    assert points(agency(old, who=0), agency(new, who=0)) == {}


def test_equal_guards_over_other_answers_are_another_rule() -> None:
    score = "{cases: [{when: who = head, points: max}, {else: 0}]}"
    old, new = (
        of(row(facts=choice("head", "none"), score=score)),
        of(row(facts=choice("head", "deputy"), score=score)),
    )
    assert points(agency(old, who=0), agency(new, who=1)) == {"facts_and_rule": -10}


def test_a_change_of_policy_is_called_that_unless_the_rule_changed_too() -> None:
    facts = "done: {type: count, label: {vi: D, en: D}}, all: {type: count, label: {vi: T, en: T}}"
    score = "{ratio: {of: done, to: all, if_none: not_applicable}}"
    rows = row(facts=facts, score=score, more="require: [done <= all]")
    old, new = of(rows, policy="zero"), of(rows, policy="credit_full")
    assert points(agency(old, done=0, all=0), agency(new, done=0, all=0)) == {"policy": 10}
    other = row(
        facts=facts, score=score.replace("of: done", "of: done, full_at: 80%"), more="require: [done <= all]"
    )
    new = of(other, policy="credit_full")
    assert points(agency(old, done=0, all=0), agency(new, done=0, all=0)) == {"rule": 10}


def test_a_claim_is_a_fact() -> None:
    rows = row(more="may_not_apply: true")
    old, new = of(rows, policy="zero"), of(rows, policy="zero")
    claimed = agency(new, meetings=Claim("nothing_arose", REASON))
    assert points(agency(old, meetings=4), claimed) == {"facts": -10}


def test_without_anything_that_applies_there_is_no_percent() -> None:
    only = of(row(more="applies_to: [big]"))
    attribution = attribute(agency(only, ("big",), meetings=4), agency(only, meetings=4))
    assert attribution.total.points == {"applicability": -10}
    assert attribution.percent(attribution.total) is None


def keys(branch: Node) -> list[tuple[str, list[str]]]:
    return [(one.key, [below.key for below in one.below]) for one in branch.below]


def test_rows_stand_in_the_later_tree_and_dropped_ones_in_their_old_group() -> None:
    old = pack(
        40,
        group("a", 20, row("a.stays") + flag("a.goes")),
        group("b", 20, flag("b.moves") + flag("b.goes")),
    )
    new = pack(20, group("a", 20, row("a.stays") + flag("b.moves")))
    attribution = attribute(agency(old, meetings=4), agency(new, meetings=4))
    assert keys(attribution.total) == [("a", ["a.stays", "b.moves", "a.goes"]), ("b", ["b.goes"])]


def test_groups_within_groups_are_kept() -> None:
    nested = f"""
  - key: outer
    code: "1"
    name: {{vi: Ngoài, en: Outer}}
    max: 10
    groups:{group("inner", 10, row()).replace(chr(10), chr(10) + "    ")}
"""
    both = agency(pack(10, nested), meetings=0), agency(pack(10, nested), meetings=4)
    (outer,) = attribute(*both).total.below
    assert (outer.key, outer.below[0].key, outer.below[0].below[0].key) == ("outer", "inner", "a.row")
    assert outer.points == {"facts": 10}
