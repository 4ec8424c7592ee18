"""The method in question, the agency, and its facts."""

import json

from features.steps.filing import Filing
from features.steps.phrases import given
from features.steps.reading import in_json
from rules.evaluation.registry import Registry


@given(vi='bộ chỉ số "{pack}", cấp "{level}"', en='the pack "{pack}", level "{level}"', into="filing")
def empty_filing(registry: Registry, pack: str, level: str, language: str) -> Filing:
    """Which method applies; no fact is given yet."""
    found = registry.pack(pack)
    (key,) = (each.key for each in found.levels.values() if each.name[language] == level)
    return Filing(registry, found, found.levels[key])


@given(vi='chỉ số "{row}"', en='the indicator "{row}"')
def indicator_in_question(filing: Filing, row: str, language: str) -> None:
    """Which indicator the scenario is about."""
    filing.row = filing.indicator(row, language).key


@given(vi='cơ quan có đặc điểm "{tag}"', en='the agency has the tag "{tag}"')
def tagged(filing: Filing, tag: str, language: str) -> None:
    """A tag of the agency, which decides what applies to it."""
    (key,) = (each.key for each in filing.level.tags if each.name[language] == tag)
    filing.agency["tags"] = [key]


@given(vi="kỳ đánh giá là năm {year}")
def period(filing: Filing, year: str) -> None:
    """The year of the facts; that of the pack unless said."""
    filing.period = year


@given(vi='"{fact}" là {value}', en='"{fact}" is {value}')
def fact_is(filing: Filing, fact: str, value: str, language: str) -> None:
    """A fact, by its label, with its value as an agency writes it."""
    known = filing.fact(fact, language)
    filing.facts[known.name] = in_json(known, value, language)


@given(vi="số liệu:", en="the facts:")
def facts_are(filing: Filing, datatable: list[list[str]], language: str) -> None:
    """Several facts, one a line: label, value."""
    for fact, value in datatable:
        fact_is(filing, fact, value, language)


@given(vi='"{fact}" chưa có số liệu')
def fact_is_missing(filing: Filing, fact: str, language: str) -> None:
    """A fact that is not there yet."""
    filing.facts[filing.fact(fact, language).name] = "null"


@given(vi='"{fact}" không phát sinh vì "{reason}"')
def fact_did_not_arise(filing: Filing, fact: str, reason: str, language: str) -> None:
    """The agency claims that nothing arose, with its reason."""
    filing.facts[filing.fact(fact, language).name] = f'{{"not_applicable": "{reason}"}}'


@given(vi='"{fact}" không thuộc chức năng, nhiệm vụ vì "{reason}"')
def fact_is_outside_the_mandate(filing: Filing, fact: str, reason: str, language: str) -> None:
    """The agency claims that the row is outside of its mandate, with its reason."""
    claim = json.dumps({"not_applicable": reason, "kind": "outside_mandate"})
    filing.facts[filing.fact(fact, language).name] = claim


@given(vi='"{fact}" không được công nhận vì "{reason}"')
def fact_is_not_recognised(filing: Filing, fact: str, reason: str, language: str) -> None:
    """An appraisal did not accept what the agency stated."""
    filing.facts[filing.fact(fact, language).name] = json.dumps({"not_recognised": reason})


@given(vi='"{fact}" là {value}, theo "{evidence}"')
def fact_with_evidence(filing: Filing, fact: str, value: str, evidence: str, language: str) -> None:
    """A fact with the document behind it."""
    known = filing.fact(fact, language)
    written = in_json(known, value, language)
    filing.facts[known.name] = f'{{"value": {written}, "evidence": "{evidence}"}}'


@given(vi='tệp số liệu ghi "{fact}" là {written}')
def fact_in_the_file(filing: Filing, fact: str, written: str, language: str) -> None:
    """A fact with its value just as the file has it, be it right or wrong."""
    filing.facts[filing.fact(fact, language).name] = written


@given(vi='tệp số liệu có dòng "{name}" là {written}', en='the facts file has {written} for "{name}"')
def name_in_the_file(filing: Filing, name: str, written: str) -> None:
    """A fact by its full name, be it known or not."""
    filing.facts[name] = written
