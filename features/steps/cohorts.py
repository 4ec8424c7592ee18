"""Many agencies: what a method does to them, and how stable their ranks are."""

import json
from dataclasses import replace
from fractions import Fraction

from features.steps.filing import Filing
from features.steps.phrases import given, then, when
from features.steps.reading import amount, in_json, plain
from methodology.canonical import Document
from rules.facts.cohort import Cohort, read_cohort
from service.comparisons.services import compare_cohort, find_pair
from service.simulations.schemas import PERCENT
from service.simulations.services import Perturbation, simulate_stability


@given(vi="các cơ quan, ngoài số liệu trên:", into="cohort")
def agencies(filing: Filing, datatable: list[list[str]], language: str) -> Cohort:
    """Agencies, one a line: the name, and values of facts by their labels; the other facts are in common."""
    (_, *labels), *rows = datatable
    facts = [filing.fact(label, language) for label in labels]
    lines = []
    for number, (name, *values) in enumerate(rows):
        own = {fact.name: in_json(fact, value, language) for fact, value in zip(facts, values, strict=True)}
        agency = {**filing.agency, "code": str(number), "name": name}
        lines.append(replace(filing, agency=agency, facts={**filing.facts, **own}).written())
    return read_cohort(filing.level, b"\n".join(lines), "jsonl")


@given(vi="tệp của nhiều cơ quan có {count} dòng, trong đó dòng {line} là {written}", into="cohort")
def file_with_a_broken_line(filing: Filing, count: str, line: str, written: str) -> Cohort:
    """A file of agencies in which one line is something else."""
    lines = []
    for number in range(1, int(count) + 1):
        agency = {**filing.agency, "code": str(number)}
        lines.append(replace(filing, agency=agency).written())
    lines[int(line) - 1] = written.encode()
    return read_cohort(filing.level, b"\n".join(lines), "jsonl")


@when(vi="tính tác động của bộ chỉ số sau đến các cơ quan", into="impact")
def impact_on(filing: Filing, later: Filing, cohort: Cohort, language: str) -> Document:
    """What the later method does to all of them."""
    pair = find_pair(filing.registry, filing.pack.name, later.pack.name, filing.level.key)
    return compare_cohort(pair, cohort, language)


@when(vi="thử {draws} lần, mỗi điểm tối đa tăng giảm ngẫu nhiên trong khoảng {percent}", into="simulation")
def simulate(filing: Filing, cohort: Cohort, draws: str, percent: str, language: str) -> Document:
    """How stable the ranks are; the seed is always the same."""
    share = int(amount(percent, language) * 10**PERCENT.decimals)
    perturbation = Perturbation(share, int(amount(draws, language)), seed=1)
    return simulate_stability((filing.pack, filing.level), cohort, language, perturbation)


@then(vi="kết luận về tác động:")
def impact_concludes(impact: Document, docstring: str) -> None:
    """How many rise, fall and stay."""
    assert plain(impact["summary"]) == plain(docstring)


@then(vi="phần không tính được ghi:")
def not_computable_says(impact: Document, docstring: str) -> None:
    """The rows that cannot be computed for anybody."""
    assert plain(impact["not_computable"]["summary"]) == plain(docstring)


@then(vi="thứ hạng thay đổi như sau:")
def ranks_move(impact: Document, datatable: list[list[str]]) -> None:
    """Each agency's move among its peers."""
    assert [
        [agency["name"], plain(agency["like_for_like"]["summary"])] for agency in impact["agencies"]
    ] == datatable


@then(vi="số cơ quan theo xếp loại trước và sau là:")
def bands_move(impact: Document, datatable: list[list[str]]) -> None:
    """How many agencies come from which band into which."""
    found = [
        [row["band"]["name"], into["band"]["name"], str(into["agencies"])]
        for row in impact["whole"]["bands"]
        for into in row["to"]
        if into["agencies"]
    ]
    assert found == datatable[1:]


@then(vi="dòng {line} được báo là sai, {count} dòng kia vẫn được tính")
def broken_line(impact: Document, line: str, count: str) -> None:
    """A broken row is told by its line and does not stop the others."""
    assert {fault["row"] for fault in impact["broken"]} == {int(line)}
    assert len(impact["agencies"]) == int(count)


@then(vi='thứ hạng của "{agency}" là {rank}, 90% số lần thử nằm từ {low} đến {high}')
def rank_is(simulation: Document, agency: str, rank: str, low: str, high: str) -> None:
    """A rank with the maxima as they are, and where it mostly lies when they vary."""
    (found,) = (each for each in simulation["agencies"] if each["name"] == agency)
    assert [found["rank"], found["low"], found["high"]] == [int(rank), int(low), int(high)]


@then(vi='thứ hạng phụ thuộc nhiều nhất vào điểm tối đa của "{row}"')
def driver_is(simulation: Document, row: str) -> None:
    """The maximum that the order follows most."""
    first = simulation["weights"][0]
    assert first["name"] == row
    assert Fraction(first["index"]) > 0


@then(vi="thử lại thì được đúng kết quả ấy")
def same_again(filing: Filing, cohort: Cohort, simulation: Document, language: str) -> None:
    """The same seed gives the same to the last digit."""
    draws, percent = str(simulation["draws"]), str(simulation["percent"]).replace(".", ",")
    again = simulate(filing, cohort, draws, percent, language)
    assert json.dumps(again) == json.dumps(simulation)
