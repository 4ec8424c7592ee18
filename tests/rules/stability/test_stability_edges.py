"""Ranks over draws where steps of a millionth would be too fine for sums to stay exact."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from methodology.model.pack import Pack
from rules.batches import batches
from rules.columnar import ColumnarLevel, columns
from rules.columnar.ranks import EXACT_FLOAT
from rules.evaluation.plain import read_plainly, round_points
from rules.facts.submission import Submission
from rules.ranking.cohort_totals import peers
from rules.stability.draws import FINEST, Basis, basis, ranks_drawn
from rules.stability.stability import stability
from tests.support.facts.submissions import given
from tests.support.packs.shipped import only_level, small_pack
from tests.support.ranking.by_counting import ranks_by_counting

QUARTER = Fraction(1, 4)
ROWS = range(3)
DRAWS = range(40)


def ratios(maximum: int, rounding: str) -> Pack:
    """A pack of three ratios."""
    indicators = "".join(
        f"""
      - key: r{row}
        code: "1.{row}"
        name: {{vi: Chỉ số, en: Row}}
        max: {maximum}
        facts:
          top{row}: {{type: count, max: 1000, label: {{vi: Tử, en: Top}}}}
          bottom{row}: {{type: count, min: 1, max: 1000, label: {{vi: Mẫu, en: Bottom}}}}
        score: {{ratio: {{of: top{row}, to: bottom{row}}}}}
        source: {{at: "1", provenance: illustrative}}"""
        for row in ROWS
    )
    whole = len(ROWS) * maximum
    return small_pack(
        f"""
level: commune
name: {{vi: Xã, en: Communes}}
max: {whole}
groups:
  - key: group
    code: "1"
    name: {{vi: Nhóm, en: Group}}
    max: {whole}
    indicators:{indicators}
""",
        rounding,
    )


def cohort(pack: Pack) -> list[Submission]:
    """Agencies that are near to each other, and two that are equal."""
    tops = [(300, 310, 305), (301, 309, 305), (310, 300, 305), (305, 305, 305), (610, 610, 610), (0, 0, 914)]
    return [
        given(
            only_level(pack),
            **{f"top{row}": top[row] for row in ROWS},
            **{f"bottom{row}": of for row in ROWS},
        )
        for top, of in zip(tops, (499, 499, 499, 499, 998, 499), strict=True)
    ]


def base_of(pack: Pack, listed: Sequence[Submission]) -> Basis:
    level = ColumnarLevel(pack, only_level(pack))
    return basis(level, columns(level.level, listed), peers(listed).numbers, QUARTER, 11)


def plainly(pack: Pack, listed: Sequence[Submission], factors: Sequence[Fraction]) -> list[int | None]:
    """The ranks under some factors, by first principles."""
    return ranks_by_counting([share(pack, each, factors) for each in listed])


def share(pack: Pack, submission: Submission, factors: Sequence[Fraction]) -> Fraction:
    result = read_plainly(pack, only_level(pack), submission)
    points = [result.in_points(row.points) for row in result.indicators]
    whole = sum((each * by for each, by in zip(points, factors, strict=True)), Fraction(0))
    if pack.rounding.at == "total":
        whole = round_points(whole, pack.rounding)
    leaves = only_level(pack).indicators
    return whole / sum((leaf.max * by for leaf, by in zip(leaves, factors, strict=True)), Fraction(0))


@pytest.mark.parametrize("at", ["indicator", "total"])
@pytest.mark.parametrize(("maximum", "one"), [(300, FINEST), (3000, FINEST // 10), (30_000, FINEST // 100)])
def test_ranks_are_exact_with_the_finest_steps_that_allow_it(maximum: int, one: int, at: str) -> None:
    pack = ratios(maximum, f"{{at: {at}, digits: 6, mode: half_up}}")
    listed = cohort(pack)
    base = base_of(pack, listed)
    assert base.one == one
    assert 2 * one * only_level(pack).max * 10**6 < EXACT_FLOAT
    factors = [[Fraction(int(each), one) for each in row] for row in base.factors(DRAWS)]
    assert {Fraction(3, 4) <= each <= Fraction(5, 4) for row in factors for each in row} == {True}
    assert ranks_drawn(base, DRAWS).tolist() == [plainly(pack, listed, row) for row in factors]
    assert base.reference().tolist() == plainly(pack, listed, [Fraction(1)] * len(ROWS))


def test_equals_stay_equal_in_every_draw() -> None:
    pack = ratios(3000, "{at: total, digits: 6, mode: half_even}")
    found = stability(ColumnarLevel(pack, only_level(pack)), cohort(pack), QUARTER, len(DRAWS), 11)
    same, doubled = found.agencies[3], found.agencies[4]
    assert (same.rank, same.low, same.median, same.high, same.shift) == (
        *(doubled.rank, doubled.low, doubled.median, doubled.high),
        doubled.shift,
    )
    assert found.shift > 0


def test_pieces_cover_every_number_once() -> None:
    assert batches(7, 3) == (range(3), range(3, 6), range(6, 7))
    assert batches(6, 3) == (range(3), range(3, 6))
    assert batches(0, 3) == ()
