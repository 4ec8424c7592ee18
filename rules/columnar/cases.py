"""From the cells of a part's measures to the case that applies, by a table made when compiling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import prod

import numpy as np
import numpy.typing as npt

from methodology.core import Affine, Case, Comparison, Measure, Part
from methodology.facts import Fact
from rules.columnar.columns import Column, Mask
from rules.columnar.measures import UNDEFINED, Ladder, Worth, holds, ladder

UNDECIDED = -1
"""The case of a part of which none is decided."""
LARGEST_TABLE = 2**14
"""Combinations of cells that are worked out beforehand."""


@dataclass(frozen=True, slots=True)
class Decision:
    """How the case of a part is found.

    Attributes:
        ladders: its measures. table: the case for each combination of their cells; None where there would be
            too many combinations.
    """

    part: Part
    ladders: Mapping[Measure, Ladder]
    table: npt.NDArray[np.int16] | None

    def cases(self, worths: Mapping[Measure, Worth], count: int) -> Column:
        """The position of the case that applies, for each of ``count`` agencies."""
        cells = [rungs.cell(worths[measure]) for measure, rungs in self.ladders.items()]
        if self.table is None:
            return _decided(self.part, self.ladders, cells, count)
        if not cells:
            return np.full(count, self.table[0])
        return self.table.take(_combined(cells, [rungs.cells for rungs in self.ladders.values()]))


def decision(part: Part, facts: Mapping[str, Fact]) -> Decision:
    """How the case of a part is found."""
    compared: dict[Measure, list[Comparison]] = {}
    for case in part.cases:
        for comparison in (one for conjunction in case.guard for one in conjunction):
            compared.setdefault(comparison.measure, []).append(comparison)
        if isinstance(case.outcome, Affine) and case.outcome.measure:
            compared.setdefault(case.outcome.measure, [])
    ladders = {measure: ladder(measure, listed, facts) for measure, listed in compared.items()}
    return Decision(part, ladders, _table(part, ladders))


def _table(part: Part, ladders: Mapping[Measure, Ladder]) -> npt.NDArray[np.int16] | None:
    sizes = [rungs.cells for rungs in ladders.values()]
    if prod(sizes) > LARGEST_TABLE:
        return None
    cells = [each.ravel() for each in np.indices(sizes)]
    return _decided(part, ladders, cells, prod(sizes))


def _decided(
    part: Part, ladders: Mapping[Measure, Ladder], cells: Sequence[Column], count: int
) -> npt.NDArray[np.int16]:
    """The case whose guard is true and whose points need nothing undefined."""
    by_measure = dict(zip(ladders, cells, strict=True))
    cases = np.full(count, UNDECIDED, np.int16)
    for position, case in enumerate(part.cases):
        cases[_applies(case, ladders, by_measure, count)] = position
    return cases


def _applies(
    case: Case, ladders: Mapping[Measure, Ladder], cells: Mapping[Measure, Column], count: int
) -> Mask:
    applies: Mask = np.zeros(count, np.bool_)
    for conjunction in case.guard:
        met = [holds(one, ladders[one.measure].needs, cells[one.measure]) for one in conjunction]
        applies |= np.logical_and.reduce([np.ones(count, np.bool_), *met])
    if isinstance(case.outcome, Affine) and case.outcome.measure:
        applies &= cells[case.outcome.measure] != UNDEFINED
    return applies


def _combined(cells: Sequence[Column], sizes: Sequence[int]) -> npt.NDArray[np.intp]:
    """The number of a combination of cells, the last counting fastest."""
    combined = cells[0].astype(np.intp)
    for cell, size in zip(cells[1:], sizes[1:], strict=True):
        combined = combined * size + cell
    return combined
