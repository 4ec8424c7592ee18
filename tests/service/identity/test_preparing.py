"""Invitations, passwords, second factors, tokens: what proves who somebody is, on both stores."""

import pytest
from argon2 import extract_parameters
from flask.testing import FlaskClient
from sqlalchemy import select

from service.acts.roles import Role
from service.identity import preparing
from service.identity.preparing import INVITATION_DAYS, SESSION_HOURS
from service.store.tables import attempt, credential
from service.store.transactions import Store
from service.workflow.backend import Backend, make_backend
from tests.support.acts.people import (
    PASSWORD,
    Person,
    accepted,
    application,
    as_command_line,
    code,
    invited,
    organisation,
    sign_in,
    signed_in,
)
from tests.support.acts.time import day, go_on

OTHER = "một mật khẩu khác 2024"


def try_to_sign_in(client: FlaskClient, login: str, password: str = PASSWORD, code: str | None = None) -> str:
    answer = Person(client).do("account.sign_in", {"login": login, "password": password, "code": code})
    return "" if answer.status_code == 200 else str(answer.get_json()["code"])


def me(person: Person) -> int:
    return person.get("/api/v1/me").status_code


@pytest.mark.parametrize("role", list(Role))
def test_everybody_signs_in(backend: Backend, client: FlaskClient, role: Role) -> None:
    place = organisation(backend) if role in preparing_places() else None
    person = signed_in(client, backend, role, place)
    told = person.get("/api/v1/me").get_json()
    assert [each["role"] for each in told["memberships"]] == [role]
    assert told["withheld"] == []


def preparing_places() -> set[Role]:
    return {Role.SPECIALIST, Role.APPROVER, Role.APPRAISER, Role.APPRAISAL_LEADER}


def test_a_slip_is_typed_in_any_way_and_works_once(backend: Backend, client: FlaskClient) -> None:
    _, login, slip = invited(backend, Role.AUDITOR)
    body = {"invitation": f" {slip.lower().replace('-', ' ')} ", "password": PASSWORD}
    assert Person(client).do("account.accept", body).status_code == 200
    assert try_to_sign_in(client, login) == ""
    again = Person(client).do("account.accept", {"invitation": slip, "password": OTHER})
    assert (again.status_code, again.get_json()["errors"][0]["code"]) == (401, "wrong_invitation")
    assert try_to_sign_in(client, login) == ""


def test_a_slip_ends(backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    *_, slip = invited(backend, Role.AUDITOR)
    go_on(monkeypatch, days=INVITATION_DAYS)
    answer = Person(client).do("account.accept", {"invitation": slip, "password": PASSWORD})
    assert answer.get_json()["errors"][0]["code"] == "wrong_invitation"


@pytest.mark.parametrize("password", ["ngắn", "aaaaaaaaaaaa", "abababababab"])
def test_a_password_is_not_easy_to_guess(backend: Backend, client: FlaskClient, password: str) -> None:
    *_, slip = invited(backend, Role.AUDITOR)
    answer = Person(client).do("account.accept", {"invitation": slip, "password": password})
    assert (answer.status_code, answer.get_json()["errors"][0]["code"]) == (422, "password_weak")


def test_a_session_ends(backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    assert me(person) == 200
    go_on(monkeypatch, hours=SESSION_HOURS)
    assert me(person) == 401
    assert person.do("account.sign_out", {}, person.account).get_json()["code"] == "sign_in_needed"


def test_signing_out_ends_one_session(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    other = sign_in(client, person.account, person.login)
    assert person.do("account.sign_out", {}, person.account).status_code == 200
    assert (me(person), me(other)) == (401, 200)


def test_another_password_ends_the_other_sessions(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    other = sign_in(client, person.account, person.login)
    wrong = person.do("account.set_password", {"current": OTHER, "password": OTHER}, person.account)
    assert wrong.get_json()["errors"][0] == wrong.get_json()["errors"][0] | {
        "code": "wrong_password",
        "pointer": "/current",
    }
    assert me(other) == 200
    done = person.do("account.set_password", {"current": PASSWORD, "password": OTHER}, person.account)
    assert done.status_code == 200
    assert (me(person), me(other)) == (200, 401)
    assert [try_to_sign_in(client, person.login, each) for each in (PASSWORD, OTHER)] == ["wrong_login", ""]


def test_another_password_that_is_sent_again_is_answered_again(backend: Backend, client: FlaskClient) -> None:
    person = signed_in(client, backend, Role.AUDITOR)
    body, key = {"current": PASSWORD, "password": OTHER}, {"Idempotency-Key": "a"}
    first, again = (person.do("account.set_password", body, person.account, **key) for _ in range(2))
    assert again.get_json() == {**first.get_json(), "repeated": True}


def test_a_reset_ends_everything_that_was_known(backend: Backend, client: FlaskClient) -> None:
    secretary, person = (signed_in(client, backend, role) for role in (Role.SECRETARY, Role.AUDITOR))
    token = {"label": "a", "scopes": ["read"], "until": day(days=9)}
    made = person.do("account.make_token", token, person.account).get_json()["shown_once"]["token"]
    program = Person(client, headers={"Authorization": f"Bearer {made}"})
    assert me(program) == 200
    slip = secretary.do("account.reset_password", {}, person.account).get_json()["shown_once"]["invitation"]
    assert (me(person), me(program), try_to_sign_in(client, person.login)) == (401, 401, "wrong_login")
    assert Person(client).do("account.accept", {"invitation": slip, "password": OTHER}).status_code == 200
    assert try_to_sign_in(client, person.login, OTHER) == ""


def test_five_failures_of_a_login_make_it_wait(
    backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [accepted(client, backend, Role.AUDITOR) for _ in range(2)]
    (_, login), (_, neighbour) = people
    assert [try_to_sign_in(client, login, OTHER) for _ in range(5)] == ["wrong_login"] * 5
    answer = Person(client).do("account.sign_in", {"login": login.upper(), "password": PASSWORD})
    assert (answer.status_code, answer.get_json()["code"]) == (429, "too_many_attempts")
    assert 0 < int(answer.headers["Retry-After"]) <= 15 * 60 + 1
    assert try_to_sign_in(client, neighbour) == ""
    go_on(monkeypatch, seconds=int(answer.headers["Retry-After"]))
    assert try_to_sign_in(client, login) == ""


def test_success_forgets_failures(backend: Backend, client: FlaskClient) -> None:
    _, login = accepted(client, backend, Role.AUDITOR)
    for _ in range(3):
        assert [try_to_sign_in(client, login, OTHER) for _ in range(4)] == ["wrong_login"] * 4
        assert try_to_sign_in(client, login) == ""


def test_failures_leave_nothing_that_was_typed(backend: Backend, client: FlaskClient, store: Store) -> None:
    assert try_to_sign_in(client, "mat-khau-go-nham", OTHER) == "wrong_login"
    with store.reading() as connection:
        rows = connection.execute(select(attempt)).all()
    assert len(rows) == 1
    assert "mat-khau" not in str(rows)


def test_an_unknown_login_takes_as_much_work_as_a_known_one(backend: Backend, store: Store) -> None:
    """The same slow comparison, once; of a hash that is as slow."""
    compared: list[str] = []

    def slowly(function: object, *args: str) -> object:
        assert callable(function)
        compared.extend(args[:1])
        return function(*args)

    observed = make_backend(store, backend.workshop.key, slowly)
    client = application(observed).test_client(use_cookies=False)
    (_, login), (chair, disabled) = (accepted(client, observed, role) for role in (Role.AUDITOR, Role.CHAIR))
    as_command_line(observed, "account.disable", {"reason": "nghỉ"}, chair)
    compared.clear()
    for each in (login, "nobody.at-all", disabled):
        assert try_to_sign_in(client, each, OTHER) == "wrong_login"
    assert len(compared) == 3
    stored = extract_parameters(preparing._NOBODY)
    assert (stored.time_cost, stored.memory_cost, stored.parallelism) == (3, 65536, 4)


def test_answers_of_all_who_cannot_sign_in_are_alike(backend: Backend, client: FlaskClient) -> None:
    (disabled, login), (_, known) = (accepted(client, backend, Role.AUDITOR) for _ in range(2))
    as_command_line(backend, "account.disable", {"reason": "nghỉ"}, disabled)
    _, fresh, _ = invited(backend, Role.AUDITOR)
    answers = [
        Person(client).do("account.sign_in", {"login": each, "password": OTHER}).get_json()
        for each in (login, known, fresh, "nobody.at-all")
    ]
    assert len({str({**answer, "request_id": ""}) for answer in answers}) == 1


def test_a_second_factor_is_asked_for_and_its_code_works_once(backend: Backend, client: FlaskClient) -> None:
    account, login = accepted(client, backend, Role.SECRETARY)
    person = sign_in(client, account, login)
    offered = person.do("account.offer_second_factor", {}, account).get_json()["shown_once"]["second_factor"]
    assert try_to_sign_in(client, login) == ""
    wrong = person.do("account.confirm_second_factor", {"code": "000000"}, account)
    assert wrong.get_json()["errors"][0]["code"] in ("wrong_code",)
    assert person.do("account.confirm_second_factor", {"code": code(offered)}, account).status_code == 200
    assert try_to_sign_in(client, login) == "code_needed"
    assert try_to_sign_in(client, login, code="12345x") == "wrong_body"
    assert try_to_sign_in(client, login, code=code(offered)) == "rule_broken"
    assert try_to_sign_in(client, login, code=code(offered, 1)) == ""
    again = Person(client).do(
        "account.sign_in", {"login": login, "password": PASSWORD, "code": code(offered, 1)}
    )
    assert again.get_json()["errors"][0]["code"] == "code_used"
    assert try_to_sign_in(client, login, code=code(offered, 9)) == "wrong_login"


def test_whoever_set_up_no_second_factor_is_told_what_waits(backend: Backend, client: FlaskClient) -> None:
    person = sign_in(client, *accepted(client, backend, Role.SECRETARY))
    told = person.get("/api/v1/me").get_json()
    assert [each["role"] for each in told["withheld"]] == [Role.SECRETARY]
    refused = person.do("organisation.register", {"code": "1", "name": "a", "kind": "team", "from": day()})
    assert [each["code"] for each in refused.get_json()["errors"]] == ["factor_missing"]


def test_wrong_codes_count_as_failures(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    wrong = [try_to_sign_in(client, secretary.login, code="000000") for _ in range(6)]
    assert wrong == ["wrong_login"] * 5 + ["too_many_attempts"]


def token(person: Person, *scopes: str, **more: str) -> Person:
    body = {"label": "phần mềm", "scopes": scopes, "until": day(days=30), **more}
    made = person.do("account.make_token", body, person.account)
    assert made.status_code == 200, made.text
    return Person(
        person.client,
        person.account,
        headers={"Authorization": f"Bearer {made.get_json()['shown_once']['token']}"},
    )


def test_a_token_does_what_it_was_made_for(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    reads, writes = token(secretary, "read"), token(secretary, "organisation.register")
    body = {"code": "1", "name": "Sở Y tế", "kind": "organisation", "from": day()}
    assert (me(reads), me(writes)) == (200, 403)
    assert writes.do("organisation.register", body).status_code == 201
    refused = reads.do("organisation.register", {**body, "code": "2"}).get_json()
    assert (refused["code"], refused["errors"][0]["code"]) == ("not_yours", "scope_missing")


def test_a_token_makes_no_token_that_may_more(backend: Backend, client: FlaskClient) -> None:
    maker = token(signed_in(client, backend, Role.SECRETARY), "account.make_token", "read")
    assert me(token(maker, "read")) == 200
    body = {"label": "a", "scopes": ["read", "organisation.register"], "until": day(days=1)}
    refused = maker.do("account.make_token", body, maker.account).get_json()
    assert [(each["code"], each["pointer"]) for each in refused["errors"]] == [
        ("scopes_not_yours", "/scopes/1")
    ]


def test_a_token_ends_with_its_last_day(
    backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    auditor = signed_in(client, backend, Role.AUDITOR)
    program = token(auditor, "read", until=day(days=1))
    go_on(monkeypatch, days=1)
    assert me(program) == 200
    go_on(monkeypatch, days=1)
    assert me(program) == 401


def test_a_token_is_ended_and_by_whom(backend: Backend, client: FlaskClient) -> None:
    auditor, admin = (signed_in(client, backend, role) for role in (Role.AUDITOR, Role.ADMINISTRATOR))
    programs = [token(auditor, "read") for _ in range(2)]
    listed = admin.get(f"/api/v1/accounts/{auditor.account}").get_json()["tokens"]
    for person, each in zip((auditor, admin), listed, strict=True):
        ended = person.do("account.end_credential", {"id": each["id"]}, auditor.account)
        assert ended.status_code == 200
    assert [me(program) for program in programs] == [401, 401]
    unknown = admin.do("account.end_credential", {"id": listed[0]["id"]}, auditor.account)
    assert unknown.get_json()["errors"][0]["code"] == "unknown_credential"


def test_another_second_factor_ends_tokens(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    program = token(secretary, "read")
    offered = secretary.do("account.offer_second_factor", {}, secretary.account)
    address = offered.get_json()["shown_once"]["second_factor"]
    secretary.do("account.confirm_second_factor", {"code": code(address)}, secretary.account)
    assert me(program) == 401


def test_no_secret_is_in_the_database(backend: Backend, client: FlaskClient, store: Store) -> None:
    account, login, slip = invited(backend, Role.SECRETARY)
    Person(client).do("account.accept", {"invitation": slip, "password": PASSWORD})
    person = sign_in(client, account, login)
    offered = person.do("account.offer_second_factor", {}, account).get_json()["shown_once"]["second_factor"]
    secrets = [
        slip,
        slip.replace("-", ""),
        PASSWORD,
        person.shown["session"],
        offered.split("secret=")[1][:32],
    ]
    with store.reading() as connection:
        rows = [str(connection.execute(select(table)).all()) for table in credential.metadata.sorted_tables]
    assert not [secret for secret in secrets for row in rows if secret in row]
