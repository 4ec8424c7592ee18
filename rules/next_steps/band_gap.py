"""What a band asks for, and whether given rows come to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.level import Gate, Level
from methodology.model.pack import Band, Pack
from rules.evaluation.plain import round_points
from rules.evaluation.result import IndicatorState

ZERO = Fraction(0)


@dataclass(frozen=True, slots=True)
class RowOutcome:
    """What a row comes to: points as they are summed, and the maximum that applies."""

    state: IndicatorState
    points: Fraction
    applicable: Fraction


@dataclass(frozen=True, slots=True)
class Gap:
    """How far some rows are from a band.

    Attributes:
        points: lacking at the maximum that applies. gates: those that it asks for and that are not passed.
    """

    points: Fraction
    gates: tuple[Gate, ...]

    @property
    def closed(self) -> bool:
        """Nothing is lacking."""
        return self.points <= 0 and not self.gates


def gap(pack: Pack, level: Level, band: Band, rows: Sequence[RowOutcome]) -> Gap | None:
    """How far rows are from a band; None where nothing applies, so that there is no percentage."""
    most = sum((row.applicable for row in rows), ZERO)
    points = sum((row.points for row in rows), ZERO)
    if pack.rounding.at == "total":
        points = round_points(points, pack.rounding)
    failed = tuple(
        gate for gate in level.gates if gate.key in band.requires and not _passed(level, gate, rows)
    )
    if band.at_least is None:
        return Gap(ZERO, failed)
    return Gap(max(ZERO, band.at_least * most - points), failed) if most else None


def _passed(level: Level, gate: Gate, rows: Sequence[RowOutcome]) -> bool:
    marked = [
        row.points >= gate.earning * indicator.max
        for indicator, row in zip(level.indicators, rows, strict=True)
        if gate.marks in indicator.marks and row.state in ("scored", "missing", "not_recognised")
    ]
    return not marked or Fraction(sum(marked), len(marked)) >= gate.full
