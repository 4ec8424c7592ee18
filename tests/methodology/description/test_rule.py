"""Rules as an annex would print them."""

from typing import Any

import pytest

from methodology.description.rule import part_document, rule_lines
from methodology.model.level import Level
from methodology.model.pack import NotApplicablePolicy
from methodology.wording.rules import RuleText
from tests.support.proof.rows import group, level, row

FACTS: dict[str, Any] = {
    "posts": {
        "type": "count",
        "label": {"vi": "Số tin, bài đã đăng", "en": "Number of posts"},
        "unit": {"vi": "bài", "en": "posts"},
    },
    "late": {"type": "count", "label": {"vi": "Số báo cáo gửi chậm", "en": "Reports sent late"}},
    "done": {"type": "count", "label": {"vi": "Việc đã xong", "en": "Tasks done"}},
    "all": {"type": "count", "min": "1", "label": {"vi": "Tổng số việc", "en": "All tasks"}},
    "page": {"type": "flag", "label": {"vi": "Có chuyên mục", "en": "Has a section"}},
    "ict": {"type": "count", "label": {"vi": "CBCC chuyên trách", "en": "ICT officers"}},
    "share": {"type": "percent", "label": {"vi": "Tỷ lệ hài lòng", "en": "Share of those satisfied"}},
    "kind": {
        "type": "choice",
        "label": {"vi": "Văn bản", "en": "Document"},
        "options": {
            "plan": {"vi": "kế hoạch", "en": "a plan"},
            "none": {"vi": "chưa có", "en": "none"},
            "other": {"vi": "khác", "en": "another"},
        },
    },
    "signed": {"type": "date", "label": {"vi": "Ngày ký", "en": "Signed on"}},
}


def lines(
    score: Any, language: str = "vi", policy: NotApplicablePolicy | None = None, max: str = "10"
) -> list[str]:
    at: Level = level(group(row(score, FACTS, max=max)))
    rules = RuleText(at.facts, language)
    parts = [part_document(part, rules, policy) for part in at.indicators[0].parts]
    return list(rule_lines(parts, language))


def cases(*given: tuple[str, str], otherwise: str) -> dict[str, Any]:
    return {"cases": [*({"when": when, "points": points} for when, points in given), {"else": otherwise}]}


@pytest.mark.parametrize(
    ("score", "vi"),
    [
        ({"per_item": {"posts": "0.1"}}, ["mỗi tin, bài đã đăng 0,1 điểm, tối đa 10 điểm (từ 100 bài)"]),
        (
            cases(("late >= 4", "0"), otherwise="2 - 0.5 * late"),
            ["2 điểm, mỗi báo cáo gửi chậm trừ 0,5; từ 4: 0 điểm"],
        ),
        (
            cases(("late < 4", "2 - 0.5 * late"), otherwise="0"),
            ["2 điểm, mỗi báo cáo gửi chậm trừ 0,5; từ 4: 0 điểm"],
        ),
        ({"per_item": {"ict": "5"}}, ["mỗi CBCC chuyên trách 5 điểm, tối đa 10 điểm (từ 2)"]),
        (
            cases(("late >= 4", "5"), otherwise="late"),
            ["«Số báo cáo gửi chậm»:", "- 4 trở lên: 5 điểm", "- không quá 3: điểm = «Số báo cáo gửi chậm»"],
        ),
        (
            cases(("page", "0"), otherwise="late / 100000000"),
            [
                "«Có chuyên mục»:",
                "- có: 0 điểm",
                "- không: điểm = 0,00000001 × «Số báo cáo gửi chậm»",
            ],
        ),
        (
            cases(("posts >= 4", "0"), otherwise="2 - 0.5 * late"),
            [
                "«Số tin, bài đã đăng»:",
                "- 4 bài trở lên: 0 điểm",
                "- không quá 3 bài: điểm = 2 − 0,5 × «Số báo cáo gửi chậm»",
            ],
        ),
        (
            cases(("late != 4", "0"), otherwise="2 - 0.5 * late"),
            [
                "- «Số báo cáo gửi chậm» khác 4: 0 điểm",
                "- «Số báo cáo gửi chậm» 4: điểm = 2 − 0,5 × «Số báo cáo gửi chậm»",
            ],
        ),
        (
            cases(("late >= 4 or page", "0"), otherwise="2 - 0.5 * late"),
            [
                "- «Số báo cáo gửi chậm» từ 4 trở lên hoặc «Có chuyên mục»: có: 0 điểm",
                "- «Số báo cáo gửi chậm» không quá 3 và «Có chuyên mục»: không: "
                "điểm = 2 − 0,5 × «Số báo cáo gửi chậm»",
            ],
        ),
        (
            cases(("late <= 4", "0"), otherwise="late / 100000000"),
            [
                "«Số báo cáo gửi chậm»:",
                "- không quá 4: 0 điểm",
                "- 5 trở lên: điểm = 0,00000001 × «Số báo cáo gửi chậm»",
            ],
        ),
        (
            {"ratio": {"of": "done", "to": "all"}},
            ["a = «Việc đã xong»; b = «Tổng số việc»; tỷ lệ = a/b; điểm = tỷ lệ × điểm tối đa"],
        ),
        (
            {"tiers": {"done / all": {"> 90%": "max", "75%": "1/2", "else": "0"}}},
            [
                "a = «Việc đã xong»; b = «Tổng số việc»; tỷ lệ = a/b:",
                "- tỷ lệ trên 90%: 10 điểm",
                "- tỷ lệ từ 75% đến 90%: 5 điểm",
                "- tỷ lệ dưới 75%: 0 điểm",
            ],
        ),
        (
            cases(("done / all >= 80%", "max"), ("done / all >= 50%", "8 * done / all"), otherwise="0"),
            [
                "a = «Việc đã xong»; b = «Tổng số việc»; tỷ lệ = a/b:",
                "- tỷ lệ từ 80% trở lên: 10 điểm",
                "- tỷ lệ từ 50% đến dưới 80%: điểm = 8 × tỷ lệ",
                "- tỷ lệ dưới 50%: 0 điểm",
            ],
        ),
        (
            cases(("late >= 4", "0"), otherwise="8 * done / all"),
            [
                "a = «Việc đã xong»; b = «Tổng số việc»; tỷ lệ = a/b:",
                "- «Số báo cáo gửi chậm» 4 trở lên: 0 điểm",
                "- «Số báo cáo gửi chậm» không quá 3: điểm = 8 × tỷ lệ",
            ],
        ),
        (
            cases(("done / all >= 80%", "max"), ("late / all >= 50%", "5"), otherwise="0"),
            [
                "- «Việc đã xong» ÷ «Tổng số việc» từ 80% trở lên: 10 điểm",
                "- «Số báo cáo gửi chậm» ÷ «Tổng số việc» từ 50% trở lên và "
                "«Việc đã xong» ÷ «Tổng số việc» dưới 80%: 5 điểm",
                "- «Việc đã xong» ÷ «Tổng số việc» dưới 80% và "
                "«Số báo cáo gửi chậm» ÷ «Tổng số việc» dưới 50%: 0 điểm",
            ],
        ),
        (
            cases(("page and posts >= 12", "max"), ("page", "5"), otherwise="0"),
            [
                "- «Có chuyên mục»: có và «Số tin, bài đã đăng» 12 bài trở lên: 10 điểm",
                "- «Có chuyên mục»: có và «Số tin, bài đã đăng» không quá 11 bài: 5 điểm",
                "- «Có chuyên mục»: không: 0 điểm",
            ],
        ),
        (
            cases(("kind = plan or page", "max"), ("kind = none", "0"), otherwise="5"),
            [
                "- «Văn bản»: kế hoạch hoặc «Có chuyên mục»: có: 10 điểm",
                "- «Văn bản»: chưa có và «Có chuyên mục»: không: 0 điểm",
                "- còn lại: 5 điểm",
            ],
        ),
        (
            cases(("kind != plan", "0"), otherwise="max"),
            ["«Văn bản»:", "- không phải kế hoạch: 0 điểm", "- kế hoạch: 10 điểm"],
        ),
        (
            {"tiers": {"at_most": {"signed": {"2026-02-08": "max", "else": "0"}}}},
            ["- «Ngày ký» không muộn hơn 08/02/2026: 10 điểm", "- còn lại: 0 điểm"],
        ),
        (
            {"tiers": {"posts + late": {"> 3": "max", "else": "0"}}},
            ["«Số báo cáo gửi chậm» + «Số tin, bài đã đăng»:", "- trên 3: 10 điểm", "- không quá 3: 0 điểm"],
        ),
        (
            {"checklist": {"page": "max"}},
            ["«Có chuyên mục»:", "- có: 10 điểm", "- không: 0 điểm"],
        ),
        (
            [{"share": "1/2", "yes_no": "page"}, {"share": "1/2", "ratio": {"of": "done", "to": "all"}}],
            [
                "phần 1 (tối đa 5 điểm)",
                "«Có chuyên mục»:",
                "- có: 5 điểm",
                "- không: 0 điểm",
                "phần 2 (tối đa 5 điểm)",
                "a = «Việc đã xong»; b = «Tổng số việc»; tỷ lệ = a/b; điểm = tỷ lệ × 5",
            ],
        ),
        ({"cases": [{"else": "max"}]}, ["- còn lại: 10 điểm"]),
    ],
)
def test_a_rule_in_lines(score: Any, vi: list[str]) -> None:
    assert lines(score) == vi


def test_the_points_of_a_list_are_added() -> None:
    score = [{"share": "60%", "yes_no": "page"}, {"share": "40%", "yes_no": "page"}]
    assert lines(score, "en") == [
        "the points of these are added:",
        "- “Has a section”: 6 points",
        "- “Has a section”: 4 points",
    ]


@pytest.mark.parametrize(
    ("policy", "arose"),
    [
        ("drop_and_rebase", "nothing arose, left out of the maximum"),
        ("credit_full", "nothing arose, earns the maximum"),
        ("zero", "nothing arose, earns 0"),
        (None, "nothing arose"),
    ],
)
def test_what_nothing_arose_does_follows_the_policy(policy: NotApplicablePolicy | None, arose: str) -> None:
    score = {"ratio": {"of": "done", "to": "late", "full_at": "2/3", "if_none": "not_applicable"}}
    assert lines(score, "en", policy) == [
        "a = “Tasks done”; b = “Reports sent late”; ratio = a/b:",
        f"- b is 0: {arose}",
        "- ratio at least 2/3: 10 points",
        "- ratio below 2/3: points = ratio ÷ 2/3 × the maximum",
    ]


def test_english_counts_one_and_many() -> None:
    assert lines({"per_item": {"posts": "1"}}, "en", max="1") == [
        "1 point for each of the posts, at most 1 point (from 1)"
    ]
    assert lines({"per_item": {"posts": "0.5"}}, "en") == [
        "0.5 points for each of the posts, at most 10 points (from 20 posts)"
    ]
