"""How stable a rank is: against a plain recomputation, and the same however it is cut."""

from collections.abc import Sequence
from fractions import Fraction
from functools import cache
from math import ceil
from statistics import correlation, pvariance

import numpy as np
import pytest

from methodology.errors import InvalidDocument
from methodology.model.pack import Pack
from rules.batches import batches, run_locally
from rules.columnar import ColumnarLevel, columns
from rules.evaluation.plain import read_plainly, round_points
from rules.evaluation.result import Result
from rules.facts.cohort import read_cohort
from rules.facts.submission import Submission
from rules.ranking.cohort_totals import peers
from rules.stability.draws import FINEST, Basis, basis, ranks_drawn
from rules.stability.stability import Stability, stability
from tests.support.facts.made_cohort import FOLDER, PACK
from tests.support.facts.submissions import full_submissions, tagged
from tests.support.measured import apart_but_last
from tests.support.packs.rows import FOR_MARKETS
from tests.support.packs.shipped import REGISTRY, only_level, small_pack
from tests.support.packs.small_commune import ROUNDINGS, commune
from tests.support.ranking.by_counting import ranks_by_counting

QUARTER = Fraction(1, 4)
DRAWS, SEED = 60, 20260115


def cohort_of(pack: Pack, count: int = 12) -> list[Submission]:
    level = only_level(pack)
    listed = full_submissions(level, count, "stability")
    return [tagged(each, ["market"]) if at % 2 else each for at, each in enumerate(listed)]


def compiled(pack: Pack) -> ColumnarLevel:
    return ColumnarLevel(pack, only_level(pack))


def base_of(pack: Pack, listed: Sequence[Submission], percent: Fraction = QUARTER) -> Basis:
    level = compiled(pack)
    return basis(level, columns(level.level, listed), peers(listed).numbers, percent, SEED)


def plainly(pack: Pack, listed: Sequence[Submission], factors: Sequence[Fraction]) -> list[int]:
    """The ranks under some factors, by first principles."""
    results = [read_plainly(pack, only_level(pack), each) for each in listed]
    shares = [share(pack, result, factors) for result in results]
    return [rank or 0 for rank in ranks_by_counting(shares, [each.agency.peer_group for each in listed])]


def share(pack: Pack, result: Result, factors: Sequence[Fraction]) -> Fraction:
    points = weighted([Fraction(row.points, result.unit) for row in result.indicators], factors)
    if pack.rounding.at == "total":
        points = round_points(points, pack.rounding)
    return points / weighted([Fraction(row.applicable, result.unit) for row in result.indicators], factors)


def weighted(values: Sequence[Fraction], factors: Sequence[Fraction]) -> Fraction:
    return sum((value * factor for value, factor in zip(values, factors, strict=True)), Fraction(0))


@pytest.mark.parametrize("rounding", apart_but_last(ROUNDINGS))
def test_figures_are_those_of_a_plain_recomputation(rounding: str) -> None:
    pack = commune(rounding)
    listed = cohort_of(pack)
    found = stability(compiled(pack), listed, QUARTER, DRAWS, SEED)
    base = base_of(pack, listed)
    factors = [[Fraction(int(each), FINEST) for each in row] for row in base.factors(range(DRAWS))]
    drawn = [plainly(pack, listed, row) for row in factors]
    reference = plainly(pack, listed, [Fraction(1)] * len(factors[0]))
    for at, agency in enumerate(found.agencies):
        over = sorted(row[at] for row in drawn)
        low, median, high = (over[ceil(DRAWS * percent / 100) - 1] for percent in (5, 50, 95))
        shift = Fraction(sum(abs(place - reference[at]) for place in over), DRAWS)
        assert (agency.rank, agency.low, agency.median, agency.high) == (reference[at], low, median, high)
        assert agency.shift == shift
    assert found.shift == sum(agency.shift or 0 for agency in found.agencies) / len(listed)
    assert_indices(found, pack, factors, drawn)


def assert_indices(
    found: Stability, pack: Pack, factors: Sequence[Sequence[Fraction]], drawn: Sequence[Sequence[int]]
) -> None:
    """First-order indices: the squared correlation with each rank, weighted by that rank's variance."""
    ranks = [[float(place) for place in column] for column in zip(*drawn, strict=True)]
    spread = [pvariance(column) for column in ranks]
    by_key = {weight.key: weight.index for weight in found.weights}
    for leaf, column in zip(only_level(pack).indicators, zip(*factors, strict=True), strict=True):
        factor = [float(each) for each in column]
        explained = sum(
            correlation(factor, over) ** 2 * var for over, var in zip(ranks, spread, strict=True) if var
        )
        assert by_key[leaf.key] == pytest.approx(explained / sum(spread), rel=1e-9)
    assert [weight.index for weight in found.weights] == sorted(by_key.values(), reverse=True)


@cache
def communes() -> tuple[ColumnarLevel, tuple[Submission, ...]]:
    pack, level = REGISTRY.level(PACK, "commune")
    cohort = read_cohort(level, (FOLDER / "commune.jsonl").read_bytes(), "jsonl")
    return ColumnarLevel(pack, level), cohort.submissions


@pytest.mark.parametrize("size", [1, 7, 64])
def test_the_same_to_the_last_digit_however_it_is_cut(size: int) -> None:
    level, listed = communes()
    base = basis(level, columns(level.level, listed), peers(listed).numbers, QUARTER, SEED)
    whole = ranks_drawn(base, range(100))
    pieces = [ranks_drawn(base, piece) for piece in reversed(batches(100, size))]
    assert np.array_equal(np.concatenate(pieces[::-1]), whole)


def test_the_seed_gives_the_result_again_and_another_seed_another() -> None:
    level, listed = communes()
    first, again, other = (stability(level, listed, QUARTER, 40, seed) for seed in (1, 1, 2))
    assert first == again
    assert first.agencies != other.agencies
    assert (first.seed, first.draws, first.percent) == (1, 40, QUARTER)


def test_factors_are_spread_evenly_within_their_ends() -> None:
    level, listed = communes()
    base = basis(level, columns(level.level, listed[:3]), peers(listed[:3]).numbers, QUARTER, SEED)
    factors = base.factors(range(2000))
    assert factors.min() >= 750_000
    assert factors.max() <= 1_250_000
    tenths, _ = np.histogram(factors, bins=10, range=(750_000, 1_250_001))
    assert (abs(tenths / factors.size - 0.1) < 0.005).all()


def test_a_hundred_percent_leaves_every_maximum_above_zero() -> None:
    pack = commune()
    base = base_of(pack, cohort_of(pack), Fraction(1))
    assert 1 <= base.factors(range(500)).min() <= 20_000


def test_steps_are_coarser_where_sums_would_not_be_exact() -> None:
    pack = small_pack(
        FOR_MARKETS.replace("max: 10\n", "max: 10000000\n"), "{at: indicator, digits: 6, mode: half_up}"
    )
    listed = [tagged(each, ["market"]) for each in full_submissions(only_level(pack), 3, "coarse")]
    base = base_of(pack, listed)
    assert base.one == 100
    assert base.factors(range(50)).max() <= 125
    assert [agency.rank for agency in stability(compiled(pack), listed, QUARTER, 5, 1).agencies].count(1) >= 1


def test_agencies_to_which_nothing_applies_are_not_ranked() -> None:
    pack = small_pack(FOR_MARKETS, "{at: indicator, digits: 2, mode: half_up}")
    listed = full_submissions(only_level(pack), 3, "nothing")
    found = stability(
        compiled(pack),
        [tagged(listed[0], []), *(tagged(each, ["market"]) for each in listed[1:])],
        QUARTER,
        5,
        1,
    )
    assert [agency.rank is None for agency in found.agencies] == [True, False, False]
    assert found.agencies[0].shift is None
    none = stability(compiled(pack), [tagged(listed[0], [])], QUARTER, 5, 1)
    assert none.shift == none.weights[0].index == 0


@pytest.mark.parametrize(
    ("percent", "draws", "seed", "path"),
    [
        (Fraction(0), 10, 1, "percent"),
        (Fraction(101, 100), 10, 1, "percent"),
        (QUARTER, 0, 1, "draws"),
        (QUARTER, 10_001, 1, "draws"),
        (QUARTER, 10, -1, "seed"),
    ],
)
def test_what_cannot_be_drawn_is_refused(percent: Fraction, draws: int, seed: int, path: str) -> None:
    pack = commune()
    with pytest.raises(InvalidDocument) as caught:
        stability(compiled(pack), cohort_of(pack), percent, draws, seed)
    (fault,) = caught.value.faults
    assert (fault.code, fault.path) == ("out_of_domain", (path,))


def test_an_empty_cohort_is_refused() -> None:
    with pytest.raises(InvalidDocument, match="empty_cohort"):
        stability(compiled(commune()), [], QUARTER, 10, 1)


def test_progress_is_told_after_each_batch() -> None:
    told: list[tuple[int, int]] = []
    pack = commune()
    stability(compiled(pack), cohort_of(pack), QUARTER, 100, 1, run_locally, lambda *done: told.append(done))
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]
