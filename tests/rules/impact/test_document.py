"""An impact as data and in sentences."""

import json

import pytest

from methodology.wording.translations import LANGUAGES
from rules.impact.document import impact_document
from rules.impact.impact import Method, impact
from tests.support.facts.made_cohort import PACK
from tests.support.facts.submissions import full_submissions, tagged
from tests.support.impact.methods import BEFORE, NEW_FACT, cohort, for_markets, made_communes, method
from tests.support.packs.shipped import REGISTRY


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_entry_says_it_in_words(language: str) -> None:
    before = Method(*REGISTRY.level(PACK, "commune"))
    after = Method(*REGISTRY.level("hoa-binh/2024", "commune"))
    found = impact(before, after, made_communes())
    entry = impact_document(found, language)
    assert json.loads(json.dumps(entry)) == entry
    assert (entry["before"]["pack"]["name"], entry["after"]["level"]["key"]) == (PACK, "commune")
    assert [row["key"] for row in entry["not_computable"]["rows"]] == list(found.not_computable)
    assert len(entry["agencies"]) == 151
    assert sum(cell["agencies"] for row in entry["whole"]["bands"] for cell in row["to"]) == 151
    assert "{" not in json.dumps(
        [entry["summary"], entry["not_computable"]["summary"], entry["groups"][0]["order"]]
    )
    places = [each["like_for_like"]["move"] for each in entry["agencies"]]
    moves = {move // abs(move) if move else 0 for move in places}
    assert moves == {1, 0, -1}


def test_what_the_sentences_say() -> None:
    entry = impact_document(impact(BEFORE, method(NEW_FACT), cohort()), "vi")
    assert entry["not_computable"]["summary"].startswith("Không tính được 7/100 điểm, vì vi-du/2026")
    assert entry["rejected_facts"] == {"agencies": [], "summary": None}
    assert entry["whole"]["order"] is None
    assert entry["whole"]["changes"]["percentiles"][0]["at"] == 0


def test_someone_to_whom_nothing_applies_has_no_rank_and_no_change() -> None:
    of = for_markets()
    (each,) = full_submissions(of.level, 1, "nobody")
    entry = impact_document(impact(of, of, [tagged(each, [])]), "en")
    assert entry["summary"] == "No agency has a percentage on both sides."
    like, band = entry["agencies"][0]["like_for_like"], {"key": "any", "name": "Any"}
    assert like["summary"] == "Ranks cannot be compared: on one side nothing applies."
    assert like["after"] == {
        "points": "0",
        "percent": None,
        "percent_exact": None,
        "rank": None,
        "band": band,
    }
    assert entry["agencies"][0]["after"] == {**like["after"], "applicable": "0", "open": "0"}
    assert (entry["groups"][0]["group"], entry["whole"]["changes"]) == (None, None)


def test_one_agency_is_not_said_as_many() -> None:
    (only,) = cohort(1)
    summary = impact_document(impact(BEFORE, BEFORE, [only]), "en")["summary"]
    assert summary.partition(": ")[2] == (
        "0 of 1 agency rise in percentage, 0 fall, 1 stays; on average 0 percentage points."
    )
