"""The two sides of a change: one agency under an earlier and under a later method."""

from dataclasses import dataclass, field
from fractions import Fraction

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import IndicatorResult, Result
from rules.facts.carry_over import MappedFacts
from rules.facts.submission import Submission


@dataclass(frozen=True, slots=True)
class RowPoints:
    """What a row came to: exact points, what rounding added to them, and the maximum that applies."""

    exact: Fraction
    rounding: Fraction
    applicable: Fraction


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """An agency under one method: the method, the facts, and what follows from them.

    Attributes:
        rows: what each row came to, in the level's order.
    """

    prepared: PreparedLevel
    submission: Submission
    result: Result
    rows: tuple[RowPoints, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        rows = tuple(_row_points(row, self.result.unit) for row in self.result.indicators)
        object.__setattr__(self, "rows", rows)

    @property
    def pack(self) -> Pack:
        """The method."""
        return self.prepared.pack

    @property
    def level(self) -> Level:
        """The level of the method."""
        return self.prepared.level

    @property
    def points(self) -> Fraction:
        """The total."""
        return self.result.in_points(self.result.total.points)

    @property
    def applicable(self) -> Fraction:
        """The maximum that applies."""
        return self.result.in_points(self.result.total.applicable)

    @property
    def share(self) -> Fraction | None:
        """Points over the applicable maximum; None where nothing applies."""
        return self.result.total.share

    @property
    def rounding(self) -> Fraction:
        """What rounding added to the total as such."""
        return self.result.in_points(self.result.total.points - self.result.exact_total)


def _row_points(row: IndicatorResult, unit: int) -> RowPoints:
    exact = row.exact
    return RowPoints(exact, Fraction(row.points, unit) - exact, Fraction(row.applicable, unit))


@dataclass(frozen=True, slots=True)
class SidePair:
    """Two sides, and the facts of each as the other's level reads them."""

    sides: tuple[Side, Side]
    carried: tuple[MappedFacts, MappedFacts]
