"""Private texts are masked: they are gone, everything says so, and the record still proves itself."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from service.acts.perform import Here
from service.acts.roles import Role
from service.record.masking import shown_text
from service.store.tables import lookup, private_text
from service.workflow.backend import Backend
from tests.support.acts.people import Person, application, invited, organisation, signed_in
from tests.support.record.stores import verified

GROUND = "Điều 16 Nghị định 13/2023/NĐ-CP"


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)


@pytest.fixture
def administrator(backend: Backend, client: FlaskClient) -> Person:
    return signed_in(client, backend, Role.ADMINISTRATOR)


def state(backend: Backend, account: str) -> Any:
    with backend.store.reading() as connection:
        return Here(connection).state("account", account)


def rows(backend: Backend, table: Any) -> list[Any]:
    with backend.store.reading() as connection:
        return list(connection.execute(select(table)))


def mask(person: Person, account: str, *texts: str, ground: str = GROUND) -> Any:
    return person.do("account.mask", {"texts": list(texts), "ground": ground}, account)


def test_a_text_that_is_masked_is_gone_and_the_record_proves_itself(
    backend: Backend, administrator: Person
) -> None:
    account, *_ = invited(backend, Role.AUDITOR)
    commitment = state(backend, account)["name"]["private"]
    assert mask(administrator, account, commitment).status_code == 200
    assert commitment not in {row.commitment for row in rows(backend, private_text)}
    found = verified(backend)
    assert (found.count, found.masked) == (0, 1)
    shown = shown_text(commitment, {}, state(backend, account))
    assert shown["masked"]["ground"] == GROUND


def test_what_was_found_by_it_is_not_found_by_it_any_more(backend: Backend, administrator: Person) -> None:
    account, login, _ = invited(backend, Role.AUDITOR)
    assert login in {row.value for row in rows(backend, lookup)}
    assert mask(administrator, account, "/login").status_code == 200
    assert login not in {row.value for row in rows(backend, lookup)}
    assert verified(backend).count == 0


def test_all_texts_below_a_pointer(backend: Backend, client: FlaskClient, administrator: Person) -> None:
    place = organisation(backend)
    person = signed_in(client, backend, Role.SPECIALIST, place)
    for reason in ("vợ", "chồng"):
        person.do("account.recuse", {"organisation": place, "reason": reason}, person.account)
    assert mask(administrator, person.account, "/recusals", "/name").status_code == 200
    assert len(state(backend, person.account)["masked"]) == 3
    assert mask(administrator, person.account, "/recusals/0/reason").status_code == 422


@pytest.mark.parametrize("named", ["0" * 64, "/nothing", "/memberships/7/role", "/state", "/login/private/0"])
def test_what_is_no_private_text_is_refused(backend: Backend, administrator: Person, named: str) -> None:
    account, *_ = invited(backend, Role.AUDITOR)
    answer = mask(administrator, account, named)
    assert [each["code"] for each in answer.get_json()["errors"]] == ["no_private_text"]
    assert answer.get_json()["errors"][0]["pointer"] == "/texts/0"


def test_a_text_of_another_subject_is_refused(backend: Backend, administrator: Person) -> None:
    account, *_ = invited(backend, Role.AUDITOR)
    other, *_ = invited(backend, Role.CHAIR)
    assert mask(administrator, account, state(backend, other)["name"]["private"]).status_code == 422


def test_a_ground_has_to_be_given(backend: Backend, administrator: Person) -> None:
    account, *_ = invited(backend, Role.AUDITOR)
    assert mask(administrator, account, "/name", ground=" ").status_code == 422
    assert mask(administrator, account).status_code == 422


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.AUDITOR, Role.CHAIR])
def test_only_an_administrator_does(backend: Backend, client: FlaskClient, role: Role) -> None:
    person = signed_in(client, backend, role)
    assert mask(person, person.account, "/name").get_json()["code"] == "not_yours"
