"""What next steps say, as data and in words of both languages."""

from fractions import Fraction
from typing import Any

import pytest

from methodology.model.pack import Pack
from rules.evaluation.plain import read_plainly
from rules.facts.submission import Claim, NotRecognised, Submission
from rules.next_steps.document import next_steps_document
from tests.support.facts.submissions import REASON, changed, given
from tests.support.packs.shipped import only_level, prepared, small_pack
from tests.support.packs.small_commune import BEST, commune
from tests.support.packs.written import counts, flags, level_of, row

COMMUNE = commune()
LEVEL = only_level(COMMUNE)


def advice(
    pack: Pack, submission: Submission, language: str = "vi", asked: tuple[str, str] | None = None
) -> Any:
    """The document of a small pack's level; ``asked`` is a row with points."""
    level = only_level(pack)
    rows = {leaf.key: leaf for leaf in level.indicators}
    goal = asked and (rows[asked[0]], Fraction(asked[1]))
    result = read_plainly(pack, level, submission)
    return next_steps_document(prepared(pack, level), submission, result, language, goal)


@pytest.mark.parametrize(
    ("values", "row", "change", "vi", "en"),
    [
        (
            {"chair": 1},
            "chair",
            {"fact": "chair/chair", "from": "deputy", "to": "head"},
            "«Người làm Trưởng ban» cần là Chủ tịch (hiện là Phó Chủ tịch): đạt thêm 6,7 điểm.",
            "“Who chairs” must be Chairman (now Deputy): 6.7 more points.",
        ),
        (
            {"meetings": 3},
            "meetings",
            {"fact": "meetings/meetings", "from": "3", "to": "4"},
            "«Số cuộc họp» cần đạt 4 cuộc (hiện có 3 cuộc): đạt thêm 3,7 điểm.",
            "“Meetings” must rise to 4 meetings (now 3 meetings): 3.7 more points.",
        ),
        (
            {"plan": 0},
            "skills",
            {"fact": "skills/plan", "from": False, "to": True},
            "«Có kế hoạch» cần là có (hiện là không): đạt thêm 1 điểm.",
            "“Has a plan” must be yes (now no): 1 more point.",
        ),
        (
            {"incidents": 9},
            "incidents",
            {"fact": "incidents/incidents", "from": "9", "to": "2"},
            "«Sự cố mất an toàn» cần giảm còn 2 vụ (hiện có 9 vụ): đạt thêm 6 điểm.",
            "“Incidents” must fall to 2 incidents (now 9 incidents): 6 more points.",
        ),
    ],
)
def test_a_step_is_said(values: dict[str, int], row: str, change: Any, vi: str, en: str) -> None:
    (vietnamese,) = advice(COMMUNE, given(LEVEL, **values))["next"]
    (english,) = advice(COMMUNE, given(LEVEL, **values), "en")["next"]
    assert (vietnamese["changes"], vietnamese["indicators"]) == ([change], [row])
    assert (vietnamese["text"], english["text"]) == (vi, en)


TWO = small_pack(
    level_of(
        row(
            f"{flags('plan')}, {counts(meetings=4)}",
            "{cases: [{when: plan and meetings >= 2, points: max}, {else: 0}]}",
        )
    )
)


def test_a_step_of_two_facts_is_said_and_one_may_be_not_there_yet() -> None:
    (step,) = advice(TWO, given(only_level(TWO), plan=0))["next"]
    assert step["changes"] == [
        {"fact": "a.row/plan", "from": False, "to": True},
        {"fact": "a.row/meetings", "from": None, "to": "2"},
    ]
    assert step["text"] == (
        "«plan» cần là có (hiện là không) và «meetings» cần là 2 (chưa có số liệu): đạt thêm 10 điểm."
    )
    (english,) = advice(TWO, given(only_level(TWO), plan=0), "en")["next"]
    assert (
        english["text"]
        == "“plan” must be yes (now no) and “meetings” must be 2 (not there yet): 10 more points."
    )


def test_what_is_missing_comes_first_by_what_it_can_bring() -> None:
    submission = changed(
        given(LEVEL, ("market",), plan=1, average=0, received=9),
        {
            "incidents/incidents": Claim("nothing_arose", REASON),
            "ideas/ideas": NotRecognised(REASON),
        },
    )
    document = advice(COMMUNE, submission)
    told = [(row["code"], row["facts"], row["gain"]) for row in document["missing"]]
    assert told == [
        ("2.1", ["online/online"], "20"),
        ("1.1.2", ["meetings/meetings"], "15"),
        ("1.1.1", ["chair/chair"], "10"),
        ("2.2", ["plan/issued", "plan/signed_on", "plan/due_on"], "10"),
        ("1.2.1", ["trained/trained", "staff"], "7"),
        ("2.5", ["market/cashless", "market/stalls"], "6"),
        ("2.6", ["satisfied/satisfied_percent"], "5"),
        ("1.2.2", ["skills/tested"], "2"),
    ]
    assert document["missing"][0]["text"] == (
        "2.1 Hồ sơ trực tuyến: có thể đạt thêm tối đa 20 điểm nếu bổ sung số liệu «Hồ sơ nộp trực tuyến»."
    )
    assert advice(COMMUNE, submission, "en")["missing"][0]["text"] == (
        "2.1 Filed online: up to 20 more points with “Online dossiers”."
    )


def test_what_a_band_asks_for_is_said() -> None:
    def said(language: str, **values: int) -> tuple[str, list[str]]:
        band = advice(COMMUNE, given(LEVEL, **{**BEST, **values}), language)["next_band"]
        return band["summary"], [step["text"] for step in band["steps"]]

    assert said("vi", chair=1) == (
        "Để xếp loại Tốt còn phải đạt: Chỉ số bắt buộc. Chỉ cần một trong các thay đổi sau.",
        ["«Người làm Trưởng ban» cần là Chủ tịch (hiện là Phó Chủ tịch): đạt thêm 6,7 điểm."],
    )
    assert said("en", incidents=9) == (
        "For band Good, 2.6 points are lacking. Any one of these changes suffices.",
        ["“Incidents” must fall to 2 incidents (now 9 incidents): 6 more points."],
    )
    assert said("en", chair=1)[0] == (
        "For band Good these gates are still to be passed: Mandatory. Any one of these changes suffices."
    )
    assert said("en", chair=1, incidents=9)[0] == (
        "For band Good, 9.3 points are lacking, and these gates are still to be passed: Mandatory. "
        "No change of a single fact suffices."
    )
    assert said("vi", chair=1, incidents=9)[0] == (
        "Để xếp loại Tốt còn thiếu 9,3 điểm và còn phải đạt: Chỉ số bắt buộc. "
        "Không có thay đổi của riêng một số liệu nào là đủ."
    )


def test_the_document_names_the_agency_the_method_and_where_it_stands() -> None:
    document = advice(COMMUNE, given(LEVEL, **BEST))
    assert document["schema"] == "minhdiem/next-steps/1"
    assert document["agency"] == {"code": "H28.05", "name": "UBND xã Hòa Bình"}
    assert (document["level"]["name"], document["digest"]) == ("Xã", COMMUNE.digests.pack)
    assert (document["points"], document["applicable"], document["percent"]) == ("94", "94", "100")
    assert document["band"] == {"key": "good", "name": "Tốt"}
    assert [document[member] for member in ("missing", "next", "next_band", "target")] == [[], [], None, None]
    nowhere = advice(COMMUNE, given(LEVEL))
    assert (nowhere["points"], nowhere["percent"], nowhere["band"]) == ("0", "0", None)


@pytest.mark.parametrize(
    ("points", "vi", "en"),
    [
        (
            "7.5",
            "Để đạt 7,5 điểm, «Số cuộc họp» cần đạt 3 cuộc (hiện có 2 cuộc).",
            "For 7.5 points, “Meetings” must rise to 3 meetings (now 2 meetings).",
        ),
        (
            "1",
            "Đã đạt 1,9 điểm, đủ mức 1 điểm.",
            "It earns 1.9 points already, which is at least 1.",
        ),
        (
            "16",
            "Nếu chỉ thay đổi «Số cuộc họp» thì không đạt 16 điểm; tối đa đạt 15 điểm.",
            "No value of “Meetings” alone earns 16 points; at most 15.",
        ),
    ],
)
def test_what_a_fact_must_be_is_said(points: str, vi: str, en: str) -> None:
    submission = given(LEVEL, meetings=2)
    (aim,) = advice(COMMUNE, submission, "vi", ("meetings", points))["target"]["aims"]
    (english,) = advice(COMMUNE, submission, "en", ("meetings", points))["target"]["aims"]
    assert (aim["summary"], english["summary"]) == (vi, en)
    assert (aim["indicator"], aim["fact"], aim["most"]) == ("meetings", "meetings/meetings", "15")
    assert (aim["step"] is None) == (points != "7.5")
