"""A level of a pack over columns: every indicator, then the total, the gates and the band."""

from collections.abc import Sequence
from dataclasses import dataclass

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.columnar.columns import Column, Columns
from rules.columnar.gates_and_bands import GateColumns, bands, gates
from rules.columnar.points import PartColumns
from rules.columnar.rows import ColumnarRow, RowColumns, settle
from rules.columnar.totals import TotalColumns, total
from rules.evaluation.rounding import level_scale


@dataclass(frozen=True, slots=True)
class Scores:
    """What some agencies came to.

    Attributes:
        unit: steps in one point. rows: in the level's order. total: as the pack rounds it.
        gates: in the level's order. band: position in the pack's bands;
            :data:`rules.columnar.gates_and_bands.NO_BAND` where none applies.
    """

    unit: int
    rows: tuple[RowColumns, ...]
    total: TotalColumns
    gates: tuple[GateColumns, ...]
    band: Column


class ColumnarLevel:
    """A level, compiled for whole cohorts: the same core form, the same answers as the engine's."""

    def __init__(self, pack: Pack, level: Level) -> None:
        self.pack, self.level, self.scale = pack, level, level_scale(pack, level)
        self.rows = [ColumnarRow(pack, level, indicator) for indicator in level.indicators]

    def cases_and_points(self, columns: Columns) -> list[list[PartColumns]]:
        """Case and exact points of each part of each indicator, as if all applied, with no claims."""
        return [row.read(columns) for row in self.rows]

    def evaluate(self, columns: Columns) -> Scores:
        """What the agencies came to; the memory that it takes grows with their number.

        See :meth:`rules.columnar.columns.Columns.chunks` for how to keep it bounded.
        """
        parts = self.cases_and_points(columns)
        rows = [settle(row, columns, each) for row, each in zip(self.rows, parts, strict=True)]
        return self._summed(rows)

    def _summed(self, rows: Sequence[RowColumns]) -> Scores:
        unit = self.scale.unit
        whole = total(rows, self.pack.rounding, unit)
        passed = gates(self.level, rows, unit)
        return Scores(unit, tuple(rows), whole, passed, bands(self.pack, self.level, whole, passed))
