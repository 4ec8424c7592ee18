"""What another method would do to a cohort."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations
from math import sqrt
from typing import Any

import pytest
from hypothesis import given as examples
from hypothesis import strategies as st

from methodology.errors import InvalidDocument
from rules.evaluation.plain import read_plainly
from rules.facts.submission import Given, Submission
from rules.impact.figures import MOST_MOVERS, PERCENTILES, distribution, kendall_tau
from rules.impact.impact import Impact, Method, impact
from rules.ranking.quantiles import quantile
from tests.support.facts.made_cohort import PACK
from tests.support.facts.submissions import changed
from tests.support.impact.methods import (
    BEFORE,
    NEW_FACT,
    NEW_TAG,
    REGROUPED,
    STRICTER,
    TIGHTER,
    cohort,
    made_communes,
    method,
)
from tests.support.packs.shipped import REGISTRY
from tests.support.packs.small_commune import COMMUNE
from tests.support.ranking.by_counting import ranks_by_counting


def plainly(of: Method, listed: Sequence[Submission]) -> list[Any]:
    """Points, shares and bands of a cohort by the plain reader, and ranks from those."""
    results = [read_plainly(of.pack, of.level, each) for each in listed]
    shares = [result.total.share for result in results]
    ranks = ranks_by_counting(shares, [each.agency.peer_group for each in listed])
    return [
        (result.in_points(result.total.points), result.total.share, rank, result.band)
        for result, rank in zip(results, ranks, strict=True)
    ]


def sides(found: Impact, side: int) -> list[Any]:
    return [
        (each.points[side], each.shares[side], each.ranks[side], each.bands[side]) for each in found.agencies
    ]


@pytest.mark.parametrize("level", [COMMUNE, STRICTER])
def test_each_side_is_what_the_method_says(level: str) -> None:
    after, listed = method(level), cohort()
    found = impact(BEFORE, after, listed)
    assert sides(found, 0) == plainly(BEFORE, listed)
    assert sides(found, 1) == plainly(after, listed)
    assert not found.not_computable
    assert not found.rejected_facts
    assert (found.not_computable_points, found.computable_points) == (Fraction(0), Fraction(100))


def own(found: Impact, side: int) -> list[Any]:
    results = [each.own[side] for each in found.agencies]
    return [(each.points, each.share, each.rank, each.band) for each in results]


@pytest.mark.parametrize("later", [COMMUNE, STRICTER, NEW_FACT, NEW_TAG])
def test_own_results_are_under_the_whole_of_each_method(later: str) -> None:
    after, listed = method(later), cohort()
    found = impact(BEFORE, after, listed)
    assert own(found, 0) == plainly(BEFORE, listed)
    names = set(after.level.facts)
    lost = dict.fromkeys(names - set(BEFORE.level.facts))
    read = [
        Submission(
            replace(each.agency, tags=tuple(tag for tag in each.agency.tags if later != NEW_TAG)),
            after.level.key,
            each.period,
            {name: ({**each.states, **lost})[name] for name in after.level.facts},
        )
        for each in listed
    ]
    assert own(found, 1) == plainly(after, read)
    if not found.not_computable:
        assert [sides(found, side) for side in (0, 1)] == [own(found, side) for side in (0, 1)]


def test_the_same_method_moves_nobody() -> None:
    found = impact(BEFORE, method(COMMUNE), cohort())
    assert found.whole.changes is not None
    assert (found.whole.changes.same, found.whole.changes.mean) == (24, Fraction(0))
    assert not found.whole.movers
    assert [figures.tau for _, figures in found.groups] == [pytest.approx(1)] * 2
    assert all(each.places == each.change == 0 for each in found.agencies)


def test_figures_count_what_the_agencies_show() -> None:
    found = impact(BEFORE, method(STRICTER), cohort())
    changes = found.whole.changes
    assert changes is not None
    told = [each.change for each in found.agencies if each.change is not None]
    assert (changes.up, changes.down, changes.same) == (
        sum(change > 0 for change in told),
        sum(change < 0 for change in told),
        told.count(Fraction(0)),
    )
    assert changes.percentiles[0] == min(told)
    assert changes.percentiles[-1] == max(told)
    assert abs(changes.mean - sum(told, Fraction(0)) / len(told)) < Fraction(1, 10**8)
    assert sum(map(sum, found.whole.bands)) == len(told) == found.whole.agencies
    for old, new in {each.bands for each in found.agencies}:
        cell = found.whole.bands[3 if old is None else old][3 if new is None else new]
        assert cell == sum(each.bands == (old, new) for each in found.agencies)


def test_groups_are_told_apart_and_the_whole_has_no_rank_correlation() -> None:
    listed = cohort()
    found = impact(BEFORE, method(REGROUPED), listed)
    assert found.whole.tau is None
    assert {key for key, _ in found.groups} == {"region1", "region2"}
    for key, figures in found.groups:
        own = [each for each in found.agencies if each.agency.peer_group == key]
        assert figures.agencies == len(own)
        assert figures.tau == pytest.approx(tau_b([each.ranks for each in own]))
        assert (
            figures.movers
            == tuple(
                sorted(
                    (each for each in own if each.places),
                    key=lambda each: (-abs(each.places or 0), each.agency.code),
                )
            )[:MOST_MOVERS]
        )


def tau_b(pairs: Sequence[tuple[Any, Any]]) -> float:
    """Kendall's tau-b by its definition."""

    def sign(left: int, right: int) -> int:
        return (left > right) - (left < right)

    both = [(sign(a, c), sign(b, d)) for (a, b), (c, d) in combinations(pairs, 2)]
    old, new = sum(x != 0 for x, _ in both), sum(y != 0 for _, y in both)
    return sum(x * y for x, y in both) / sqrt(old * new)


@examples(st.lists(st.tuples(st.integers(1, 6), st.integers(1, 6)), min_size=2, max_size=12))
def test_tau_is_kendalls_tau_b(pairs: list[tuple[int, int]]) -> None:
    tied = len({old for old, _ in pairs}) == 1 or len({new for _, new in pairs}) == 1
    assert kendall_tau([*pairs, (None, 1)]) == (None if tied else pytest.approx(tau_b(pairs)))


def test_no_tau_of_less_than_two() -> None:
    assert kendall_tau([(1, 1), (None, 2)]) is None


def test_no_distribution_of_nothing() -> None:
    assert distribution([]) is None


@examples(st.lists(st.fractions(-1, 1, max_denominator=50), min_size=1, max_size=30))
def test_percentiles_are_changes_of_agencies(changes: list[Fraction]) -> None:
    found = distribution(changes)
    assert found is not None
    expected = [quantile(sorted(changes), Fraction(at, 100)) for at in PERCENTILES]
    assert list(found.percentiles) == expected


def test_a_row_of_which_a_fact_was_not_collected_is_left_out_for_everyone() -> None:
    listed, after = cohort(), method(NEW_FACT)
    found = impact(BEFORE, after, listed)
    assert found.not_computable == ("ideas",)
    assert (found.not_computable_points, found.computable_points) == (Fraction(7), Fraction(93))
    position = [leaf.key for leaf in after.level.indicators].index("ideas")
    for each, submission in zip(found.agencies, listed, strict=True):
        result = read_plainly(BEFORE.pack, BEFORE.level, submission)
        without = result.in_points(result.total.points - result.indicators[position].points)
        assert each.points[1] == without
        assert each.shares[1] == without / (result.in_points(result.total.applicable) - 7)


def test_a_row_that_applies_by_an_unknown_tag_cannot_be_told() -> None:
    found = impact(BEFORE, method(NEW_TAG), cohort())
    assert found.not_computable == ("market",)
    assert found.not_computable_points == Fraction(6)


def test_facts_that_are_not_admitted_are_missing_and_said() -> None:
    listed = cohort(4)
    listed[1] = changed(listed[1], {"incidents/incidents": Given(11)})
    listed[2] = changed(listed[2], {"incidents/incidents": Given(10)})
    listed = [
        changed(each, {"incidents/incidents": Given(3)}) if at in (0, 3) else each
        for at, each in enumerate(listed)
    ]
    renamed = [Submission(agency(at), each.level, each.period, each.states) for at, each in enumerate(listed)]
    assert impact(BEFORE, method(TIGHTER), renamed).rejected_facts == ("1",)


def agency(number: int) -> Any:
    return type(cohort(1)[0].agency)(f"{number}", "Xã", "region1")


def test_facts_that_break_a_new_relation_are_missing_and_said() -> None:
    asked = COMMUNE.replace(
        "require: [trained <= staff]", "require: [trained <= staff, trained + 1 <= staff]"
    )
    after = method(asked)
    listed = cohort(3)
    values = [(10, 10), (10, 9), (10, None)]
    listed = [
        Submission(
            agency(at),
            each.level,
            each.period,
            {
                **each.states,
                "staff": Given(staff),
                "trained/trained": None if trained is None else Given(trained),
            },
        )
        for at, (each, (staff, trained)) in enumerate(zip(listed, values, strict=True))
    ]
    found = impact(BEFORE, after, listed)
    assert found.rejected_facts == ("0",)
    without = [changed(listed[0], {"trained/trained": None}), *listed[1:]]
    assert sides(found, 1) == plainly(after, without)


def test_relations_over_numbers_that_int64_cannot_hold() -> None:
    row = COMMUNE.replace("{type: count, max: 9}", "{type: number, decimals: 6, min: 0, max: 1000000000}")
    row = row.replace("{per_item: {ideas: 2.5}}", "{tiers: {ideas: {4: max, else: 0}}}")
    before, score = method(row), "        score: {tiers: {ideas:"
    asked = row.replace(score, f"        require: [ideas * 0.000001 <= 900.5]\n{score}")
    listed = [
        Submission(agency(at), each.level, each.period, {**each.states, "ideas/ideas": Given(value)})
        for at, (each, value) in enumerate(
            zip(cohort(2), (900_500_001 * 10**6, 900_500_000 * 10**6), strict=True)
        )
    ]
    assert impact(before, method(asked), listed).rejected_facts == ("0",)


def test_an_empty_cohort_is_refused() -> None:
    with pytest.raises(InvalidDocument, match="empty_cohort"):
        impact(BEFORE, BEFORE, [])


def test_levels_without_a_fact_in_common_are_refused() -> None:
    before = Method(*REGISTRY.level(PACK, "commune"))
    after = Method(*REGISTRY.level("national-dti/2022", "province"))
    with pytest.raises(InvalidDocument, match="nothing_told"):
        impact(before, after, [made_communes()[0]])


def test_progress_is_told_for_both_sides() -> None:
    told: list[tuple[int, int]] = []
    impact(BEFORE, method(STRICTER), cohort(3), progress=lambda *done: told.append(done))
    assert told == [(1, 1)] * 4
