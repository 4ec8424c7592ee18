"""Who looks after whom: reach, handover in mid-year, the last administrator; on both stores."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from service.acts.roles import Role
from service.record.documents import load
from service.workflow.backend import Backend
from tests.support.acts.people import (
    START,
    Person,
    accepted,
    application,
    as_command_line,
    invited,
    membership,
    organisation,
    sign_in,
    signed_in,
)
from tests.support.acts.time import day, go_on

CITING = {"citing": "Quyết định 12/QĐ-UBND ngày 1/7/2023"}


def codes(answer: TestResponse) -> list[tuple[str, str]]:
    """What is told against an act: codes and places; nothing where it is done."""
    return [(each["code"], each["pointer"]) for each in answer.get_json().get("errors", ())]


def state(backend: Backend, account: str) -> Any:
    with backend.store.reading() as connection:
        return load(connection, [("account", account)])["account", account].state


def roles(person: Person) -> list[tuple[str, str | None]]:
    told = person.get("/api/v1/me").get_json()
    return [(each["role"], each["organisation"]) for each in told["memberships"]]


def elsewhere(backend: Backend, person: Person) -> Person:
    """The same person at another worker."""
    return Person(application(backend).test_client(use_cookies=False), headers=person.headers)


def invite(person: Person, role: Role, place: str | None, **more: Any) -> TestResponse:
    held = membership(role, place, **more)
    return person.do("account.invite", {"login": f"a.{day()}", "name": "Bùi Thị Hoa", "membership": held})


@pytest.mark.parametrize("role", [Role.SPECIALIST, Role.APPROVER, Role.APPRAISER, Role.APPRAISAL_LEADER])
def test_an_approver_invites_into_the_own_organisation(
    backend: Backend, client: FlaskClient, role: Role
) -> None:
    place = organisation(backend)
    approver = signed_in(client, backend, Role.APPROVER, place)
    assert invite(approver, role, place).status_code == 201


def test_an_approver_does_not_reach_beyond_it(backend: Backend, client: FlaskClient) -> None:
    place, other = organisation(backend), organisation(backend, "2", "Xã Tu Lý")
    approver = signed_in(client, backend, Role.APPROVER, place)
    stranger, *_ = invited(backend, Role.SPECIALIST, other)
    assert codes(invite(approver, Role.SPECIALIST, other)) == [("not_yours", "")]
    for act, body in (
        ("grant", {"membership": membership(Role.SPECIALIST, place)}),
        ("end_membership", {"id": "1", "until": day()}),
        ("reset_password", {}),
        ("hand_over", {"to": stranger, "organisation": other, "from": day(), **CITING}),
        ("disable", {"reason": "nghỉ"}),
    ):
        assert codes(approver.do(f"account.{act}", body, stranger)) == [("not_yours", "")], act


def test_an_approver_gives_nothing_elsewhere_to_somebody_of_the_own(
    backend: Backend, client: FlaskClient
) -> None:
    place, other = organisation(backend), organisation(backend, "2", "Xã Tu Lý")
    approver = signed_in(client, backend, Role.APPROVER, place)
    own, *_ = invited(backend, Role.SPECIALIST, place)
    for role, where in ((Role.SPECIALIST, other), (Role.AUDITOR, None), (Role.ADMINISTRATOR, None)):
        body = {"membership": membership(role, where)}
        assert codes(approver.do("account.grant", body, own)) == [("role_not_yours", "/membership/role")]


def test_an_approver_does_not_get_hold_of_who_may_more(backend: Backend, client: FlaskClient) -> None:
    place, other = organisation(backend), organisation(backend, "2", "Xã Tu Lý")
    approver = signed_in(client, backend, Role.APPROVER, place)
    for role, where in ((Role.SPECIALIST, other), (Role.SECRETARY, None)):
        own, *_ = invited(backend, Role.SPECIALIST, place)
        as_command_line(backend, "account.grant", {"membership": membership(role, where)}, own)
        assert codes(approver.do("account.reset_password", {}, own)) == [("role_not_yours", "")]
        ending = approver.do("account.end_membership", {"id": "2", "until": day()}, own)
        assert codes(ending) == [("role_not_yours", "")]
        elsewhere = {"to": approver.account, "organisation": other, "from": day(), **CITING}
        assert ("role_not_yours", "") in codes(approver.do("account.hand_over", elsewhere, own))


def test_an_approver_whose_membership_ended_or_is_to_begin_reaches_nobody(
    backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = organisation(backend)
    own, *_ = invited(backend, Role.SPECIALIST, place)
    account, login = accepted(client, backend, Role.AUDITOR)
    tomorrow = membership(Role.APPROVER, place) | {"from": day(days=1), "until": day(days=2)}
    as_command_line(backend, "account.grant", {"membership": tomorrow}, account)
    allowed = []
    for _ in range(4):
        approver = sign_in(client, account, login)
        allowed.append(approver.do("account.reset_password", {}, own).status_code)
        assert ((Role.APPROVER, place) in roles(approver)) == (allowed[-1] == 200)
        go_on(monkeypatch, days=1)
    assert allowed == [403, 200, 200, 403]


def test_the_secretary_touches_no_administrator(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    admin, *_ = invited(backend, Role.ADMINISTRATOR)
    assert codes(invite(secretary, Role.ADMINISTRATOR, None)) == [("role_not_yours", "/membership/role")]
    person, *_ = invited(backend, Role.AUDITOR)
    body = {"membership": membership(Role.ADMINISTRATOR)}
    assert codes(secretary.do("account.grant", body, person)) == [("role_not_yours", "/membership/role")]
    assert codes(secretary.do("account.reset_password", {}, admin)) == [("role_not_yours", "")]
    assert ("role_not_yours", "") in codes(secretary.do("account.disable", {"reason": "nghỉ"}, admin))
    ending = secretary.do("account.end_membership", {"id": "1", "until": day()}, admin)
    assert ("role_not_yours", "") in codes(ending)
    as_command_line(
        backend, "account.invite", {"login": "x.y", "name": "a", "membership": membership("administrator")}
    )
    as_command_line(backend, "account.disable", {"reason": "nghỉ"}, admin)
    assert codes(secretary.do("account.enable", {"reason": "về"}, admin)) == [("role_not_yours", "")]


@pytest.mark.parametrize(
    ("role", "has_place", "expected"),
    [
        (Role.SPECIALIST, False, [("place_misfit", "/membership/organisation")]),
        (Role.SECRETARY, True, [("place_misfit", "/membership/organisation")]),
        (Role.SPECIALIST, True, []),
        (Role.AUDITOR, False, []),
    ],
)
def test_a_role_is_held_where_it_fits(
    backend: Backend, client: FlaskClient, role: Role, has_place: bool, expected: list[tuple[str, str]]
) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    assert codes(invite(admin, role, organisation(backend) if has_place else None)) == expected


def test_what_is_wrong_with_an_invitation_is_told_at_once(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    held = {**membership(Role.SPECIALIST, "nowhere"), "until": "2022-12-31"}
    body = {"login": admin.login, "name": "a", "membership": held}
    assert codes(admin.do("account.invite", body)) == [
        ("login_taken", "/login"),
        ("unknown_organisation", "/membership/organisation"),
        ("ends_before_start", "/membership/until"),
    ]


def test_two_at_once_do_not_get_one_login(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    body = {"login": "hoa.bui", "name": "Bùi Thị Hoa", "membership": membership(Role.AUDITOR)}

    def ask(_: int) -> int:
        return elsewhere(backend, admin).do("account.invite", body).status_code

    with ThreadPoolExecutor(4) as pool:
        assert sorted(pool.map(ask, range(4))) == [201, 422, 422, 422]


def test_a_handover_in_mid_year(
    backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, other = organisation(backend), organisation(backend, "2", "Xã Tu Lý")
    approver = signed_in(client, backend, Role.APPROVER, place)
    leaving = signed_in(client, backend, Role.SPECIALIST, place)
    as_command_line(
        backend, "account.grant", {"membership": membership(Role.SPECIALIST, other)}, leaving.account
    )
    heir = sign_in(client, *accepted(client, backend, Role.APPRAISER, place))
    body = {"to": heir.account, "organisation": place, "from": day(days=1), **CITING}
    assert approver.do("account.hand_over", body, leaving.account).status_code == 200
    assert roles(leaving) == [("specialist", place), ("specialist", other)]
    assert roles(heir) == [("appraiser", place)]
    go_on(monkeypatch, days=1)
    leaving, heir = (sign_in(client, each.account, each.login) for each in (leaving, heir))
    assert roles(leaving) == [("specialist", other)]
    assert roles(heir) == [("appraiser", place), ("specialist", place)]
    given = state(backend, heir.account)["memberships"][-1]
    assert given == {"role": "specialist", "organisation": place, "id": "2", "until": None, **CITING} | {
        "from": body["from"]
    }


@pytest.mark.parametrize("wrong", ["to", "organisation", "from"])
def test_a_handover_fits(backend: Backend, client: FlaskClient, wrong: str) -> None:
    place, other = organisation(backend), organisation(backend, "2", "Xã Tu Lý")
    secretary = signed_in(client, backend, Role.SECRETARY)
    (leaving, *_), (heir, *_) = (invited(backend, Role.SPECIALIST, place) for _ in range(2))
    right = {"to": heir, "organisation": place, "from": day(), **CITING}
    against: dict[str, Any] = {"to": leaving, "organisation": other, "from": START}
    answer = secretary.do("account.hand_over", {**right, wrong: against[wrong]}, leaving)
    expected = ("unknown_account", "/to") if wrong == "to" else ("nothing_to_hand_over", "/organisation")
    assert codes(answer) == [expected]
    assert secretary.do("account.hand_over", right, leaving).status_code == 200


def test_work_is_handed_to_nobody_who_is_disabled(backend: Backend, client: FlaskClient) -> None:
    place = organisation(backend)
    secretary = signed_in(client, backend, Role.SECRETARY)
    (leaving, *_), (heir, *_) = (invited(backend, Role.SPECIALIST, place) for _ in range(2))
    as_command_line(backend, "account.disable", {"reason": "nghỉ"}, heir)
    body = {"to": heir, "organisation": place, "from": day(), **CITING}
    assert codes(secretary.do("account.hand_over", body, leaving)) == [("unknown_account", "/to")]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"id": "9", "until": START}, ("unknown_membership", "/id")),
        ({"id": "1", "until": "2022-12-31"}, ("ends_before_start", "/until")),
    ],
)
def test_a_membership_that_ends_is_there(
    backend: Backend, client: FlaskClient, body: dict[str, str], expected: tuple[str, str]
) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    account, *_ = invited(backend, Role.AUDITOR)
    assert codes(secretary.do("account.end_membership", body, account)) == [expected]


def test_a_membership_that_ended_gives_nothing(
    backend: Backend, client: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    auditor = signed_in(client, backend, Role.AUDITOR)
    ending = {"id": "1", "until": day()}
    assert secretary.do("account.end_membership", ending, auditor.account).status_code == 200
    assert roles(auditor) == [("auditor", None)]
    go_on(monkeypatch, days=1)
    assert roles(sign_in(client, auditor.account, auditor.login)) == []


def test_the_last_administrator_stays(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    ending, reason = {"id": "1", "until": day()}, {"reason": "nghỉ"}
    assert codes(admin.do("account.end_membership", ending, admin.account)) == [("last_administrator", "/id")]
    assert codes(admin.do("account.disable", reason, admin.account)) == [("last_administrator", "")]
    temporary = {**membership(Role.ADMINISTRATOR), "until": day(days=30)}
    body = {"login": "for.a-month", "name": "a", "membership": temporary}
    assert admin.do("account.invite", body).status_code == 201
    assert codes(admin.do("account.disable", reason, admin.account)) == [("last_administrator", "")]
    second, *_ = invited(backend, Role.ADMINISTRATOR)
    assert admin.do("account.end_membership", ending, admin.account).status_code == 200
    with pytest.raises(Exception, match="rule_broken"):
        as_command_line(backend, "account.disable", reason, second)


def test_the_last_administrator_may_lose_another_membership(backend: Backend, client: FlaskClient) -> None:
    admin = signed_in(client, backend, Role.ADMINISTRATOR)
    body = {"membership": membership(Role.AUDITOR)}
    assert admin.do("account.grant", body, admin.account).status_code == 200
    ending = {"id": "2", "until": day()}
    assert admin.do("account.end_membership", ending, admin.account).status_code == 200


def test_two_administrators_who_go_at_once_do_not_both_go(backend: Backend, client: FlaskClient) -> None:
    first, second = (signed_in(client, backend, Role.ADMINISTRATOR) for _ in range(2))

    def disable(pair: tuple[Person, Person]) -> int:
        by, whom = pair
        return elsewhere(backend, by).do("account.disable", {"reason": "nghỉ"}, whom.account).status_code

    with ThreadPoolExecutor(2) as pool:
        done = sorted(pool.map(disable, [(first, second), (second, first)]))
    assert done in ([200, 401], [200, 403], [200, 422])
    left = [state(backend, each.account)["state"] for each in (first, second)]
    assert sorted(left) == ["active", "disabled"]


def test_a_disabled_account_does_nothing_until_it_is_enabled(backend: Backend, client: FlaskClient) -> None:
    secretary, auditor = (signed_in(client, backend, role) for role in (Role.SECRETARY, Role.AUDITOR))
    reason = {"reason": "Tạm nghỉ"}
    assert secretary.do("account.disable", reason, auditor.account).status_code == 200
    assert auditor.get("/api/v1/me").status_code == 401
    assert secretary.do("account.enable", reason, auditor.account).status_code == 200
    assert auditor.get("/api/v1/me").status_code == 401
    assert roles(sign_in(client, auditor.account, auditor.login)) == [("auditor", None)]


def test_somebody_who_had_no_password_is_enabled_by_a_new_slip(backend: Backend, client: FlaskClient) -> None:
    secretary = signed_in(client, backend, Role.SECRETARY)
    account, *_ = invited(backend, Role.AUDITOR)
    for act in ("disable", "enable"):
        assert secretary.do(f"account.{act}", {"reason": "nhầm"}, account).status_code == 200
    assert state(backend, account)["state"] == "invited"
    assert secretary.do("account.reset_password", {}, account).status_code == 200


def test_who_keeps_away_says_so(backend: Backend, client: FlaskClient) -> None:
    place = organisation(backend)
    appraiser = signed_in(client, backend, Role.APPRAISER, place)
    body = {"organisation": place, "facts": ["awareness.portal/page"], "reason": "Vợ làm việc ở đó"}
    assert appraiser.do("account.recuse", body, appraiser.account).status_code == 200
    told = appraiser.get(f"/api/v1/accounts/{appraiser.account}").get_json()
    assert told["recusals"] == [{"organisation": place, "facts": ["awareness.portal/page"]}]
    assert "Vợ" not in str(state(backend, appraiser.account))
