"""What is said of a back-cast, worked by hand, and its data under shipped methods."""

from fractions import Fraction

import pytest

from methodology.canonical import Document
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.backcast.backcast import backcast
from rules.backcast.document import backcast_document
from rules.evaluation.plain import round_points
from rules.facts.submission import Given, State
from tests.support.attribution.sides import PAIRS, Place, thinned
from tests.support.facts.submissions import submission
from tests.support.packs.shipped import REGISTRY, only_level, prepared, small_pack
from tests.support.packs.written import level_of

MEETINGS = """
      - key: a.meetings
        code: "1.1"
        name: {vi: Số cuộc họp, en: Meetings}
        max: 10
        facts: {meetings: {type: count, max: 9}}
        score: {tiers: {meetings: {4: max, 2: 1/3, else: 0}}}
        source: {at: "1.1", provenance: illustrative}
"""
PLAN = """
      - key: a.plan
        code: "1.2"
        name: {vi: Có kế hoạch, en: A plan}
        max: 2.5
        facts:
          drawn: {type: flag, label: {vi: Đã soạn, en: Drawn up}}
          issued: {type: flag, label: {vi: Đã ban hành, en: Issued}}
        score: {checklist: {drawn: 40%, issued: 60%}}
        source: {at: "1.2", provenance: illustrative}
"""
TAGS = "tags: {big: {vi: Cơ quan lớn, en: A large agency}, old: {vi: Cơ quan cũ, en: An old agency}}"
OLD = small_pack(level_of(MEETINGS))
NEW = small_pack(level_of(MEETINGS + PLAN, "12.5"))
TAGGED = small_pack(
    level_of(MEETINGS + PLAN.replace("facts:", "applies_to: [big, old]\n        facts:"), "12.5", TAGS)
)


def cast(pack: Pack, language: str, **meetings: int) -> Document:
    """The facts of the old method under another one."""
    level = only_level(OLD)
    states: dict[str, State] = {f"a.meetings/{name}": Given(value) for name, value in meetings.items()}
    return backcast_document(
        backcast(level, submission(level, states), prepared(pack, only_level(pack))), language
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            "Với số liệu kỳ 2026, theo Bộ chỉ số ví dụ đạt từ 10 đến 12,5 điểm, tỷ lệ từ 80% đến "
            "100%. 1/2 chỉ số có số liệu khi đó chưa thu thập; riêng số liệu đã có đạt 10 điểm.",
        ),
        (
            "en",
            "With the facts of 2026, Example set gives from 10 to 12.5 points, from 80% to 100%. "
            "1 of 2 indicators needs facts that were not collected then; what was collected earns 10 points "
            "by itself.",
        ),
    ],
)
def test_what_was_not_collected_is_an_interval(language: str, expected: str) -> None:
    assert cast(NEW, language, meetings=4)["summary"] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            [
                "Đạt 10/10 điểm.",
                "Đạt từ 0 đến 2,5 điểm, tối đa 2,5 điểm. Khi đó chưa thu thập: «Đã soạn», «Đã ban hành».",
            ],
        ),
        (
            "en",
            [
                "Earns 10 of 10 points.",
                "Earns from 0 to 2.5 of 2.5 points. Not collected then: “Drawn up”, “Issued”.",
            ],
        ),
    ],
)
def test_rows_say_what_was_not_collected(language: str, expected: list[str]) -> None:
    found = cast(NEW, language, meetings=4)
    assert [row["summary"] for row in found["indicators"]] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "Với số liệu kỳ 2026, theo Bộ chỉ số ví dụ đạt 10 điểm, tỷ lệ 100%."),
        ("en", "With the facts of 2026, Example set gives 10 points, 100%."),
    ],
)
def test_what_was_collected_is_one_number(language: str, expected: str) -> None:
    found = cast(OLD, language, meetings=4)
    assert (found["summary"], found["open"]) == (expected, 0)
    assert found["percent"] == {"least": "100", "greatest": "100"}


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("vi", "Đạt 0/10 điểm. Chưa có số liệu: «Số cuộc họp»."),
        ("en", "Earns 0 of 10 points. Missing: “Meetings”."),
    ],
)
def test_what_was_asked_for_and_is_missing_earns_nothing(language: str, expected: str) -> None:
    (row,) = cast(OLD, language)["indicators"]
    assert (row["summary"], row["missing"], row["not_collected"]) == (expected, ["a.meetings/meetings"], [])


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            "Đạt từ 0 đến 2,5 điểm, tối đa 2,5 điểm. Khi đó chưa thu thập: «Đã soạn», «Đã ban hành». "
            "Khi đó chưa ghi nhận đặc điểm: Cơ quan lớn, Cơ quan cũ.",
        ),
        (
            "en",
            "Earns from 0 to 2.5 of 2.5 points. Not collected then: “Drawn up”, “Issued”. "
            "Not recorded then: A large agency, An old agency.",
        ),
    ],
)
def test_a_row_may_be_open_for_its_facts_and_for_its_tags(language: str, expected: str) -> None:
    found = cast(TAGGED, language, meetings=4)
    assert found["indicators"][1]["summary"] == expected
    assert found["applicable"] == {"least": "10", "greatest": "12.5"}
    assert found["indicators"][1]["applicable"] == {"least": "0", "greatest": "2.5"}


@pytest.mark.parametrize(
    ("language", "summary", "row"),
    [
        (
            "vi",
            "Với số liệu kỳ 2026, theo Bộ chỉ số ví dụ đạt 0 điểm. Không có chỉ số nào áp dụng.",
            "Không áp dụng, hoặc không phát sinh.",
        ),
        (
            "en",
            "With the facts of 2026, Example set gives 0 points. No indicator applies.",
            "Not applicable, or nothing arose.",
        ),
    ],
)
def test_where_nothing_applies_that_is_said(language: str, summary: str, row: str) -> None:
    rows = MEETINGS.replace("facts:", "applies_to: [big]\n        facts:")
    pack = small_pack(level_of(rows, head=TAGS))
    level = only_level(pack)
    found = backcast_document(backcast(level, submission(level, {}), prepared(pack, level)), language)
    assert (found["summary"], found["percent"]) == (summary, None)
    assert [one["summary"] for one in found["indicators"]] == [row]


@pytest.mark.apart
@pytest.mark.parametrize(("before", "after"), PAIRS, ids=str)
def test_between_shipped_methods_the_total_is_what_the_rows_come_to(before: Place, after: Place) -> None:
    (_, old), (pack, level) = REGISTRY.level(*before), REGISTRY.level(*after)
    for facts in thinned(before, 12)[::6]:
        found = backcast_document(backcast(old, facts, prepared(pack, level)), "vi")
        assert [row["key"] for row in found["indicators"]] == scored(level)
        listed = found["indicators"]
        for end in ("least", "greatest"):
            in_all = published(pack, [row["points"][end] for row in listed])
            assert Fraction(found["points"][end]) == in_all
        assert Fraction(found["earned"]) == published(pack, [row["earned"] for row in listed])
        assert found["open"] == sum(map(is_open, listed))


def scored(level: Level) -> list[str]:
    return [leaf.key for leaf in level.indicators if not leaf.informational]


def published(pack: Pack, rows: list[str]) -> Fraction:
    """The sum of some rows' points, as the pack rounds it."""
    total = sum(map(Fraction, rows), Fraction(0))
    return round_points(total, pack.rounding) if pack.rounding.at == "total" else total


def is_open(row: Document) -> bool:
    """Whether the row is not one number: it is only where something was not collected."""
    found = any(row[what]["least"] != row[what]["greatest"] for what in ("points", "applicable"))
    assert row["not_collected"] or row["tags"] or not found
    return found
