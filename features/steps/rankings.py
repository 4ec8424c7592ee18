"""A cohort in a table, scored and ranked in one go."""

from fractions import Fraction

from features.steps.filing import Filing
from features.steps.phrases import given, then, when
from features.steps.reading import amount, plain
from methodology.canonical import Document
from rules.facts.cohort import Cohort, read_cohort
from rules.ranking.gaps import ListedAgency
from service.rankings.services import RankOptions, rank


@given(vi="bảng số liệu dạng CSV:", into="cohort")
def table(filing: Filing, docstring: str) -> Cohort:
    """A cohort as a spreadsheet saves it."""
    return read_cohort(filing.level, docstring.encode(), "csv")


@given(vi='danh sách đơn vị cần xếp hạng: "{codes}"', into="listed")
def agencies_listed(codes: str) -> list[ListedAgency]:
    """The codes of all who are to be ranked."""
    return [ListedAgency(code.strip()) for code in codes.split(",")]


@when(vi="xếp hạng các đơn vị", into="ranking")
def rank_all(filing: Filing, cohort: Cohort, listed: list[ListedAgency] | None, language: str) -> Document:
    """Score and rank all of them, where the cohort is complete."""
    return _ranked(filing, cohort, RankOptions(listed), language)


@when(vi="xếp hạng một phần các đơn vị", into="ranking")
def rank_some(filing: Filing, cohort: Cohort, listed: list[ListedAgency] | None, language: str) -> Document:
    """Rank those who can be ranked, although the cohort is not complete."""
    return _ranked(filing, cohort, RankOptions(listed, partial=True), language)


def _ranked(filing: Filing, cohort: Cohort, options: RankOptions, language: str) -> Document:
    prepared = filing.registry.prepared(filing.pack.name, filing.level.key)
    return rank(prepared, cohort, language, options)


@then(vi="không thiếu gì")
def nothing_is_lacking(ranking: Document) -> None:
    """The cohort is complete."""
    assert ranking["complete"]


@then(vi="chưa có đơn vị nào được xếp hạng")
def nobody_is_ranked(ranking: Document) -> None:
    """There are no ranks."""
    assert not any(group["ranked"] for group in ranking["groups"])


@then(vi="trước bảng kết quả có ghi:")
def notices_are(ranking: Document, datatable: list[list[str]]) -> None:
    """What stands before any table."""
    assert [plain(notice) for notice in ranking["notices"]] == [row[0] for row in datatable]


@then(vi="dòng {line} không được nhận vì:")
def row_is_refused(ranking: Document, line: str, docstring: str) -> None:
    """Why a row was refused."""
    assert plain(docstring) in [
        plain(fault["detail"]) for fault in ranking["broken"] if fault["row"] == int(line)
    ]


@then(vi="kết quả xếp hạng là:")
def results_are(ranking: Document, datatable: list[list[str]], language: str) -> None:
    """Rank, name and points of each, the best first; a dash where there is no rank."""
    (group,) = ranking["groups"]
    found = [(str(each["rank"] or "–"), each["name"], Fraction(each["points"])) for each in group["results"]]
    assert found == [(place, name, amount(points, language)) for place, name, points in datatable[1:]]


@then(vi='số liệu cần kiểm tra lại của "{agency}":')
def figure_is_suspicious(ranking: Document, agency: str, docstring: str) -> None:
    """What is remarked of an agency's figures, all of it."""
    (found,) = (each["summary"] for each in ranking["suspicions"] if each["name"] == agency)
    assert plain(found) == plain(docstring)
