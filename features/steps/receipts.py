"""The receipt: the digests that pin a scorecard, and what verifying finds."""

import json
import re
from dataclasses import replace

from features.steps.filing import Filing, Outcome
from features.steps.phrases import given, then, when
from features.steps.reading import number
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from rules.verification.differences import pointer
from rules.verification.verify import Verification, verify

PLACES = {
    "tổng điểm": r"^/total/points$",
    "xếp loại": r"^/total/band/name$",
    "điểm của chỉ số": r"/indicators/\d+/points$",
    "lời giải thích": r"/indicators/\d+/summary$",
    "mã của số liệu": r"^/receipt/facts$",
    "mã của toàn phiếu": r"^/receipt/seal$",
    "bộ chỉ số kèm theo": r"^/bundle/rows/",
}
"""What a place on a scorecard is called → its JSON pointer."""

DIGESTS = {
    "mọi mã xác thực": ("pack", "facts", "result", "seal"),
    "mã của bộ chỉ số, số liệu và kết quả": ("pack", "facts", "result"),
    "mã của bộ chỉ số": ("pack",),
    "mã của số liệu và kết quả": ("facts", "result"),
    "mã của toàn phiếu": ("seal",),
}
"""What digests of a receipt are called → their keys."""


@given(vi="phiếu kèm theo bộ chỉ số đã được lập", into="outcome")
def bundled_scorecard(filing: Filing, language: str) -> Outcome:
    """A scorecard that carries the method."""
    return filing.scored(language, bundle=True)


@when(vi="kiểm tra phiếu", into="verification")
def verified(registry: Registry, outcome: Outcome) -> Verification:
    """Verify the scorecard where the packs are at hand."""
    return verify(loads(json.dumps(outcome.card).encode()), registry)


@when(vi="kiểm tra phiếu trên máy không có bộ chỉ số nào", into="verification")
def verified_elsewhere(outcome: Outcome) -> Verification:
    """Verify the scorecard where there are no packs."""
    return verified(Registry(()), outcome)


@then(vi="phiếu đúng", en="it is found to be right")
def right(verification: Verification) -> None:
    """Facts, method and points agree."""
    assert verification == Verification("verified")


@then(vi='phiếu sai ở "{place}"')
def wrong_at(verification: Verification, place: str) -> None:
    """The first place where the scorecard is not what its own facts give."""
    assert verification.outcome == "differs"
    assert any(re.search(PLACES[place], each) for each in _places(verification)), verification


@then(vi="lẽ ra là {expected}, phiếu lại ghi {found}")
def wrong_number(verification: Verification, expected: str, found: str, language: str) -> None:
    """What should stand in that place, and what does."""
    first = verification.differences[0]
    differing = (first.expected, first.found)
    assert differing == (number(expected, language), number(found, language))


@then(vi="phiếu khớp với bộ chỉ số kèm theo", en="it is consistent with the method that it carries")
def carried(verification: Verification) -> None:
    """Facts and points agree with a method that nobody here knows."""
    assert verification == Verification("unknown_method")


@then(vi="phiếu đúng, chỉ có lời văn khác")
def only_reworded(verification: Verification) -> None:
    """Everything that counts agrees; some sentences read differently."""
    assert verification.outcome == "reworded"


@then(vi="phiếu còn nguyên nhưng chưa thể tính lại điểm")
def consistent(verification: Verification) -> None:
    """Nothing was changed, but the method is not at hand."""
    assert verification == Verification("pack_not_at_hand")


@when(vi="chấm điểm lại", into="again")
def scored_again(filing: Filing, language: str) -> Outcome:
    """Score the facts once more."""
    return filing.scored(language)


@when(vi="chấm điểm lại với số liệu xếp theo thứ tự ngược lại", into="again")
def scored_backwards(filing: Filing, language: str) -> Outcome:
    """Score the same facts in another order."""
    backwards = dict(reversed(filing.facts.items()))
    return replace(filing, facts=backwards).scored(language)


@when(vi="chấm điểm lại bằng tiếng Anh", into="again")
def scored_in_english(filing: Filing) -> Outcome:
    """Score the same facts in English."""
    return filing.scored("en")


@then(vi="{digests} như cũ")
def same_digests(outcome: Outcome, again: Outcome, digests: str) -> None:
    """Digests that have not changed."""
    assert _digests(outcome, digests) == _digests(again, digests)


@then(vi="{digests} đã khác")
def other_digests(outcome: Outcome, again: Outcome, digests: str) -> None:
    """Digests that have changed, each of them."""
    pairs = zip(_digests(outcome, digests), _digests(again, digests), strict=True)
    assert all(before != after for before, after in pairs)


def _places(verification: Verification) -> list[str]:
    refused = [pointer(fault.path) for fault in verification.faults]
    return [*refused, *(each.pointer for each in verification.differences)]


def _digests(outcome: Outcome, digests: str) -> list[str]:
    return [outcome.card["receipt"][key] for key in DIGESTS[digests]]
