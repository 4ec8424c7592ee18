"""The registry over HTTP, on both stores."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.organisations.schemas import ListedOrganisation, OrganisationPage
from service.workflow.backend import Backend
from tests.support.acts.people import Person, application, signed_in
from tests.support.acts.registry import hoa_binh, keep, row

ROOT = "/api/v1/organisations"


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)


@pytest.fixture
def reader(backend: Backend, client: FlaskClient) -> Person:
    """Somebody who is signed in, with the registry of Hòa Bình."""
    keep(backend, *hoa_binh().rows)
    return signed_in(client, backend, Role.AUDITOR)


def read(reader: Person, query: str = "", **headers: str) -> Any:
    answer = reader.get(f"{ROOT}{query}", **headers)
    assert answer.status_code == 200, answer.text
    return answer.get_json()


def test_pages_lead_to_the_next_until_there_is_none(reader: Person) -> None:
    address, ids = f"{ROOT}?level=commune&on=2023-12-31&limit=60", list[str]()
    while address:
        answer = reader.get(address)
        found = answer.get_json()
        assert ListedOrganisation(many=True).validate(found) == {}
        ids += [each["id"] for each in found]
        link = answer.headers.get("Link", "")
        address = link.partition(">")[0].removeprefix("<")
    assert len(ids) == len(set(ids)) == 151
    assert ids == sorted(ids)


def test_one_with_those_before_and_after_it(reader: Person) -> None:
    new = read(reader, "/04795-2025-07-01")
    assert OrganisationPage().validate(new) == {}
    assert new["name"] == "Phường Hòa Bình"
    assert {each["code"] for each in new["predecessors"]} >= {"04795", "04798"}
    old = read(reader, "/04795-2023-01-01")
    assert [each["id"] for each in old["successors"]] == ["04795-2025-07-01"]
    assert (old["from"], old["until"], old["state"]) == ("2023-01-01", "2025-06-30", "ended")
    assert (old["parent"]["name"], old["label"]) == (
        "Thành phố Hòa Bình",
        "Phường Thịnh Lang (Thành phố Hòa Bình)",
    )


def test_one_that_was_split_has_two_successors(reader: Person) -> None:
    (split,) = read(reader, "?q=cao son luong son&on=2023-12-31")
    assert [each["name"] for each in split["successors"]] == ["Xã Liên Sơn", "Xã Lương Sơn"]


def test_as_a_table_that_can_be_imported(reader: Person) -> None:
    answer = reader.get(f"{ROOT}?q=doan ket&on=2023-12-31", Accept="text/csv")
    heading, first, second = answer.get_data(as_text=True).splitlines()
    assert heading.startswith("\ufeffcode,agency,kind,level")
    assert first.startswith("04858,Xã Đoàn Kết,organisation,commune,,Huyện Đà Bắc,150,")
    assert second.startswith("05380,Xã Đoàn Kết,organisation,commune,,Huyện Yên Thủy,158,")


def test_the_tag_is_the_version_that_an_amendment_names(
    backend: Backend, client: FlaskClient, reader: Person
) -> None:
    secretary, id = signed_in(client, backend, Role.SECRETARY), "05425-2025-07-01"
    for name in ("Xã An Bình 1", "Xã An Bình 2"):
        tag = reader.get(f"{ROOT}/{id}", **{"Accept-Encoding": "gzip"}).headers["ETag"]
        answer = secretary.do("organisation.amend", {"name": name}, id, **{"If-Match": tag})
        assert answer.status_code == 200, answer.text
    assert (read(reader, f"/{id}")["version"], read(reader, f"/{id}")["name"]) == (3, "Xã An Bình 2")


def test_nobody_reads_who_is_not_signed_in(backend: Backend, client: FlaskClient) -> None:
    keep(backend, row())
    for path in ("", "/04858-2023-01-01"):
        answer = Person(client).get(f"{ROOT}{path}")
        assert (answer.status_code, answer.get_json()["code"]) == (401, "sign_in_needed")


def test_one_that_there_is_not(reader: Person) -> None:
    assert reader.get(f"{ROOT}/nobody").get_json()["code"] == "no_such_subject"


@pytest.mark.parametrize(
    "query",
    [
        *("limit=0", "limit=1001", "on=30/6/2025", "after=nobody", "kind=x"),
        *(f"q={'a' * 101}", f"group={'a' * 201}"),
    ],
)
def test_a_wrong_parameter_is_named(reader: Person, query: str) -> None:
    answer = reader.get(f"{ROOT}?{query}")
    (error,) = answer.get_json()["errors"]
    assert (answer.status_code, error["code"]) == (422, f"wrong_{query.partition('=')[0]}")
    assert error["detail"]
