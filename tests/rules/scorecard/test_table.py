"""A scorecard as a table: a row for each indicator, as a spreadsheet of its language reads it."""

from pathlib import Path

import pytest

from methodology.canonical import Document
from rules.scorecard.table import COLUMNS, scorecard_csv
from tests.support.documents.tables import by_key
from tests.support.packs.shipped import EXAMPLES
from tests.support.scorecard.thirds import indicators, shipped_card, third

LANGUAGES = pytest.mark.parametrize("language", ["vi", "en"])


def rows(document: Document) -> list[dict[str, str]]:
    return by_key(scorecard_csv(document), document["language"])


@LANGUAGES
@pytest.mark.parametrize(("pack", "file"), EXAMPLES)
def test_a_row_for_each_indicator(pack: str, file: Path, language: str) -> None:
    document = shipped_card(pack, file, language)
    expected = list(indicators(document["groups"]))
    table = rows(document)
    assert [row["key"] for row in table] == [indicator["key"] for indicator in expected]
    assert [row["state"] for row in table] == [indicator["state"] for indicator in expected]
    assert list(table[0]) == list(COLUMNS)


def test_numbers_are_as_a_spreadsheet_of_the_language_reads_them() -> None:
    vietnamese, english = (rows(third(language)) for language in ("vi", "en"))
    assert [row["points"] for row in vietnamese] == ["6,6667", ""]
    assert [row["points"] for row in english] == ["6.6667", ""]
    assert [row["applicable"] for row in english] == ["20", "0"]


def test_a_table_begins_with_a_byte_order_mark() -> None:
    assert scorecard_csv(third("vi")).startswith("\ufeffBộ chỉ số;Cấp;Kỳ;")
    assert scorecard_csv(third("en")).startswith("\ufeffPack,Level,Period,")


@pytest.mark.parametrize(
    ("start", "harmless"),
    [*((sign, f"'{sign}") for sign in "=+-@"), *((sign, "�") for sign in "\t\r\n"), ("\t=", "'�=")],
)
def test_no_text_is_taken_for_a_formula(start: str, harmless: str) -> None:
    document = third("en", **{"one/done": {"value": 1, "evidence": "x"}})
    document["agency"]["name"] = f"{start}1+1"
    next(indicators(document["groups"]))["facts"][0]["evidence"] = f"{start}cmd|' /C calc'!A0"
    (row, _) = rows(document)
    assert row["agency"] == f"{harmless}1+1"
    assert row["evidence"] == f"{harmless}cmd|' /C calc'!A0"
