"""Acts on organisations over HTTP, on both stores."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.record.queries import entries_after
from service.workflow.backend import Backend
from tests.support.acts.people import Person, application, organisation, signed_in
from tests.support.acts.registry import keep, row, states

ONE = {"code": "1", "name": "Một", "from": "2023-01-01"}


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)


@pytest.fixture
def secretary(backend: Backend, client: FlaskClient) -> Person:
    return signed_in(client, backend, Role.SECRETARY)


def end(secretary: Person, id: str, until: str, *successors: str) -> list[str]:
    body = {"until": until, "successors": list(successors), "citing": "Nghị quyết 1/NQ"}
    answer = secretary.do("organisation.end", body, id)
    return [error["code"] for error in answer.get_json().get("errors", ())]


def test_a_code_comes_back_after_its_end(backend: Backend, secretary: Person) -> None:
    old = organisation(backend, "04795", "Phường Thịnh Lang")
    body: dict[str, Any] = {
        "code": "04795",
        "name": "Phường Hòa Bình",
        "kind": "organisation",
        "from": "2025-07-01",
    }
    (error,) = secretary.do("organisation.register", body).get_json()["errors"]
    assert error["code"] == "code_in_use"
    assert "Phường Thịnh Lang" in error["detail"]
    assert end(secretary, old, "2025-06-30") == []
    new = secretary.do("organisation.register", body).get_json()["entries"][0]["id"]
    assert end(secretary, old, "2025-06-30", new) == []
    assert states(backend)[old]["successors"] == [new]
    assert end(secretary, old, "2025-07-01") == ["code_in_use"]


def test_successors_form_a_chain_and_no_circle(backend: Backend, secretary: Person) -> None:
    one, two, three = (organisation(backend, code, code) for code in "123")
    assert end(secretary, one, "2024-06-30", two) == []
    assert end(secretary, two, "2024-12-31", three) == []
    assert end(secretary, three, "2025-06-30", one) == ["successor_absent"]
    assert end(secretary, two, "2024-06-30", one) == ["successor_absent", "ends_before_taking_over"]
    assert end(secretary, three, "2025-06-30", three) == ["unknown_organisation"]


def test_nothing_stands_above_itself(backend: Backend, secretary: Person) -> None:
    above = organisation(backend, "150", "Huyện Đà Bắc")
    below = organisation(backend, parent=above)
    answer = secretary.do("organisation.amend", {"parent": below}, above, **{"If-Match": '"1"'})
    assert [error["code"] for error in answer.get_json()["errors"]] == ["parent_circle"]
    answer = secretary.do("organisation.amend", {"name": "Huyện Đà Bắc 1"}, above, **{"If-Match": '"1.gzip"'})
    assert answer.status_code == 200, answer.text


def test_an_import_is_one_command_with_an_entry_each(backend: Backend, secretary: Person) -> None:
    first = organisation(backend, "1", "Một")
    rows = [
        {
            "code": "1",
            "name": "Một",
            "from": "2023-01-01",
            "until": "2023-12-31",
            "successors": ["2"],
            "citing": "a",
        },
        {"code": "2", "name": "Hai", "from": "2024-01-01"},
    ]
    answer = secretary.do("organisation.import", {"organisations": rows})
    assert answer.status_code == 201, answer.text
    made = [(each["kind"], each["id"]) for each in answer.get_json()["entries"]]
    assert made == [("end", first), ("register", "2-2024-01-01")]
    with backend.store.reading() as connection:
        *_, one, two = entries_after(connection)
    assert one.command == two.command
    again = secretary.do("organisation.import", {"organisations": rows})
    assert [error["code"] for error in again.get_json()["errors"]] == ["nothing_new"]


def test_an_import_that_is_wrong_changes_nothing(backend: Backend, secretary: Person) -> None:
    rows = [ONE, {**ONE, "code": "2", "parent": "3"}]
    answer = secretary.do("organisation.import", {"organisations": rows})
    assert [error["pointer"] for error in answer.get_json()["errors"]] == ["/organisations/1/parent"]
    assert states(backend) == {}


def test_a_code_that_comes_back_is_imported_in_one_go(backend: Backend) -> None:
    keep(backend, row("04795", "Phường Thịnh Lang"))
    new = row("04795", "Phường Hòa Bình", "2025-07-01")
    old = row("04795", "Phường Thịnh Lang", until="2025-06-30", successors=["04795"], citing="a")
    found = keep(backend, new, old)
    assert found["04795-2023-01-01"]["successors"] == ["04795-2025-07-01"]
