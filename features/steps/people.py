"""People who sign in and act, in an organisation or for the province."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, time
from itertools import count
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from features.steps.phrases import given, then, when
from features.steps.reading import plain
from methodology.wording.translations import gettext
from rules.facts.csv.cells import iso_date
from service import clock
from service.acts.roles import TITLES, Role
from service.record.queries import read_head
from service.workflow.backend import Backend
from service.workflow.requests import COOKIE
from service.workflow.table import ACTS
from tests.support.acts.people import PASSWORD, Person, application, as_command_line, code

MEMBERS = {
    "họ và tên": "name",
    "tên đăng nhập": "login",
    "mật khẩu": "password",
    "mật khẩu hiện tại": "current",
    "mã xác thực": "code",
    "mã trên phiếu": "invitation",
    "vai trò": "role",
    "đơn vị": "organisation",
    "từ ngày": "from",
    "đến ngày": "until",
    "căn cứ": "citing",
    "lý do": "reason",
    "người nhận": "to",
    "số": "id",
    "tên gọi": "label",
    "phạm vi": "scopes",
    "mã đơn vị": "code",
    "tên đơn vị": "name",
    "loại": "kind",
}
"""What members are called in specifications."""
OF_MEMBERSHIP = ("role", "organisation", "from", "until")
KINDS = {"cơ quan": "organisation", "tổ": "team"}
_KEYS = count()
_VI = gettext("vi")
_ROLES = {_VI(title): role for role, title in TITLES.items()}
_ACTS = {_VI(act.title): key for key, act in ACTS.items()}


@dataclass
class Somebody:
    """A person of a specification.

    Attributes:
        account, login, slip: the person's.
        secret: of the second factor, an address; empty where there is none.
        codes: how many codes were shown.
        client: signed in as it.
    """

    account: str
    login: str
    slip: str = ""
    secret: str = ""
    codes: int = 0
    client: Person | None = None

    def next_code(self) -> str:
        """A code that was not used yet."""
        self.codes += 1
        return code(self.secret, self.codes - 1)


@dataclass
class Stage:
    """All people, and what was answered last.

    Attributes:
        kept: where things are kept. client: of the application.
        people, places: by their names in the specification.
        headers: of the next request. answer: to the last one.
        head: of the record before the last request.
    """

    backend: Backend
    client: FlaskClient
    people: dict[str, Somebody] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    answer: TestResponse | None = None
    head: int = 0

    def ask(self, person: Person, act: str, body: Any, id: str = "") -> TestResponse:
        """Ask for an act, in Vietnamese."""
        with self.backend.store.reading() as connection:
            self.head = read_head(connection).number
        headers = {"Accept-Language": "vi", "Idempotency-Key": f"k-{next(_KEYS)}", **self.headers}
        self.answer = person.do(act, body, id, **headers)
        return self.answer

    def sign_in(self, name: str, password: str = PASSWORD, **more: Any) -> TestResponse:
        """Sign in as somebody, with a code where the person has a second factor."""
        who = self.people[name]
        body = {"login": who.login, "password": password, **more}
        if who.secret and "code" not in more:
            body["code"] = who.next_code()
        answer = self.ask(Person(self.client), "account.sign_in", body)
        if answer.status_code == 200:
            secret = answer.get_json()["shown_once"]["session"]
            who.client = Person(self.client, who.account, who.login, {"Cookie": f"{COOKIE}={secret}"})
        return answer

    def person(self, name: str) -> Person:
        """As whom somebody acts; nobody where the person is not signed in."""
        who = self.people.get(name)
        return (who and who.client) or Person(self.client)

    def accept(self, name: str, password: str = PASSWORD) -> TestResponse:
        """Accept an invitation, or what a reset comes to."""
        body = {"invitation": self.people[name].slip, "password": password}
        return self.ask(Person(self.client), "account.accept", body)

    def set_up_factor(self, name: str) -> None:
        """Set up a second factor, and sign in with it."""
        who, person = self.people[name], self.person(name)
        offered = self.ask(person, "account.offer_second_factor", {}, who.account)
        who.secret, who.codes = offered.get_json()["shown_once"]["second_factor"], 0
        self.ask(person, "account.confirm_second_factor", {"code": who.next_code()}, who.account)
        self.sign_in(name)

    def invite(self, name: str, role: str, place: str | None) -> None:
        """Somebody who is invited by the command line."""
        held = {"role": _ROLES[role], "organisation": place and self.places[place], "from": "2023-01-01"}
        login = f"nguoi.{len(self.people) + 1}"
        body = {"login": login, "name": name, "membership": held}
        account, shown = as_command_line(self.backend, "account.invite", body)
        self.people[name] = Somebody(account, login, shown["invitation"])

    def id(self, name: str) -> str:
        """The identifier of a person or a place; the name itself where there is none."""
        if name in self.people:
            return self.people[name].account
        return self.places.get(name, name)

    def body(self, table: list[list[str]]) -> dict[str, Any]:
        """What an act is asked with, from lines of member and value."""
        members = {MEMBERS[name]: self._value(MEMBERS[name], written) for name, written in table}
        if "role" not in members:
            return members
        held = {name: members.pop(name) for name in OF_MEMBERSHIP if name in members}
        return {**members, "membership": held}

    def _value(self, member: str, written: str) -> Any:
        match member:
            case "role":
                return _ROLES[written]
            case "organisation" | "to":
                return self.id(written)
            case "from" | "until":
                return iso_date(written)
            case "scopes":
                return ["read" if each == "đọc" else _ACTS[each] for each in written.split(", ")]
            case "kind":
                return KINDS[written]
        return written


@pytest.fixture
def stage(request: pytest.FixtureRequest) -> Stage:
    """Nobody yet; on the store for which the specification runs."""
    backend: Backend = request.getfixturevalue("backend")
    return Stage(backend, application(backend).test_client(use_cookies=False))


def _at(day: str) -> Callable[[], datetime]:
    """A clock that goes on from eight in the morning of a day."""
    began, real = clock.now(), clock.now
    start = datetime.combine(datetime.fromisoformat(iso_date(day)), time(8), clock.PLACE)
    return lambda: start + (real() - began)


@given(vi="hôm nay là ngày {day}")
def today_is(stage: Stage, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """The day on which the specification begins."""
    monkeypatch.setattr(clock, "now", _at(day))


@given(vi='đơn vị "{name}"')
def there_is_a_place(stage: Stage, name: str) -> None:
    """An organisation that is registered."""
    body = {"code": f"m-{len(stage.places)}", "name": name, "kind": "organisation", "from": "2023-01-01"}
    stage.places[name] = as_command_line(stage.backend, "organisation.register", body)[0]


@given(vi='"{name}" được mời làm {role}')
def is_invited(stage: Stage, name: str, role: str) -> None:
    """Somebody with a slip, for the province."""
    stage.invite(name, role, None)


@given(vi='"{name}" được mời làm {role} tại "{place}"')
def is_invited_there(stage: Stage, name: str, role: str, place: str) -> None:
    """Somebody with a slip, in an organisation."""
    stage.invite(name, role, place)


@given(vi='"{name}" giữ vai trò {role}')
def is_somebody(stage: Stage, name: str, role: str) -> None:
    """Somebody of the province who is signed in, with a second factor where the role needs one."""
    stage.invite(name, role, None)
    stage.accept(name)
    assert stage.sign_in(name).status_code == 200
    if _ROLES[role] in (Role.SECRETARY, Role.ADMINISTRATOR):
        stage.set_up_factor(name)


@given(vi='"{name}" giữ vai trò {role} tại "{place}"')
def is_somebody_there(stage: Stage, name: str, role: str, place: str) -> None:
    """Somebody of an organisation who is signed in."""
    stage.invite(name, role, place)
    stage.accept(name)
    assert stage.sign_in(name).status_code == 200


@when(vi='"{name}" nhận lời mời bằng phiếu')
def accept(stage: Stage, name: str) -> None:
    """Accept an invitation by the slip, and choose a password."""
    stage.accept(name)


@when(vi='"{name}" nhận lời mời bằng phiếu, đặt mật khẩu "{password}"')
def accept_with(stage: Stage, name: str, password: str) -> None:
    """Accept an invitation with a password."""
    stage.accept(name, password)


@when(vi='"{name}" đăng nhập')
def sign_in(stage: Stage, name: str) -> None:
    """Sign in with the password, and a code where the person has a second factor."""
    stage.sign_in(name)


@when(vi='"{name}" đăng nhập bằng mật khẩu "{password}"')
def sign_in_with(stage: Stage, name: str, password: str) -> None:
    """Sign in with some password."""
    stage.sign_in(name, password)


@when(vi='"{name}" đăng nhập sai {times} lần')
def sign_in_in_vain(stage: Stage, name: str, times: str) -> None:
    """Sign in with a wrong password, several times."""
    for _ in range(int(times)):
        assert stage.sign_in(name, "mật khẩu nhớ nhầm").status_code == 401


@when(vi='"{name}" đăng nhập không ghi mã xác thực')
def sign_in_without_code(stage: Stage, name: str) -> None:
    """Sign in with the password alone."""
    stage.sign_in(name, code=None)


@when(vi='"{name}" đăng nhập bằng mã xác thực vừa dùng')
def sign_in_with_the_code_again(stage: Stage, name: str) -> None:
    """Sign in with the code that was shown last."""
    who = stage.people[name]
    stage.sign_in(name, code=code(who.secret, who.codes - 1))


@when(vi='một người không có tài khoản đăng nhập với tên "{login}"')
def sign_in_as_nobody(stage: Stage, login: str) -> None:
    """Sign in with a login that nobody has."""
    stage.ask(Person(stage.client), "account.sign_in", {"login": login, "password": PASSWORD})


@when(vi='"{name}" cài xác thực hai lớp')
def set_up_factor(stage: Stage, name: str) -> None:
    """Set up a second factor, and sign in with it."""
    stage.set_up_factor(name)


@when(vi="đến ngày {day}")
def day_comes(stage: Stage, monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """It is another day: who was signed in signs in again."""
    monkeypatch.setattr(clock, "now", _at(day))
    for name, who in stage.people.items():
        if who.client:
            who.codes = 0
            stage.sign_in(name)


@when(vi='"{name}" thực hiện "{act}"')
def act_plainly(stage: Stage, name: str, act: str) -> None:
    """An act on one's own account that asks for nothing."""
    stage.ask(stage.person(name), _ACTS[act], {}, stage.id(name))


@when(vi='"{name}" thực hiện "{act}":')
def act_with(stage: Stage, name: str, act: str, datatable: list[list[str]]) -> None:
    """An act on one's own account, or one that makes something, with what is asked, one a line."""
    found = ACTS[_ACTS[act]]
    stage.ask(stage.person(name), found.key, stage.body(datatable), "" if found.makes else stage.id(name))
    shown = stage.answer.get_json().get("shown_once", {}) if stage.answer else {}
    if "token" in shown:
        bearer = {"Authorization": f"Bearer {shown['token']}"}
        owner = stage.people[name]
        stage.people[f"phần mềm của {name}"] = replace(owner, client=Person(stage.client, headers=bearer))


@when(vi='"{name}" thực hiện "{act}" đối với "{subject}"')
def act_on(stage: Stage, name: str, act: str, subject: str) -> None:
    """An act on somebody or something that asks for nothing."""
    stage.ask(stage.person(name), _ACTS[act], {}, stage.id(subject))
    shown = stage.answer.get_json().get("shown_once", {}) if stage.answer else {}
    if "invitation" in shown:
        stage.people[subject].slip, stage.people[subject].secret = shown["invitation"], ""


@when(vi='"{name}" thực hiện "{act}" đối với "{subject}":')
def act_on_with(stage: Stage, name: str, act: str, subject: str, datatable: list[list[str]]) -> None:
    """An act on somebody or something, with what is asked, one a line."""
    stage.ask(stage.person(name), _ACTS[act], stage.body(datatable), stage.id(subject))


@when(vi='"{name}" tự nêu từ chối tham gia đối với "{place}" vì "{reason}"')
def recuse(stage: Stage, name: str, place: str, reason: str) -> None:
    """Somebody keeps away from an organisation."""
    body = {"organisation": stage.id(place), "reason": reason}
    stage.ask(stage.person(name), "account.recuse", body, stage.id(name))


@when(vi='"{name}" mời lần thứ hai người có tên đăng nhập của "{other}"')
def invite_again(stage: Stage, name: str, other: str) -> None:
    """An invitation with a login that is somebody's."""
    held = {"role": Role.AUDITOR, "from": "2023-01-01"}
    body = {"login": stage.people[other].login, "name": "Bùi Văn Nam", "membership": held}
    stage.ask(stage.person(name), "account.invite", body)


@given(vi='yêu cầu gửi kèm "{header}" là {value}')
def request_carries(stage: Stage, header: str, value: str) -> None:
    """A header of the requests that follow."""
    stage.headers[header] = value


@given(vi="yêu cầu nói đã xem lần cập nhật {version}")
def request_saw(stage: Stage, version: str) -> None:
    """Which version was seen, for the requests that follow."""
    stage.headers["If-Match"] = f'"{version}"'


@given(vi='yêu cầu không gửi kèm "{header}"')
def request_lacks(stage: Stage, header: str) -> None:
    """A header that the requests that follow do not have."""
    stage.headers[header] = ""


@when(vi='"{name}" xem "{address}"')
def read(stage: Stage, name: str, address: str) -> None:
    """Read something."""
    path = address
    for known in (*stage.people, *stage.places):
        path = path.replace(known, stage.id(known))
    stage.answer = stage.person(name).get(path, **{"Accept-Language": "vi"})


@then(vi="việc được thực hiện")
def is_done(stage: Stage) -> None:
    """It is done, and kept."""
    assert stage.answer is not None
    assert stage.answer.status_code in (200, 201), stage.answer.text
    assert _number(stage) > stage.head


@then(vi='việc bị từ chối với mã "{refusal}":')
def is_refused(stage: Stage, refusal: str, docstring: str) -> None:
    """The stable code of the problem, or of what stands against it, with its sentence (… is anything)."""
    assert stage.answer is not None
    told: Mapping[str, Any] = stage.answer.get_json()
    assert refusal in (told["code"], *(each["code"] for each in told["errors"])), told
    sentence = re.escape(plain(docstring)).replace("…", ".+")
    said = (told["detail"], *(each["detail"] for each in told["errors"]))
    assert any(re.fullmatch(sentence, plain(each)) for each in said), said
    assert _number(stage) == stage.head


@then(vi='"{name}" có vai trò: {roles}')
def has_roles(stage: Stage, name: str, roles: str) -> None:
    """The roles that hold today, as they are called, with the organisation."""
    assert _roles(stage, name) == roles.split("; ")


@then(vi='"{name}" chưa có vai trò nào')
def has_no_role(stage: Stage, name: str) -> None:
    """No role holds today."""
    assert _roles(stage, name) == []


@then(vi='vai trò của "{name}" chờ xác thực hai lớp: {roles}')
def roles_wait(stage: Stage, name: str, roles: str) -> None:
    """Roles that are given once a second factor is shown."""
    answer = stage.person(name).get("/api/v1/me", **{"Accept-Language": "vi"})
    assert [each["title"] for each in answer.get_json()["withheld"]] == roles.split("; ")


@then(vi='"{name}" phải đăng nhập lại')
def has_to_sign_in(stage: Stage, name: str) -> None:
    """The session has ended."""
    assert stage.person(name).get("/api/v1/me").status_code == 401


@then(vi='"{name}" vẫn đang đăng nhập')
def is_signed_in(stage: Stage, name: str) -> None:
    """The session holds."""
    assert stage.person(name).get("/api/v1/me").status_code == 200


@then(vi="danh sách có: {names}")
def list_has(stage: Stage, names: str) -> None:
    """The names of the people in what was read."""
    assert stage.answer is not None
    assert sorted(each["name"] for each in stage.answer.get_json()) == sorted(names.split(", "))


@then(vi='"{name}" không thực hiện được việc nào đối với "{subject}"')
def may_nothing(stage: Stage, name: str, subject: str) -> None:
    """No act is allowed."""
    kind = "accounts" if subject in stage.people else "organisations"
    answer = stage.person(name).get(f"/api/v1/{kind}/{stage.id(subject)}/acts")
    assert not [each["act"] for each in answer.get_json()["acts"] if each["allowed"]]


def _number(stage: Stage) -> int:
    with stage.backend.store.reading() as connection:
        return read_head(connection).number


def _roles(stage: Stage, name: str) -> list[str]:
    answer = stage.person(name).get("/api/v1/me", **{"Accept-Language": "vi"})
    assert answer.status_code == 200, answer.text
    return [
        f"{each['title']}, {each['organisation_name']}" if each["organisation_name"] else each["title"]
        for each in answer.get_json()["memberships"]
    ]
