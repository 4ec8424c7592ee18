"""Rankings over HTTP."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.http.cohort_body import MOST_AGENCIES
from service.rankings.schemas import Ranking
from tests.support.service.requests import EVALUATIONS, RANKINGS, cohort

COHORT = cohort("commune", 12)
BODY = {"pack": "hoa-binh/2023", "level": "commune", "cohort": COHORT}
CODES = [each["agency"]["code"] for each in COHORT]


def post(client: FlaskClient, more: dict[str, Any], **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(RANKINGS, json={**BODY, **more}, headers=named)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_ranking_is_what_its_schema_says(client: FlaskClient, language: str) -> None:
    response = post(client, {"agencies": CODES, "period": 2023}, Accept_Language=language)
    found = response.get_json()
    assert (response.status_code, found["language"]) == (200, language)
    assert Ranking().validate(found) == {}
    assert (found["complete"], found["ranked"], found["rows"], found["listed"]) == (True, True, 12, 12)
    assert sum(group["ranked"] for group in found["groups"]) == 12
    assert "scorecards" not in found


def test_what_is_lacking_and_partial_ranks(client: FlaskClient) -> None:
    lacking = {"cohort": [{}, *COHORT], "agencies": [*CODES, "99999"]}
    whole, part = (post(client, {**lacking, "partial": partial}).get_json() for partial in (False, True))
    for found in (whole, part):
        assert Ranking().validate(found) == {}
        assert found["missing"] == [{"code": "99999", "name": ""}]
        assert {fault["row"] for fault in found["broken"]} == {1}
        assert not found["complete"]
    assert not any(group["ranked"] for group in whole["groups"])
    assert sum(group["ranked"] for group in part["groups"]) == 12


def test_scorecards_are_those_of_evaluations(client: FlaskClient) -> None:
    found = post(client, {"cohort": COHORT[:2], "scorecards": True}).get_json()
    assert Ranking().validate(found) == {}
    names = {"pack": "hoa-binh/2023", "level": "commune"}
    assert found["scorecards"] == [
        client.post(EVALUATIONS, json={**names, **each}).get_json() for each in COHORT[:2]
    ]
    points = {result["code"]: result["points"] for group in found["groups"] for result in group["results"]}
    assert points == {card["agency"]["code"]: card["total"]["points"] for card in found["scorecards"]}


def test_as_text_and_as_a_table(client: FlaskClient) -> None:
    text = post(client, {}, Accept="text/plain").get_data(as_text=True)
    rows = post(client, {}, Accept="text/csv", Accept_Language="en").get_data(as_text=True).splitlines()
    assert text.startswith("XẾP HẠNG\n")
    assert rows[0].startswith("\ufeffPack,Digest of the pack,Level,Period,Peer group,Rank,Code,")
    assert len(rows) == 1 + len(COHORT)


@pytest.mark.parametrize(
    ("more", "pointer", "code"),
    [
        ({"partial": "yes"}, "/partial", "wrong_type"),
        ({"scorecards": 1}, "/scorecards", "wrong_type"),
        ({"period": "23"}, "/period", "not_a_year"),
        ({"agencies": "04789"}, "/agencies", "list_expected_here"),
        ({"agencies": []}, "/agencies", "empty_cohort"),
        ({"agencies": [4789]}, "/agencies/0", "text_missing"),
        ({"agencies": [" "]}, "/agencies/0", "text_missing"),
        ({"cohort": None}, "/cohort", "list_expected_here"),
        ({"level": "province"}, "/level", "unknown_level"),
        ({"more": 1}, "/more", "unknown_key"),
    ],
)
def test_what_cannot_be_ranked(client: FlaskClient, more: dict[str, Any], pointer: str, code: str) -> None:
    response = post(client, more)
    (error,) = response.get_json()["errors"]
    assert (response.status_code, error["pointer"], error["code"]) == (422, pointer, code)


def test_too_many_agencies_for_one_request(client: FlaskClient) -> None:
    (error,) = post(client, {"cohort": [{}] * (MOST_AGENCIES + 1)}).get_json()["errors"]
    assert "minhdiem rank hoa-binh/2023 commune --cohort FILE" in error["detail"]
