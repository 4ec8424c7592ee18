"""Figures that are far out of their cohort."""

from rules.facts.submission import Claim, Submission
from rules.ranking.suspicions import FEWEST, find_suspicions
from tests.support.facts.submissions import given, submission
from tests.support.packs.shipped import REGISTRY

LEVEL = REGISTRY.level("hoa-binh/2023", "commune")[1]


def one(**values: int) -> Submission:
    return given(LEVEL, (), **values)


def found(submissions: list[Submission]) -> list[tuple[int, str, str, int]]:
    suspicions = find_suspicions(LEVEL, submissions)
    return [(each.agency, each.fact.own_name, each.kind, each.limit) for each in suspicions]


def test_more_than_ten_times_what_three_quarters_do_not_exceed() -> None:
    values = [4000] * 9 + [5000, 48_000, 480_000]
    many = [one(population=value) for value in values]
    assert found(many) == [(10, "population", "high", 4000), (11, "population", "high", 4000)]


def test_less_than_a_tenth_of_what_three_quarters_reach_but_not_zero() -> None:
    many = [one(satisfied_percent=value) for value in [85, 0, *[9000] * 10]]
    assert found(many) == [(0, "satisfied_percent", "low", 9000)]


def test_exactly_ten_times_or_a_tenth_is_not_far_out() -> None:
    for values in ([40_000, *[4000] * 11], [40_001, *[4000] * 11]):
        many = [one(population=value) for value in values]
        assert [kind for _, _, kind, _ in found(many)] == ["high"] * (values[0] > 40_000)
    for value in (900, 899):
        many = [one(satisfied_percent=value), *[one(satisfied_percent=9000)] * 11]
        assert [kind for _, _, kind, _ in found(many)] == ["low"] * (value < 900)


def test_they_are_told_agency_by_agency() -> None:
    usual = [one(population=4000, satisfied_percent=9000) for _ in range(10)]
    odd = [one(population=4000, satisfied_percent=85), one(population=480_000, satisfied_percent=9000)]
    assert [(at, name) for at, name, _, _ in found([*odd, *usual])] == [
        (0, "satisfied_percent"),
        (1, "population"),
    ]


def test_a_few_are_no_cohort() -> None:
    assert found([one(population=value) for value in [4000] * (FEWEST - 2) + [480_000]]) == []


def test_where_most_have_none_nobody_is_far_out() -> None:
    assert found([one(incidents=value) for value in [0] * 11 + [3]]) == []


def test_a_population_below_its_own_part() -> None:
    many = [one(population=4000 + at, people_15=3000) for at in range(20)]
    (only,) = find_suspicions(LEVEL, [*many, one(population=3000, people_15=4000)])
    assert (only.agency, only.fact.name, only.kind) == (20, "people_15", "above")
    assert only.other is LEVEL.facts["population"]
    assert (only.value, only.limit, only.agencies) == (4000, 3000, 21)


def test_what_exceeds_another_figure_often_is_no_part_of_it() -> None:
    assert found([one(population=4000, people_15=5000 if at % 3 else 3000) for at in range(21)]) == []


def test_figures_that_have_little_to_do_with_each_other_are_not_compared() -> None:
    villages = [one(staff_total=20, villages_total=5 + at % 10) for at in range(20)]
    assert found([*villages, one(staff_total=20, villages_total=21)]) == []
    nothing = [one(population=1, resolved=0) for _ in range(20)]
    assert found([*nothing, one(population=0, resolved=1)]) == []
    neither = [one(population=0, resolved=0) for _ in range(20)]
    assert found([*neither, one(population=0, resolved=1)]) == []


def test_what_is_missing_or_claimed_is_not_looked_at() -> None:
    claim = {"economy.market-cashless/market_cashless": Claim("nothing_arose", "không có")}
    assert found([submission(LEVEL, {}), submission(LEVEL, claim)]) == []
