"""The relations that a method asks of the facts, over columns."""

from collections.abc import Mapping
from fractions import Fraction

import numpy as np

from methodology.calculus.normal_form import build_part
from methodology.model.core import Affine
from methodology.model.level import Level, Require
from rules.arithmetic import Grid
from rules.columnar.cases import UNDECIDED
from rules.columnar.columns import WIDEST, ColumnReader, Columns, Mask
from rules.columnar.points import ColumnarPart, columnar_part

_NOTHING = Affine(Fraction(0))


def without_broken(level: Level, columns: Columns) -> tuple[Columns, Mask]:
    """The columns without the facts of rows whose relations they break, and who breaks one.

    The method that collected the facts need not have asked for these relations.
    """
    positions, given = Grid(level.facts).positions, columns.given.copy()
    anyone: Mask = np.zeros(len(columns), np.bool_)
    for indicator in level.indicators:
        for require in indicator.requires:
            broken = _broken(level, require, columns)
            anyone |= broken
            for fact in indicator.facts:
                given[positions[fact.name]] &= ~broken
    return Columns(columns.values, given, columns.absent, columns.tags), anyone


def _broken(level: Level, require: Require, columns: Columns) -> Mask:
    relation = columnar_part(
        build_part("", Fraction(1), [("kept", require.guard, _NOTHING)]), level.facts, "zero"
    )
    positions = Grid(level.facts).positions
    given: Mask = np.logical_and.reduce(columns.given[[positions[name] for name in require.guard.facts]])
    broken: Mask = given & (relation.read(_reader(relation, positions, columns)).cases == UNDECIDED)
    return broken


def _reader(relation: ColumnarPart, positions: Mapping[str, int], columns: Columns) -> ColumnReader:
    largest = max(relation.largest(lambda name: columns.ends[positions[name]]))
    return ColumnReader(columns, positions, largest >= WIDEST)
