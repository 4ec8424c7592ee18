"""Exact points of a part, as numerators over denominators."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from methodology.model.core import Affine, NotApplicable, Outcome, Part
from methodology.model.fact import Fact
from methodology.model.pack import NotApplicablePolicy
from rules.columnar.cases import Decision, decision
from rules.columnar.columns import WIDEST, Column, Mask, Reader
from rules.columnar.measures import Ends, Ladder, Worth


class Quotient(NamedTuple):
    """Exact numbers as numerators over denominators that are all above zero; a constant one is an integer."""

    top: Column
    bottom: Column | int

    def plus(self, other: "Quotient") -> "Quotient":
        """The sums."""
        if isinstance(self.bottom, int) and isinstance(other.bottom, int):
            common = lcm(self.bottom, other.bottom)
            top = self.top * (common // self.bottom) + other.top * (common // other.bottom)
            return Quotient(top, common)
        return Quotient(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom)

    def floats(self) -> npt.NDArray[np.float64]:
        """The numbers, each wrong by a few roundings."""
        floats: npt.NDArray[np.float64] = self.top.astype(float) / np.asarray(self.bottom, float)
        return floats

    def at(self, agency: int) -> Fraction:
        """The number of one agency."""
        bottom = self.bottom if isinstance(self.bottom, int) else self.bottom[agency]
        return Fraction(int(self.top[agency]), int(bottom))


class PartColumns(NamedTuple):
    """What one part came to, for each agency.

    Attributes:
        cases: position of the case that applied, or :data:`rules.columnar.cases.UNDECIDED`.
        points: exact; 0 where missing.
    """

    cases: Column
    points: Quotient


@dataclass(frozen=True, slots=True)
class Following:
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

    def points(self, worth: Worth) -> Quotient:
        """What it gives."""
        bottom = 1 if self.whole else worth.bottom
        top = worth.top * self.slope
        return Quotient(top + bottom * self.start if self.start else top, bottom * self.common)


@dataclass(frozen=True, slots=True)
class Columnar:
    """A part, ready to be read over columns.

    Attributes:
        constants: numerators of the points that cases give, the last for none, over ``common``; 0 for those
            whose points follow the facts. by_cells: the same for each combination of cells; None where there
            would be too many, or they would be too large.
        left_out: positions of the cases that say that nothing arose.
    """

    decision: Decision
    constants: tuple[int, ...]
    common: int
    following: tuple[Following, ...]
    left_out: tuple[int, ...]
    by_cells: Column | None

    def read(self, read: Reader) -> PartColumns:
        """Case and exact points, for each agency."""
        worths = [rungs.worth(read) for rungs in self.decision.ladders]
        cases, top = self._found(worths, read)
        bottom: Column | int = self.common
        for each in self.following:
            points, here = each.points(worths[each.measure]), cases == each.case
            top = np.where(here, points.top, top)
            if not each.whole or not isinstance(bottom, int):
                bottom = np.where(here, points.bottom, bottom)
        return PartColumns(cases, Quotient(top, bottom))

    def _found(self, worths: Sequence[Worth], read: Reader) -> tuple[Column, Column]:
        """The case, and the numerator of what it gives where that is constant."""
        cells = [rungs.cell(worth) for rungs, worth in zip(self.decision.ladders, worths, strict=True)]
        if self.decision.table is None or self.by_cells is None:
            cases = self.decision.cases(cells)
            return cases, np.array(self.constants, object if read.exact else np.int64).take(cases)
        combined = self.decision.combined(cells)
        return self.decision.table.take(combined), self.by_cells.take(combined)

    def nothing_arose(self, cases: Column) -> Mask:
        """Where the case that applied says so."""
        return np.isin(cases, self.left_out)

    def largest(self, ends: Ends) -> tuple[int, int, int]:
        """The greatest sizes of numerator, of denominator, and of anything on the way."""
        sizes = [rungs.largest(ends) for rungs in self.decision.ladders]
        tops, bottoms = [max(map(abs, self.constants))], [self.common]
        for each in self.following:
            top, bottom, _ = sizes[each.measure]
            bottom = 1 if each.whole else bottom
            tops.append(abs(each.start) * bottom + abs(each.slope) * top)
            bottoms.append(each.common * bottom)
        return max(tops), max(bottoms), max(size for _, _, size in sizes)


def columnar(part: Part, facts: Mapping[str, Fact], policy: NotApplicablePolicy) -> Columnar:
    """A part, ready to be read over columns."""
    decided = decision(part, facts)
    constants = [_constant(case.outcome, part.max, policy) for case in part.cases]
    affine = [
        (at, case.outcome, decided.measures.index(case.outcome.measure))
        for at, case in enumerate(part.cases)
        if isinstance(case.outcome, Affine) and case.outcome.measure
    ]
    slopes = [_slope(outcome.per, decided.ladders[measure]) for _, outcome, measure in affine]
    given = (*constants, *slopes, *(outcome.base for _, outcome, _ in affine))
    common = lcm(*(points.denominator for points in given))
    following = [
        Following(
            at,
            measure,
            int(outcome.base * common),
            int(slope * common),
            common,
            not decided.ladders[measure].bottom.terms,
        )
        for (at, outcome, measure), slope in zip(affine, slopes, strict=True)
    ]
    left_out = tuple(at for at, case in enumerate(part.cases) if isinstance(case.outcome, NotApplicable))
    tops = (*(int(points * common) for points in constants), 0)
    return Columnar(decided, tops, common, tuple(following), left_out, _by_cells(decided, tops))


def _by_cells(decided: Decision, tops: Sequence[int]) -> Column | None:
    if decided.table is None or max(map(abs, tops)) >= WIDEST:
        return None
    return np.array(tops, np.int64).take(decided.table)


def _constant(outcome: Outcome, maximum: Fraction, policy: NotApplicablePolicy) -> Fraction:
    if isinstance(outcome, NotApplicable):
        return maximum if policy == "credit_full" else Fraction(0)
    return Fraction(0) if outcome.measure else outcome.base


def _slope(per: Fraction, rungs: Ladder) -> Fraction:
    """What a step of the numerator adds; a constant denominator is taken into it."""
    return per if rungs.bottom.terms else per / rungs.bottom.constant
