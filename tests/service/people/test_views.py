"""Who one is, and whose accounts one may see."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.workflow.backend import Backend
from tests.support.acts.people import (
    Person,
    accepted,
    as_command_line,
    invited,
    membership,
    organisation,
    sign_in,
    signed_in,
)
from tests.support.acts.time import day

SECRETS = ("secret", "argon2", "salt", "digest", "private")


def logins(person: Person, query: str = "") -> list[str]:
    answer = person.get(f"/api/v1/accounts{query}")
    assert answer.status_code == 200, answer.text
    return [each["login"] for each in answer.get_json()]


def test_one_is_told_who_one_is(backend: Backend, client: FlaskClient) -> None:
    place = organisation(backend)
    person = signed_in(client, backend, Role.SPECIALIST, place)
    held = {**membership(Role.AUDITOR), "from": day(days=1)}
    as_command_line(backend, "account.grant", {"membership": held}, person.account)
    answer = person.get("/api/v1/me")
    told = answer.get_json()
    assert (told["id"], told["login"], told["name"]) == (person.account, person.login, "Nguyễn Thị Lan")
    assert [(each["role"], each["organisation_name"]) for each in told["memberships"]] == [
        ("specialist", "Xã Đoàn Kết")
    ]
    assert (told["withheld"], told["scopes"], told["second_factor"]) == ([], ["*"], False)
    assert answer.headers["ETag"] == '"4"'
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.SECRETARY, Role.AUDITOR])
def test_some_see_everybody(backend: Backend, client: FlaskClient, role: Role) -> None:
    invited(backend, Role.SPECIALIST, organisation(backend), "a.first")
    person = signed_in(client, backend, role)
    assert logins(person) == sorted(["a.first", person.login])


def test_a_secretary_without_second_factor_sees_the_own(backend: Backend, client: FlaskClient) -> None:
    invited(backend, Role.AUDITOR)
    person = sign_in(client, *accepted(client, backend, Role.SECRETARY))
    assert logins(person) == [person.login]


def test_an_approver_sees_the_own_organisation(backend: Backend, client: FlaskClient) -> None:
    place, other = organisation(backend), organisation(backend, "2", "Xã Tu Lý")
    approver = signed_in(client, backend, Role.APPROVER, place)
    invited(backend, Role.SPECIALIST, place, "a.here")
    stranger, *_ = invited(backend, Role.SPECIALIST, other, "a.there")
    left, *_ = invited(backend, Role.SPECIALIST, place, "a.left")
    as_command_line(backend, "account.end_membership", {"id": "1", "until": day(days=-1)}, left)
    assert logins(approver) == ["a.here", approver.login]
    assert [approver.get(f"/api/v1/accounts/{id}").status_code for id in (stranger, left)] == [404, 404]


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.APPRAISER, Role.APPRAISAL_LEADER, Role.CHAIR])
def test_others_see_themselves(backend: Backend, client: FlaskClient, role: Role) -> None:
    place = None if role == Role.CHAIR else organisation(backend)
    other, *_ = invited(backend, Role.CHAIR) if place is None else invited(backend, Role.SPECIALIST, place)
    person = signed_in(client, backend, role, place)
    assert logins(person) == [person.login]
    assert person.get(f"/api/v1/accounts/{person.account}").status_code == 200
    answers = [person.get(f"/api/v1/accounts/{id}").get_json() for id in (other, "nobody")]
    assert [answer["code"] for answer in answers] == ["no_such_subject"] * 2


def test_a_list_comes_in_pages(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    for number in range(3):
        invited(backend, Role.AUDITOR, login=f"a.{number}")
    assert logins(admin, "?page_size=2") == ["a.0", "a.1"]
    assert logins(admin, "?page_size=2&page=2") == ["a.2", admin.login]
    assert admin.get("/api/v1/accounts?page=x").get_json()["code"] == "wrong_parameter"


def test_an_account_has_version_sessions_and_tokens_but_no_secret(
    backend: Backend, client: FlaskClient
) -> None:
    admin, person = (signed_in(client, backend, role) for role in (Role.ADMINISTRATOR, Role.AUDITOR))
    body = {"label": "máy chủ", "scopes": ["read"], "until": day(days=9)}
    person.do("account.make_token", body, person.account)
    answer = admin.get(f"/api/v1/accounts/{person.account}")
    told: dict[str, Any] = answer.get_json()
    assert answer.headers["ETag"] == f'"{told["version"]}"' == '"4"'
    (session,), (token,) = told["sessions"], told["tokens"]
    assert (token["label"], token["scopes"], session["second_factor"]) == ("máy chủ", ["read"], False)
    assert (told["has_password"], told["is_invited"], told["has_second_factor"]) == (True, False, False)
    assert not [word for word in SECRETS if word in answer.text]


def test_whoever_was_invited_is_listed_as_such(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    account, *_ = invited(backend, Role.AUDITOR)
    told = admin.get(f"/api/v1/accounts/{account}").get_json()
    assert (told["state"], told["is_invited"], told["has_password"]) == ("invited", True, False)


def test_people_are_invited_together_or_not_at_all(backend: Backend, client: FlaskClient) -> None:
    place = organisation(backend)
    approver = signed_in(client, backend, Role.APPROVER, place)
    right = {"login": "a.one", "name": "Bùi Thị Hoa", "membership": membership(Role.SPECIALIST, place)}
    wrong = {"login": "a.two", "name": "Bùi Văn Nam", "membership": membership(Role.SPECIALIST, "nowhere")}
    refused = approver.do("account.import", {"accounts": [right, wrong, right]}).get_json()
    assert [(each["code"], each["pointer"]) for each in refused["errors"]] == [
        ("login_taken", "/accounts/2/login"),
        ("unknown_organisation", "/accounts/1/membership/organisation"),
        ("role_not_yours", "/accounts/1/membership/role"),
    ]
    assert logins(approver) == [approver.login]
    done = approver.do("account.import", {"accounts": [right, {**right, "login": "a.two"}]}).get_json()
    assert [(each["kind"], each["n"]) for each in done["entries"]] == [("invite", 1)] * 2
    shown = done["shown_once"]["invitations"]
    assert [each["login"] for each in shown] == ["a.one", "a.two"]
    for each in shown:
        body = {"invitation": each["invitation"], "password": "mật khẩu đủ dài 2023"}
        assert Person(client).do("account.accept", body).status_code == 200
    assert logins(approver) == ["a.one", "a.two", approver.login]


@pytest.mark.parametrize("accounts", [[], [None], [5], "a", None])
def test_a_list_of_nobody_is_told(backend: Backend, client: FlaskClient, accounts: Any) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    answer = admin.do("account.import", {"accounts": accounts})
    assert (answer.status_code, answer.get_json()["code"]) == (422, "wrong_body")
