"""What an account is, folded from its entries. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from methodology.canonical import Document
from service.acts.roles import Role
from service.record.aggregate import Aggregate, Found

INVITED = "invited"
ACTIVE = "active"
DISABLED = "disabled"
OF_THE_PROVINCE = frozenset({Role.SECRETARY, Role.CHAIR, Role.PACK_KEEPER, Role.AUDITOR, Role.ADMINISTRATOR})
"""Roles that are held in no organisation."""


def _invited(state: Document | None, content: Document, at: str) -> Document:
    return {
        "state": INVITED,
        "name": content["name"],
        "login": content["login"],
        "memberships": _numbered([], [content["membership"]]),
        "credentials": _with({}, content["invitation"], "invitation", at),
        "second_factor": None,
        "recusals": [],
    }


def _numbered(memberships: list[Document], more: Iterable[Document]) -> list[Document]:
    """Memberships and more of them, each with its number as an identifier."""
    return [*memberships, *({**each, "id": str(len(memberships) + n)} for n, each in enumerate(more, 1))]


def _with(credentials: Document, proof: Document, kind: str, at: str, **more: Any) -> Document:
    """Credentials with one more, without those that have expired."""
    alive = {id: each for id, each in credentials.items() if at < (each.get("expires") or "9999")}
    return {**alive, proof["credential"]: {"kind": kind, "at": at, **more}}


def _without(credentials: Document, *kinds: str) -> Document:
    """Credentials without those of some kinds."""
    return {id: each for id, each in credentials.items() if each["kind"] not in kinds}


def _accepted(state: Document | None, content: Document, at: str) -> Document:
    assert state
    rest = _without(state["credentials"], "invitation", "password")
    return {**state, "state": ACTIVE, "credentials": _with(rest, content["password"], "password", at)}


def _password_set(state: Document | None, content: Document, at: str) -> Document:
    """A new password ends every other session."""
    assert state
    credentials = state["credentials"]
    session = {id: each for id, each in credentials.items() if id == content["session"]}
    rest = _without(credentials, "password", "session") | session
    return {**state, "credentials": _with(rest, content["password"], "password", at)}


def _password_reset(state: Document | None, content: Document, at: str) -> Document:
    """Nothing that was known before is of use, the second factor too: it may be in the wrong hands."""
    assert state
    rest = _without(state["credentials"], "invitation", "password", "session", "token", "second_factor")
    credentials = _with(rest, content["invitation"], "invitation", at)
    return {**state, "credentials": credentials, "second_factor": None}


def _signed_in(state: Document | None, content: Document, at: str) -> Document:
    assert state
    factor = state["second_factor"]
    more = {"factor": bool(content["step"]), "expires": content["expires"]}
    session = _with(state["credentials"], content["session"], "session", at, **more)
    if factor and content["step"]:
        factor = {**factor, "step": content["step"]}
    return {**state, "credentials": session, "second_factor": factor}


def _token_made(state: Document | None, content: Document, at: str) -> Document:
    assert state
    more = {name: content[name] for name in ("label", "scopes", "factor", "expires")}
    return {**state, "credentials": _with(state["credentials"], content["token"], "token", at, **more)}


def _credential_ended(state: Document | None, content: Document, at: str) -> Document:
    assert state
    rest = {id: each for id, each in state["credentials"].items() if id != content["id"]}
    return {**state, "credentials": rest}


def _factor_offered(state: Document | None, content: Document, at: str) -> Document:
    assert state
    return {**state, "second_factor": {"id": content["id"], "confirmed": False, "step": 0}}


def _factor_confirmed(state: Document | None, content: Document, at: str) -> Document:
    assert state
    factor = {**state["second_factor"], "confirmed": True, "step": content["step"]}
    return {**state, "second_factor": factor, "credentials": _without(state["credentials"], "token")}


def _granted(state: Document | None, content: Document, at: str) -> Document:
    assert state
    return {**state, "memberships": _numbered(state["memberships"], [content["membership"]])}


def _membership_ended(state: Document | None, content: Document, at: str) -> Document:
    assert state
    return {**state, "memberships": _ending(state["memberships"], [content["id"]], content["until"])}


def _ending(memberships: Iterable[Document], ids: Iterable[str], until: str) -> list[Document]:
    ended = frozenset(ids)
    return [{**each, "until": until} if each["id"] in ended else each for each in memberships]


def _handed_over(state: Document | None, content: Document, at: str) -> Document:
    """The last day is the one before the other's first."""
    assert state
    until = (date.fromisoformat(content["from"]) - timedelta(days=1)).isoformat()
    return {**state, "memberships": _ending(state["memberships"], content["ids"], until)}


def _taken_over(state: Document | None, content: Document, at: str) -> Document:
    assert state
    return {**state, "memberships": _numbered(state["memberships"], content["memberships"])}


def _disabled(state: Document | None, content: Document, at: str) -> Document:
    assert state
    rest = _without(state["credentials"], "invitation", "session", "token")
    return {**state, "state": DISABLED, "credentials": rest}


def _enabled(state: Document | None, content: Document, at: str) -> Document:
    assert state
    has_password = any(each["kind"] == "password" for each in state["credentials"].values())
    return {**state, "state": ACTIVE if has_password else INVITED}


def _recused(state: Document | None, content: Document, at: str) -> Document:
    assert state
    return {**state, "recusals": [*state["recusals"], content]}


def _found(state: Document) -> Iterator[Found]:
    yield Found("login", state["login"], sole=True)
    for each in state["memberships"]:
        yield Found("role", each["role"])
        if each["organisation"]:
            yield Found("organisation", each["organisation"])


ACCOUNT = Aggregate(
    name="account",
    folds={
        "invite": _invited,
        "accept": _accepted,
        "sign_in": _signed_in,
        "sign_out": _credential_ended,
        "set_password": _password_set,
        "reset_password": _password_reset,
        "offer_second_factor": _factor_offered,
        "confirm_second_factor": _factor_confirmed,
        "make_token": _token_made,
        "end_credential": _credential_ended,
        "grant": _granted,
        "end_membership": _membership_ended,
        "hand_over": _handed_over,
        "take_over": _taken_over,
        "disable": _disabled,
        "enable": _enabled,
        "recuse": _recused,
    },
    found=_found,
)
"""A person's account."""


def holding(state: Document, day: str) -> list[Document]:
    """The memberships that hold on a day, ``2024-01-15``; none of an account that is disabled."""
    if state["state"] == DISABLED:
        return []
    return [
        each
        for each in state["memberships"]
        if each["from"] <= day and (each["until"] is None or day <= each["until"])
    ]
