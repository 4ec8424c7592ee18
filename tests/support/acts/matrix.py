"""The written matrix (features/ma-tran-quyen.md), and a scene in which every cell of it can be tried."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, NamedTuple

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.acts.roles import Role
from service.record.documents import load
from service.workflow.backend import Backend
from tests.support.acts.people import (
    PASSWORD,
    START,
    Person,
    accepted,
    as_command_line,
    code,
    invited,
    membership,
    organisation,
    sign_in,
    signed_in,
    token,
)

FILE = Path(__file__).parents[3] / "features" / "ma-tran-quyen.md"
ALLOWED = "được"
STATES = {
    "chưa có": "absent",
    "đã mời": "invited",
    "đang dùng": "active",
    "đã khóa": "disabled",
    "đang hoạt động": "active",
    "đã kết thúc": "ended",
}
NOBODY, ONESELF = "không đăng nhập", "chính mình"
LAST_DAY = "2099-12-31"
_NUMBERS = count(1)


class Cell(NamedTuple):
    """A cell.

    Attributes:
        act: its key.
        who: the row.
        state: of the subject, before.
        expected: empty where it is allowed, else the code of the refusal.
    """

    act: str
    who: str
    state: str
    expected: str


def cells() -> Iterator[Cell]:
    """All that is written."""
    for section in FILE.read_text(encoding="utf-8").split("\n## ")[1:]:
        act = section.split("`")[1]
        heading, _, *rows = [_split(line) for line in section.splitlines() if line.startswith("|")]
        for who, *written in rows:
            for column, cell in zip(heading[1:], written, strict=True):
                yield Cell(act, who, STATES[column], _expected(cell))


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip("|").split("|")]


def _expected(cell: str) -> str:
    refused = re.fullmatch(r"không \((\w+)\)", cell)
    assert refused or cell == ALLOWED, cell
    return refused[1] if refused else ""


@dataclass(frozen=True, slots=True)
class Subject:
    """What an act is about.

    Attributes:
        id: of it. login, slip: of an account. person: signed in as it, where that can be.
    """

    id: str
    login: str = ""
    slip: str = ""
    person: Person | None = None


@dataclass
class Scene:
    """An organisation and people who act in it.

    Attributes:
        kept: where things are kept.
        client: of the application.
        place: the organisation to which subjects belong.
        actors: by row of the matrix.
    """

    backend: Backend
    client: FlaskClient
    place: str
    heir: str
    actors: Mapping[str, Person]
    _subjects: dict[tuple[str, str], Subject] = field(default_factory=dict)

    def prepare(self, cell: Cell) -> Callable[[], TestResponse]:
        """See to a subject in the state; gives what asks for the act, with a body that is right."""
        aggregate, subject = cell.act.partition(".")[0], self.subject(cell)
        actor = self.actors.get(cell.who) or subject.person or Person(self.client)
        body = BODIES[cell.act](self, subject, actor)
        id = "" if cell.act in WITHOUT_ADDRESS else subject.id
        seen = {"If-Match": f'"{self._version(aggregate, id)}"'} if id else {}
        if not cell.expected:
            self._subjects.pop((aggregate, cell.state), None)
        return lambda: actor.do(cell.act, body, id, **seen)

    def subject(self, cell: Cell) -> Subject:
        """A subject in the state of a cell."""
        return self._subject(cell.act.partition(".")[0], cell.state, cell.act)

    def _subject(self, aggregate: str, state: str, act: str) -> Subject:
        """A subject in a state; the one from before where nothing was done to it."""
        if act in SELF_PROVING:  # a login that was tried in vain has to wait
            return MAKERS[aggregate, state](self, act)
        if (aggregate, state) not in self._subjects:
            self._subjects[aggregate, state] = MAKERS[aggregate, state](self, act)
        return self._subjects[aggregate, state]

    def _version(self, aggregate: str, id: str) -> int:
        with self.backend.store.reading() as connection:
            return load(connection, [(aggregate, id)])[aggregate, id].n or 1


SELF_PROVING = ("account.sign_in", "account.accept")
MAKING = ("organisation.register", "organisation.import", "account.invite", "account.import")
WITHOUT_ADDRESS = (*SELF_PROVING, *MAKING)


def make_scene(backend: Backend, client: FlaskClient) -> Scene:
    """People in all roles."""
    place, other = organisation(backend, "04858"), organisation(backend, "04861", "Xã Hiền Lương")
    own = {
        "chuyên viên nhập liệu cùng đơn vị": Role.SPECIALIST,
        "lãnh đạo duyệt cùng đơn vị": Role.APPROVER,
        "chuyên viên thẩm định cùng đơn vị": Role.APPRAISER,
        "lãnh đạo cơ quan thẩm định cùng đơn vị": Role.APPRAISAL_LEADER,
    }
    province = {
        "thư ký Hội đồng": Role.SECRETARY,
        "Chủ tịch Hội đồng": Role.CHAIR,
        "quản lý bộ chỉ số": Role.PACK_KEEPER,
        "giám sát (chỉ xem)": Role.AUDITOR,
        "quản trị hệ thống": Role.ADMINISTRATOR,
    }
    unproved = {
        "thư ký Hội đồng chưa xác thực hai lớp": Role.SECRETARY,
        "quản trị hệ thống chưa xác thực hai lớp": Role.ADMINISTRATOR,
    }
    actors = {
        NOBODY: Person(client),
        **{row: signed_in(client, backend, role, place) for row, role in own.items()},
        "lãnh đạo duyệt đơn vị khác": signed_in(client, backend, Role.APPROVER, other),
        **{row: signed_in(client, backend, role) for row, role in province.items()},
        **{row: sign_in(client, *accepted(client, backend, role)) for row, role in unproved.items()},
    }
    for row, scopes in (("đúng phạm vi", None), ("thiếu phạm vi", ["read"])):
        secret = token(client, backend, Role.ADMINISTRATOR, scopes)
        bearer = Person(client, headers={"Authorization": f"Bearer {secret}"})
        actors[f"mã truy cập của quản trị hệ thống, {row}"] = bearer
    heir, *_ = invited(backend, Role.SPECIALIST, other)
    return Scene(backend, client, place, heir, actors)


def _absent(scene: Scene, act: str) -> Subject:
    number = next(_NUMBERS)
    return Subject(f"nobody-{number}", f"nobody.{number}", "2222-2222-2222-2222-2222")


def _invited(scene: Scene, act: str) -> Subject:
    return Subject(*invited(scene.backend, Role.SPECIALIST, scene.place))


def _active(scene: Scene, act: str) -> Subject:
    account, login = accepted(scene.client, scene.backend, Role.SPECIALIST, scene.place)
    person = sign_in(scene.client, account, login)
    if act != "account.accept":
        return Subject(account, login, person=person)
    _, shown = as_command_line(scene.backend, "account.reset_password", {}, account)
    return Subject(account, login, shown["invitation"], person)


def _disabled(scene: Scene, act: str) -> Subject:
    before = _invited(scene, act) if act == "account.accept" else _active(scene, act)
    as_command_line(scene.backend, "account.disable", {"reason": "Chuyển công tác"}, before.id)
    return before


def _organisation(scene: Scene, act: str) -> Subject:
    return Subject(organisation(scene.backend, f"o-{next(_NUMBERS)}"))


def _ended(scene: Scene, act: str) -> Subject:
    subject = _organisation(scene, act)
    as_command_line(scene.backend, "organisation.end", ENDING, subject.id)
    return subject


MAKERS: Mapping[tuple[str, str], Callable[[Scene, str], Subject]] = {
    ("account", "absent"): _absent,
    ("account", "invited"): _invited,
    ("account", "active"): _active,
    ("account", "disabled"): _disabled,
    ("organisation", "absent"): _absent,
    ("organisation", "active"): _organisation,
    ("organisation", "ended"): _ended,
}
ENDING = {"until": LAST_DAY, "citing": "Nghị quyết 15/NQ-HĐND ngày 12/5/2025"}
REASON = {"reason": "Chuyển công tác"}
MASKING = {"texts": ["/name"], "ground": "Luật Bảo vệ dữ liệu cá nhân"}
Making = Callable[[Scene, Subject, Person], Any]


def _registration(scene: Scene, subject: Subject, actor: Person) -> Any:
    code = f"c-{next(_NUMBERS)}"
    return {"code": code, "name": "Xã Tu Lý", "kind": "organisation", "from": START}


def _invitation(scene: Scene, subject: Subject, actor: Person) -> Any:
    login = f"person.{next(_NUMBERS)}"
    return {"login": login, "name": "Bùi Văn Nam", "membership": membership(Role.SPECIALIST, scene.place)}


def _second_factor_code(scene: Scene, subject: Subject, actor: Person) -> Any:
    """The code of what was offered just before, where it is one's own."""
    offered = actor.do("account.offer_second_factor", {}, subject.id)
    shown = offered.get_json().get("shown_once", {})
    return {"code": code(shown["second_factor"]) if shown else "000000"}


def _session(scene: Scene, subject: Subject, actor: Person) -> Any:
    with scene.backend.store.reading() as connection:
        state = load(connection, [("account", subject.id)])["account", subject.id].state
    sessions = [id for id, each in state["credentials"].items() if each["kind"] == "session"] if state else []
    return {"id": sessions[0] if sessions else "none"}


BODIES: Mapping[str, Making] = {
    "organisation.register": _registration,
    "organisation.import": lambda *about: {"organisations": [_registration(*about)]},
    "organisation.amend": lambda *_: {"name": "Phường Tân Hòa"},
    "organisation.end": lambda *_: ENDING,
    "account.invite": _invitation,
    "account.import": lambda *about: {"accounts": [_invitation(*about), _invitation(*about)]},
    "account.accept": lambda _, subject, __: {
        "invitation": subject.slip or "2222-2222",
        "password": PASSWORD,
    },
    "account.sign_in": lambda _, subject, __: {"login": subject.login, "password": PASSWORD},
    "account.sign_out": lambda *_: {},
    "account.set_password": lambda *_: {"current": PASSWORD, "password": "một mật khẩu khác 2024"},
    "account.reset_password": lambda *_: {},
    "account.offer_second_factor": lambda *_: {},
    "account.confirm_second_factor": _second_factor_code,
    "account.make_token": lambda *_: {"label": "phần mềm", "scopes": ["read"], "until": LAST_DAY},
    "account.end_credential": _session,
    "account.grant": lambda scene, *_: {"membership": membership(Role.APPRAISER, scene.place)},
    "account.end_membership": lambda *_: {"id": "1", "until": LAST_DAY},
    "account.hand_over": lambda scene, *_: {
        "to": scene.heir,
        "organisation": scene.place,
        "from": "2026-01-01",
        "citing": "Quyết định 12/QĐ-UBND",
    },
    "account.disable": lambda *_: REASON,
    "account.enable": lambda *_: REASON,
    "organisation.mask": lambda *_: MASKING,
    "account.mask": lambda *_: MASKING,
    "account.recuse": lambda scene, *_: {"organisation": scene.place, **REASON},
}
"""For each act a body in which nothing is wrong."""
