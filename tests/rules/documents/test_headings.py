"""What stands above the columns of tables."""

import pytest

from methodology.wording.translations import LANGUAGES
from rules.documents.headings import HEADINGS, headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_columns_are_called_the_same(language: str) -> None:
    assert len(set(headings(HEADINGS, language))) == len(HEADINGS)


def test_in_the_language_of_the_document() -> None:
    assert headings(["rank", "points"], "vi") == ["Hạng", "Điểm"]
    assert headings(["rank", "points"], "en") == ["Rank", "Points"]
