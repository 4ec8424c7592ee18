"""A small record in which every act was done, by people over HTTP and by the command line."""

from typing import Any

from flask.testing import FlaskClient

from service.acts.perform import Here
from service.acts.roles import Role
from service.workflow.backend import Backend
from tests.support.acts.people import (
    PASSWORD,
    START,
    application,
    as_command_line,
    invited,
    membership,
    organisation,
    sign_in,
    signed_in,
)

LATER = "2024-01-01"
GROUND = "Điều 16 Nghị định 13/2023/NĐ-CP; đơn ngày 05/7/2024"


def fill(backend: Backend) -> None:
    """Do every act at least once."""
    client = application(backend).test_client(use_cookies=False)
    place = registry(backend)
    signed_in(client, backend, Role.ADMINISTRATOR)
    account = own_account(backend, client, place)
    managed(backend, account, place)
    as_command_line(backend, "account.mask", {"texts": ["/name"], "ground": GROUND}, account)


def registry(backend: Backend) -> str:
    """Organisations; the identifier of one."""
    place = organisation(backend)
    rows = [
        {"code": code, "name": f"Xã {code}", "kind": "organisation", "from": START} for code in ("1", "2")
    ]
    as_command_line(backend, "organisation.import", {"organisations": rows})
    as_command_line(backend, "organisation.amend", {"name": "Phường Đoàn Kết", "parent": f"1-{START}"}, place)
    ending = {"until": LATER, "successors": [f"1-{START}"], "citing": "1/NQ-HĐND"}
    as_command_line(backend, "organisation.end", ending, f"2-{START}")
    return place


def own_account(backend: Backend, client: FlaskClient, place: str) -> str:
    """What people do with their own accounts; the identifier of one."""
    lan = signed_in(client, backend, Role.SPECIALIST, place)
    first = sessions(backend, lan.account)
    lan = sign_in(client, lan.account, lan.login)
    token = {"label": "máy", "scopes": ["read"], "until": "2999-01-01"}
    new = {"current": PASSWORD, "password": f"{PASSWORD} mới"}
    acts: list[tuple[str, Any]] = [
        ("make_token", token),
        ("recuse", {"organisation": f"1-{START}", "reason": "người nhà"}),
        ("end_credential", {"id": first[0]}),
        ("set_password", new),
        ("sign_out", {}),
    ]
    for name, body in acts:
        answer = lan.do(f"account.{name}", body, lan.account)
        assert answer.status_code == 200, answer.text
    return lan.account


def sessions(backend: Backend, account: str) -> list[str]:
    """The identifiers of an account's sessions."""
    with backend.store.reading() as connection:
        state = Here(connection).state("account", account)
    assert state
    return [id for id, each in state["credentials"].items() if each["kind"] == "session"]


def managed(backend: Backend, account: str, place: str) -> None:
    """What is done with an account by those who look after it."""
    heir, *_ = invited(backend, Role.SPECIALIST, f"1-{START}", "heir")
    acts: list[tuple[str, Any]] = [
        ("grant", {"membership": membership(Role.APPRAISER, f"1-{START}")}),
        ("end_membership", {"id": "2", "until": LATER}),
        ("hand_over", {"to": heir, "organisation": place, "from": LATER, "citing": "2/QĐ"}),
        ("disable", {"reason": "nghỉ việc"}),
        ("enable", {"reason": "trở lại"}),
        ("reset_password", {}),
    ]
    for name, body in acts:
        as_command_line(backend, f"account.{name}", body, account)
