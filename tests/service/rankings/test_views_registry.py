"""Rankings over HTTP held against the registry, on both stores."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.acts.roles import Role
from service.app import create_app
from service.config import Settings
from service.rankings.schemas import Ranking
from service.workflow.backend import Backend
from tests.support.acts.people import Person, signed_in
from tests.support.acts.registry import hoa_binh, keep
from tests.support.service.requests import RANKINGS, cohort

BODY = {"pack": "hoa-binh/2023", "level": "district", "cohort": cohort("district", 9)}


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    keep(backend, *hoa_binh().rows)
    return create_app(Settings.read({}), backend=backend).test_client(use_cookies=False)


def post(person: Person, **more: Any) -> TestResponse:
    return person.client.post(
        RANKINGS, json={**BODY, **more}, headers={"Accept-Language": "en", **person.headers}
    )


def test_who_is_missing_is_told_to_who_is_signed_in(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    found = post(person, registry=True).get_json()
    assert Ranking().validate(found) == {}
    assert found["missing"] == [{"code": "159", "name": "Huyện Lạc Thủy"}]
    assert found["notices"][-1] == "The list is that of the registry, of 31 December 2023."
    later = post(person, registry=True, on="2025-07-01")
    assert [error["code"] for error in later.get_json()["errors"]] == ["registry_empty"]
    city = post(person, registry=True, group="city").get_json()
    assert (city["listed"], len(city["unlisted"])) == (1, 8)


def test_nobody_else_sees_the_registry(client: FlaskClient) -> None:
    answer = post(Person(client), registry=True)
    assert (answer.status_code, answer.get_json()["code"]) == (401, "sign_in_needed")
    assert post(Person(client), registry=False).status_code == 200


@pytest.mark.parametrize(
    ("more", "pointer", "code"),
    [
        ({"registry": True, "agencies": ["1"]}, "/agencies", "one_list"),
        ({"on": "2023-12-31"}, "/on", "registry_alone"),
        ({"group": "city"}, "/group", "registry_alone"),
        ({"registry": True, "on": "31/12/2023"}, "/on", "no_such_date"),
        ({"registry": True, "on": 2023}, "/on", "no_such_date"),
        ({"registry": True, "group": 1}, "/group", "text_missing"),
        ({"registry": 1}, "/registry", "wrong_type"),
    ],
)
def test_what_does_not_go_together(
    client: FlaskClient, more: dict[str, Any], pointer: str, code: str
) -> None:
    answer = post(Person(client), **more)
    (error,) = answer.get_json()["errors"]
    assert (answer.status_code, error["pointer"], error["code"]) == (422, pointer, code)
