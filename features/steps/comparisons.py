"""Two methods side by side: what changed, and why the score moved."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from features.steps.filing import Filing
from features.steps.phrases import given, then, when
from features.steps.reading import amount, in_json, plain
from methodology.canonical import Document
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from service.comparisons.services import Pair, compare_agency, compare_methods, find_pair


@given(vi='bộ chỉ số sau là "{pack}"', into="later")
def later_method(registry: Registry, filing: Filing, pack: str) -> Filing:
    """The later method; no fact is given under it yet."""
    found = registry.pack(pack)
    return replace(filing, pack=found, level=found.levels[filing.level.key], facts={})


@given(vi="số liệu kỳ sau như kỳ trước, riêng:")
def later_facts(filing: Filing, later: Filing, datatable: list[list[str]], language: str) -> None:
    """The later facts: the earlier ones that the later method asks for, but for some, one a line."""
    known = later.level.facts
    later.facts |= {name: value for name, value in filing.facts.items() if name in known}
    for label, value in datatable:
        fact = later.fact(label, language)
        later.facts[fact.name] = in_json(fact, value, language)


@given(vi="số liệu kỳ sau như kỳ trước")
def later_facts_alike(filing: Filing, later: Filing, language: str) -> None:
    """The later facts: the earlier ones that the later method asks for."""
    later_facts(filing, later, [], language)


@when(vi="so sánh hai bộ chỉ số", into="comparison")
def compare(filing: Filing, later: Filing, language: str) -> Document:
    """What differs between the two methods."""
    return compare_methods(_pair(filing, later), language)


@when(vi="hỏi vì sao điểm thay đổi", into="comparison")
def ask_why(filing: Filing, later: Filing, language: str) -> Document:
    """Why the score of the agency moved from the earlier facts and method to the later ones."""
    earlier, now = loads(filing.written()), loads(later.written())
    return compare_agency(filing.registry, _pair(filing, later), language, earlier, now)


@when(vi="tính số liệu kỳ trước theo bộ chỉ số sau", into="comparison")
def read_again(filing: Filing, later: Filing, language: str) -> Document:
    """What the earlier facts come to under the later method."""
    pair = _pair(filing, later)
    return compare_agency(filing.registry, pair, language, loads(filing.written()), None)


def _pair(filing: Filing, later: Filing) -> Pair:
    return find_pair(filing.registry, filing.pack.name, later.pack.name, filing.level.key)


@then(vi="hai bộ chỉ số không khác nhau")
def nothing_differs(comparison: Document) -> None:
    """Not even a detail differs."""
    assert comparison["empty"]


@then(vi='cấp "{level}" không còn')
def level_went(comparison: Document, level: str) -> None:
    """A level that only the earlier method has."""
    assert level in [each["name"] for each in comparison["went"]]


@then(vi="phần so sánh kết luận:")
def comparison_concludes(comparison: Document, docstring: str) -> None:
    """What changed at the level, counted, and how much of it compares."""
    (level,) = comparison["levels"]
    assert plain(level["summary"]) == plain(docstring)


@then(vi="các chỉ số thay đổi là:")
def rows_changed(comparison: Document, datatable: list[list[str]]) -> None:
    """Every row that differs: its name, what happened to it, and whether its points compare."""
    (level,) = comparison["levels"]
    found = [[_name(row), row["kind"], row["comparable"]] for row in level["rows"]]
    assert found == datatable[1:]


def _name(row: Document) -> str:
    return str((row["after"] or row["before"])["name"])


@then(vi='chỉ số "{row}" thay đổi như sau:')
def row_changed(comparison: Document, row: str, datatable: list[list[str]]) -> None:
    """Both readings of a row, aspect by aspect."""
    (level,) = comparison["levels"]
    (found,) = (each for each in level["rows"] if _name(each) == row)
    sides = [
        [change["label"], *(plain("; ".join(change[side])) for side in ("before", "after"))]
        for change in found["changes"]
    ]
    assert sides == datatable[1:]


@then(vi="câu trả lời là:")
def answer_is(comparison: Document, docstring: str) -> None:
    """Why the points moved, in a sentence."""
    assert plain(comparison["attribution"]["points"]["summary"]) == plain(docstring)


@then(vi="điểm thay đổi {change}, gồm:")
def causes_are(comparison: Document, change: str, datatable: list[list[str]], language: str) -> None:
    """The change of the total, and what each cause added: they sum to it exactly."""
    moved = comparison["attribution"]["points"]
    assert Fraction(moved["change"]) == amount(change.replace("−", "-").removeprefix("+"), language)
    assert [[cause["name"], cause["shown"]] for cause in moved["causes"]] == datatable
    assert sum(Fraction(cause["change"]) for cause in moved["causes"]) == Fraction(moved["change"])


@then(vi='thay đổi của chỉ số "{row}" là do:')
def row_moved_by(comparison: Document, row: str, docstring: str) -> None:
    """Why a row moved, in a sentence."""
    (found,) = (each for each in _branches(comparison["attribution"]["groups"]) if each["name"] == row)
    assert plain(found["summary"]) == plain(docstring)


def _branches(branches: list[Document]) -> Iterator[Document]:
    for branch in branches:
        yield branch
        yield from _branches(branch["below"])


@then(vi="kết luận về số liệu kỳ trước:")
def backcast_concludes(comparison: Document, docstring: str) -> None:
    """What the earlier facts come to: an interval, and how many facts were not collected."""
    assert plain(comparison["backcast"]["summary"]) == plain(docstring)


@then(vi='chỉ số "{row}" có thể được từ {least} đến {greatest} điểm, vì:')
def row_is_open(
    comparison: Document, row: str, least: str, greatest: str, docstring: str, language: str
) -> None:
    """The interval of a row whose facts were not collected, and what is said of it."""
    (found,) = (each for each in comparison["backcast"]["indicators"] if each["name"] == row)
    ends = {"least": amount(least, language), "greatest": amount(greatest, language)}
    assert {end: Fraction(value) for end, value in found["points"].items()} == ends
    assert plain(found["summary"]) == plain(docstring)
