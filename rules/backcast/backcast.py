"""Back-cast: an agency's facts of another year under this method.

What was not collected then is not guessed: its row is an interval over all values that it may have had,
within its ends and the row's requires, exact for the row. Sums take each row as it comes, also where two
rows read the same fact, so that the total's interval is sound and may be wider than need be. A fact that
was asked for and is missing stays missing and earns nothing, as everywhere.

Not collected is a fact that the other level does not have, has as another type, or has a value of that
this level does not admit; and a tag that it does not know, so that it is open whether the row applies.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.backcast.rows import BackcastRow, RowReader
from rules.evaluation.plain import round_points
from rules.evaluation.prepared import PreparedLevel
from rules.facts.submission import Submission
from rules.fillings.possible_points import PossiblePoints, Span, map_points, percent, points, sum_of

__all__ = ["Backcast", "BackcastRow", "PossiblePoints", "Span", "backcast"]


@dataclass(frozen=True, slots=True)
class Backcast:
    """Facts of another year under a method.

    Attributes:
        submission: the facts, as they were submitted.
        groups: the possible points of every group, parents before children.
        total: the level's; where the pack rounds at the total, its points are rounded.
        earned: the points that what was collected earns by itself.
    """

    pack: Pack
    level: Level
    submission: Submission
    rows: tuple[BackcastRow, ...]
    groups: tuple[PossiblePoints, ...]
    total: PossiblePoints
    earned: Fraction

    @property
    def points(self) -> Span:
        """The total's points."""
        return points(self.total)

    @property
    def percent(self) -> Span | None:
        """Points over the applicable maximum; None where nothing can apply."""
        return percent(self.total)


def backcast(before: Level, submission: Submission, prepared: PreparedLevel) -> Backcast:
    """Facts to one level, under a level of another method.

    Args:
        before: the level that the facts were submitted to.
        submission: the facts, with the agency's tags.
        prepared: a level of the method to read them under.

    Raises:
        Undecided: where Z3's effort is spent.
    """
    pack, level = prepared.pack, prepared.level
    reader = RowReader(before, submission, prepared)
    found = {
        indicator.key: reader.row(indicator) for indicator in level.indicators if not indicator.informational
    }
    rows = [found.get(indicator.key) for indicator in level.indicators]
    groups = tuple(_sum(rows[first:last]) for first, last in prepared.layout.groups)
    total, earned = _sum(rows), sum((row.earned for row in found.values()), Fraction(0))
    if pack.rounding.at == "total":
        total = map_points(total, lambda exact: round_points(exact, pack.rounding))
        earned = round_points(earned, pack.rounding)
    return Backcast(pack, level, submission, tuple(found.values()), groups, total, earned)


def _sum(rows: Iterable[BackcastRow | None]) -> PossiblePoints:
    return sum_of(row.possible for row in rows if row)
