"""The receipt: the digests that pin pack, facts and result, and the seal over the whole scorecard."""

from methodology.canonical import Document, digest
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.result import IndicatorResult, Result, Total
from rules.facts.submission import Submission, facts_document
from rules.scorecard.code import receipt_code

NONE = "-"


def receipt(pack: Pack, level: Level, submission: Submission, result: Result) -> dict[str, str]:
    """The digests of pack, facts and result, and the code; the seal comes last, over the whole scorecard."""
    facts = digest(facts_document(submission, level))
    came_to = digest(result_document(pack, level, result, facts))
    return {"pack": pack.digests.pack, "facts": facts, "result": came_to, "code": receipt_code(came_to)}


def result_document(pack: Pack, level: Level, result: Result, facts: str) -> Document:
    """What the result digest is taken of: the two digests, states, cases, points, gates and band; no texts.

    Points are in steps of ``1/unit``. A row is ``state reason points applicable open``, then for each part
    ``state:case:numerator/denominator`` of its exact points; ``-`` stands for no reason and for no case.
    """
    rows = zip(level.indicators, result.indicators, strict=True)
    return {
        "pack": pack.digests.pack,
        "facts": facts,
        "unit": str(result.unit),
        "indicators": {indicator.key: _row(each) for indicator, each in rows},
        "groups": [_total(total) for total in result.groups],
        "views": [_total(total) for total in result.views],
        "total": _total(result.total),
        "exact": str(result.exact_total),
        "gates": {gate.key: each.passed for gate, each in zip(level.gates, result.gates, strict=True)},
        "band": None if result.band is None else pack.bands[result.band].key,
    }


def _row(result: IndicatorResult) -> str:
    state, reason, parts, _, _, points, applicable, open_, _ = result
    below = [f"{state}:{NONE if case is None else case}:{top}/{bottom}" for state, case, top, bottom in parts]
    return " ".join([f"{state} {reason or NONE} {points} {applicable} {open_}", *below])


def _total(total: Total) -> str:
    return f"{total.points} {total.applicable} {total.open}"


def add_seal(scorecard: Document) -> Document:
    """The scorecard with its seal: the digest of the whole but the seal itself."""
    without = {**scorecard, "receipt": {k: v for k, v in scorecard["receipt"].items() if k != "seal"}}
    return {**without, "receipt": {**without["receipt"], "seal": digest(without)}}
