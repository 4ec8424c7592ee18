"""An indicator, ready to be read over columns; whether int64 is wide enough is known before it is."""

import numpy as np

from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid
from rules.columnar.columns import WIDEST, Columns, Mask, Reader
from rules.columnar.measures import Ends
from rules.columnar.points import Columnar, PartColumns, columnar
from rules.evaluation.rounding import level_scale


class Row:
    """An indicator, ready to be read over columns."""

    def __init__(self, pack: Pack, level: Level, leaf: Indicator) -> None:
        self.leaf, self.rounding = leaf, pack.rounding
        self.scale = level_scale(pack, level)
        self.parts: list[Columnar] = [columnar(part, level.facts, pack.not_applicable) for part in leaf.parts]
        self.positions = Grid(level.facts).positions
        self.tags = [at for at, tag in enumerate(level.tags) if tag.key in leaf.applies_to]
        self.earning = [gate.earning * leaf.max for gate in level.gates if gate.marks in leaf.marks]
        high = {name: max(abs(fact.low), abs(fact.high)) for name, fact in level.facts.items()}
        self.safe = self.largest(high.__getitem__) < WIDEST

    def largest(self, ends: Ends) -> int:
        """The greatest size that anything on the way to its points can have."""
        sizes = [part.largest(ends) for part in self.parts]
        top, bottom, most = 0, 1, max((size[2] for size in sizes), default=0)
        for part_top, part_bottom, _ in sizes:
            top, bottom = top * part_bottom + part_top * bottom, bottom * part_bottom
        compared: list[int] = [
            max(top * earned.denominator, bottom * earned.numerator) for earned in self.earning
        ]
        rounded: int = 2 * (top * 10**self.rounding.digits + bottom)
        return max([most, rounded, *compared])

    def reader(self, columns: Columns) -> Reader:
        """The columns, as Python integers where int64 might be too small for what they hold."""
        exact = not self.safe and self.largest(lambda name: columns.ends[self.positions[name]]) >= WIDEST
        return Reader(columns, self.positions, exact)

    def read(self, columns: Columns) -> list[PartColumns]:
        """Case and exact points of each part, for agencies that it applies to and that claim nothing."""
        read = self.reader(columns)
        return [part.read(read) for part in self.parts]

    def outside(self, columns: Columns) -> Mask | None:
        """Whom the method leaves out; None where nobody."""
        if not self.leaf.applies_to:
            return None
        outside: Mask = ~np.logical_or.reduce(columns.tags[self.tags])
        return outside
