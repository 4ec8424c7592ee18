"""``GET …/acts`` says what one may do, as the acts themselves do."""

from typing import Any

import jsonschema
import pytest
from flask.testing import FlaskClient

from service.acts.roles import Role
from service.workflow.backend import Backend
from service.workflow.table import ACTS, SELF_PROVING, names_subject
from tests.support.acts.matrix import BODIES, Cell, Scene, cells, make_scene
from tests.support.acts.people import Person, invited, organisation, signed_in, token


def told(person: Person, path: str) -> dict[str, Any]:
    answer = person.get(f"/api/v1/{path}")
    assert answer.status_code == 200, answer.text
    return {each["act"].partition(".")[2]: each for each in answer.get_json()["acts"]}


def refusals(person: Person, path: str) -> dict[str, list[str]]:
    """By act, the codes of what stands against it; nothing where it is allowed."""
    return {
        name: [each["code"] for each in act["refusal"]["errors"]] if act["refusal"] else []
        for name, act in told(person, path).items()
    }


def test_it_is_what_the_matrix_says(backend: Backend, client: FlaskClient) -> None:
    """In every cell in which somebody can ask: allowed, or refused with the code."""
    scene = make_scene(backend, client)
    written = [cell for cell in cells() if cell.act not in SELF_PROVING and cell.expected != "sign_in_needed"]
    assert [cell for cell in written if not is_said(scene, cell)] == []


def is_said(scene: Scene, cell: Cell) -> bool:
    aggregate, subject = cell.act.partition(".")[0], scene.subject(cell)
    person = scene.actors.get(cell.who) or subject.person
    assert person
    path = f"{aggregate}s/{subject.id}/acts" if names_subject(ACTS[cell.act]) else f"{aggregate}s/acts"
    act = told(person, path)[cell.act.partition(".")[2]]
    if not names_subject(ACTS[cell.act]) and cell.who == "lãnh đạo duyệt đơn vị khác":
        return bool(act["allowed"]) == (aggregate == "account")  # in the own organisation
    if cell.expected == "rule_broken":  # what is asked decides
        return bool(act["allowed"])
    return bool((act["refusal"] or {"code": ""})["code"] == cell.expected)


def test_every_act_is_there_and_says_what_it_is_asked_with(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    scene = make_scene(backend, client)
    seen = set()
    for path in (
        "accounts/acts",
        f"accounts/{admin.account}/acts",
        "organisations/acts",
        "organisations/1/acts",
    ):
        for each in admin.get(f"/api/v1/{path}").get_json()["acts"]:
            jsonschema.Draft202012Validator.check_schema(each["body"])
            subject = scene.subject(Cell(each["act"], "", "active", "-"))
            body = BODIES[each["act"]](scene, subject, admin)
            jsonschema.validate(body, each["body"])
            seen.add(each["act"])
    assert seen == set(ACTS) - SELF_PROVING


def test_why_not_is_said_before_anything_is_asked(backend: Backend, client: FlaskClient) -> None:
    admin, secretary = (signed_in(client, backend, role) for role in (Role.ADMINISTRATOR, Role.SECRETARY))
    own = refusals(admin, f"accounts/{admin.account}/acts")
    assert own["disable"] == ["last_administrator"]
    assert own["enable"] == ["not_in_this_state"]
    assert own["end_membership"] == []
    of_admin = refusals(secretary, f"accounts/{admin.account}/acts")
    assert of_admin["reset_password"] == ["role_not_yours"]


def test_it_is_said_in_the_language_of_the_reader(backend: Backend, client: FlaskClient) -> None:
    auditor = signed_in(client, backend, Role.AUDITOR)
    answers = [
        auditor.get("/api/v1/organisations/acts", **{"Accept-Language": language}).get_json()
        for language in ("vi", "en")
    ]
    vietnamese, english = ({each["act"]: each for each in answer["acts"]} for answer in answers)
    assert english["organisation.register"]["title"] != vietnamese["organisation.register"]["title"]
    detail = english["organisation.register"]["refusal"]["errors"][0]["detail"]
    assert detail.startswith("“Register an organisation or a team” is done by: secretary of the council, ")


def test_a_state_is_told_only_to_whom_something_is_theirs(backend: Backend, client: FlaskClient) -> None:
    account, *_ = invited(backend, Role.SPECIALIST, organisation(backend))
    for role, state in ((Role.SECRETARY, "invited"), (Role.CHAIR, None)):
        answer = signed_in(client, backend, role).get(f"/api/v1/accounts/{account}/acts").get_json()
        assert (answer["state"], answer["version"]) == (state, 1 if state else None)


def test_a_token_may_do_what_it_is_for(backend: Backend, client: FlaskClient) -> None:
    secret = token(client, backend, Role.SECRETARY, ["read", "organisation.register"])
    program = Person(client, headers={"Authorization": f"Bearer {secret}"})
    found = refusals(program, "organisations/acts")
    assert found == {"register": [], "import": ["scope_missing"]}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_bodies_of_all_acts_are_one_document(client: FlaskClient, language: str) -> None:
    answer = client.get("/api/v1/act-bodies", headers={"Accept-Language": language})
    assert set(answer.get_json()["$defs"]) == set(ACTS)
    assert answer.headers["ETag"]
