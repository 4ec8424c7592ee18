"""The stability of ranks as data and in sentences."""

import json
from fractions import Fraction

import pytest

from methodology.wording.translations import LANGUAGES
from rules.columnar import ColumnarLevel
from rules.stability.document import stability_document
from rules.stability.stability import stability
from tests.support.facts.made_cohort import PACK
from tests.support.facts.submissions import full_submissions, tagged
from tests.support.impact.methods import for_markets, made_communes
from tests.support.packs.shipped import REGISTRY


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_entry_of_a_stability_run(language: str) -> None:
    pack, level = REGISTRY.level(PACK, "commune")
    found = stability(ColumnarLevel(pack, level), made_communes(), Fraction(1, 4), 50, 7)
    entry = stability_document(found, language)
    assert json.loads(json.dumps(entry)) == entry
    assert (entry["percent"], entry["draws"], entry["seed"]) == ("25", 50, 7)
    assert len(entry["weights"]) == len(level.indicators)
    assert "7" in entry["summary"]
    said = [entry["summary"], entry["agencies"][0]["summary"], entry["weights"][0]["summary"]]
    assert not any("{" in sentence for sentence in said)


def test_someone_to_whom_nothing_applies_is_not_ranked() -> None:
    of = for_markets()
    (each,) = full_submissions(of.level, 1, "nobody")
    found = stability(ColumnarLevel(of.pack, of.level), [tagged(each, [])], Fraction(1), 3, 0)
    assert stability_document(found, "en")["agencies"][0]["summary"] == "Not ranked: nothing applies."
