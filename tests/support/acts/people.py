"""People who act in tests, over HTTP or past it: signed in with what they need."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pyotp
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service import clock
from service.acts.fields import read_body
from service.acts.perform import Command
from service.acts.roles import Role
from service.app import create_app
from service.config import Settings
from service.identity.actors import as_system
from service.identity.credentials import STEP, new_identifier
from service.identity.state import OF_THE_PROVINCE
from service.workflow.backend import Backend
from service.workflow.table import ACTS
from service.workflow.views import perform

PASSWORD = "mật khẩu đủ dài 2023"
START = "2023-01-01"
_KEYS = count()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who can send requests.

    Attributes:
        client: of the application.
        account: the person's, empty where nobody is signed in.
        login: the person's.
        headers: that say who it is.
        shown: what was shown once.
    """

    client: FlaskClient
    account: str = ""
    login: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    shown: Mapping[str, str] = field(default_factory=dict)

    def do(self, act: str, body: Any, id: str = "", **headers: str) -> TestResponse:
        """Ask for an act, ``organisation.register``, with an idempotency key that is new unless given."""
        aggregate, _, name = act.partition(".")
        address = f"/api/v1/{aggregate}s/{id and id + '/'}acts/{name}"
        sent = {"Idempotency-Key": f"key-{next(_KEYS)}", "Accept-Language": "en", **self.headers, **headers}
        return self.client.post(address, json=body, headers=sent)

    def get(self, address: str, **headers: str) -> TestResponse:
        """Read something."""
        return self.client.get(address, headers={"Accept-Language": "en", **self.headers, **headers})


def application(backend: Backend) -> Flask:
    """The application over a store."""
    return create_app(Settings(places=()), backend=backend)


def as_command_line(backend: Backend, act: str, body: Any, id: str = "") -> tuple[str, dict[str, str]]:
    """Do an act as the command line does: the identifier of the subject, and what is shown once."""
    found = ACTS[act]
    at = clock.instant(clock.now())
    asked = read_body(found.body, body)
    command = Command(found, id or new_identifier(), asked, as_system, "system", at, new_identifier())
    entries, shown = perform(backend, command)
    return entries[0].subject, shown


def organisation(backend: Backend, code: str = "04858", name: str = "Xã Đoàn Kết", **more: Any) -> str:
    """A new organisation's identifier."""
    body = {"code": code, "name": name, "kind": "organisation", "from": START, **more}
    return as_command_line(backend, "organisation.register", body)[0]


def membership(role: Role | str, place: str | None = None, **more: Any) -> dict[str, Any]:
    """A membership as it is asked for."""
    return {"role": str(role), "organisation": place, "from": START, **more}


def invited(
    backend: Backend, role: Role | str, place: str | None = None, login: str = ""
) -> tuple[str, str, str]:
    """Somebody who is invited: account, login and slip."""
    login = login or f"{role.replace('_', '.')}.{next(_KEYS)}"
    body = {"login": login, "name": "Nguyễn Thị Lan", "membership": membership(role, place)}
    account, shown = as_command_line(backend, "account.invite", body)
    return account, login, shown["invitation"]


def accepted(
    client: FlaskClient, backend: Backend, role: Role | str, place: str | None = None
) -> tuple[str, str]:
    """Somebody with a role and a password: account and login."""
    account, login, slip = invited(backend, role, place)
    answer = Person(client).do("account.accept", {"invitation": slip, "password": PASSWORD})
    assert answer.status_code == 200, answer.text
    return account, login


def signed_in(client: FlaskClient, backend: Backend, role: Role | str, place: str | None = None) -> Person:
    """Somebody with a role who is signed in, with a second factor where the role needs one."""
    account, login = accepted(client, backend, role, place)
    person = sign_in(client, account, login)
    if role not in (Role.SECRETARY, Role.ADMINISTRATOR):
        return person
    offered = person.do("account.offer_second_factor", {}, account).get_json()["shown_once"]["second_factor"]
    person.do("account.confirm_second_factor", {"code": code(offered)}, account)
    return sign_in(client, account, login, code(offered, 1))


def sign_in(client: FlaskClient, account: str, login: str, code: str | None = None) -> Person:
    """Sign in; the cookie is not kept by the client, so that several people can use one."""
    body = {"login": login, "password": PASSWORD, "code": code}
    answer = Person(client).do("account.sign_in", body)
    assert answer.status_code == 200, answer.text
    shown = answer.get_json()["shown_once"]
    return Person(client, account, login, {"Cookie": f"__Host-minhdiem={shown['session']}"}, shown)


def token(
    client: FlaskClient, backend: Backend, role: Role | None, scopes: Sequence[str] | None = None
) -> str:
    """A token of somebody with a role, for everything unless said; in a new organisation where needed."""
    if role is None:
        return "nobody"
    place = None if role in OF_THE_PROVINCE else organisation(backend, f"o-{next(_KEYS)}")
    person = signed_in(client, backend, role, place)
    body = {"label": "thử", "scopes": scopes or ["read", *ACTS], "until": "2099-12-31"}
    answer = person.do("account.make_token", body, person.account)
    assert answer.status_code == 200, answer.text
    return str(answer.get_json()["shown_once"]["token"])


def code(address: str, later: int = 0) -> str:
    """What an authenticator shows, now or some steps later."""
    query = parse_qs(urlsplit(address).query)
    totp = pyotp.TOTP(query["secret"][0])
    return totp.at(int(clock.now().timestamp()) + later * STEP)
