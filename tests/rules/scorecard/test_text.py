"""A scorecard as text and as a table: everything is there, in the language of the card, and does no harm."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rules.documents.lines import WIDTH
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.facts.exact_json import loads
from rules.facts.facts_file import read_submission
from rules.scorecard.document import scorecard_document
from rules.scorecard.table import COLUMNS, scorecard_csv
from rules.scorecard.text import scorecard_text
from tests.support.packs.shipped import EXAMPLES, level_of_example, shipped, small_pack

Document = dict[str, Any]

LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])

THIRDS = """
level: department
name: {vi: Sở, en: Departments}
max: 20
peer_groups:
  large: {vi: Sở lớn, en: Large}
tags:
  busy: {vi: Bận rộn, en: Busy}
  idle: {vi: Rảnh rỗi, en: Idle}
context:
  staff: {type: count, label: {vi: Cán bộ, en: Staff}}
views:
  - {key: all, name: {vi: Toàn bộ, en: Everything}, groups: [outer]}
gates:
  - {key: core, name: {vi: Bắt buộc, en: Mandatory}, marks: mandatory}
groups:
  - key: outer
    code: I
    name: {vi: Nhóm ngoài, en: Outer}
    max: 20
    groups:
      - key: inner
        code: "1"
        name: {vi: Nhóm trong, en: Inner}
        max: 20
        indicators:
          - key: one
            code: "1.1"
            name: {vi: Tỷ lệ, en: Ratio}
            max: 20
            marks: [mandatory]
            may_not_apply: true
            facts:
              done: {type: count, label: {vi: Đã làm, en: Done}}
              due: {type: count, min: 1, label: {vi: Phải làm, en: Due}}
            require: [done <= due]
            score: {ratio: {of: done, to: due}}
            source: {at: "Phụ lục, 1.1", provenance: quoted}
          - key: two
            code: "1.2"
            name: {vi: Theo dõi, en: Tracked}
            max: 0
            applies_to: [busy]
            facts: {incidents: count}
            score: informational
            source: {at: "Phụ lục, 1.2", provenance: illustrative}
"""


@pytest.fixture(scope="module")
def thirds() -> CompiledLevel:
    """A level whose points do not end, rounded in the total alone."""
    bands = "bands: [{key: only, name: {vi: Đạt, en: Pass}}]"
    pack = small_pack(THIRDS, rounding="{at: total, digits: 2, mode: half_up}", more=bands)
    return CompiledLevel(pack, pack.levels["department"])


def card(compiled: CompiledLevel, facts: Any, language: str) -> Document:
    """The scorecard of a facts file."""
    submission = read_submission(compiled.level, loads(json.dumps(facts).encode()))
    result = evaluate(compiled, submission)
    return scorecard_document(compiled.pack, compiled.level, submission, result, language)


def third(compiled: CompiledLevel, language: str, **facts: Any) -> Document:
    """The scorecard of an agency that did one of three things."""
    agency = {"code": "01", "name": "=1+1", "peer_group": "large", "tags": ["busy", "idle"]}
    own = {"one/done": 1, "one/due": 3, "staff": 7, "two/incidents": 2, **facts}
    return card(compiled, {"agency": agency, "period": "2026", "facts": own}, language)


def shipped_card(pack: str, file: Path, language: str) -> Document:
    return card(shipped(pack, level_of_example(file)), json.loads(file.read_bytes()), language)


def indicators(groups: list[Document]) -> Iterator[Document]:
    for group in groups:
        yield from indicators(group.get("groups", []))
        yield from group.get("indicators", [])


def rows(document: Document) -> list[dict[str, str]]:
    table = io.StringIO(scorecard_csv(document).removeprefix("\ufeff"))
    return list(csv.DictReader(table, delimiter=";" if document["language"] == "vi" else ","))


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


@LANGUAGES
@pytest.mark.parametrize(("pack", "file"), EXAMPLES)
def test_a_row_for_each_indicator(pack: str, file: Path, language: str) -> None:
    document = shipped_card(pack, file, language)
    expected = list(indicators(document["groups"]))
    table = rows(document)
    assert [row["key"] for row in table] == [indicator["key"] for indicator in expected]
    assert [row["state"] for row in table] == [indicator["state"] for indicator in expected]
    assert list(table[0]) == list(COLUMNS)


def test_a_printed_card(thirds: CompiledLevel) -> None:
    explained = {"value": 1, "origin": "feed", "evidence": "Báo cáo\nsố 5"}
    text = scorecard_text(third(thirds, "en", **{"one/done": explained}))
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
            "0 / 20, chưa có số liệu; còn có thể được 20",
            "0 / 20, missing; 20 still to be had",
        ),
        ({"one/done": 0}, "0 / 20\n", "0 / 20\n"),
        ({"one/done": {"not_applicable": "Chưa đến hạn"}}, "không phát sinh\n", "nothing arose\n"),
        ({}, "theo dõi, không tính điểm\n", "tracked, not scored\n"),
    ],
)
def test_missing_zero_not_applicable_and_tracked_are_told_apart(
    thirds: CompiledLevel, facts: Document, vietnamese: str, english: str
) -> None:
    assert vietnamese in scorecard_text(third(thirds, "vi", **facts))
    assert english in scorecard_text(third(thirds, "en", **facts))


def test_the_reason_of_a_claim_is_told(thirds: CompiledLevel) -> None:
    claimed = {"one/done": {"not_applicable": "Chưa đến hạn"}}
    assert "Đã làm: không phát sinh (Chưa đến hạn)" in scorecard_text(third(thirds, "vi", **claimed))


def test_what_is_to_be_looked_at_again_is_told(thirds: CompiledLevel) -> None:
    document = third(thirds, "en")
    document["notices"] = [{"code": "x", "fact": None, "text": "Is that right?"}]
    assert "\nTo look at again\n  - Is that right?\n" in scorecard_text(document)


def test_a_text_cannot_steer_the_terminal(thirds: CompiledLevel) -> None:
    document = third(thirds, "en")
    document["agency"]["name"] = "A\x1b[2J\u202eB\x07"
    assert "Agency:       A�[2J�B� (01)\n" in scorecard_text(document)


def test_numbers_are_as_a_spreadsheet_of_the_language_reads_them(thirds: CompiledLevel) -> None:
    vietnamese, english = (rows(third(thirds, language)) for language in ("vi", "en"))
    assert [row["points"] for row in vietnamese] == ["6,6667", ""]
    assert [row["points"] for row in english] == ["6.6667", ""]
    assert [row["applicable"] for row in english] == ["20", "0"]


def test_a_table_begins_with_a_byte_order_mark(thirds: CompiledLevel) -> None:
    assert scorecard_csv(third(thirds, "vi")).startswith("\ufeffpack;level;period;")
    assert scorecard_csv(third(thirds, "en")).startswith("\ufeffpack,level,period,")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_text_is_taken_for_a_formula(thirds: CompiledLevel, start: str) -> None:
    document = third(thirds, "en", **{"one/done": {"value": 1, "evidence": "x"}})
    document["agency"]["name"] = f"{start}1+1"
    next(indicators(document["groups"]))["facts"][0]["evidence"] = f"{start}cmd|' /C calc'!A0"
    (row, _) = rows(document)
    assert row["agency"] == f"'{start}1+1"
    assert row["evidence"] == f"'{start}cmd|' /C calc'!A0"
