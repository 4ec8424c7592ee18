"""The figures of an impact: how changes are distributed, who moves most, which bands become which."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import isnan

from methodology.model.pack import Pack
from rules.facts.submission import Agency
from rules.ranking.quantiles import quantile

Pair = tuple[Fraction, Fraction]
DIGITS = 9
"""Decimals of the mean of many changes."""
MOST_MOVERS = 10
"""Agencies that are named as the biggest movers, at most."""
PERCENTILES = (0, 5, 25, 50, 75, 95, 100)
"""The percentiles by which a distribution is described; the first and last are its ends."""


@dataclass(frozen=True, slots=True)
class OwnResult:
    """What an agency comes to under the whole of a method.

    Attributes:
        open: the points still to be had from what is missing, or was not collected.
        share: None where nothing applies. rank: among its peers; None where it has no share.
        band: position in the pack's bands; None where none applies.
    """

    points: Fraction
    applicable: Fraction
    open: Fraction
    share: Fraction | None
    rank: int | None
    band: int | None


@dataclass(frozen=True, slots=True)
class AgencyChange:
    """One agency before and after.

    Attributes:
        own: under the whole of each method; all else is like for like, without the rows that cannot be
            computed from the earlier facts.
        shares: None where nothing applies. ranks: among its peers; None where it has no share.
        bands: positions in the packs' bands; None where none applies.
    """

    agency: Agency
    own: tuple[OwnResult, OwnResult]
    points: Pair
    shares: tuple[Fraction | None, Fraction | None]
    ranks: tuple[int | None, int | None]
    bands: tuple[int | None, int | None]

    @property
    def change(self) -> Fraction | None:
        """What its share changes by."""
        old, new = self.shares
        return None if old is None or new is None else new - old

    @property
    def places(self) -> int | None:
        """How many places it goes up; below zero where down."""
        old, new = self.ranks
        return None if old is None or new is None else old - new


@dataclass(frozen=True, slots=True)
class Distribution:
    """How the changes of the shares are distributed.

    Attributes:
        percentiles: by :data:`PERCENTILES`, each a change that some agency has (nearest rank).
        mean: to :data:`DIGITS` decimals. up, down, same: how many agencies.
    """

    percentiles: tuple[Fraction, ...]
    mean: Fraction
    up: int
    down: int
    same: int


@dataclass(frozen=True, slots=True)
class Figures:
    """What happens to some agencies.

    Attributes:
        changes: None where no agency has a share on both sides.
        tau: Kendall's tau-b between the ranks; None where it is not defined or was not asked for.
        movers: whose rank changes, those that move furthest first.
        bands: how many agencies of each band (rows; last those without) come into each (columns; likewise).
    """

    agencies: int
    changes: Distribution | None
    tau: float | None
    movers: tuple[AgencyChange, ...]
    bands: tuple[tuple[int, ...], ...]


def figures(changes: Sequence[AgencyChange], before: Pack, after: Pack, ranked: bool = True) -> Figures:
    """What happens to some agencies; ``ranked`` where all of them are peers."""
    return Figures(
        len(changes),
        distribution([change.change for change in changes if change.change is not None]),
        kendall_tau([change.ranks for change in changes]) if ranked else None,
        _movers(changes),
        _band_matrix(changes, len(before.bands), len(after.bands)),
    )


def distribution(changes: Sequence[Fraction]) -> Distribution | None:
    """How changes are distributed; None where there are none."""
    if not changes:
        return None
    ordered = sorted(changes)
    up, down = sum(change > 0 for change in changes), sum(change < 0 for change in changes)
    return Distribution(
        tuple(quantile(ordered, Fraction(percentile, 100)) for percentile in PERCENTILES),
        _mean(changes),
        up,
        down,
        len(changes) - up - down,
    )


def _mean(changes: Sequence[Fraction]) -> Fraction:
    """To so many digits, since the exact mean of many fractions has a denominator of hundreds of them."""
    grid = 10**DIGITS
    return Fraction(round(Fraction(sum(round(change * grid) for change in changes), len(changes))), grid)


def kendall_tau(ranks: Sequence[tuple[int | None, int | None]]) -> float | None:
    """Kendall's tau-b between the ranks before and after, of those who have both."""
    both = [(old, new) for old, new in ranks if old is not None and new is not None]
    if len(both) < 2:
        return None
    from scipy.stats import kendalltau

    found = float(kendalltau(*zip(*both, strict=True)).statistic)
    return None if isnan(found) else found


def _movers(changes: Sequence[AgencyChange]) -> tuple[AgencyChange, ...]:
    movers = sorted(
        (change for change in changes if change.places),
        key=lambda change: (-abs(change.places or 0), change.agency.code),
    )
    return tuple(movers[:MOST_MOVERS])


def _band_matrix(changes: Sequence[AgencyChange], before: int, after: int) -> tuple[tuple[int, ...], ...]:
    counts = [[0] * (after + 1) for _ in range(before + 1)]
    for change in changes:
        old, new = change.bands
        counts[before if old is None else old][after if new is None else new] += 1
    return tuple(map(tuple, counts))
