"""Jobs over HTTP: who may ask for them, and who may ask about them."""

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.jobs.schemas import JobShown
from service.jobs.work import Work
from service.workflow.backend import Backend
from tests.support.acts.people import Person, application, organisation, signed_in

CHECK = {"kind": "verify_record"}


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)


def test_from_asking_to_what_came_of_it(backend: Backend, client: FlaskClient) -> None:
    auditor = signed_in(client, backend, Role.AUDITOR)
    asked = client.post("/api/v1/jobs", json=CHECK, headers=auditor.headers)
    assert (asked.status_code, asked.get_json()["state"]) == (202, "waiting")
    Work(backend).do_next()
    answer = auditor.get(asked.headers["Location"])
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
    assert JobShown().validate(answer.get_json()) == {}
    assert (answer.get_json()["state"], answer.get_json()["result"]["count"]) == ("done", 0)


def test_asking_again_does_no_harm(backend: Backend, client: FlaskClient) -> None:
    auditor = signed_in(client, backend, Role.AUDITOR)
    asked = [client.post("/api/v1/jobs", json=CHECK, headers=auditor.headers) for _ in range(2)]
    assert asked[0].get_json() == asked[1].get_json()


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.CHAIR, None])
def test_others_may_not_ask(backend: Backend, client: FlaskClient, role: Role | None) -> None:
    place = organisation(backend) if role == Role.SPECIALIST else None
    somebody = signed_in(client, backend, role, place) if role else Person(client)
    answer = client.post("/api/v1/jobs", json=CHECK, headers=somebody.headers)
    assert answer.get_json()["code"] == ("not_yours" if role else "sign_in_needed")


def test_a_job_of_others_is_shown_to_who_might_have_asked_for_it(
    backend: Backend, client: FlaskClient
) -> None:
    auditor, secretary, chair = (
        signed_in(client, backend, role) for role in (Role.AUDITOR, Role.SECRETARY, Role.CHAIR)
    )
    asked = client.post("/api/v1/jobs", json=CHECK, headers=auditor.headers)
    assert secretary.get(asked.headers["Location"]).status_code == 200
    assert chair.get(asked.headers["Location"]).get_json()["code"] == "no_such_subject"
    assert auditor.get("/api/v1/jobs/none").get_json()["code"] == "no_such_subject"


@pytest.mark.parametrize("body", [{}, {"kind": "other"}, {"kind": "verify_record", "more": 1}, []])
def test_another_body_is_refused(backend: Backend, client: FlaskClient, body: object) -> None:
    auditor = signed_in(client, backend, Role.AUDITOR)
    answer = client.post("/api/v1/jobs", json=body, headers=auditor.headers)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "wrong_body")
