"""Rankings of small cohorts: what they lack, who is ranked, ties."""

from dataclasses import replace

import pytest

from rules.facts.cohort import Cohort, read_cohort
from rules.facts.submission import Given, Submission
from rules.ranking.document import ranking_document
from rules.ranking.gaps import ListedAgency
from rules.ranking.ranking import Ranking, rank_cohort
from rules.ranking.text import COLUMNS, WIDTH, ranking_rows, ranking_text
from tests.support.facts.submissions import full_submissions, given
from tests.support.packs.rows import FOR_MARKETS
from tests.support.packs.shipped import only_level, prepared, small_pack
from tests.support.packs.small_commune import BANDS, COMMUNE
from tests.support.ranking.by_counting import ranks_by_counting

PACK = small_pack(COMMUNE, more=BANDS)
LEVEL = only_level(PACK)
PREPARED = prepared(PACK, LEVEL)
HALF_OR_ANY = "[{key: half, name: {vi: Nửa, en: Half}, at_least: 50%}, {key: any, name: {vi: Khác, en: Any}}]"
FAIRS = small_pack(FOR_MARKETS, more=f"bands: {HALF_OR_ANY}")
MARKETS = only_level(FAIRS)
BASE = full_submissions(LEVEL, 6, "ranking")


def agency(at: int, code: str, group: str | None = "region1", period: str = "2026") -> Submission:
    who = replace(BASE[at].agency, code=code, name=f"Xã {code}", peer_group=group)
    return Submission(who, LEVEL.key, period, BASE[at].states)


def cohort(*submissions: Submission) -> Cohort:
    return Cohort(submissions, tuple(range(1, len(submissions) + 1)), ())


def ranks(ranking: Ranking) -> dict[str, int | None]:
    return {each.agency.code: each.rank for _, group in ranking.groups for each in group}


def listed(*codes: str) -> list[ListedAgency]:
    return [ListedAgency(code) for code in codes]


def test_equals_share_a_rank_and_groups_are_apart() -> None:
    whole = cohort(
        *(agency(at, f"{number}") for number, at in enumerate((0, 1, 1, 2, 3))), agency(4, "9", "region2")
    )
    found = rank_cohort(PREPARED, whole)
    each = {one.agency.code: one for _, group in found.groups for one in group}
    codes = [submission.agency.code for submission in whole.submissions]
    expected = ranks_by_counting(
        [each[code].share for code in codes], [each[code].agency.peer_group for code in codes]
    )
    assert [each[code].rank for code in codes] == expected
    assert each["1"].rank == each["2"].rank
    assert (found.ranked, bool(found.gaps), found.period) == (True, False, "2026")
    document = ranking_document(found, "vi")
    assert document["groups"][0]["ties"] == [{"rank": each["1"].rank, "codes": ["1", "2"]}]
    places = [result["rank"] for result in document["groups"][0]["results"]]
    assert places == sorted(rank for rank in expected[:5] if rank)
    assert f"Đồng hạng {each['1'].rank}: 1, 2" in ranking_text(document)


def test_what_a_cohort_lacks_and_no_ranks() -> None:
    lacking = cohort(agency(0, "1"), agency(1, "2", None), agency(2, "3", period="2025"), agency(3, "007"))
    found = rank_cohort(PREPARED, lacking, listed("1", "3", "7", "8"))
    assert found.gaps.without_group == (1,)
    assert found.gaps.other_period == (2,)
    assert found.gaps.unlisted == (1,)
    assert found.gaps.other_code == (3,)
    assert found.gaps.missing == (ListedAgency("8"),)
    assert set(ranks(found).values()) == {None}
    assert {each.unranked for _, group in found.groups for each in group} == {"incomplete"}


@pytest.mark.parametrize(
    ("second", "codes"),
    [
        (agency(1, "2", None), ("1", "2")),
        (agency(1, "2", period="2025"), ("1", "2")),
        (agency(1, "2"), ("1",)),
        (agency(1, "02"), ("1", "2")),
        (agency(1, "2"), ("1", "2", "3")),
    ],
    ids=["no group", "another period", "not listed", "another code", "missing"],
)
def test_one_gap_of_any_sort_is_enough_for_no_ranks(second: Submission, codes: tuple[str, ...]) -> None:
    found = rank_cohort(PREPARED, cohort(agency(0, "1"), second), listed(*codes), "2026")
    assert set(ranks(found).values()) == {None}
    assert ranking_document(found, "en")["complete"] is False


def test_who_is_missing_is_told_by_name_and_code_as_far_as_they_are_listed() -> None:
    absent = [ListedAgency("2", "Xã Hai"), ListedAgency("3")]
    found = rank_cohort(PREPARED, cohort(agency(0, "1")), [*listed("1"), *absent])
    document = ranking_document(found, "en")
    assert document["listed"] == 3
    assert "2 of 3 listed agencies are missing: Xã Hai (2); 3." in document["notices"]


def test_partial_ranks_are_among_those_who_can_be_ranked() -> None:
    lacking = cohort(agency(0, "1"), agency(1, "2", None), agency(2, "3", period="2025"), agency(3, "4"))
    found = rank_cohort(PREPARED, lacking, partial=True)
    assert sorted(rank for rank in ranks(found).values() if rank) == [1, 2]
    reasons = {each.agency.code: each.unranked for _, group in found.groups for each in group}
    assert reasons == {"1": None, "4": None, "2": "no_group", "3": "other_period"}
    assert [key for key, _ in found.groups] == ["region1", None]


def test_the_period_is_that_of_most_or_the_one_asked_for() -> None:
    both = cohort(agency(0, "1"), agency(1, "2", period="2025"))
    assert rank_cohort(PREPARED, both).period == "2026"
    assert rank_cohort(PREPARED, both, period="2025").gaps.other_period == (0,)
    most = cohort(agency(0, "1", period="2025"), agency(1, "2"), agency(2, "3", period="2025"))
    assert rank_cohort(PREPARED, most).period == "2025"


def test_the_text_has_the_percentage_and_the_band_of_each_agency() -> None:
    listed = [given(MARKETS, ("market",), done=done) for done in (1, 0)]
    named = [replace(each.agency, code=f"{at}", name="Xã") for at, each in enumerate(listed)]
    read = [
        Submission(who, MARKETS.key, "2026", each.states) for who, each in zip(named, listed, strict=True)
    ]
    text = ranking_text(ranking_document(rank_cohort(prepared(FAIRS, MARKETS), cohort(*read)), "en"))
    assert [line.split() for line in text.splitlines() if "Xã" in line] == [
        ["1", "Xã", "(0)", "10", "100%", "Half", "0"],
        ["2", "Xã", "(1)", "0", "0%", "Any", "0"],
    ]


def test_someone_to_whom_nothing_applies_is_not_ranked() -> None:
    found = rank_cohort(prepared(FAIRS, MARKETS), cohort(given(MARKETS, done=1)))
    document = ranking_document(found, "en")
    (result,) = document["groups"][0]["results"]
    assert (result["percent"], result["rank"], result["reason"]) == (None, None, "nothing_applies")
    assert result["band"] is None
    assert (found.ranked, document["groups"][0]["group"]) == (True, None)
    assert "ranked: nothing applies" in ranking_text(document)


def test_refused_rows_are_counted() -> None:
    lines = (
        b'{"agency": {"code": "1", "name": "A", "peer_group": "region1"}, "period": "2026", "facts": {}}\n{}'
    )
    found = rank_cohort(PREPARED, read_cohort(LEVEL, lines, "jsonl"))
    assert (found.gaps.refused, found.ranked) == (1, False)
    notices = ranking_document(found, "en")["notices"]
    assert notices == [
        "Read 1 of 2 agencies.",
        "1 row was refused; see below.",
        "Therefore no ranks are given. Correct the cohort, or ask for partial ranks.",
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_text_has_eighty_columns_and_the_table_every_agency(language: str) -> None:
    lacking = cohort(agency(0, "1"), agency(1, "2" * 30, None), agency(2, "3", period="2025"))
    found = rank_cohort(PREPARED, lacking, [*listed("1", "4"), ListedAgency("5", "Xã Năm")], partial=True)
    document = ranking_document(found, language)
    assert max(map(len, ranking_text(document).splitlines())) <= WIDTH
    rows = [dict(zip(COLUMNS, row, strict=True)) for row in ranking_rows(document)]
    assert [row["code"] for row in rows] == ["1", "3", "2" * 30, "4", "5"]
    assert [bool(row["reason"]) for row in rows] == [False, True, True, True, True]
    region = LEVEL.peer_groups[0].name[language]
    assert [row["peer_group"] for row in rows] == [region, region, None, None, None]
    assert {row["digest"] for row in rows} == {PACK.digests.pack}
    assert PACK.digests.pack in ranking_text(document)


def test_a_figure_to_be_checked_stands_beside_its_agency() -> None:
    many = [agency(0, f"{code}") for code in range(12)]
    states = {**BASE[0].states, "ideas/ideas": Given(9)}
    ordinary = {**BASE[0].states, "ideas/ideas": Given(0), "staff": Given(1)}
    low = [Submission(each.agency, LEVEL.key, "2026", ordinary) for each in many[1:]]
    odd = Submission(many[0].agency, LEVEL.key, "2026", {**states, "staff": Given(30)})
    document = ranking_document(rank_cohort(PREPARED, cohort(odd, *low)), "en")
    (only,) = document["suspicions"]
    assert (only["code"], only["fact"], only["kind"], only["value"]) == ("0", "staff", "high", "30")
    assert only["summary"] == (
        "«Staff» is 30 people, more than 10 times what three quarters of the 12 agencies do not exceed "
        "(1 people)."
    )
    assert "FIGURES TO BE CHECKED" in ranking_text(document)
    assert [row[-1] for row in map(list, ranking_rows(document)) if row[-1]] == [only["summary"]]


def test_a_figure_without_a_unit_is_told_by_its_number_alone() -> None:
    visits = [{**BASE[0].states, "visits/visits": Given(count)} for count in (4010, *[400] * 11)]
    many = [
        Submission(agency(0, f"{code}").agency, LEVEL.key, "2026", each) for code, each in enumerate(visits)
    ]
    (only,) = ranking_document(rank_cohort(PREPARED, cohort(*many)), "en")["suspicions"]
    assert only["summary"] == (
        "«Visits» is 4,010, more than 10 times what three quarters of the 12 agencies do not exceed (400)."
    )
