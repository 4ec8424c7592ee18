"""Private texts are masked: they are gone, everything says so, and the record still proves itself."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import select

from service.acts.perform import Here
from service.acts.roles import Role
from service.record.masking import shown_text
from service.store.tables import lookup, private_text
from service.workflow.kept import Kept
from tests.support.acts.people import Person, application, invited, organisation, signed_in
from tests.support.record.stores import verified

GROUND = "Điều 16 Nghị định 13/2023/NĐ-CP"


@pytest.fixture
def client(kept: Kept) -> FlaskClient:
    return application(kept).test_client(use_cookies=False)


@pytest.fixture
def administrator(kept: Kept, client: FlaskClient) -> Person:
    return signed_in(client, kept, Role.ADMINISTRATOR)


def state(kept: Kept, account: str) -> Any:
    with kept.store.reading() as connection:
        return Here(connection).state("account", account)


def rows(kept: Kept, table: Any) -> list[Any]:
    with kept.store.reading() as connection:
        return list(connection.execute(select(table)))


def mask(person: Person, account: str, *texts: str, ground: str = GROUND) -> Any:
    return person.do("account.mask", {"texts": list(texts), "ground": ground}, account)


def test_a_text_that_is_masked_is_gone_and_the_record_proves_itself(
    kept: Kept, administrator: Person
) -> None:
    account, *_ = invited(kept, Role.AUDITOR)
    commitment = state(kept, account)["name"]["private"]
    assert mask(administrator, account, commitment).status_code == 200
    assert commitment not in {row.commitment for row in rows(kept, private_text)}
    found = verified(kept)
    assert (found.count, found.masked) == (0, 1)
    shown = shown_text(commitment, {}, state(kept, account))
    assert shown["masked"]["ground"] == GROUND


def test_what_was_found_by_it_is_not_found_by_it_any_more(kept: Kept, administrator: Person) -> None:
    account, login, _ = invited(kept, Role.AUDITOR)
    assert login in {row.value for row in rows(kept, lookup)}
    assert mask(administrator, account, "/login").status_code == 200
    assert login not in {row.value for row in rows(kept, lookup)}
    assert verified(kept).count == 0


def test_all_texts_below_a_pointer(kept: Kept, client: FlaskClient, administrator: Person) -> None:
    place = organisation(kept)
    person = signed_in(client, kept, Role.SPECIALIST, place)
    for reason in ("vợ", "chồng"):
        person.do("account.recuse", {"organisation": place, "reason": reason}, person.account)
    assert mask(administrator, person.account, "/recusals", "/name").status_code == 200
    assert len(state(kept, person.account)["masked"]) == 3
    assert mask(administrator, person.account, "/recusals/0/reason").status_code == 422


@pytest.mark.parametrize("named", ["0" * 64, "/nothing", "/memberships/7/role", "/state", "/login/private/0"])
def test_what_is_no_private_text_is_refused(kept: Kept, administrator: Person, named: str) -> None:
    account, *_ = invited(kept, Role.AUDITOR)
    answer = mask(administrator, account, named)
    assert [each["code"] for each in answer.get_json()["errors"]] == ["no_private_text"]
    assert answer.get_json()["errors"][0]["pointer"] == "/texts/0"


def test_a_text_of_another_subject_is_refused(kept: Kept, administrator: Person) -> None:
    account, *_ = invited(kept, Role.AUDITOR)
    other, *_ = invited(kept, Role.CHAIR)
    assert mask(administrator, account, state(kept, other)["name"]["private"]).status_code == 422


def test_a_ground_has_to_be_given(kept: Kept, administrator: Person) -> None:
    account, *_ = invited(kept, Role.AUDITOR)
    assert mask(administrator, account, "/name", ground=" ").status_code == 422
    assert mask(administrator, account).status_code == 422


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.AUDITOR, Role.CHAIR])
def test_only_an_administrator_does(kept: Kept, client: FlaskClient, role: Role) -> None:
    person = signed_in(client, kept, role)
    assert mask(person, person.account, "/name").get_json()["code"] == "not_yours"
