"""The record is read by those who may, page by page, and what was masked is said to be."""

import hashlib
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator

from methodology.canonical import canonical
from service.acts.roles import Role
from service.audit.services import READERS
from service.record.entry import MEMBERS
from service.record.queries import read_head
from service.workflow.backend import Backend
from tests.support.acts.people import START, Person, application, organisation, signed_in
from tests.support.record.small import GROUND

ENTRIES = "/api/v1/record/entries"


@pytest.fixture
def client(small: Backend) -> FlaskClient:
    return application(small).test_client(use_cookies=False)


@pytest.fixture
def auditor(small: Backend, client: FlaskClient) -> Person:
    return signed_in(client, small, Role.AUDITOR)


def everything(reader: Person, address: str) -> list[Any]:
    """All pages."""
    found: list[Any] = []
    while address:
        answer = reader.get(address)
        assert answer.status_code == 200, answer.text
        found += answer.get_json()
        address = answer.headers.get("Link", "").partition(">")[0].removeprefix("<")
    return found


@pytest.mark.parametrize("role", READERS)
def test_those_who_watch_read_the_head(small: Backend, client: FlaskClient, role: Role) -> None:
    answer = signed_in(client, small, role).get("/api/v1/record/head")
    with small.store.reading() as connection:
        last = read_head(connection)
    assert answer.get_json() == {"number": last.number, "at": last.at, "digest": last.digest}
    assert answer.cache_control.no_store


@pytest.mark.parametrize("limit", [1, 7, 500])
def test_pages_hold_everything_once(auditor: Person, limit: int) -> None:
    numbers = [each["number"] for each in everything(auditor, f"{ENTRIES}?limit={limit}")]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 30


def test_whoever_reads_an_entry_can_compute_its_digest(auditor: Person) -> None:
    for each in everything(auditor, ENTRIES):
        content = hashlib.sha256(canonical(each["content"])).hexdigest()
        bound = {name: each[name] for name in MEMBERS} | {"content": content}
        assert hashlib.sha256(canonical(bound)).hexdigest() == each["digest"]


def test_of_one_subject(auditor: Person) -> None:
    found = everything(auditor, f"{ENTRIES}?aggregate=organisation&id=2-{START}&limit=1")
    assert [(each["n"], each["kind"]) for each in found] == [(1, "register"), (2, "end")]


def test_what_was_masked_is_said_to_be_and_the_rest_is_shown(auditor: Person) -> None:
    entries = everything(auditor, f"{ENTRIES}?aggregate=account")
    (mask,) = [each for each in entries if each["kind"] == "mask"]
    (commitment,) = [each["masked"] for each in mask["content"]["texts"]]
    (first,) = [each for each in entries if commitment in each["texts"]]
    assert first["kind"] == "invite"
    assert first["texts"].pop(commitment) == {"text": None, "masked": {"at": mask["at"], "ground": GROUND}}
    ((_, login),) = first["texts"].items()
    assert login["text"].startswith("specialist.")


def test_others_read_what_became_of_their_own_organisation(small: Backend, client: FlaskClient) -> None:
    place, other = organisation(small, "90"), organisation(small, "91")
    member = signed_in(client, small, Role.SPECIALIST, place)
    (entry,) = everything(member, f"{ENTRIES}?aggregate=organisation&id={place}")
    assert entry["subject"] == place
    for address in (
        f"{ENTRIES}?aggregate=organisation&id={other}",
        f"{ENTRIES}?aggregate=account&id={place}",
        f"{ENTRIES}?id={place}",
        f"{ENTRIES}?aggregate=organisation",
        ENTRIES,
        "/api/v1/record/head",
    ):
        answer = member.get(address)
        assert (answer.status_code, answer.get_json()["code"]) == (403, "not_yours")


def test_nobody_else_does(client: FlaskClient) -> None:
    for address in (ENTRIES, "/api/v1/record/head"):
        assert Person(client).get(address).status_code == 401


@pytest.mark.parametrize(
    "wrong", ["after=-1", "after=x", f"after={2**63}", "limit=0", "limit=501", "aggregate=x", "id=a%00"]
)
def test_a_wrong_parameter_is_told(auditor: Person, wrong: str) -> None:
    answer = auditor.get(f"{ENTRIES}?{wrong}")
    assert answer.status_code == 422
    assert answer.get_json()["errors"][0]["code"] == f"wrong_{wrong.partition('=')[0]}"


def test_answers_are_as_they_are_documented(auditor: Person, client: FlaskClient) -> None:
    document = client.get("/api/v1/openapi.json").get_json()
    for path in ("/api/v1/record/head", ENTRIES):
        schema = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        validator = Draft202012Validator({**schema, "components": document["components"]})
        validator.validate(auditor.get(path).get_json())
