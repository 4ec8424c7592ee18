"""The specifications and the vocabulary fit: each step is one phrase, each phrase is used."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_bdd.feature import get_features
from pytest_bdd.gherkin_parser import Feature as Document
from pytest_bdd.gherkin_parser import Scenario as Written
from pytest_bdd.gherkin_parser import get_gherkin_document
from pytest_bdd.parser import Feature, ScenarioTemplate

from features.steps.phrases import PHRASES, Phrase
from features.vocabulary import FILE, page

HERE = Path(__file__).parent
FEATURES = get_features([str(HERE)])
Step = tuple[str, str, str]


@pytest.fixture(params=FEATURES, ids=lambda feature: Path(feature.filename).stem)
def feature(request: pytest.FixtureRequest) -> Feature:
    """Each of the specifications."""
    found: Feature = request.param
    return found


def test_vocabulary_page_is_up_to_date() -> None:
    assert FILE.read_text(encoding="utf-8") == page()


def test_no_phrase_is_defined_twice() -> None:
    times = Counter((phrase.moment, phrase.written) for phrase in PHRASES)
    assert [phrase for phrase, count in times.items() if count > 1] == []


def test_every_phrase_is_used() -> None:
    used = {phrase for feature in FEATURES for step in _steps(feature) for phrase in _phrases(step)}
    assert [phrase.written for phrase in PHRASES if phrase not in used] == []


def test_every_phrase_says_what_it_means() -> None:
    assert [phrase.written for phrase in PHRASES if not phrase.function.__doc__] == []


def test_every_step_is_one_phrase_in_the_language_of_its_specification(feature: Feature) -> None:
    assert [step for step in _steps(feature) if len(_phrases(step)) != 1] == []


def test_every_place_is_filled_and_every_column_is_used(feature: Feature) -> None:
    for scenario in feature.scenarios.values():
        places = set(re.findall("<([^>]+)>", _text(scenario)))
        assert {column for table in scenario.examples for column in table.example_params} == places


def test_scenarios_of_a_specification_have_names_of_their_own(feature: Feature) -> None:
    names = [scenario.name for scenario in _written(get_gherkin_document(feature.filename).feature)]
    assert names == list(feature.scenarios)


def test_letters_are_composed(feature: Feature) -> None:
    text = Path(feature.filename).read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


def _steps(feature: Feature) -> Iterator[Step]:
    """The language, the moment and the text of every step, every example filled in."""
    for template in feature.scenarios.values():
        rows = [row for table in template.examples for row in table.as_contexts()] or [{}]
        for row in rows:
            for step in template.render(row).steps:
                yield feature.language, step.type, step.name


def _phrases(step: Step) -> list[Phrase]:
    language, moment, text = step
    return [phrase for phrase in PHRASES if phrase.language == language and phrase.matches(moment, text)]


def _text(scenario: ScenarioTemplate) -> str:
    """Everything in which a place may stand."""
    parts = [scenario.name]
    for step in scenario.steps:
        cells = [cell.value for row in step.datatable.rows for cell in row.cells] if step.datatable else []
        parts.extend([step.name, step.docstring or "", *cells])
    return "\n".join(parts)


def _written(document: Document) -> Iterator[Written]:
    """The scenarios as they stand in the file, those below rules too."""
    for child in document.children:
        below = child.rule.children if child.rule else [child]
        yield from (each.scenario for each in below if each.scenario)
