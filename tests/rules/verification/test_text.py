"""What came of verifying, in words that name the row and the figure before any pointer."""

from typing import Any

import pytest

from methodology.errors import Path
from rules.scorecard.receipt import add_seal
from rules.verification.differences import ABSENT, Difference
from rules.verification.text import MOST, verification_lines
from rules.verification.verify import Verification
from tests.support.scorecard.cards import NOWHERE, ONLY_SMALL, carried, small_card, verified
from tests.support.scorecard.leaves import replaced, without

ROW: Path = ("groups", 0, "groups", 0, "indicators", 0)
MEETINGS: Path = ("groups", 0, "groups", 0, "indicators", 1)


def lines(document: Any, language: str = "vi", registry: Any = ONLY_SMALL) -> list[str]:
    return list(verification_lines(document, verified(document, registry), language))


def said(path: Path, value: Any, language: str = "vi") -> str:
    """The first difference after a value was changed and the seal renewed."""
    return lines(add_seal(replaced(small_card(), path, value)), language)[1]


@pytest.mark.parametrize(
    ("path", "value", "vietnamese", "english"),
    [
        (
            ("total", "points"),
            "602.94",
            "Tổng điểm: phiếu ghi 602,94, tính lại được 33,1 (/total/points)",
            "Total points: the scorecard says 602.94, computed again it is 33.1 (/total/points)",
        ),
        (
            (*ROW, "points"),
            "10/3",
            "1.1.1 Người làm Trưởng ban, điểm: phiếu ghi ≈ 3,3333, tính lại được 3,3",
            "1.1.1 Người làm Trưởng ban, points: the scorecard says ≈ 3.3333, computed again it is 3.3",
        ),
        (
            (*MEETINGS, "parts", 0, "state"),
            "missing",
            "1.1.2 Số cuộc họp, phần 1, trạng thái: phiếu ghi chưa có số liệu, tính lại được có điểm",
            "1.1.2 Số cuộc họp, part 1, state: the scorecard says missing, computed again it is scored",
        ),
        (
            (*MEETINGS, "facts", 0, "label"),
            "Khác",
            "1.1.2 Số cuộc họp, «Khác», tên số liệu: phiếu ghi Khác, tính lại được Số cuộc họp",
            "1.1.2 Số cuộc họp, «Khác», label: the scorecard says Khác, computed again it is Số cuộc họp",
        ),
        (
            ("gates", 0, "passed"),
            True,
            "Chỉ số bắt buộc, đạt điều kiện: phiếu ghi có, tính lại được không",
            "Chỉ số bắt buộc, passed: the scorecard says yes, computed again it is no",
        ),
        (
            ("total", "band"),
            {"key": "good"},
            "Tổng, xếp loại: phiếu ghi {…}, tính lại được để trống",
            "Total, band: the scorecard says {…}, computed again it is nothing",
        ),
        (
            ("receipt", "facts"),
            "0",
            "Mã xác thực, số liệu: phiếu ghi 0",
            "Receipt, facts: the scorecard says 0",
        ),
        (("views",), {}, "Views: phiếu ghi {…}, tính lại được […]", "Views: the scorecard says {…}"),
    ],
)
def test_a_difference_names_the_row_the_figure_and_both_values(
    path: Path, value: Any, vietnamese: str, english: str
) -> None:
    assert said(path, value).startswith(vietnamese)
    assert said(path, value, "en").startswith(english)


def test_what_is_gone_and_what_does_not_belong_there() -> None:
    gone = lines(add_seal(without(small_card(), (*ROW, "points"))))
    assert gone[1].startswith("1.1.1 Người làm Trưởng ban, điểm: phiếu không ghi, tính lại được 3,3")
    more = lines(add_seal({**small_card(), "notices": [*small_card()["notices"], {}]}))
    assert more[1] == "Mục 4: phiếu ghi {…}, lẽ ra không có mục này (/notices/3)"


def test_only_the_first_differences_are_told_one_by_one() -> None:
    found = lines(add_seal(without(small_card(), ROW)))
    assert (len(found), found[-1]) == (MOST + 2, "… và 37 chỗ khác.")


REWORDED = "Có 1 câu nay viết khác, không làm thay đổi con số nào:"
BROKEN = "Mã của toàn phiếu không khớp: phiếu đã bị sửa sau khi lập. (/receipt/seal)"


def test_sentences_that_read_differently_are_listed() -> None:
    document = replaced(small_card(), ("total", "summary"), "Đạt 33,1 điểm.")
    mended, broken = lines(add_seal(document)), lines(document)
    assert (mended[0][:4], mended[2]) == ("Đúng", REWORDED)
    assert (broken[0][:3], broken[1:3]) == ("Sai", [BROKEN, REWORDED])
    assert mended[3] == broken[3]
    assert mended[3].startswith("Tổng, phần tóm tắt: “Đạt 33,1 điểm.”; nay viết: “Đạt 33,1")
    assert mended[3].endswith("(/total/summary)")


def test_a_carried_method_is_told_as_what_the_file_says_of_itself() -> None:
    first, second = lines(carried(small_card()), "en", NOWHERE)
    assert "not known here" in first
    for claimed in ("«Bộ chỉ số ví dụ»", "vi-du/2026", "status: draft", small_card()["pack"]["digest"]):
        assert claimed in second


def test_facts_that_are_refused_are_told_with_their_place() -> None:
    changed = replaced(small_card(), (*MEETINGS, "facts", 0, "value"), "21")
    assert lines(changed, "en")[1:] == [
        "«21» is outside what is allowed: from 0 to 20. Correct it. (/facts/meetings~1meetings/value)"
    ]


def test_what_is_no_method_at_all_is_told_without_a_place() -> None:
    document = {**small_card(), "agency": None}
    assert lines(document, "en")[1].startswith("This is not a scorecard of Minh Điểm")


@pytest.mark.parametrize("pack", [None, {"name": 1}])
def test_a_pack_that_is_not_named_breaks_no_sentence(pack: Any) -> None:
    document = {**small_card(), "pack": pack}
    assert list(verification_lines(document, Verification("pack_not_at_hand"), "en"))


@pytest.mark.parametrize(
    ("path", "value", "shown"),
    [
        (("facts", 0, "value"), "2026-02-30", "2026-02-30"),
        (("facts", 0, "value"), "2026-04-20", "20 April 2026"),
        (("facts", 0, "value"), "1/0", "1/0"),
        (("facts", 0, "points"), "9" * 5000, "9" * 300 + "…"),
        (("facts", 0, "points"), ["1"], "[…]"),
    ],
)
def test_whatever_stands_there_is_shown(path: Path, value: Any, shown: str) -> None:
    found = Verification("differs", (Difference(path, ABSENT, value),))
    _, line = verification_lines({"facts": []}, found, "en")
    assert f"the scorecard says {shown}, which does not belong there" in line
