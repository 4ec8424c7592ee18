"""What the whole comes to: total, band, gates, pillars, next steps, notices, where rows come from."""

from features.steps.filing import Filing, Outcome, named, points
from features.steps.phrases import then
from features.steps.reading import amount, plain


@then(vi="tổng điểm là {number} trên {applicable} điểm áp dụng")
def total(outcome: Outcome, number: str, applicable: str, language: str) -> None:
    """The points of the level, and the maximum that counts."""
    found = outcome.card["total"]
    expected = (amount(number, language), amount(applicable, language))
    assert (points(found["points"]), points(found["applicable"])) == expected


@then(vi="tổng điểm đạt {percent} của điểm áp dụng")
def percent_reached(outcome: Outcome, percent: str, language: str) -> None:
    """The percentage of the applicable points, to two decimals."""
    assert round(points(outcome.card["total"]["percent"]), 2) == amount(percent, language)


@then(vi="tổng điểm còn có thể được {number} điểm")
def total_is_open(outcome: Outcome, number: str, language: str) -> None:
    """The points still to be had from everything that is missing."""
    assert points(outcome.card["total"]["open"]) == amount(number, language)


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
    assert (points(found["points"]), points(found["max"])) == expected


@then(vi="chỉ số chuyển đổi số là {index}, lệch không quá {tolerance}")
def index_is(outcome: Outcome, index: str, tolerance: str, language: str) -> None:
    """The total as a share of the maximum, 0 to 1, as the national index is published."""
    found = outcome.card["total"]
    share = points(found["points"]) / points(found["max"])
    assert abs(share - amount(index, language)) <= amount(tolerance, language)


@then(vi="phiếu chỉ ra cách thêm điểm:")
def next_steps(filing: Filing, outcome: Outcome, docstring: str) -> None:
    """The least change of each fact that earns more."""
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
