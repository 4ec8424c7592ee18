"""Acts over HTTP, from what is asked to what is kept, on both stores."""

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.record.queries import entries_after, read_head
from service.workflow.backend import Backend
from tests.support.acts.people import Person, as_command_line, invited, organisation, signed_in

COMMUNE = {"code": "04858", "name": "Xã Đoàn Kết", "kind": "organisation", "from": "2023-01-01"}


def test_a_secretary_registers_an_organisation_and_it_is_kept(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    answer = secretary.do("organisation.register", COMMUNE)
    assert answer.status_code == 201
    (made,) = answer.get_json()["entries"]
    with backend.store.reading() as connection:
        assert read_head(connection).digest == made["digest"]
        *_, last = entries_after(connection)
    assert (last.actor, last.kind) == (secretary.account, "register")


def test_what_is_sent_again_with_its_key_is_done_once(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    sent = [secretary.do("organisation.register", COMMUNE, **{"Idempotency-Key": "a"}) for _ in range(2)]
    first, again = [answer.get_json() for answer in sent]
    assert again == {**first, "repeated": True}


def test_a_key_is_for_one_thing(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    secretary.do("organisation.register", COMMUNE, **{"Idempotency-Key": "a"})
    other = secretary.do("organisation.register", {**COMMUNE, "code": "1"}, **{"Idempotency-Key": "a"})
    assert (other.status_code, other.get_json()["code"]) == (422, "key_used")


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.AUDITOR, None])
def test_others_do_not(backend: Backend, client: FlaskClient, role: Role | None) -> None:
    place = organisation(backend, "1") if role == Role.SPECIALIST else None
    somebody = signed_in(client, backend, role, place) if role else Person(client)
    answer = somebody.do("organisation.register", COMMUNE)
    assert answer.get_json()["code"] == ("not_yours" if role else "sign_in_needed")


def test_a_version_that_is_not_the_last_is_refused(backend: Backend, client: FlaskClient) -> None:
    secretary, place = signed_in(client, backend, Role.SECRETARY), organisation(backend)
    for version, status in (("1", 200), ("1", 412), (None, 428)):
        headers = {"If-Match": f'"{version}"'} if version else {}
        answer = secretary.do("organisation.amend", {"name": "Phường Đoàn Kết"}, place, **headers)
        assert answer.status_code == status, answer.text


def test_a_request_that_is_sent_again_is_answered_whatever_the_state_is_by_now(
    backend: Backend, client: FlaskClient
) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    account, *_ = invited(backend, Role.AUDITOR)
    sent = [
        secretary.do("account.disable", {"reason": "nghỉ"}, account, **{"Idempotency-Key": "a"})
        for _ in range(2)
    ]
    assert [answer.status_code for answer in sent] == [200, 200]
    assert sent[1].get_json() == {**sent[0].get_json(), "repeated": True}
    anew = secretary.do("account.disable", {"reason": "nghỉ"}, account)
    assert (anew.status_code, anew.get_json()["code"]) == (409, "not_in_this_state")


def test_a_secret_is_shown_once(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    account, *_ = invited(backend, Role.AUDITOR)
    answers = [
        secretary.do("account.reset_password", {}, account, **{"Idempotency-Key": "a"}) for _ in range(2)
    ]
    first, again = (answer.get_json()["shown_once"] for answer in answers)
    assert (list(first), again) == (["invitation"], {})


def test_keys_of_different_people_do_not_meet(backend: Backend, client: FlaskClient) -> None:
    key = {"Idempotency-Key": "a"}
    for code, role in (("1", Role.SECRETARY), ("2", Role.ADMINISTRATOR)):
        answer = signed_in(client, backend, role).do(
            "organisation.register", {**COMMUNE, "code": code}, **key
        )
        assert answer.status_code == 201


@pytest.mark.parametrize("key", ["", "a b", "x" * 256, "ký"])
def test_without_a_key_nothing_is_done(backend: Backend, client: FlaskClient, key: str) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    sent = {"Idempotency-Key": key.encode().decode("latin-1")}
    answer = secretary.do("organisation.register", COMMUNE, **sent)
    assert (answer.status_code, answer.get_json()["code"]) == (400, "key_missing")


@pytest.mark.parametrize("body", [{}, {"membership": None}, {"membership": []}, {"membership": {}}, [], "a"])
def test_whatever_is_sent_is_told(backend: Backend, client: FlaskClient, body: object) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    account, *_ = invited(backend, Role.AUDITOR)
    answer = secretary.do("account.grant", body, account)
    assert (answer.status_code, answer.get_json()["code"]) == (422, "wrong_body")


def test_the_command_line_may_do_what_needs_doing(backend: Backend) -> None:
    account, *_ = invited(backend, Role.AUDITOR)
    as_command_line(backend, "account.disable", {"reason": "nghỉ"}, account)
    with backend.store.reading() as connection:
        *_, last = entries_after(connection)
    assert (last.actor, last.kind) == ("system", "disable")
