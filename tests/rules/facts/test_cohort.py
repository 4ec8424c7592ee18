"""Cohort files: every row that is in order is taken, every other is told by its line."""

import pytest

from methodology.errors import InvalidDocument
from methodology.model.level import Level
from rules.evaluation.plain import read_plainly
from rules.facts.cohort import Cohort, CohortFormat, read_cohort
from rules.facts.facts_file import LIKELY_SLIPS
from rules.facts.submission import Claim, Given
from rules.ranking.suspicions import find_suspicions
from tests.support.facts.made_cohort import AGENCIES, FOLDER, PACK, cohort, written
from tests.support.facts.made_rows import MOST
from tests.support.packs.shipped import REGISTRY, only_level
from tests.support.packs.small_commune import commune

LEVEL = only_level(commune())
ROW = '{"agency": {"code": "%s", "name": "Xã"}, "period": "2026", "facts": {"visits/visits": %s}}'
HEADING = "code,name,peer_group,tags,period,"
HEADING += "staff,chair/chair,skills/plan,skills/average,plan/signed_on,online/online"


def level(key: str) -> Level:
    return REGISTRY.level(PACK, key)[1]


def broken_lines(cohort: Cohort) -> tuple[int, ...]:
    return tuple(dict.fromkeys(fault.line for fault in cohort.faults))


def refused(raw: str, form: CohortFormat = "jsonl") -> list[tuple[str, int]]:
    with pytest.raises(InvalidDocument) as caught:
        read_cohort(LEVEL, raw.encode(), form)
    return [(fault.code, fault.line) for fault in caught.value.faults]


def test_broken_rows_do_not_stop_the_others() -> None:
    lines = [
        ROW % ("1", 5),
        "",
        ROW % ("2", '"five"'),
        ROW % ("3", 7) + "}",
        ROW % ("1", 8),
        ROW % ("4", "null"),
    ]
    told: list[tuple[int, int]] = []
    found = read_cohort(LEVEL, "\r\n".join(lines).encode(), "jsonl", lambda *done: told.append(done))
    assert [each.agency.code for each in found.submissions] == ["1", "4"]
    assert found.lines == (1, 6)
    assert [(fault.code, fault.line) for fault in found.faults] == [
        ("wrong_type", 3),
        ("not_json", 4),
        ("agency_twice", 5),
    ]
    assert found.faults[2].params == {"agency": "1", "line": "1"}
    assert (broken_lines(found), found.rows) == ((3, 4, 5), 5)
    assert told == [(done, 5) for done in range(1, 6)]


def test_only_the_first_slips_of_a_cohort_are_told_with_what_is_near() -> None:
    """To look for it takes time, of all rows together."""
    slip = (ROW % ("%d", 5)).replace("visits/visits", "visits/visit")
    lines = "\n".join(slip % number for number in range(LIKELY_SLIPS + 10))
    assert [code for code, _ in refused(lines)] == ["unknown_fact_near"] * LIKELY_SLIPS + [
        "unknown_fact"
    ] * 10


def test_codes_that_differ_in_leading_zeros_are_one_agency() -> None:
    lines = [ROW % ("04789", 5), ROW % ("4789", 6), ROW % ("x1", 7), ROW % ("0x1", 8)]
    found = read_cohort(LEVEL, "\n".join(lines).encode(), "jsonl")
    assert [each.agency.code for each in found.submissions] == ["04789", "x1", "0x1"]
    (fault,) = found.faults
    assert (fault.code, fault.line) == ("agency_without_zeros", 2)
    assert fault.params == {"agency": "4789", "other": "04789", "line": "1"}


def test_a_row_with_two_faults_is_one_broken_row() -> None:
    raw = '{"agency": {"code": "2", "name": ""}, "period": "x", "facts": {}}\n' + ROW % ("1", 1)
    assert broken_lines(read_cohort(LEVEL, raw.encode(), "jsonl")) == (1,)


@pytest.mark.parametrize("raw", ["", "\n \n", "\ufeff"])
def test_an_empty_cohort_is_refused(raw: str) -> None:
    assert refused(raw) == [("empty_cohort", 0)]
    assert refused(raw, "csv") == [("empty_cohort", 0)]


def test_a_heading_alone_is_an_empty_cohort() -> None:
    assert refused(HEADING + "\n", "csv") == [("empty_cohort", 0)]


def test_where_no_row_is_in_order_every_fault_is_told() -> None:
    assert refused("x\ny\n") == [("not_json", 1), ("not_json", 2)]


def test_csv_says_what_json_says() -> None:
    rows = [
        '1,"Xã A, huyện B",region1,market; border,2026,12,head,TRUE,0.125,2026-03-31,',
        "2,Xã C,,,2026,,deputy,false,,,not_applicable: Không có dịch vụ",
        "",
        "3,Xã D,,,2026",
    ]
    first, second, third = read_cohort(
        LEVEL, "\n".join(["\ufeff" + HEADING, *rows]).encode(), "csv"
    ).submissions
    assert first.agency.name == "Xã A, huyện B"
    assert (first.agency.peer_group, first.agency.tags) == ("region1", ("border", "market"))
    assert first.states["staff"] == Given(12)
    assert first.states["skills/average"] == Given(125)
    assert [first.states[name] for name in ("chair/chair", "skills/plan")] == [Given(0), Given(1)]
    assert (second.agency.peer_group, second.states["staff"]) == (None, None)
    assert second.states["online/online"] == Claim("nothing_arose", "Không có dịch vụ")
    assert third.values == (None,) * len(LEVEL.facts)


def test_csv_rows_are_told_by_the_line_where_they_begin() -> None:
    rows = [
        '1,"Xã\nA",,,2026',
        "2,Xã,,,2026,1,2,3,4,5,6,7",
        '3,Xã,,,2026,"0,5,5"',
        "4,Xã,,,năm",
        "5,Xã,,,2026,,,chưa",
        '6,"Xã"x,,,2026',
        "7,Xã,,,2026",
    ]
    found = read_cohort(LEVEL, "\n".join([HEADING, *rows]).encode(), "csv")
    assert [(fault.code, fault.line) for fault in found.faults] == [
        ("too_many_cells", 4),
        ("wrong_type", 5),
        ("not_a_year", 6),
        ("wrong_type", 7),
        ("not_csv", 8),
    ]
    assert found.lines == (2, 9), "what follows a broken row is read"


def test_a_heading_that_does_not_fit_stops_the_file() -> None:
    assert refused("code,name,name,staf\n1,Xã,Xã,5\n", "csv") == [
        ("column_missing", 0),
        ("duplicate_name", 0),
    ]
    assert refused("code,name,period,staf\n1,Xã,2026,5\n", "csv") == [("unknown_fact", 0)]
    with pytest.raises(InvalidDocument, match="csv_not_utf8"):
        read_cohort(LEVEL, b"code,name,period\n1,X\xe3,2026", "csv")


@pytest.mark.parametrize("key", AGENCIES)
def test_the_made_cohort_is_in_order_and_marked(key: str) -> None:
    found = read_cohort(level(key), (FOLDER / f"{key}.jsonl").read_bytes(), "jsonl")
    assert found.faults == ()
    assert all("giả định" in each.agency.name for each in found.submissions)
    assert len(found.submissions) == {"department": 19, "district": 10, "commune": 151}[key]


@pytest.mark.parametrize(("key", "ends"), [("department", (721, 886)), ("commune", (507, 826))])
def test_the_made_totals_are_spread_as_published_ones(key: str, ends: tuple[int, int]) -> None:
    pack, made = REGISTRY.pack(PACK), read_cohort(level(key), (FOLDER / f"{key}.jsonl").read_bytes(), "jsonl")
    results = [read_plainly(pack, level(key), each) for each in made.submissions]
    points = [
        result.in_points(result.total.points)
        for result in results
        if result.in_points(result.total.applicable) >= MOST
    ]
    assert ends[0] <= min(points) < ends[0] + 25
    assert ends[1] - 20 < max(points) <= ends[1]
    assert len(points) >= len(results) - 3


def test_the_made_figures_could_be() -> None:
    made = read_cohort(level("commune"), (FOLDER / "commune.jsonl").read_bytes(), "jsonl")
    names = list(level("commune").facts)
    for each in made.submissions:
        value = dict(zip(names, each.values, strict=True))
        people, households, grown = (value[name] for name in ("population", "households_total", "people_15"))
        assert people is None or households is None or 3 * households < people < 5 * households
        assert people is None or grown is None or 3 * people < 5 * grown < 4 * people
        received = value["government.dossiers-online/received"]
        assert received is None or received > 100
    assert not find_suspicions(level("commune"), made.submissions)


def test_the_made_cohort_is_made_by_its_seed() -> None:
    made = "".join(f"{written(level('department'), each)}\n" for each in cohort("department"))
    assert made == (FOLDER / "department.jsonl").read_text(encoding="utf-8")
