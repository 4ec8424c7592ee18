"""From the cells of a part's measures to the case that applies, by a table made when compiling."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from methodology.model.core import Affine, Case, Comparison, Linear, Measure, Part
from methodology.model.fact import Fact
from rules.columnar.columns import Column, Mask
from rules.columnar.measures import UNDEFINED, Thresholds, holds, thresholds_of

UNDECIDED = -1
"""The case of a part of which none is decided."""
_NOTHING = Measure(Linear(()))
"""What a part reads whose only case always applies."""
LARGEST_TABLE = 2**14
"""Combinations of cells that are worked out beforehand."""


@dataclass(frozen=True, slots=True)
class CaseLookup:
    """How the case of a part is found.

    Attributes:
        measures: what its guards and points read. thresholds: the same, ready to be read.
        table: the case for each combination of cells, the last measure's counting fastest; None where there
            would be too many. kind: what holds the number of a combination.
    """

    part: Part
    measures: tuple[Measure, ...]
    thresholds: tuple[Thresholds, ...]
    table: Column | None
    kind: np.dtype[Any] = field(init=False)

    def __post_init__(self) -> None:
        most = LARGEST_TABLE if self.table is None else len(self.table)
        object.__setattr__(self, "kind", np.min_scalar_type(most))

    def cases(self, cells: Sequence[Column]) -> Column:
        """The position of the case that applies, from the cells, where there is no table for them."""
        return _decided(
            self.part, dict(zip(self.measures, zip(self.thresholds, cells, strict=True), strict=True))
        )

    def combined(self, cells: Sequence[Column]) -> npt.NDArray[np.intp]:
        """The numbers of the combinations of cells in the table."""
        combined = cells[0]
        if len(cells) > 1:
            combined = combined.astype(self.kind)
        for cell, measure in zip(cells[1:], self.thresholds[1:], strict=True):
            combined *= measure.cells
            combined += cell
        return combined.astype(np.intp)


def case_lookup(part: Part, facts: Mapping[str, Fact]) -> CaseLookup:
    """How the case of a part is found."""
    compared: dict[Measure, list[Comparison]] = {}
    for case in part.cases:
        for comparison in (one for conjunction in case.guard for one in conjunction):
            compared.setdefault(comparison.measure, []).append(comparison)
        if isinstance(case.outcome, Affine) and case.outcome.measure:
            compared.setdefault(case.outcome.measure, [])
    if not compared:
        compared[_NOTHING] = []
    thresholds = tuple(thresholds_of(measure, listed, facts) for measure, listed in compared.items())
    return CaseLookup(part, tuple(compared), thresholds, _table(part, tuple(compared), thresholds))


_Cells = Mapping[Measure, tuple[Thresholds, Column]]


def _table(part: Part, measures: Sequence[Measure], thresholds: Sequence[Thresholds]) -> Column | None:
    sizes = [measure.cells for measure in thresholds]
    if prod(sizes) > LARGEST_TABLE:
        return None
    cells = (each.ravel() for each in np.indices(sizes))
    return _decided(part, dict(zip(measures, zip(thresholds, cells, strict=True), strict=True)))


def _decided(part: Part, cells: _Cells) -> Column:
    """The case whose guard is true and whose points need nothing undefined."""
    count = len(next(iter(cells.values()))[1])
    cases = np.full(count, UNDECIDED, np.int8)  # a part has at most MOST_CASES, far fewer than 2^7
    for position, case in enumerate(part.cases):
        cases[_applies(case, cells, count)] = position
    return cases


def _applies(case: Case, cells: _Cells, count: int) -> Mask:
    applies: Mask = np.zeros(count, np.bool_)
    for conjunction in case.guard:
        met: list[Mask] = [np.ones(count, np.bool_)]
        for one in conjunction:
            measure, cell = cells[one.measure]
            met.append(holds(one, measure.needs, cell))
        applies |= np.logical_and.reduce(met)
    if isinstance(case.outcome, Affine) and case.outcome.measure:
        applies &= cells[case.outcome.measure][1] != UNDEFINED
    return applies
