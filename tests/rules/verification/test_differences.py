"""The differences of two documents, each by its place; what counts, and what only reads differently."""

import re
from typing import Any

import pytest

from rules.scorecard.document import SENTENCES
from rules.verification.differences import ABSENT, Difference, differences, pointer
from tests.support.packs.shipped import small_pack
from tests.support.packs.small_commune import BANDS, COMMUNE, ROUNDINGS
from tests.support.scorecard.cards import card, small_submission

BOTH = re.compile(r"\{vi: ([^,{}]+), en: [^{}]+\}")
"""A text of a pack in both languages."""


def test_a_list_that_stands_elsewhere_is_one_difference() -> None:
    assert list(differences({"a": [1]}, {"a": "x"})) == [Difference(("a",), [1], "x")]


def test_what_is_gone_and_what_was_added() -> None:
    found = list(differences({"a": [1, 2], "b": None}, {"a": [1], "c": 3}))
    assert found == [
        Difference(("a", 1), 2, ABSENT),
        Difference(("b",), None, ABSENT),
        Difference(("c",), ABSENT, 3),
    ]


def test_true_is_not_one() -> None:
    assert list(differences({"a": 1}, {"a": True})) == [Difference(("a",), 1, True)]


def test_a_pointer_escapes_what_separates() -> None:
    assert pointer(("a/b", "c~d", 0)) == "/a~1b/c~0d/0"


@pytest.mark.parametrize(
    ("path", "expected", "found", "reworded"),
    [
        (("total", "summary"), "Earned 1.", "Got 1.", True),
        (("total", "points"), "1", "2", False),
        (("total", "summary"), "Earned 1.", ABSENT, False),
        (("total", "summary"), "Earned 1.", 1, False),
        (("pack", "notice"), None, "Note.", False),
        (("bundle", "digests", "commune", "summary"), "a", "b", False),
        (("missing", 0), "a", "b", False),
    ],
)
def test_only_a_sentence_that_reads_differently_does_not_count(
    path: Any, expected: Any, found: Any, reworded: bool
) -> None:
    assert Difference(path, expected, found).reworded is reworded


def test_sentences_are_exactly_what_another_catalogue_says_in_other_words() -> None:
    """Of a pack whose own texts are the same in both languages, but for its header."""
    level, bands = (BOTH.sub(r"{vi: \1, en: \1}", text) for text in (COMMUNE, BANDS))
    pack = small_pack(level, ROUNDINGS[3], "drop_and_rebase", bands.replace(", requires: [half]", ""))
    cards = [card(pack, small_submission(), language) for language in ("vi", "en")]
    found = {difference.path[-1] for difference in differences(*cards)}
    assert found == SENTENCES | {"language", "seal", "title", "by"}
