"""How stable a rank is: Monte Carlo over the maxima, exact in every draw.

Each maximum is multiplied by a factor drawn evenly from ``1 ± percent``, in steps of a millionth. An agency
keeps the share of each maximum that it earned; its percentage and rank follow exactly. Each draw has a random
stream of its own, so that the result is the same however the draws are cut.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from methodology.errors import invalid
from rules.batches import Executor, Progress, batches, no_progress, run_locally
from rules.columnar import ColumnarLevel, columns
from rules.facts.submission import Agency, Submission
from rules.ranking.cohort_totals import peers
from rules.stability.draws import Basis, basis, ranks_drawn
from rules.stability.spread import Pieces, spread
from rules.stability.weights import Weight, weights

BATCH = 32
"""Draws that are ranked at once."""
MOST_DRAWS = 10_000


@dataclass(frozen=True, slots=True)
class RankRange:
    """The rank of one agency among its peers, and how far it may shift.

    Attributes:
        rank: with the maxima as they are; None where nothing applies, as for the rest.
        median, low, high: over the draws: the median and the 5th and 95th percentiles, by nearest rank.
        shift: how far it is from ``rank`` on average.
    """

    agency: Agency
    rank: int | None
    median: int | None
    low: int | None
    high: int | None
    shift: Fraction | None


@dataclass(frozen=True, slots=True)
class Stability:
    """How stable the ranks of a cohort are.

    Attributes:
        percent: by how much each maximum may be greater or less, as a share. draws: how many. seed: what
            gives them again.
        agencies: as the cohort came. shift: the average shift in rank, over all agencies and draws.
        weights: what each maximum does to the ranks, the greatest first.
    """

    compiled: ColumnarLevel
    percent: Fraction
    draws: int
    seed: int
    agencies: tuple[RankRange, ...]
    shift: Fraction
    weights: tuple[Weight, ...]


def stability(
    compiled: ColumnarLevel,
    submissions: Sequence[Submission],
    percent: Fraction,
    draws: int,
    seed: int,
    run: Executor = run_locally,
    progress: Progress = no_progress,
) -> Stability:
    """How stable the ranks of a cohort are.

    Args:
        compiled: the method.
        submissions: at least one.
        percent: above 0 and at most 1: ``Fraction(1, 4)`` is ± 25%.
        draws: from 1 to :data:`MOST_DRAWS`.
        seed: 0 or more.
        run: where the pieces of work run. The ranks of all draws are held: four bytes for each agency and
            draw.
        progress: told after each batch of draws.

    Raises:
        InvalidDocument: ``empty_cohort``; ``out_of_domain`` at ``percent``, ``draws`` or ``seed``.
    """
    _check(submissions, percent, draws, seed)
    grouped = peers(submissions)
    base = basis(compiled, columns(compiled.level, submissions), grouped.numbers, percent, seed)
    return _summarise(compiled, submissions, base, run(ranks_drawn, base, batches(draws, BATCH), progress))


def _check(submissions: Sequence[Submission], percent: Fraction, draws: int, seed: int) -> None:
    if not submissions:
        raise invalid("empty_cohort")
    if not 0 < percent <= 1:
        shown = float(100 * percent)
        raise invalid("out_of_domain", "percent", value=f"{shown:g}", low=0, high=100)
    if not 1 <= draws <= MOST_DRAWS:
        raise invalid("out_of_domain", "draws", value=draws, low=1, high=MOST_DRAWS)
    if not 0 <= seed < 2**63:
        raise invalid("out_of_domain", "seed", value=seed, low=0, high=2**63 - 1)


def _summarise(
    compiled: ColumnarLevel, submissions: Sequence[Submission], base: Basis, pieces: Pieces
) -> Stability:
    reference, draws = base.reference(), sum(map(len, pieces))
    over = spread(pieces, reference)
    agencies = tuple(
        _rank_range(each.agency, draws, *map(int, figures))
        for each, *figures in zip(
            submissions, reference, over.median, over.low, over.high, over.shifts, strict=True
        )
    )
    ranked = int(np.count_nonzero(reference))
    shift = Fraction(int(over.shifts.sum()), draws * ranked) if ranked else Fraction(0)
    indices = weights(compiled.level, base, pieces)
    return Stability(compiled, base.percent, draws, base.seed, agencies, shift, indices)


def _rank_range(
    agency: Agency, draws: int, rank: int, median: int, low: int, high: int, shift: int
) -> RankRange:
    if not rank:
        return RankRange(agency, None, None, None, None, None)
    return RankRange(agency, rank, median, low, high, Fraction(shift, draws))
