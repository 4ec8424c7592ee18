"""Who a request comes from: a session's cookie, which no other site can use, or a token."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.workflow.backend import Backend
from service.workflow.requests import COOKIE
from tests.support.acts.people import PASSWORD, Person, accepted, signed_in, token


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "none"}, 200),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://localhost"}, 403),
        ({"Origin": "http://localhost"}, 200),
        ({"Origin": "https://localhost"}, 200),
        ({"Origin": "http://localhost:81"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "http://localhost.evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_no_other_site_acts_by_a_cookie(
    backend: Backend, client: FlaskClient, headers: dict[str, str], status: int
) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    answer = person.do("account.offer_second_factor", {}, person.account, **headers)
    assert answer.status_code == status, answer.text
    assert status == 200 or answer.get_json()["code"] == "foreign_origin"


def test_a_foreign_page_may_be_read_from_by_a_link(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    assert person.get("/api/v1/me", **{"Sec-Fetch-Site": "cross-site"}).status_code == 200


def test_a_token_may_be_sent_from_anywhere(backend: Backend, client: FlaskClient) -> None:
    secret = token(client, backend, Role.SECRETARY)
    program = Person(client, headers={"Authorization": f"Bearer {secret}", "Origin": "https://evil.example"})
    body = {"code": "1", "name": "Sở Y tế", "kind": "organisation", "from": "2023-01-01"}
    assert program.do("organisation.register", body).status_code == 201


@pytest.mark.parametrize("kind", ["Bearer nobody", "Bearer", "Basic YTpi", "Bearer "])
def test_a_bearer_makes_the_cookie_ignored(backend: Backend, client: FlaskClient, kind: str) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    assert person.get("/api/v1/me", Authorization=kind).status_code == 401


def test_a_bearer_goes_before_a_cookie(backend: Backend, client: FlaskClient) -> None:
    person, secret = signed_in(client, backend, Role.AUDITOR), token(client, backend, Role.CHAIR)
    told = person.get("/api/v1/me", Authorization=f"Bearer {secret}").get_json()
    assert [each["role"] for each in told["memberships"]] == [Role.CHAIR]


def test_an_invitation_is_no_session(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    answer = admin.do("account.reset_password", {}, person.account).get_json()
    slip = answer["shown_once"]["invitation"].replace("-", "")
    for headers in ({"Cookie": f"{COOKIE}={slip}"}, {"Authorization": f"Bearer {slip}"}):
        assert Person(client, headers=headers).get("/api/v1/me").status_code == 401


def test_the_cookie_is_for_this_host_alone_and_no_script_reads_it(
    backend: Backend, client: FlaskClient
) -> None:
    _, login = accepted(client, backend, Role.AUDITOR)
    answer = Person(client).do("account.sign_in", {"login": login, "password": PASSWORD})
    name, *flags = answer.headers["Set-Cookie"].split("; ")
    assert name.startswith("__Host-")
    assert {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"} == set(flags)
    assert answer.headers["Cache-Control"] == "no-store"


def test_signing_out_makes_the_browser_forget(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    answer = person.do("account.sign_out", {}, person.account)
    assert answer.headers["Set-Cookie"].startswith(f"{COOKIE}=;")
    assert "Secure" in answer.headers["Set-Cookie"]


@pytest.mark.parametrize("path", ["/me", "/accounts", "/accounts/1", "/accounts/acts", "/accounts/1/acts"])
def test_nothing_is_read_by_nobody(backend: Backend, client: FlaskClient, path: str) -> None:
    answer = Person(client).get(f"/api/v1{path}")
    assert answer.status_code == 401
    assert answer.headers["WWW-Authenticate"] == 'Bearer realm="minhdiem"'


@pytest.mark.parametrize("body", [{}, {"login": "a"}, {"login": 5, "password": True}, [], "a"])
def test_signing_in_with_anything_is_told(backend: Backend, client: FlaskClient, body: Any) -> None:
    answer = Person(client).do("account.sign_in", body)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "wrong_body")
