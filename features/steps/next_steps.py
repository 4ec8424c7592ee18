"""What would earn more, over the whole level."""

from features.steps.filing import Filing
from features.steps.phrases import then, when
from features.steps.reading import number, plain
from methodology.canonical import Document
from rules.facts.exact_json import Numeral, loads
from service.next_steps.services import Target, find_next_steps


@when(vi="hỏi cách thêm điểm", into="advice")
def ask_for_more(filing: Filing, language: str) -> Document:
    """What would earn more."""
    return _next_steps(filing, language)


@when(vi="hỏi cách để chỉ số được {points} điểm", into="advice")
def ask_for_points(filing: Filing, points: str, language: str) -> Document:
    """What would earn so many points in the indicator in question."""
    return _next_steps(filing, language, (filing.row, Numeral(number(points, language))))


def _next_steps(filing: Filing, language: str, target: Target | None = None) -> Document:
    names = filing.pack.name, filing.level.key
    return find_next_steps(filing.registry, *names, loads(filing.written()), language, target)


@then(vi="số liệu còn thiếu, từ nhiều điểm đến ít, là:")
def missing_are(advice: Document, docstring: str) -> None:
    """What is not handed in, by what it can bring, most first."""
    assert plain(" ".join(row["text"] for row in advice["missing"])) == plain(docstring)


@then(vi="các thay đổi đem lại thêm điểm, từ nhiều điểm đến ít, là:")
def moves_are(advice: Document, docstring: str) -> None:
    """The step of each indicator, the one that gains most first."""
    assert plain(" ".join(move["text"] for move in advice["next"])) == plain(docstring)


@then(vi="muốn xếp loại cao hơn thì:")
def band_asks(advice: Document, docstring: str) -> None:
    """What the next better band asks for, and each change that suffices."""
    band = advice["next_band"]
    texts = (band["summary"], *(move["text"] for move in band["steps"]))
    assert plain(" ".join(texts)) == plain(docstring)


@then(vi="muốn được số điểm ấy thì:")
def target_asks(advice: Document, docstring: str) -> None:
    """What each fact of the indicator must be."""
    assert plain(" ".join(aim["summary"] for aim in advice["target"]["aims"])) == plain(docstring)
