"""What is said of an attribution and of a back-cast, and the data under it."""

from fractions import Fraction
from typing import Any

import pytest

from rules.attribution.attribution import Side, attribute
from rules.attribution.document import ChangeText, attribution_document
from rules.backcast.backcast import backcast
from rules.backcast.document import backcast_document
from rules.facts.submission import Given
from tests.support.attribution.sides import side
from tests.support.facts.submissions import given, submission
from tests.support.packs.shipped import only_level, small_pack

Entry = dict[str, Any]

LEVEL = """
level: department
name: {{vi: Sở, en: Departments}}
max: {most}
tags: {{big: {{vi: Cơ quan lớn, en: A large agency}}}}
groups:
  - key: a
    code: "1"
    name: {{vi: Nhận thức số, en: Awareness}}
    max: {most}
    indicators:{rows}
"""
MEETINGS = """
      - key: a.meetings
        code: "1.1"
        name: {vi: Số cuộc họp, en: Meetings}
        max: 10
        facts: {meetings: count}
        score: {tiers: {meetings: {RUNGS, else: 0}}}
        source: {at: "1.1", provenance: illustrative}
"""
PLAN = """
      - key: a.plan
        code: "1.2"
        name: {vi: Có kế hoạch, en: A plan}
        max: 30
        facts: {plan: flag}
        score: {yes_no: plan}
        source: {at: "1.2", provenance: illustrative}
"""
OLD = small_pack(LEVEL.format(most=10, rows=MEETINGS.replace("RUNGS", "4: max, 2: 1/2")))
NEW = small_pack(LEVEL.format(most=40, rows=MEETINGS.replace("RUNGS", "5: max, 3: 1/2") + PLAN))
BIG = small_pack(LEVEL.format(most=30, rows=PLAN.replace("score", "applies_to: [big]\n        score")))


def agency(pack: Any, tags: tuple[str, ...] = (), /, **values: int) -> Side:
    return side(pack, only_level(pack), given(only_level(pack), tags, **values))


def entry(before: Side, after: Side, language: str = "vi") -> Entry:
    return attribution_document(attribute(before, after), language)


def test_a_change_is_told_with_its_causes_in_both_languages() -> None:
    before, after = agency(OLD, meetings=2), agency(NEW, meetings=3, plan=1)
    found = entry(before, after)
    assert found["points"]["summary"] == (
        "Điểm tăng 30, từ 5 lên 35: +2,5 do số liệu, −2,5 do thay đổi cách chấm, +30 do chỉ số mới."
    )
    assert found["percent"]["summary"] == (
        "Tỷ lệ điểm đạt tăng 37,5 điểm phần trăm, từ 50% lên 87,5%: "
        "≈ +15,62 điểm phần trăm do số liệu, ≈ −15,62 điểm phần trăm do thay đổi cách chấm, "
        "+37,5 điểm phần trăm do chỉ số mới."
    )
    back = entry(after, before, "en")
    assert back["points"]["summary"] == (
        "The points fell by 30, from 35 to 5: −2.5 from the facts, +2.5 from the changed rule, "
        "−30 from dropped indicators."
    )


def test_the_waterfall_leads_from_one_side_to_the_other() -> None:
    found = entry(agency(OLD, meetings=2), agency(NEW, meetings=3, plan=1))
    assert found["points"]["waterfall"] == [
        {"cause": "facts", "from": "5", "to": "7.5"},
        {"cause": "rule", "from": "7.5", "to": "5"},
        {"cause": "added", "from": "5", "to": "35"},
    ]
    assert found["percent"]["waterfall"][0]["from"] == "50"
    assert found["percent"]["waterfall"][-1]["to"] == "87.5"
    assert found["points"]["change"] == "30"
    assert found["points"]["causes"][1] == {
        "cause": "rule",
        "name": "cách chấm",
        "change": "-2.5",
        "shown": "−2,5",
    }


def test_groups_and_rows_carry_what_moved_them() -> None:
    found = entry(agency(OLD, meetings=2), agency(NEW, meetings=3, plan=1), "en")
    (group,) = found["groups"]
    meetings, plan = group["below"]
    assert (group["kind"], group["name"], group["change"]) == ("group", "Awareness", "30")
    assert (meetings["code"], meetings["change"]) == ("1.1", "0")
    assert meetings["summary"] == (
        "No change, since the causes cancel out: +2.5 from the facts, −2.5 from the changed rule."
    )
    assert plan["summary"] == "Up 30 points: +30 from added indicators."
    assert plan["percent"][0]["cause"] == "added"
    assert [found["before"]["points"], found["after"]["points"]] == ["5", "35"]


def test_the_entry_names_both_sides() -> None:
    found = entry(agency(OLD, meetings=2), agency(NEW, meetings=3, plan=1))
    assert (found["schema"], found["agency"]["code"]) == ("minhdiem/attribution/1", "H28.05")
    assert found["before"]["digest"] == OLD.digests.pack
    assert found["after"]["digest"] == NEW.digests.pack
    assert (found["after"]["level"]["name"], found["after"]["period"]) == ("Sở", "2026")
    assert (found["after"]["applicable"], found["after"]["percent"]) == ("40", "87.5")


def test_without_any_change_no_cause_is_named() -> None:
    same = agency(OLD, meetings=2)
    found = entry(same, same)
    assert found["points"]["summary"] == "Điểm không đổi, vẫn là 5."
    assert (found["points"]["causes"], found["points"]["waterfall"]) == ([], [])
    assert found["groups"][0]["summary"] == "Không đổi."


def test_without_anything_that_applies_the_percent_is_not_told() -> None:
    found = entry(agency(BIG, ("big",), plan=1), agency(BIG, plan=1))
    assert found["percent"] is None
    assert found["percent_note"] == (
        "Không tính được thay đổi của tỷ lệ: có bên không có chỉ số nào áp dụng."
    )
    assert (found["before"]["percent"], found["after"]["percent"]) == ("100", None)
    row = found["groups"][0]["below"][0]
    assert (row["percent"], row["summary"]) == (None, "Giảm 30 điểm: −30 do thay đổi phạm vi áp dụng.")


@pytest.mark.parametrize(
    ("amount", "expected"),
    [("20/3", "≈ +6,6667"), ("-7.5", "−7,5"), ("1/300000", "≈ +0,00000333")],
)
def test_small_amounts_are_not_told_as_nothing(amount: str, expected: str) -> None:
    assert ChangeText("vi").signed(Fraction(amount)) == expected


def test_a_back_cast_says_what_was_not_collected() -> None:
    facts = given(only_level(OLD), meetings=3)
    found = backcast_document(backcast(only_level(OLD), facts, NEW, only_level(NEW)), "vi")
    assert found["summary"] == (
        "Với số liệu kỳ 2026, theo Bộ chỉ số ví dụ được từ 5 đến 35 điểm, đạt từ 12,5% đến 87,5%"
        ". 1 trên 2 chỉ số có số liệu khi đó chưa thu thập; riêng số liệu đã có được 5 điểm."
    )
    assert (found["points"], found["earned"], found["open"]) == ({"least": "5", "greatest": "35"}, "5", 1)
    assert found["percent"] == {"least": "12.5", "greatest": "87.5"}
    meetings, plan = found["indicators"]
    assert meetings["summary"] == "Được 5 trên 10 điểm."
    assert plan["summary"] == "Được từ 0 đến 30 trên 30 điểm. Khi đó chưa thu thập: «Có kế hoạch»."
    assert (meetings["collected"], plan["not_collected"]) == (["a.meetings/meetings"], ["a.plan/plan"])


def test_a_back_cast_without_gaps_is_one_number() -> None:
    facts = given(only_level(NEW), meetings=4)
    found = backcast_document(backcast(only_level(NEW), facts, NEW, only_level(NEW)), "en")
    assert found["summary"] == "With the facts of 2026, Example set gives 5 points, 12.5%."
    assert found["indicators"][1]["summary"] == "Earns 0 of 30 points. Missing: “A plan”."


def test_a_back_cast_says_which_tag_was_not_known() -> None:
    untagged = small_pack(LEVEL.format(most=30, rows=PLAN).replace("tags:", "note: {vi: a, en: a}\n#"))
    level = only_level(untagged)
    facts = submission(level, {"a.plan/plan": Given(1)})
    found = backcast_document(backcast(level, facts, BIG, only_level(BIG)), "vi")
    assert found["indicators"][0]["summary"] == (
        "Được từ 0 đến 30 trên 30 điểm. Khi đó chưa ghi nhận đặc điểm: Cơ quan lớn."
    )
    assert found["indicators"][0]["tags"] == ["big"]


def test_a_back_cast_where_nothing_applies_has_no_percent() -> None:
    level = only_level(BIG)
    found = backcast_document(backcast(level, given(level, plan=1), BIG, level), "en")
    assert found["summary"] == "With the facts of 2026, Example set gives 0 points. No indicator applies."
    assert found["percent"] is None
    assert found["indicators"][0]["summary"] == "Not applicable, or nothing arose."
