"""What is said of a back-cast between small methods, word for word."""

from rules.backcast.backcast import backcast
from rules.backcast.document import backcast_document
from rules.facts.submission import Given
from tests.support.attribution.small_packs import BIG, LEVEL, NEW, OLD, PLAN
from tests.support.facts.submissions import given, submission
from tests.support.packs.shipped import only_level, prepared, small_pack


def test_a_back_cast_says_what_was_not_collected() -> None:
    facts = given(only_level(OLD), meetings=3)
    found = backcast_document(backcast(only_level(OLD), facts, prepared(NEW, only_level(NEW))), "vi")
    assert found["summary"] == (
        "Với số liệu kỳ 2026, theo Bộ chỉ số ví dụ đạt từ 5 đến 35 điểm, tỷ lệ từ 12,5% đến 87,5%"
        ". 1/2 chỉ số có số liệu khi đó chưa thu thập; riêng số liệu đã có đạt 5 điểm."
    )
    assert (found["points"], found["earned"], found["open"]) == ({"least": "5", "greatest": "35"}, "5", 1)
    assert found["percent"] == {"least": "12.5", "greatest": "87.5"}
    meetings, plan = found["indicators"]
    assert meetings["summary"] == "Đạt 5/10 điểm."
    assert plan["summary"] == "Đạt từ 0 đến 30 điểm, tối đa 30 điểm. Khi đó chưa thu thập: «Có kế hoạch»."
    assert (meetings["collected"], plan["not_collected"]) == (["a.meetings/meetings"], ["a.plan/plan"])


def test_a_back_cast_without_gaps_is_one_number() -> None:
    facts = given(only_level(NEW), meetings=4)
    found = backcast_document(backcast(only_level(NEW), facts, prepared(NEW, only_level(NEW))), "en")
    assert found["summary"] == "With the facts of 2026, Example set gives 5 points, 12.5%."
    assert found["indicators"][1]["summary"] == "Earns 0 of 30 points. Missing: “A plan”."


def test_a_back_cast_says_which_tag_was_not_known() -> None:
    untagged = small_pack(LEVEL.format(most=30, rows=PLAN).replace("tags:", "note: {vi: a, en: a}\n#"))
    level = only_level(untagged)
    facts = submission(level, {"a.plan/plan": Given(1)})
    found = backcast_document(backcast(level, facts, prepared(BIG, only_level(BIG))), "vi")
    assert found["indicators"][0]["summary"] == (
        "Đạt từ 0 đến 30 điểm, tối đa 30 điểm. Khi đó chưa ghi nhận đặc điểm: Cơ quan lớn."
    )
    assert found["indicators"][0]["tags"] == ["big"]


def test_a_back_cast_where_nothing_applies_has_no_percent() -> None:
    level = only_level(BIG)
    found = backcast_document(backcast(level, given(level, plan=1), prepared(BIG, level)), "en")
    assert found["summary"] == "With the facts of 2026, Example set gives 0 points. No indicator applies."
    assert found["percent"] is None
    assert found["indicators"][0]["summary"] == "Not applicable, or nothing arose."
