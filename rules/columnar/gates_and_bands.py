"""Gates and bands over columns: the guards that the engine is given, by cross-multiplication."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil

import numpy as np

from methodology.model.level import Gate, Level
from methodology.model.pack import Pack
from rules.columnar.columns import Column, Mask
from rules.columnar.rows import INFORMATIONAL, NOT_APPLICABLE, RowColumns
from rules.columnar.totals import TotalColumns

NO_BAND = -1


@dataclass(frozen=True, slots=True)
class GateColumns:
    """Of the ``marked`` indicators that apply, ``reached`` earn enough; whether that passes."""

    passed: Mask
    reached: Column
    marked: Column


def gates(level: Level, rows: Sequence[RowColumns], unit: int) -> tuple[GateColumns, ...]:
    """The gates of a level, in its order."""
    return tuple(_gate(level, gate, rows, unit) for gate in level.gates)


def _gate(level: Level, gate: Gate, rows: Sequence[RowColumns], unit: int) -> GateColumns:
    count = len(rows[0].state)
    reached, marked = np.zeros(count, np.int64), np.zeros(count, np.int64)
    for indicator, row in zip(level.indicators, rows, strict=True):
        if gate.marks in indicator.marks:
            applies = (row.state != NOT_APPLICABLE) & (row.state != INFORMATIONAL)
            marked += applies
            reached += applies & _earns(row, gate.earning * indicator.max, unit)
    passed = (marked == 0) | _at_least(reached, marked, gate.full)
    return GateColumns(passed, reached, marked)


def _earns(row: RowColumns, least: Fraction, unit: int) -> Mask:
    if row.points is None:
        return _at_least(row.exact.top, row.exact.bottom, least)
    earns: Mask = row.points >= ceil(least * unit)
    return earns


def _at_least(top: Column, bottom: Column | int, least: Fraction) -> Mask:
    reaches: Mask = top * least.denominator >= bottom * least.numerator
    return reaches


def bands(pack: Pack, level: Level, total: TotalColumns, passed: Sequence[GateColumns]) -> Column:
    """The position of the best band that applies, for each agency; without a percentage there is none."""
    by_key = {gate.key: columns.passed for gate, columns in zip(level.gates, passed, strict=True)}
    band = np.full(len(total.points), NO_BAND, np.int16)
    for position in reversed(range(len(pack.bands))):
        least, required = pack.bands[position].at_least, pack.bands[position].requires
        reaches = np.ones(len(band), np.bool_)
        if least is not None:
            reaches = (total.applicable > 0) & _at_least(total.points, total.applicable, least)
        for key in required:
            reaches &= by_key[key]
        band[reaches] = position
    if len(pack.bands) > 1:
        band[total.applicable == 0] = NO_BAND
    return band
