"""Whether a way comes to the result that the plain reader of the authored rules comes to.

Cases, states, rounded points, sums, gates and bands are compared exactly. So are exact points, but for
zen's: those are decimals of 28 digits that reach Python as floats, and may be off by 1e-9.
"""

import hashlib
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Any

from methodology.model.level import Level
from rules.evaluation.result import IndicatorResult, PartResult, Result, Total
from tests.benchmarks.card import Card, RowCard

NEAR = 1e-9

Agrees = Callable[[Result, Any], bool]
"""Whether what a way found is what was expected."""
Near = Callable[[Any, Fraction], bool]


def same(expected: Result, found: Result) -> bool:
    """A result of ours."""
    return found == expected


def sealed_alike(expected: Result, found: tuple[Result, bytes, str]) -> bool:
    """A result of ours with its JSON and the digest of that."""
    result, written, digest = found
    return result == expected and hashlib.sha256(written).hexdigest() == digest and len(written) > len(digest)


def points_alike(level: Level) -> Agrees:
    """The points of every part, and their total, with a trace.

    Such a graph knows neither tags nor claims: rows that are left out for these are not compared.
    """

    def agrees(expected: Result, found: Any) -> bool:
        points = found["result"]
        parts = list(_parts(level, expected))
        total = sum(points.get(f"p{at}") or 0 for at in range(len(parts)))
        alike = all(
            part is None or _points_alike(part, points.get(f"p{at}")) for at, part in enumerate(parts)
        )
        return alike and abs(total - points["total"]) <= NEAR and len(found["trace"]) >= 3

    return agrees


def _parts(level: Level, result: Result) -> Iterator[PartResult | None]:
    for leaf, row in zip(level.indicators, result.indicators, strict=True):
        compared = row.parts if row.reason not in ("method", "claimed") else ()
        yield from compared or (None for _ in leaf.parts)


def _points_alike(part: PartResult, points: float | None) -> bool:
    return near(points, part.exact) if part.state == "scored" and points is not None else points is None


def card_alike(alike: Near) -> Agrees:
    """An assembled scorecard; ``alike`` compares exact points."""

    def agrees(expected: Result, found: Card[Any]) -> bool:
        rows = zip(expected.indicators, found.rows, strict=True)
        return _sums(expected) == _card_sums(found) and all(
            _row_alike(row, card, alike) for row, card in rows
        )

    return agrees


def _sums(result: Result) -> list[Any]:
    gates = [(gate.passed, list(gate.failing)) for gate in result.gates]
    return [*map(_counted, (*result.groups, *result.views, result.total)), gates, result.band]


def _card_sums(card: Card[Any]) -> list[Any]:
    gates = [(gate.passed, list(gate.failing)) for gate in card.gates]
    return [*map(_counted, (*card.groups, *card.views, card.total)), gates, card.band]


def _counted(total: Total) -> tuple[int, int]:
    """Points and what applies; what fillings may add is asked of our own ways alone."""
    return total.points, total.applicable


def _decided(state: str, parts: Sequence[Any]) -> str:
    """The state without looking at fillings: whatever is undecided is missing."""
    undecided = state in ("scored", "missing") and any(part.case is None for part in parts)
    return "missing" if undecided else state


def _row_alike(row: IndicatorResult, card: RowCard[Any], alike: Near) -> bool:
    known = (_decided(row.state, row.parts), row.reason, row.points, row.applicable)
    return (
        known == (card.state, card.reason, card.points, card.applicable)
        and [(_decided(part.state, [part]), part.case) for part in row.parts]
        == [(part.state, part.case) for part in card.parts]
        and all(alike(found.points, part.exact) for part, found in zip(row.parts, card.parts, strict=True))
        and alike(card.exact, row.exact)
    )


def near(found: float, expected: Fraction) -> bool:
    """Points as floats."""
    return abs(found - float(expected)) <= NEAR


def equal(found: tuple[int, int], expected: Fraction) -> bool:
    """Points in lowest terms."""
    return found == expected.as_integer_ratio()
