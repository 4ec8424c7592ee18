"""Exact points of a part, as numerators over denominators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import NamedTuple

import numpy as np

from methodology.model.core import Affine, NotApplicable, Outcome, Part
from methodology.model.fact import Fact
from methodology.model.pack import NotApplicablePolicy
from rules.columnar.cases import CaseLookup, case_lookup
from rules.columnar.columns import WIDEST, Column, ColumnReader, Mask
from rules.columnar.measures import Ends, MeasureColumns, Thresholds
from rules.columnar.quotients import Quotient


class PartColumns(NamedTuple):
    """What one part came to, for each agency.

    Attributes:
        cases: position of the case that applied, or :data:`rules.columnar.cases.UNDECIDED`.
        points: exact; 0 where missing.
    """

    cases: Column
    points: Quotient


@dataclass(frozen=True, slots=True)
class AffineCase:
    """A case whose points follow the facts: ``(start × bottom + slope × top) ÷ (common × bottom)``.

    Attributes:
        measure: position among the part's.
        whole: the measure's denominator is a constant, and is in ``slope`` already: then ``bottom`` is 1.
    """

    case: int
    measure: int
    start: int
    slope: int
    common: int
    whole: bool

    def points(self, value: MeasureColumns) -> Quotient:
        """What it gives."""
        bottom = 1 if self.whole else value.bottom
        top = value.top * self.slope
        return Quotient(top + bottom * self.start if self.start else top, bottom * self.common)


@dataclass(frozen=True, slots=True)
class ColumnarPart:
    """A part, ready to be read over columns.

    Attributes:
        constants: numerators of the points that cases give, the last for none, over ``common``; 0 for those
            whose points follow the facts. by_cells: the same for each combination of cells; None where there
            would be too many, or they would be too large.
        left_out: positions of the cases that say that nothing arose.
    """

    lookup: CaseLookup
    constants: tuple[int, ...]
    common: int
    affine_cases: tuple[AffineCase, ...]
    left_out: tuple[int, ...]
    by_cells: Column | None

    def read(self, reader: ColumnReader) -> PartColumns:
        """Case and exact points, for each agency."""
        evaluated = [measure.evaluate(reader) for measure in self.lookup.thresholds]
        cases, top = self._found(evaluated, reader)
        bottom: Column | int = self.common
        for each in self.affine_cases:
            points, here = each.points(evaluated[each.measure]), cases == each.case
            top = np.where(here, points.top, top)
            if not each.whole or not isinstance(bottom, int):
                bottom = np.where(here, points.bottom, bottom)
        return PartColumns(cases, Quotient(top, bottom))

    def _found(self, evaluated: Sequence[MeasureColumns], reader: ColumnReader) -> tuple[Column, Column]:
        """The case, and the numerator of what it gives where that is constant."""
        cells = [
            measure.cell(value) for measure, value in zip(self.lookup.thresholds, evaluated, strict=True)
        ]
        if self.lookup.table is None or self.by_cells is None:
            cases = self.lookup.cases(cells)
            return cases, np.array(self.constants, object if reader.exact else np.int64).take(cases)
        combined = self.lookup.combined(cells)
        return self.lookup.table.take(combined), self.by_cells.take(combined)

    def nothing_arose(self, cases: Column) -> Mask:
        """Where the case that applied says so."""
        return np.isin(cases, self.left_out)

    def largest(self, ends: Ends) -> tuple[int, int, int]:
        """The greatest sizes of numerator, of denominator, and of anything on the way."""
        sizes = [measure.largest(ends) for measure in self.lookup.thresholds]
        tops, bottoms = [max(map(abs, self.constants))], [self.common]
        for each in self.affine_cases:
            top, bottom, _ = sizes[each.measure]
            bottom = 1 if each.whole else bottom
            tops.append(abs(each.start) * bottom + abs(each.slope) * top)
            bottoms.append(each.common * bottom)
        return max(tops), max(bottoms), max(size for _, _, size in sizes)


def columnar_part(part: Part, facts: Mapping[str, Fact], policy: NotApplicablePolicy) -> ColumnarPart:
    """A part, ready to be read over columns."""
    lookup = case_lookup(part, facts)
    constants = [_constant(case.outcome, part.max, policy) for case in part.cases]
    affine = [
        (at, case.outcome, lookup.measures.index(case.outcome.measure))
        for at, case in enumerate(part.cases)
        if isinstance(case.outcome, Affine) and case.outcome.measure
    ]
    slopes = [_slope(outcome.per, lookup.thresholds[measure]) for _, outcome, measure in affine]
    given = (*constants, *slopes, *(outcome.base for _, outcome, _ in affine))
    common = lcm(*(points.denominator for points in given))
    affine_cases = [
        AffineCase(
            at,
            measure,
            int(outcome.base * common),
            int(slope * common),
            common,
            not lookup.thresholds[measure].bottom.terms,
        )
        for (at, outcome, measure), slope in zip(affine, slopes, strict=True)
    ]
    left_out = tuple(at for at, case in enumerate(part.cases) if isinstance(case.outcome, NotApplicable))
    tops = (*(int(points * common) for points in constants), 0)
    return ColumnarPart(lookup, tops, common, tuple(affine_cases), left_out, _by_cells(lookup, tops))


def _by_cells(lookup: CaseLookup, tops: Sequence[int]) -> Column | None:
    if lookup.table is None or max(map(abs, tops)) >= WIDEST:
        return None
    return np.array(tops, np.int64).take(lookup.table)


def _constant(outcome: Outcome, maximum: Fraction, policy: NotApplicablePolicy) -> Fraction:
    if isinstance(outcome, NotApplicable):
        return maximum if policy == "credit_full" else Fraction(0)
    return Fraction(0) if outcome.measure else outcome.base


def _slope(per: Fraction, measure: Thresholds) -> Fraction:
    """What a step of the numerator adds; a constant denominator is taken into it."""
    return per if measure.bottom.terms else per / measure.bottom.constant
