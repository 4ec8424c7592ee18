"""How stable ranks are, over HTTP."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.http.cohort_body import MOST_AGENCIES
from service.simulations.schemas import Simulation
from tests.support.service.requests import SIMULATIONS, cohort

COHORT = cohort()
BODY = {"pack": "hoa-binh/2023", "level": "department", "cohort": COHORT, "percent": 25, "draws": 50}


def post(client: FlaskClient, more: dict[str, Any], **headers: str) -> TestResponse:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(SIMULATIONS, json={**BODY, **more}, headers=named)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_simulation_is_what_its_schema_says(client: FlaskClient, language: str) -> None:
    response = post(client, {}, Accept_Language=language)
    found = response.get_json()
    assert (response.status_code, found["language"]) == (200, language)
    assert Simulation().validate(found) == {}
    assert (found["percent"], found["draws"], found["seed"]) == ("25", 50, 1)
    assert all(agency["low"] <= agency["median"] <= agency["high"] for agency in found["agencies"])


def test_the_seed_gives_the_same_again(client: FlaskClient) -> None:
    first, again, other = (post(client, {"seed": seed}).data for seed in (7, 7, 8))
    assert first == again != other


def test_draws_and_seed_need_not_be_said(client: FlaskClient) -> None:
    found = client.post(
        SIMULATIONS, json={name: value for name, value in BODY.items() if name != "draws"}
    ).get_json()
    assert (found["draws"], found["seed"]) == (1000, 1)


def test_as_text_and_as_a_table(client: FlaskClient) -> None:
    text = post(client, {}, Accept="text/plain").get_data(as_text=True)
    rows = post(client, {}, Accept="text/csv", Accept_Language="en").get_data(as_text=True).splitlines()
    assert text.startswith("ĐỘ ỔN ĐỊNH CỦA THỨ HẠNG\n")
    assert len(rows) == 1 + len(COHORT)


def test_a_broken_row_is_reported(client: FlaskClient) -> None:
    found = post(client, {"cohort": [{}, *cohort(count=3)]}).get_json()
    assert {fault["row"] for fault in found["broken"]} == {1}
    assert len(found["agencies"]) == 3


@pytest.mark.parametrize(
    ("more", "pointer", "code"),
    [
        ({"percent": 101}, "/percent", "out_of_domain"),
        ({"percent": 0}, "/percent", "out_of_domain"),
        ({"percent": -5}, "/percent", "out_of_domain"),
        ({"percent": 1.005}, "/percent", "too_many_decimals_in_value"),
        ({"percent": "10"}, "/percent", "in_quotes"),
        ({"percent": None}, "/percent", "wrong_type"),
        ({"draws": 0}, "/draws", "out_of_domain"),
        ({"draws": 10_001}, "/draws", "out_of_domain"),
        ({"draws": True}, "/draws", "wrong_type"),
        ({"seed": -1}, "/seed", "out_of_domain"),
        ({"seed": 2**53}, "/seed", "out_of_domain"),
        ({"seed": [1]}, "/seed", "wrong_type"),
        ({"cohort": []}, "/cohort", "empty_cohort"),
        ({"cohort": "x"}, "/cohort", "list_expected_here"),
        ({"pack": "no-such/2023"}, "/pack", "unknown_pack"),
        ({"level": "province"}, "/level", "unknown_level"),
        ({"more": 1}, "/more", "unknown_key"),
    ],
)
def test_what_cannot_be_simulated(client: FlaskClient, more: dict[str, Any], pointer: str, code: str) -> None:
    response = post(client, more)
    (error,) = response.get_json()["errors"]
    assert (response.status_code, response.get_json()["code"]) == (422, "wrong_submission")
    assert (error["pointer"], error["code"]) == (pointer, code)


def test_every_wrong_number_at_once(client: FlaskClient) -> None:
    errors = post(client, {"percent": 101, "draws": 0, "seed": -1}).get_json()["errors"]
    assert [error["pointer"] for error in errors] == ["/percent", "/draws", "/seed"]


def test_too_many_agencies_for_one_request(client: FlaskClient) -> None:
    response = post(client, {"cohort": [{}] * (MOST_AGENCIES + 1)})
    (error,) = response.get_json()["errors"]
    assert (response.status_code, error["code"]) == (422, "cohort_too_large")
    assert "minhdiem simulate hoa-binh/2023 department --cohort FILE" in error["detail"]
