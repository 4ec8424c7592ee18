"""Acts over HTTP, from what is asked to what is kept, on both stores."""

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.record.queries import entries_after, read_head
from service.workflow.kept import Kept
from tests.support.acts.people import Person, application, organisation, signed_in

COMMUNE = {"code": "04858", "name": "Xã Đoàn Kết", "kind": "organisation", "from": "2023-01-01"}


@pytest.fixture
def client(kept: Kept) -> FlaskClient:
    return application(kept).test_client(use_cookies=False)


def test_a_secretary_registers_an_organisation_and_it_is_kept(kept: Kept, client: FlaskClient) -> None:
    secretary = signed_in(client, kept, Role.SECRETARY)
    answer = secretary.do("organisation.register", COMMUNE)
    assert answer.status_code == 201
    (made,) = answer.get_json()["entries"]
    with kept.store.reading() as connection:
        assert read_head(connection).digest == made["digest"]
        *_, last = entries_after(connection)
    assert (last.actor, last.kind) == (secretary.account, "register")


def test_what_is_sent_again_with_its_key_is_done_once(kept: Kept, client: FlaskClient) -> None:
    secretary = signed_in(client, kept, Role.SECRETARY)
    sent = [secretary.do("organisation.register", COMMUNE, **{"Idempotency-Key": "a"}) for _ in range(2)]
    first, again = [answer.get_json() for answer in sent]
    assert again == {**first, "repeated": True}


def test_a_key_is_for_one_thing(kept: Kept, client: FlaskClient) -> None:
    secretary = signed_in(client, kept, Role.SECRETARY)
    secretary.do("organisation.register", COMMUNE, **{"Idempotency-Key": "a"})
    other = secretary.do("organisation.register", {**COMMUNE, "code": "1"}, **{"Idempotency-Key": "a"})
    assert (other.status_code, other.get_json()["code"]) == (422, "key_used")


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.AUDITOR, None])
def test_others_do_not(kept: Kept, client: FlaskClient, role: Role | None) -> None:
    place = organisation(kept, "1") if role == Role.SPECIALIST else None
    somebody = signed_in(client, kept, role, place) if role else Person(client)
    answer = somebody.do("organisation.register", COMMUNE)
    assert answer.get_json()["code"] == ("not_yours" if role else "sign_in_needed")


def test_a_version_that_is_not_the_last_is_refused(kept: Kept, client: FlaskClient) -> None:
    secretary, place = signed_in(client, kept, Role.SECRETARY), organisation(kept)
    for version, status in (("1", 200), ("1", 412), (None, 428)):
        headers = {"If-Match": f'"{version}"'} if version else {}
        answer = secretary.do("organisation.amend", {"name": "Phường Đoàn Kết"}, place, **headers)
        assert answer.status_code == status, answer.text
