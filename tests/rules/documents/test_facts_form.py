"""Empty tables to fill in: whatever is in them, the readers take."""

import csv
import io

import pytest

from methodology.errors import InvalidDocument
from methodology.model.level import Level
from methodology.wording.translations import LANGUAGES
from rules.documents.facts_form import cohort_template, form_template
from rules.facts.cohort import read_cohort
from rules.facts.csv.form import read_form
from tests.support.packs.shipped import LEVELS, REGISTRY, only_level
from tests.support.packs.small_commune import commune

SMALL = only_level(commune())


def rows(table: str) -> list[list[str]]:
    text = table.removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.splitlines()[0] else ","))


def level(name: str, key: str) -> Level:
    return REGISTRY.level(name, key)[1]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "key"), LEVELS)
def test_an_empty_form_is_read_as_no_facts(name: str, key: str, language: str) -> None:
    facts = read_form(level(name, key), form_template(level(name, key), "2023", language).encode())
    assert facts == {"agency": {}, "period": "2023", "facts": dict.fromkeys(level(name, key).facts)}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("name", "key"), LEVELS)
def test_an_empty_cohort_has_a_heading_and_help_alone(name: str, key: str, language: str) -> None:
    with pytest.raises(InvalidDocument, match="empty_cohort"):
        read_cohort(level(name, key), cohort_template(level(name, key), language).encode(), "csv")


def test_what_the_help_says() -> None:
    helps = {row[-1]: (row[0], row[1], row[3], row[5]) for row in rows(form_template(SMALL, "2026", "en"))}
    assert helps["staff"] == ("", "Staff", "people", "count, from 1 to 30")
    assert helps["chair/chair"] == ("1.1.1", "Who chairs", "", "one of: Chairman | Deputy | None")
    assert helps["skills/average"][3] == "number, from -1 to 1, decimals: at most 3"
    assert helps["satisfied/satisfied_percent"][2] == "%"
    assert helps["plan/signed_on"][3] == "date, as in 31/03/2023"
    assert helps["skills/plan"][3] == "yes or no"
    assert helps["agency.tags"][3] == "those of: Has a market | At the border; separated by semicolons"


def test_a_level_without_peer_groups_and_a_count_without_an_end() -> None:
    found = level("hoa-binh/2023", "commune")
    helps = {row[-1]: row[5] for row in rows(form_template(found, "2023", "en"))}
    assert helps["agency.tags"] == "leave it empty: this level has none"
    assert helps["population"] == "count, from 1"


def test_the_cohort_has_labels_and_units_above_its_columns() -> None:
    heading, labels, helps = rows(cohort_template(SMALL, "vi"))
    at = heading.index("staff")
    assert (labels[at], helps[at]) == ("Số cán bộ", "người – số đếm, từ 1 đến 30")
    assert labels[0] == helps[0] == "#hướng dẫn"
