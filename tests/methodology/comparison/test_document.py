"""Two packs side by side in words: the data of the page, its text, its rows."""

from typing import Any, get_args

import pytest

from methodology.comparison.aspects import ASPECTS, ChangeKind
from methodology.comparison.difference import Comparability, compare_packs
from methodology.comparison.document import comparison_document
from methodology.comparison.labels import (
    COMPARABILITIES,
    COUNTED_KINDS,
    KINDS,
    aspect_labels,
    policy_labels,
)
from methodology.comparison.text import COLUMNS, comparison_rows, comparison_text
from methodology.description.document import method_document
from methodology.model.pack import Pack
from methodology.wording.translations import gettext
from tests.support.comparison.edits import ROW_EDITS, other_threshold, rename
from tests.support.comparison.edits_above import EDITS, rows
from tests.support.comparison.small_pack import Written, small
from tests.support.packs.shipped import REGISTRY

BEFORE = small().pack()


def page(after: Written, language: str, level: str | None = None) -> Any:
    return comparison_document(compare_packs(BEFORE, after.pack()), language, level)


def text(after: Written, language: str) -> str:
    return comparison_text(page(after, language))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_kind_verdict_aspect_and_policy_has_its_words(language: str) -> None:
    assert list(KINDS) == list(COUNTED_KINDS) == list(get_args(ChangeKind))
    assert list(COMPARABILITIES) == list(get_args(Comparability))
    assert list(aspect_labels(language)) == [aspect.name for aspect in ASPECTS]
    assert set(policy_labels(language)) == {edit(small())[1] for edit in EDITS}
    _ = gettext(language)
    assert all(_(text) for table in (KINDS, COUNTED_KINDS, COMPARABILITIES) for text in table.values())
    assert all((*aspect_labels(language).values(), *policy_labels(language).values()))


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit(small())[1])
def test_each_policy_is_said_on_both_sides(edit: Any, language: str) -> None:
    after = small()
    level, aspect, key = edit(after)
    told = page(after, language)
    (change,) = told["levels"][0]["policies"] if level else told["policies"]
    assert (change["aspect"], change["key"]) == (aspect, key)
    assert change["before"] != change["after"]
    assert change["label"] in comparison_text(told)


@pytest.mark.parametrize("edit", ROW_EDITS)
def test_each_edit_of_a_row_is_said_on_both_sides(edit: Any) -> None:
    after = small()
    aspects = {key: edited for key, row in rows(after).items() if (edited := edit(row))}
    told = {row["key"]: row["changes"] for row in page(after, "vi")["levels"][0]["rows"]}
    assert {key: {change["aspect"] for change in changes} for key, changes in told.items()} == aspects
    assert all(change["before"] != change["after"] for changes in told.values() for change in changes)


def test_both_readings_stand_side_by_side() -> None:
    after = small()
    other_threshold(rows(after)["trained"])
    told = page(after, "vi")["levels"][0]
    (row,) = told["rows"]
    before, now = (entry(pack.levels["department"], pack) for pack in (BEFORE, after.pack()))
    assert (row["before"], row["after"]) == (before, now)
    assert row["before"]["rule"] != row["after"]["rule"]
    assert (row["kinds"], row["verdict"]) == (["redefined"], "not_comparable")
    assert told["comparable"] == {"before": "0.9", "after": "0.9"}


def entry(level: Any, pack: Pack) -> Any:
    groups = method_document(pack, level, "vi")["groups"]
    return next(row for row in groups[1]["groups"][0]["indicators"] if row["key"] == "trained")


def test_what_is_printed_of_a_changed_rule() -> None:
    after = small()
    other_threshold(rows(after)["trained"])
    assert """
  2.1.1 Tập huấn (10 điểm): đổi cách tính
    Không so sánh được điểm: cùng một số liệu nay có thể cho kết quả khác.
    - cách tính
        Trước:
          a = «Đã tập huấn»; b = «Cán bộ»; tỷ lệ = a/b:
          - tỷ lệ từ 80% trở lên: 10 điểm
          - tỷ lệ dưới 80%: điểm = tỷ lệ ÷ 80% × điểm tối đa
        Sau:
          a = «Đã tập huấn»; b = «Cán bộ»; tỷ lệ = a/b:
          - tỷ lệ từ 73% trở lên: 10 điểm
          - tỷ lệ dưới 73%: điểm = tỷ lệ ÷ 73% × điểm tối đa
""" in text(after, "vi")


def test_a_rule_of_several_parts_and_a_row_that_is_only_tracked() -> None:
    after = small()
    rows(after)["tracked"].update(max="10", score={"per_item": {"old": "1"}})
    rows(after)["report"]["score"][0]["share"] = "1/4"
    told = text(after, "en")
    assert "tracked, not scored → 1 point for each of the old computers, at most 10 points (from 10)" in told
    assert "          part 1 (at most 2.5 points)\n" in told


def test_a_row_that_is_new_is_told_with_its_rule() -> None:
    after = small()
    row = {**rows(after)["plan"], "key": "n.one", "code": "1.9"}
    after.levels["department.yaml"]["groups"][0]["indicators"].append(row)
    assert """
  1.9 A plan (10 points): new
    The other set has nothing to compare it with.
    “A plan”:
    - yes: 10 points
    - no: 0 points
""" in text(after, "en")


def test_a_name_that_changed_in_vietnamese_alone() -> None:
    after = small()
    rename(rows(after)["chair"])
    told = text(after, "en")
    assert "    - name: Who chairs (only the Vietnamese wording differs)\n" in told
    assert "    - tên: Trưởng ban → Trưởng ban (mới)\n" in text(after, "vi")


SESSIONS = {"unit": {"vi": "buổi", "en": "sessions"}}
YEAR = {"min": "2026-01-01"}
IN_2026 = "1 January 2026 to 31 December 2099"
UNIT = "unit: meetings"
FEED = "from a system or another agency"


@pytest.mark.parametrize(
    ("key", "change", "label", "before", "after"),
    [
        ("meetings", SESSIONS, "what the facts are called", "unit: meetings", "unit: sessions"),
        ("meetings", {"max": "9"}, "facts", f"count, 0 to 100, {UNIT}", f"count, 0 to 9, {UNIT}"),
        (
            "meetings",
            {"max": "9"},
            "facts",
            "count, 0 to 100, unit: meetings",
            "count, 0 to 9, unit: meetings",
        ),
        ("satisfied", {"min": "50"}, "facts", "percentage, 0% to 100%", "percentage, 50% to 100%"),
        ("sent_on", YEAR, "facts", "date, 1 January 1900 to 31 December 2099", f"date, {IN_2026}"),
        ("share", {"decimals": "1"}, "facts", "number, decimals: 2, 0 to 10", "number, decimals: 1, 0 to 10"),
        ("sent", {"from": "feed"}, "origin of the facts", "entered by the agency", FEED),
    ],
)
def test_facts_are_said_with_what_may_be_entered(
    key: str, change: Any, label: str, before: str, after: str
) -> None:
    written = small()
    facts = next(row["facts"] for row in rows(written).values() if key in row.get("facts", {}))
    facts[key].update(change)
    name = facts[key]["label"]["en"]
    assert f"    - {label}: “{name}” ({before}) → “{name}” ({after})\n" in text(written, "en")


def test_another_answer_of_a_choice() -> None:
    after = small()
    row = rows(after)["chair"]
    row["facts"]["chair"]["options"]["other"] = {"vi": "Người khác", "en": "Someone else"}
    row["score"]["choice"]["chair"]["other"] = "0"
    told = text(after, "vi")
    assert "«Trưởng ban» (lựa chọn, các lựa chọn: Người đứng đầu; Cấp phó; Không; Người khác)" in told
    assert "cách gọi số liệu" not in told


def test_nothing_differs() -> None:
    told = page(small(), "vi")
    assert told["empty"]
    assert told["summary"] == "Hai bộ chỉ số không khác nhau."
    assert [level["summary"] for level in told["levels"]] == [
        "Sở: không thay đổi gì.",
        "Xã: không thay đổi gì.",
    ]
    assert list(comparison_rows(told)) == []


def test_one_level_alone() -> None:
    told = page(small(), "vi", "commune")
    assert [level["key"] for level in told["levels"]] == ["commune"]


def test_levels_that_came_and_went_are_told() -> None:
    fewer = small()
    fewer.header["levels"] = ["commune.yaml"]
    difference = compare_packs(BEFORE, fewer.pack())
    assert comparison_document(difference, "vi")["went"] == [{"key": "department", "name": "Sở"}]
    assert comparison_document(difference, "vi")["summary"].endswith("Không còn cấp Sở.")
    back = compare_packs(fewer.pack(), BEFORE)
    assert comparison_document(back, "en")["came"] == [{"key": "department", "name": "Departments"}]
    assert comparison_document(back, "en")["summary"] == (
        "From example/2026 to example/2026: 0 changes of general policy; levels that changed: none. "
        "The level Departments is new."
    )


def test_one_change_of_general_policy() -> None:
    after = small()
    after.header["status"] = "reference"
    assert ": 1 change of general policy; " in page(after, "en")["summary"]
    assert "Communes: no change." in text(after, "en")


def test_the_district_level_went() -> None:
    told = comparison_document(
        compare_packs(REGISTRY.pack("hoa-binh/2023"), REGISTRY.pack("phu-tho/2025")), "vi"
    )
    assert told["summary"].endswith("Không còn cấp Huyện, thành phố.")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_table_has_a_row_for_each_changed_indicator(language: str) -> None:
    difference = compare_packs(REGISTRY.pack("hoa-binh/2023"), REGISTRY.pack("hoa-binh/2024"))
    table = list(comparison_rows(comparison_document(difference, language)))
    assert [row[1] for row in table] == [row.key for level in difference.levels for row in level.changed]
    assert {len(row) for row in table} == {len(COLUMNS)}
    by_column = [dict(zip(COLUMNS, row, strict=True)) for row in table]
    moved = next(row for row in by_column if row["key"] == "data.shared-lgsp")
    assert [moved[f"{word}_{side}"] for word in ("code", "max") for side in ("before", "after")] == [
        *("6.10", "3.7", "40", "30"),
    ]
    new = next(row for row in by_column if row["key"] == "infrastructure.work-platform")
    assert (new["code_before"], new["code_after"]) == ("", "3.3")


def test_counts_are_those_of_the_difference() -> None:
    difference = compare_packs(REGISTRY.pack("hoa-binh/2023"), REGISTRY.pack("hoa-binh/2024"))
    department = comparison_document(difference, "vi")["levels"][0]
    assert department["counts"] == {
        **{"same": 32, "renamed": 2, "moved": 3, "rescaled": 3, "redefined": 4, "new": 1, "dropped": 1},
    }
    assert department["summary"] == (
        "Sở, ban, ngành: 43 chỉ số trước đây, 43 chỉ số nay; 32 giữ nguyên, 2 đổi tên, 3 chuyển chỗ, "
        "3 đổi thang điểm, 4 đổi cách tính, 1 thêm mới, 1 bãi bỏ. So sánh được các chỉ số chiếm 85% số điểm "
        "trước đây và 84% số điểm nay."
    )
