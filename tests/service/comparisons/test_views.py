"""Two packs side by side over HTTP, and what the later one does to one agency or to many."""

import json
from fractions import Fraction
from typing import Any

import pytest
import rfc8785
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.comparisons.agency_schemas import AgencyComparison
from service.comparisons.cohort_schemas import Impact
from service.comparisons.schemas import Comparison
from service.http.cohort_body import MOST_AGENCIES
from tests.support.documents.tables import by_key
from tests.support.service.requests import COMPARISONS, cohort, facts, pair

PACKS = {"from": "hoa-binh/2023", "to": "hoa-binh/2024"}
LATER = ("hoa-binh/2024", "department-so-tu-phap")
STAFF = "staff_total"


def get(client: FlaskClient, query: dict[str, str] = PACKS, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.get(COMPARISONS, query_string=query, headers=named)


def post(client: FlaskClient, body: Any, **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(COMPARISONS, json=body, headers=named)


def table(response: TestResponse) -> list[dict[str, str]]:
    return by_key(response.data.decode(), "en")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_comparison_is_what_its_schema_says(client: FlaskClient, language: str) -> None:
    response = get(client, Accept_Language=language)
    assert response.status_code == 200
    assert response.content_language.as_set() == {language}
    assert Comparison().validate(response.get_json()) == {}
    assert [level["key"] for level in response.get_json()["levels"]] == ["department", "district", "commune"]
    assert response.data == rfc8785.dumps(response.get_json())


def test_one_level_alone(client: FlaskClient) -> None:
    found = get(client, {**PACKS, "level": "commune"}).get_json()
    assert [level["key"] for level in found["levels"]] == ["commune"]


def test_a_level_that_went_is_named(client: FlaskClient) -> None:
    found = get(client, {**PACKS, "to": "phu-tho/2025"}).get_json()
    assert [level["key"] for level in found["went"]] == ["district"]
    assert [level["key"] for level in found["levels"]] == ["department", "commune"]


def test_a_pack_compared_with_itself_is_empty(client: FlaskClient) -> None:
    found = get(client, {**PACKS, "to": "hoa-binh/2023"}).get_json()
    assert found["empty"]
    assert [level["rows"] for level in found["levels"]] == [[], [], []]


def test_a_comparison_as_text_and_as_a_table(client: FlaskClient) -> None:
    text = get(client, Accept="text/plain", Accept_Language="en")
    rows = table(get(client, Accept="text/csv", Accept_Language="en"))
    changed = sum(len(level["rows"]) for level in get(client).get_json()["levels"])
    assert text.get_data(as_text=True).startswith("Comparison of two sets\n")
    assert len(rows) == changed
    new = next(row for row in rows if row["kinds"] == "new")
    assert (new["max_before"], bool(new["max_after"])) == ("", True)


def test_the_tag_names_both_packs_and_saves_the_answer(client: FlaskClient) -> None:
    first, digests = get(client), [get(client).get_json()[side]["digest"] for side in ("before", "after")]
    tag = first.headers["ETag"]
    assert tag.startswith(f'"{digests[0]}.{digests[1]}.json.vi.')
    assert (get(client, If_None_Match=tag).status_code, get(client, If_None_Match=tag).data) == (304, b"")
    others = [
        get(client, Accept="text/csv"),
        get(client, Accept_Language="en"),
        get(client, {"from": PACKS["to"], "to": PACKS["from"]}),
    ]
    assert len({tag, *(other.headers["ETag"] for other in others)}) == 4


@pytest.mark.parametrize(
    ("query", "status", "code", "fault"),
    [
        ({"to": "no-such/2024"}, 404, "unknown_pack", "unknown_pack"),
        ({"from": "../x"}, 404, "unknown_pack", "unknown_pack"),
        ({"to": "national-dti/2022"}, 422, "wrong_parameter", "no_shared_level"),
        ({"to": "phu-tho/2025", "level": "district"}, 422, "wrong_parameter", "level_not_shared"),
        ({"level": "province"}, 422, "wrong_parameter", "level_not_shared"),
        ({"level": ""}, 422, "wrong_parameter", "level_not_shared"),
        ({"from": None}, 422, "wrong_parameter", "wrong_from"),
        ({"to": None}, 422, "wrong_parameter", "wrong_to"),
    ],
)
def test_packs_that_cannot_be_compared(
    client: FlaskClient, query: dict[str, Any], status: int, code: str, fault: str
) -> None:
    asked = {name: value for name, value in {**PACKS, **query}.items() if value is not None}
    response = get(client, asked)
    (error,) = response.get_json()["errors"]
    assert (response.status_code, response.get_json()["code"]) == (status, code)
    assert (error["code"], error["pointer"]) == (fault, "")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_why_a_score_moved(client: FlaskClient, language: str) -> None:
    body = pair(facts=facts(), facts_b=facts(*LATER))
    found = post(client, body, Accept_Language=language).get_json()
    assert AgencyComparison().validate(found) == {}
    assert found["backcast"] is None
    moved = found["attribution"]["points"]
    assert sum(Fraction(cause["change"]) for cause in moved["causes"]) == Fraction(moved["change"])
    assert moved["waterfall"][-1]["to"] == found["attribution"]["after"]["points"]


def test_facts_of_both_sides_under_one_pack_move_by_facts_alone(client: FlaskClient) -> None:
    later = {**facts(), "period": "2024"}
    later["facts"][STAFF] = 200
    body = pair(facts=facts(), facts_b=later) | {"to": "hoa-binh/2023"}
    causes = post(client, body).get_json()["attribution"]["points"]["causes"]
    assert {cause["cause"] for cause in causes} <= {"facts", "rounding"}


def test_earlier_facts_under_the_later_pack(client: FlaskClient) -> None:
    found = post(client, pair(facts=facts())).get_json()
    assert AgencyComparison().validate(found) == {}
    assert found["attribution"] is None
    opened = [row for row in found["backcast"]["indicators"] if row["not_collected"]]
    assert opened
    assert all(row["points"]["least"] != row["points"]["greatest"] for row in opened if not row["collected"])


@pytest.mark.parametrize("both", [True, False])
def test_one_agency_as_text_and_as_a_table(client: FlaskClient, both: bool) -> None:
    body = pair(facts=facts(), facts_b=facts(*LATER) if both else None)
    text = post(client, body, Accept="text/plain", Accept_Language="en").get_data(as_text=True)
    rows = table(post(client, body, Accept="text/csv", Accept_Language="en"))
    assert ("WHY THE SCORE MOVED" if both else "EARLIER FACTS UNDER THE LATER SET") in text
    assert ("facts_and_rule" if both else "points_least") in rows[0]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("level", ["department", "district", "commune"])
def test_the_impact_on_a_cohort(client: FlaskClient, level: str, language: str) -> None:
    listed = cohort(level)
    found = post(client, pair(level, cohort=listed), Accept_Language=language).get_json()
    assert Impact().validate(found) == {}
    assert [agency["code"] for agency in found["agencies"]] == [one["agency"]["code"] for one in listed]
    assert found["broken"] == []
    assert found["not_computable"]["rows"]


def test_a_cohort_as_text_and_as_a_table(client: FlaskClient) -> None:
    body = pair("district", cohort=cohort("district"))
    text = post(client, body, Accept="text/plain").get_data(as_text=True)
    assert text.startswith("TÁC ĐỘNG ĐẾN CÁC CƠ QUAN\n")
    assert len(table(post(client, body, Accept="text/csv", Accept_Language="en"))) == 10


def test_a_broken_row_is_reported_and_does_not_stop_the_others(client: FlaskClient) -> None:
    listed: list[Any] = list(cohort("district", 5))
    listed[2]["facts"]["awareness.broadcasts/items"] = -1
    listed[3] = listed[1]
    listed[4] = "nothing"
    response = post(client, pair("district", cohort=listed), Accept_Language="en")
    found = response.get_json()
    assert (response.status_code, len(found["agencies"])) == (200, 2)
    assert Impact().validate(found) == {}
    assert [(fault["row"], fault["code"]) for fault in found["broken"]] == [
        (3, "out_of_domain"),
        (4, "agency_twice"),
        (5, "object_expected"),
    ]
    assert found["broken"][0]["pointer"] == "/facts/awareness.broadcasts~1items"
    text = post(client, pair("district", cohort=listed), Accept="text/plain").get_data(as_text=True)
    assert "\nKHÔNG ĐỌC ĐƯỢC\n  Dòng 3 /facts/awareness.broadcasts~1items: " in text


def test_too_many_agencies_for_one_request(client: FlaskClient) -> None:
    response = post(client, pair(cohort=[{}] * (MOST_AGENCIES + 1)), Accept_Language="en")
    (error,) = response.get_json()["errors"]
    assert (response.status_code, response.get_json()["code"]) == (422, "cohort_too_large")
    assert error["params"]["limit"] == str(MOST_AGENCIES)
    assert "minhdiem compare hoa-binh/2023 hoa-binh/2024 department --cohort FILE" in error["detail"]


def changed(name: str, value: Any) -> dict[str, Any]:
    """Facts with another value of one of them."""
    written = facts()
    return {**written, "facts": {**written["facts"], name: value}}


@pytest.mark.parametrize(
    ("body", "errors"),
    [
        ([], {("", "object_expected")}),
        (None, {("", "object_expected")}),
        (pair(facts={}, more=1), {("/more", "unknown_key")}),
        (pair(), {("", "facts_or_cohort")}),
        (pair(facts={}, cohort=[]), {("", "facts_or_cohort")}),
        (pair(facts_b={}), {("", "facts_or_cohort")}),
        (pair(facts_b={}, cohort=[]), {("", "facts_or_cohort")}),
        (pair(facts=facts()) | {"from": "no-such/2023"}, {("/from", "unknown_pack")}),
        (pair(facts=facts()) | {"to": 1}, {("/to", "text_missing")}),
        (pair(facts=facts()) | {"level": None}, {("/level", "text_missing")}),
        (pair("province", facts=facts()), {("/level", "level_not_shared")}),
        (pair(facts=facts()) | {"to": "national-dti/2022"}, {("", "no_shared_level")}),
        (pair(facts=changed(STAFF, "x")), {(f"/facts/facts/{STAFF}", "wrong_type")}),
        (pair(facts=None), {("/facts", "object_expected")}),
        (pair("commune", facts={**facts(), "facts": {STAFF: 3}}), None),
        (pair(cohort=[]), {("/cohort", "empty_cohort")}),
        (pair(cohort={}), {("/cohort", "list_expected_here")}),
        (pair(cohort=None), {("/cohort", "list_expected_here")}),
        (pair(cohort=[1]), {("/cohort/0", "object_expected")}),
    ],
)
def test_what_cannot_be_compared(client: FlaskClient, body: Any, errors: set[tuple[str, str]] | None) -> None:
    response = client.post(COMPARISONS, data=json.dumps(body), content_type="application/json")
    found = response.get_json()
    assert (response.status_code, found["code"]) == (422, "wrong_submission")
    if errors is not None:
        assert {(error["pointer"], error["code"]) for error in found["errors"]} == errors


def test_faults_of_both_sides_at_once(client: FlaskClient) -> None:
    later = facts(*LATER)
    later["period"] = "x"
    found = post(client, pair(facts=changed(STAFF, -1), facts_b=later)).get_json()
    assert {(error["pointer"], error["code"]) for error in found["errors"]} == {
        (f"/facts/facts/{STAFF}", "out_of_domain"),
        ("/facts_b/period", "not_a_year"),
    }


def test_facts_of_the_wrong_level(client: FlaskClient) -> None:
    found = post(client, pair("commune", facts=facts())).get_json()
    assert found["code"] == "wrong_submission"
    assert {error["code"] for error in found["errors"]} >= {"unknown_fact"}


@pytest.mark.parametrize("raw", [b"", b"{,}", b'{"from": "\xff"}'])
def test_a_body_that_cannot_be_read(client: FlaskClient, raw: bytes) -> None:
    response = client.post(COMPARISONS, data=raw, content_type="application/json")
    assert (response.status_code, response.get_json()["code"]) == (400, "unreadable_body")


def test_nothing_is_stored(client: FlaskClient) -> None:
    headers = post(client, pair(facts=facts())).headers
    assert headers["Cache-Control"] == "no-store"
    assert headers["Server-Timing"].startswith("compare;dur=")
