"""What a cohort comes to under one method: points, applicable maxima, bands and exact ranks, as columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from rules.batches import Executor, Progress, no_progress, run_locally
from rules.columnar import ColumnarLevel, Columns
from rules.columnar.columns import Column
from rules.columnar.gates_and_bands import NO_BAND
from rules.columnar.ranks import UNRANKED, ranks
from rules.facts.submission import Submission


@dataclass(frozen=True, slots=True, eq=False)
class CohortTotals:
    """What the agencies of a cohort come to, each in its place.

    Attributes:
        unit: steps in one point. points, applicable, open: in steps.
        bands: positions in the pack's bands, or :data:`rules.columnar.gates_and_bands.NO_BAND`.
    """

    unit: int
    points: Column
    applicable: Column
    open: Column
    bands: Column

    def share(self, agency: int) -> Fraction | None:
        """Points over the applicable maximum; None where nothing applies."""
        applicable = int(self.applicable[agency])
        return Fraction(int(self.points[agency]), applicable) if applicable else None

    def in_points(self, agency: int) -> Fraction:
        """The points of an agency."""
        return Fraction(int(self.points[agency]), self.unit)

    def band(self, agency: int) -> int | None:
        """The position of its band; None where none applies."""
        band = int(self.bands[agency])
        return None if band == NO_BAND else band

    def ranks(self, groups: npt.NDArray[np.intp]) -> list[int | None]:
        """The rank of each agency among those of the same group; None where nothing applies."""
        found = ranks(self.points[None].astype(float), self.applicable[None].astype(float), groups)[0]
        return [None if rank == UNRANKED else int(rank) for rank in found]


def cohort_totals(
    compiled: ColumnarLevel, columns: Columns, run: Executor = run_locally, progress: Progress = no_progress
) -> CohortTotals:
    """What a cohort comes to, a chunk at a time."""
    pieces = run(_totals, compiled, list(columns.chunks()), progress)
    return CohortTotals(
        compiled.scale.unit, *(np.concatenate(column) for column in zip(*pieces, strict=True))
    )


def _totals(compiled: ColumnarLevel, columns: Columns) -> tuple[Column, Column, Column, Column]:
    scores = compiled.evaluate(columns)
    return scores.total.points, scores.total.applicable, scores.total.open, scores.band


@dataclass(frozen=True, slots=True, eq=False)
class Peers:
    """The peer groups of a cohort.

    Attributes:
        keys: of the groups, in order; None for agencies that have none. numbers: each agency's, by position.
    """

    keys: tuple[str | None, ...]
    numbers: npt.NDArray[np.intp]

    def members(self, position: int) -> list[int]:
        """The agencies of a group."""
        return [int(agency) for agency in np.flatnonzero(self.numbers == position)]


def peers(submissions: Sequence[Submission]) -> Peers:
    """The peer groups of a cohort, in the order in which they are met."""
    groups = [submission.agency.peer_group for submission in submissions]
    keys = tuple(dict.fromkeys(groups))
    return Peers(keys, np.array([keys.index(group) for group in groups], np.intp))
