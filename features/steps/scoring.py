"""Scoring, and what an indicator comes to."""

from fractions import Fraction

from features.steps.filing import Filing, Outcome
from features.steps.phrases import given, then, when
from features.steps.reading import amount, plain
from methodology.canonical import Document

STATES = {
    ("scored", ""): "có điểm",
    ("missing", ""): "chưa có số liệu",
    ("not_applicable", "nothing_arose"): "không phát sinh",
    ("not_applicable", "claimed"): "không phát sinh",
    ("not_applicable", "method"): "không áp dụng",
    ("not_applicable", "outside_mandate"): "không thuộc chức năng, nhiệm vụ",
    ("not_recognised", ""): "không công nhận",
    ("informational", ""): "theo dõi, không tính điểm",
}
"""What a scorecard says of an indicator, by its state and the reason for that."""


@given(vi="phiếu đánh giá đã được lập", into="outcome")
@when(vi="chấm điểm", en="the facts are scored", into="outcome")
def score(filing: Filing, language: str) -> Outcome:
    """Score the facts that are given so far."""
    return filing.scored(language)


@then(vi="chỉ số được {number} điểm", en="the indicator earns {number} points")
def indicator_earns(filing: Filing, outcome: Outcome, number: str, language: str) -> None:
    """The points of the indicator in question."""
    assert Fraction(outcome.row(filing.row)["points"]) == amount(number, language)


@then(vi='chỉ số "{row}" được {number} điểm', en='the indicator "{row}" earns {number} points')
def named_indicator_earns(filing: Filing, outcome: Outcome, row: str, number: str, language: str) -> None:
    """The points of an indicator, by its name."""
    entry = outcome.row(filing.indicator(row, language).key)
    assert Fraction(entry["points"]) == amount(number, language)


@then(vi='chỉ số thuộc diện "{state}"')
def indicator_is(filing: Filing, outcome: Outcome, state: str) -> None:
    """Whether it has points, lacks facts, did not arise, does not apply, or is only tracked."""
    assert _state(outcome.row(filing.row)) == state


def _state(row: Document) -> str:
    word = STATES[row["state"], row["reason"]]
    return "0 điểm" if word == "có điểm" and row["points"] == "0" else word


@then(vi="điểm tối đa áp dụng của chỉ số là {number}")
def indicator_applies(filing: Filing, outcome: Outcome, number: str, language: str) -> None:
    """The maximum of the indicator that counts."""
    assert Fraction(outcome.row(filing.row)["applicable"]) == amount(number, language)


@then(vi="chỉ số còn có thể được {number} điểm")
def indicator_is_open(filing: Filing, outcome: Outcome, number: str, language: str) -> None:
    """The points still to be had from what is missing."""
    assert Fraction(outcome.row(filing.row)["open"]) == amount(number, language)


@then(vi="chỉ số không có điểm")
def indicator_has_no_points(filing: Filing, outcome: Outcome) -> None:
    """Not even a zero: it is not scored."""
    assert outcome.row(filing.row)["points"] is None


@then(vi="phiếu giải thích:", en="the scorecard explains:")
def indicator_is_explained(filing: Filing, outcome: Outcome, docstring: str) -> None:
    """The sentence of the indicator in question."""
    assert plain(outcome.row(filing.row)["summary"]) == plain(docstring)


@then(vi="phiếu ghi cách tính:", en="the scorecard shows the formula:")
def formula_is_shown(filing: Filing, outcome: Outcome, docstring: str) -> None:
    """The formula with the agency's own numbers put in."""
    (part,) = outcome.row(filing.row)["parts"]
    assert plain(part["formula"]["numbers"]) == plain(docstring)


@then(vi="phiếu ghi bước làm tròn:", en="the scorecard shows the rounding:")
def rounding_is_shown(filing: Filing, outcome: Outcome, docstring: str) -> None:
    """The rounding step."""
    assert plain(outcome.row(filing.row)["rounding"]["text"]) == plain(docstring)


@then(vi="phiếu không ghi bước làm tròn nào")
def nothing_is_rounded(filing: Filing, outcome: Outcome) -> None:
    """The exact points need no rounding."""
    assert outcome.row(filing.row)["rounding"] is None
