"""What a scorecard remarks beside the points: next steps, slips, sources, evidence."""

from features.steps.filing import Filing, Outcome
from features.steps.phrases import then
from features.steps.reading import plain


@then(vi="phiếu chỉ ra cách thêm điểm:")
def next_steps(filing: Filing, outcome: Outcome, docstring: str) -> None:
    """What brings the indicator's next step."""
    steps = (step["text"] for step in outcome.row(filing.row)["next"])
    assert plain(" ".join(steps)) == plain(docstring)


@then(vi="phiếu không gợi ý gì thêm")
def no_next_step(filing: Filing, outcome: Outcome) -> None:
    """Nothing earns more."""
    assert outcome.row(filing.row)["next"] == []


@then(vi="phiếu lưu ý:")
def noticed(outcome: Outcome, docstring: str) -> None:
    """What the agency may want to look at again."""
    notices = (notice["text"] for notice in outcome.card["notices"])
    assert plain(" ".join(notices)) == plain(docstring)


@then(vi="phiếu không có lưu ý nào")
def nothing_noticed(outcome: Outcome) -> None:
    """Nothing looks like a slip."""
    assert outcome.card["notices"] == []


@then(vi='phiếu ghi căn cứ của chỉ số là "{place}"')
def source_is(filing: Filing, outcome: Outcome, place: str) -> None:
    """The place in the decision."""
    assert outcome.row(filing.row)["source"]["at"] == place


@then(vi='phiếu ghi chú nguồn gốc của chỉ số là "{notice}"')
def provenance_is(filing: Filing, outcome: Outcome, notice: str) -> None:
    """How far the indicator is from being quoted."""
    assert outcome.row(filing.row)["source"]["notice"] == notice


@then(vi="phiếu không ghi chú gì về nguồn gốc của chỉ số")
def provenance_is_quoted(filing: Filing, outcome: Outcome) -> None:
    """The indicator is quoted from the decision."""
    assert outcome.row(filing.row)["source"]["notice"] is None


@then(vi="đầu phiếu ghi:")
def head_says(outcome: Outcome, docstring: str) -> None:
    """What is said of the whole method on top of the scorecard."""
    assert plain(outcome.card["pack"]["notice"]) == plain(docstring)


@then(vi='phiếu ghi tài liệu kiểm chứng của "{fact}" là "{evidence}"')
def evidence_is_shown(filing: Filing, outcome: Outcome, fact: str, evidence: str, language: str) -> None:
    """The document behind a fact."""
    name = filing.fact(fact, language).name
    (found,) = (entry for entry in outcome.row(filing.row)["facts"] if entry["name"] == name)
    assert found["evidence"] == evidence
