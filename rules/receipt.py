"""The receipt: the digests that pin pack, facts and result, and the seal over the whole scorecard."""

from collections.abc import Mapping
from typing import Any

from methodology.canonical import digest, spelling
from methodology.pack import Level, Pack
from rules.result import IndicatorResult, PartResult, Result
from rules.submission import Submission, document


def receipt(pack: Pack, level: Level, submission: Submission, result: Result) -> dict[str, str]:
    """The digests of pack, facts and result; the seal comes last, over the finished scorecard."""
    facts = digest(document(submission, level))
    return {
        "pack": pack.digests.pack,
        "facts": facts,
        "result": digest(outcome(pack, level, result, facts)),
    }


def outcome(pack: Pack, level: Level, result: Result, facts: str) -> dict[str, Any]:
    """What the result digest is taken of: the two digests, states, cases, points, gates and band; no texts."""
    return {
        "pack": pack.digests.pack,
        "facts": facts,
        "indicators": {
            leaf.key: _indicator(result, outcome) for leaf, outcome in zip(level.indicators, result.indicators, strict=True)
        },
        "groups": [_total(result, total) for total in result.groups],
        "views": [_total(result, total) for total in result.views],
        "total": _total(result, result.total),
        "exact": spelling(result.in_points(result.exact_total)),
        "gates": {gate.key: passed.passed for gate, passed in zip(level.gates, result.gates, strict=True)},
        "band": None if result.band is None else pack.bands[result.band].key,
    }


def _indicator(result: Result, outcome: IndicatorResult) -> dict[str, Any]:
    return {
        "state": outcome.state,
        "reason": outcome.reason,
        "parts": [_part(part) for part in outcome.parts],
        "points": None if outcome.state == "informational" else spelling(result.in_points(outcome.points)),
        "applicable": spelling(result.in_points(outcome.applicable)),
        "open": spelling(result.in_points(outcome.open)),
    }


def _part(part: PartResult) -> list[Any]:
    return [part.state, part.case, spelling(part.exact)]


def _total(result: Result, total: Any) -> list[str]:
    return [spelling(result.in_points(steps)) for steps in total]


def sealed(scorecard: Mapping[str, Any]) -> dict[str, Any]:
    """The scorecard with its seal: the digest of the whole but the seal itself."""
    without = {**scorecard, "receipt": {k: v for k, v in scorecard["receipt"].items() if k != "seal"}}
    return {**without, "receipt": {**without["receipt"], "seal": digest(without)}}
