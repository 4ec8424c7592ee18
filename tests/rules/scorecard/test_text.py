"""A scorecard as text: everything is there, in the language of the card, and does no harm."""

from pathlib import Path

import pytest

from methodology.canonical import Document
from rules.documents.lines import WIDTH
from rules.scorecard.text import scorecard_text
from tests.support.packs.shipped import EXAMPLES
from tests.support.scorecard.thirds import indicators, shipped_card, third

CLAIMED: Document = {"one/done": {"not_applicable": "Chưa đến hạn"}, "one/due": None}
LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


def flat(text: str) -> str:
    """The text without its lines."""
    return " ".join(text.split())


@LANGUAGES
@pytest.mark.parametrize(("pack", "file"), EXAMPLES)
def test_everything_is_in_the_text(pack: str, file: Path, language: str) -> None:
    document = shipped_card(pack, file, language)
    text = flat(scorecard_text(document))
    said = [document["total"]["summary"], document["receipt"]["seal"], document["agency"]["name"]]
    said += [row["summary"] for row in (*document["gates"], *indicators(document["groups"]))]
    said += [fact["shown"] for row in indicators(document["groups"]) for fact in row["facts"]]
    said += [row["source"]["at"] for row in indicators(document["groups"])]
    said += [row["rounding"]["text"] for row in indicators(document["groups"]) if row["rounding"]]
    assert [sentence for sentence in said if flat(sentence) not in text] == []


@LANGUAGES
@pytest.mark.parametrize(("pack", "file"), EXAMPLES)
def test_lines_are_as_wide_as_a_page(pack: str, file: Path, language: str) -> None:
    lines = scorecard_text(shipped_card(pack, file, language)).splitlines()
    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_printed_card() -> None:
    explained = {"value": 1, "origin": "feed", "evidence": "Báo cáo\nsố 5"}
    text = scorecard_text(third("en", **{"one/done": explained}))
    _, _, details = text.partition("DETAILS\n")
    assert text.startswith(
        "SCORECARD\n\nAgency:       =1+1 (01)\nPeer group:   Large\nTags:         Busy; Idle\n"
    )
    assert details.startswith(PRINTED)


PRINTED = """
I Outer                                                                                ≈ 6.6667 / 20

1 Inner                                                                                ≈ 6.6667 / 20

  1.1 Ratio                                                                            ≈ 6.6667 / 20
    Earned ≈ 6.6667 of 20 points: “Done” ÷ “Due” is below 100% (1 ÷ 3 ≈ 33.33% < 100%).
    Facts:        Done: 1 (from a system; evidence: Báo cáo số 5)
                  Due: 3 (self-assessed)
    Formula:      20 × (“Done” ÷ “Due”) points: 20 × (1 ÷ 3) ≈ 6.6667
    Source:       Phụ lục, 1.1
"""


@pytest.mark.parametrize(
    ("facts", "vietnamese", "english"),
    [
        (
            {"one/done": None},
            "0 / 20, chưa có số liệu; có thể đạt thêm tối đa 20",
            "0 / 20, missing; 20 still to be had",
        ),
        ({"one/done": 0}, "0 / 20\n", "0 / 20\n"),
        (CLAIMED, "không phát sinh\n", "nothing arose\n"),
        ({"one/done": {"not_recognised": "Sai"}}, "0 / 20, không công nhận\n", "0 / 20, not recognised\n"),
        ({}, "theo dõi, không tính điểm\n", "tracked, not scored\n"),
    ],
)
def test_missing_zero_not_applicable_and_tracked_are_told_apart(
    facts: Document, vietnamese: str, english: str
) -> None:
    assert vietnamese in scorecard_text(third("vi", **facts))
    assert english in scorecard_text(third("en", **facts))


def test_the_reason_of_a_claim_is_told() -> None:
    assert "Đã làm: không phát sinh (Chưa đến hạn)" in scorecard_text(third("vi", **CLAIMED))


def test_what_is_to_be_looked_at_again_is_told() -> None:
    document = third("en")
    document["notices"] = [{"code": "x", "fact": None, "text": "Is that right?"}]
    assert "\nTo look at again\n  - Is that right?\n" in scorecard_text(document)


def test_a_text_cannot_steer_the_terminal() -> None:
    document = third("en")
    document["agency"]["name"] = "A\x1b[2J\u202eB\x07"
    assert "Agency:       A�[2J�B� (01)\n" in scorecard_text(document)
