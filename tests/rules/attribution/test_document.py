"""What is said of an attribution, and the data under it."""

from fractions import Fraction
from typing import Any

import pytest

from methodology.canonical import Document
from rules.attribution.attribution import Side, attribute
from rules.attribution.change_text import ChangeText
from rules.attribution.document import attribution_document
from rules.attribution.text import attribution_text
from tests.support.attribution.sides import side
from tests.support.attribution.small_packs import BIG, NEW, OLD
from tests.support.facts.submissions import given
from tests.support.packs.shipped import only_level


def agency(pack: Any, tags: tuple[str, ...] = (), /, **values: int) -> Side:
    return side(pack, only_level(pack), given(only_level(pack), tags, **values))


def entry(before: Side, after: Side, language: str = "vi") -> Document:
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


def test_the_facts_that_changed_are_named_from_what_to_what() -> None:
    found = entry(agency(OLD, meetings=2), agency(NEW, meetings=3, plan=1))
    rows = {row["key"]: row for group in found["groups"] for row in group["below"]}
    moved = [row["facts"] for row in rows.values() if row["facts"]]
    assert [[(fact["before"], fact["after"]) for fact in facts] for facts in moved] == [[("2", "3")]]
    assert "→ 3" in attribution_text(found)
    missing = entry(agency(OLD, meetings=2), agency(NEW))
    rows = {row["key"]: row for group in missing["groups"] for row in group["below"]}
    assert ("2", "chưa có số liệu") in {
        (fact["before"], fact["after"]) for row in rows.values() for fact in row["facts"]
    }


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
