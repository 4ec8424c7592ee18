"""What would earn more, over HTTP."""

import json
from fractions import Fraction
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.next_steps.schemas import NextSteps
from tests.support.service.requests import EVALUATIONS, NEXT_STEPS, submission

ONLINE = "government.dossiers-online"


def post(client: FlaskClient, body: dict[str, Any], **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(NEXT_STEPS, json=body, headers=named)


def aimed(points: Any, indicator: Any = ONLINE) -> dict[str, Any]:
    return {**submission(), "target": {"indicator": indicator, "points": points}}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("pack", "name"), [("hoa-binh/2023", "department-so-y-te"), ("national-dti/2022", "province-da-nang")]
)
def test_next_steps_are_what_their_schema_says(
    client: FlaskClient, pack: str, name: str, language: str
) -> None:
    response = post(client, submission(pack, name), Accept_Language=language)
    assert (response.status_code, response.get_json()["language"]) == (200, language)
    assert NextSteps().validate(response.get_json()) == {}


def test_the_first_change_gains_most_and_earns_what_it_says(client: FlaskClient) -> None:
    asked = submission()
    moves = post(client, asked).get_json()["next"]
    gains = [Fraction(move["gain"]) for move in moves]
    assert gains == sorted(gains, reverse=True)
    before = total(client, asked)
    for move in moves:
        facts = dict(asked["facts"])
        for change in move["changes"]:
            number = str(change["to"]).replace(".", "").isdigit()
            facts[change["fact"]] = json.loads(change["to"]) if number else change["to"]
        assert total(client, {**asked, "facts": facts}) - before == Fraction(move["gain"])


def test_what_is_missing_comes_first_with_what_it_can_bring(client: FlaskClient) -> None:
    asked = submission()
    for name in (f"{ONLINE}/online", "awareness.head-chairs/chair"):
        del asked["facts"][name]
    scorecard = client.post(EVALUATIONS, json=asked).get_json()
    missing = post(client, asked).get_json()["missing"]
    opened = {
        row["key"]: row["open"]
        for group in scorecard["groups"]
        for row in group["indicators"]
        if row["open"] != "0"
    }
    assert {row["indicator"]: row["gain"] for row in missing} == opened != {}
    gains = [Fraction(row["gain"]) for row in missing]
    assert gains == sorted(gains, reverse=True)


def total(client: FlaskClient, body: dict[str, Any]) -> Fraction:
    return Fraction(client.post(EVALUATIONS, json=body).get_json()["total"]["points"])


def test_what_a_fact_must_be_to_reach_points(client: FlaskClient) -> None:
    found = post(client, aimed(60)).get_json()
    assert NextSteps().validate(found) == {}
    (aim,) = found["target"]["aims"]
    assert (aim["fact"], aim["points"]) == (f"{ONLINE}/online", "60")
    reached = submission()
    reached["facts"][aim["fact"]] = int(aim["step"]["changes"][0]["to"])
    rows = client.post(EVALUATIONS, json=reached).get_json()["groups"][5]["indicators"]
    assert Fraction(next(row for row in rows if row["key"] == ONLINE)["points"]) >= 60


def test_an_indicator_may_be_named_by_the_code_that_is_printed(client: FlaskClient) -> None:
    assert post(client, aimed(60, "6.4")).get_json() == post(client, aimed(60)).get_json()


def test_an_indicator_that_is_not_known_is_answered_by_near_ones(client: FlaskClient) -> None:
    for name, near in (("6.44", "6.4"), ("dossiers-online", ONLINE)):
        (error,) = post(client, aimed(60, name), Accept_Language="en").get_json()["errors"]
        assert near in error["detail"].partition("Near to it are: ")[2].removesuffix(".").split(", ")


def test_points_that_are_earned_already_or_out_of_reach(client: FlaskClient) -> None:
    for points in (1, 900):
        (aim,) = post(client, aimed(points)).get_json()["target"]["aims"]
        assert aim["step"] is None


def test_as_text_and_as_a_table(client: FlaskClient) -> None:
    text = post(client, aimed(60), Accept="text/plain").get_data(as_text=True)
    rows = post(client, aimed(60), Accept="text/csv", Accept_Language="en").get_data(as_text=True)
    assert text.startswith("NỘI DUNG CẦN CẢI THIỆN\n")
    assert rows.removeprefix("\ufeff").startswith("Agency code,Aim,Fact to change,")
    assert ",target," in rows


@pytest.mark.parametrize(
    ("body", "pointer", "code"),
    [
        (aimed(1, "no.such"), "/target/indicator", "unknown_indicator"),
        (aimed(1, 5), "/target/indicator", "text_missing"),
        (aimed(1001), "/target/points", "out_of_domain"),
        (aimed(-1), "/target/points", "out_of_domain"),
        (aimed("60"), "/target/points", "in_quotes"),
        (aimed(None), "/target/points", "wrong_type"),
        ({**submission(), "target": []}, "/target", "object_expected"),
        ({**submission(), "target": {"next_band": True}}, "/target/next_band", "unknown_key"),
        ({**submission(), "pack": "no-such/2023"}, "/pack", "unknown_pack"),
        ({**submission(), "level": "province"}, "/level", "unknown_level"),
        ({**submission(), "more": 1}, "/more", "unknown_key"),
        ({**submission(), "facts": None}, "/facts", "object_expected"),
    ],
)
def test_what_cannot_be_advised(client: FlaskClient, body: dict[str, Any], pointer: str, code: str) -> None:
    response = post(client, body)
    (error,) = response.get_json()["errors"]
    assert (response.status_code, response.get_json()["code"]) == (422, "wrong_submission")
    assert (error["pointer"], error["code"]) == (pointer, code)
