"""What the service counts of itself, and who may read it."""

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from service.acts.roles import Role
from service.app import create_app
from service.config import Settings
from service.workflow.backend import Backend
from tests.support.acts.people import organisation, signed_in

TOKEN = "ein Geheimnis — mật"
COMMUNE = {"code": "04858", "name": "Xã Đoàn Kết", "kind": "organisation", "from": "2023-01-01"}


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return create_app(Settings(places=(), metrics_token=TOKEN), backend=backend).test_client(
        use_cookies=False
    )


def read(client: FlaskClient, token: str = TOKEN) -> str:
    answer = client.get("/metrics", headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    return answer.text


def value(written: str, name: str, **labels: str) -> float:
    samples = (each for family in text_string_to_metric_families(written) for each in family.samples)
    return sum(each.value for each in samples if each.name == name and labels.items() <= each.labels.items())


@pytest.mark.parametrize("token", ["", "x", TOKEN.upper()])
def test_who_does_not_bring_the_token_does_not_learn_that_there_is_one(
    client: FlaskClient, token: str
) -> None:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    assert client.get("/metrics", headers=headers).get_json()["code"] == "not_found"


def test_where_none_is_set_there_is_no_such_page(backend: Backend) -> None:
    client = create_app(Settings(places=()), backend=backend).test_client()
    for headers in ({}, {"Authorization": "Bearer "}):
        assert client.get("/metrics", headers=headers).get_json()["code"] == "not_found"


def test_acts_are_counted_by_what_came_of_them(backend: Backend, client: FlaskClient) -> None:
    secretary, auditor = (signed_in(client, backend, role) for role in (Role.SECRETARY, Role.AUDITOR))
    before = read(client)
    secretary.do("organisation.register", COMMUNE, **{"Idempotency-Key": "metrics"})
    secretary.do("organisation.register", COMMUNE, **{"Idempotency-Key": "metrics"})
    secretary.do("organisation.register", COMMUNE)
    auditor.do("organisation.register", COMMUNE)
    after = read(client)
    for outcome in ("done", "repeated", "rule_broken", "not_yours"):
        labels = {"act": "organisation.register", "outcome": outcome}
        name = "minhdiem_acts_total"
        assert value(after, name, **labels) == value(before, name, **labels) + 1, outcome


def test_nothing_personal_is_counted(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.SPECIALIST, organisation(backend))
    written = read(client)
    for secret in (person.account, person.login, "Lan", "Đoàn Kết", "04858"):
        assert secret not in written
