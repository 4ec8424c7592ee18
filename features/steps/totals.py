"""What the whole comes to: total, band, gates, pillars."""

from fractions import Fraction

from features.steps.filing import Outcome, named
from features.steps.phrases import then
from features.steps.reading import amount, plain


@then(vi="tổng điểm là {number} trên {applicable} điểm áp dụng")
def total(outcome: Outcome, number: str, applicable: str, language: str) -> None:
    """The points of the level, and the maximum that counts."""
    found = outcome.card["total"]
    expected = (amount(number, language), amount(applicable, language))
    assert (Fraction(found["points"]), Fraction(found["applicable"])) == expected


@then(vi="tổng điểm đạt {percent} của điểm áp dụng")
def percent_reached(outcome: Outcome, percent: str, language: str) -> None:
    """The percentage of the applicable points, to two decimals."""
    assert round(Fraction(outcome.card["total"]["percent"]), 2) == amount(percent, language)


@then(vi="tổng điểm còn có thể được {number} điểm")
def total_is_open(outcome: Outcome, number: str, language: str) -> None:
    """The points still to be had from everything that is missing."""
    assert Fraction(outcome.card["total"]["open"]) == amount(number, language)


@then(vi="phiếu kết luận:", en="the scorecard concludes:")
def conclusion(outcome: Outcome, docstring: str) -> None:
    """The sentence about the total."""
    assert plain(outcome.card["total"]["summary"]) == plain(docstring)


@then(vi="xếp loại {band}")
def band_is(outcome: Outcome, band: str) -> None:
    """The band."""
    assert outcome.card["total"]["band"]["name"] == band


@then(vi="phiếu nêu lý do xếp loại:")
def band_is_explained(outcome: Outcome, docstring: str) -> None:
    """The rule that gave the band, and what stood before a better one."""
    assert plain(outcome.card["total"]["band"]["because"]) == plain(docstring)


@then(vi='điều kiện bắt buộc "{gate}": {verdict}')
def gate_stands(outcome: Outcome, gate: str, verdict: str) -> None:
    """Whether a gate is passed: đạt or không đạt."""
    assert named(outcome.card["gates"], gate)["passed"] == {"đạt": True, "không đạt": False}[verdict]


@then(vi='trụ cột "{view}" được {number} trên {maximum} điểm')
def pillar(outcome: Outcome, view: str, number: str, maximum: str, language: str) -> None:
    """The points of a pillar of its own, and its maximum."""
    found = named(outcome.card["views"], view)
    expected = (amount(number, language), amount(maximum, language))
    assert (Fraction(found["points"]), Fraction(found["max"])) == expected


@then(vi="chỉ số chuyển đổi số là {index}, lệch không quá {tolerance}")
def index_is(outcome: Outcome, index: str, tolerance: str, language: str) -> None:
    """The total as a share of the maximum, 0 to 1, as the national index is published."""
    found = outcome.card["total"]
    share = Fraction(found["points"]) / Fraction(found["max"])
    assert abs(share - amount(index, language)) <= amount(tolerance, language)
