"""Accounts as documents: what goes out of them, in the reader's language. Never a secret."""

from collections.abc import Iterable, Mapping
from typing import Any

from methodology.canonical import Document
from methodology.wording.translations import gettext
from service import clock
from service.acts.roles import TITLES, Actor
from service.acts.words import STATES
from service.identity.actors import withheld
from service.identity.state import holding
from service.people.queries import Account


def listed_document(account: Account, at: str, language: str) -> Document:
    """An account in a list: who, and what memberships let the person be today."""
    _, state = gettext(language), account.state
    return {
        "id": account.id,
        "login": state["login"],
        "name": state["name"],
        "state": state["state"],
        "state_text": _(STATES[state["state"]]),
        "version": account.n,
        "memberships": _memberships(account, holding(state, clock.day(at).isoformat()), language),
    }


def account_document(account: Account, at: str, language: str) -> Document:
    """A whole account: all memberships there ever were, and what can be used to be this person."""
    credentials = account.state["credentials"]
    alive = {id: each for id, each in credentials.items() if at < (each.get("expires") or "9999")}
    factor = account.state["second_factor"]
    return {
        **listed_document(account, at, language),
        "memberships": _memberships(account, account.state["memberships"], language),
        "has_password": any(each["kind"] == "password" for each in alive.values()),
        "is_invited": any(each["kind"] == "invitation" for each in alive.values()),
        "has_second_factor": bool(factor and factor["confirmed"]),
        "recusals": [_recusal(each) for each in account.state["recusals"]],
        "sessions": [_session(id, each) for id, each in alive.items() if each["kind"] == "session"],
        "tokens": [_token(id, each) for id, each in alive.items() if each["kind"] == "token"],
    }


def own_document(account: Account, actor: Actor, at: str, language: str) -> Document:
    """Who one is, by what that is known, and what waits for a second factor."""
    missing = withheld(account.state, at, actor.factor)
    listed = listed_document(account, at, language)
    return {
        **listed,
        "memberships": [each for each in listed["memberships"] if each["role"] not in missing],
        "withheld": [{"role": str(role), "title": gettext(language)(TITLES[role])} for role in missing],
        "credential": actor.credential,
        "scopes": sorted(actor.scopes),
        "second_factor": actor.factor,
    }


def _memberships(account: Account, memberships: Iterable[Mapping[str, Any]], language: str) -> list[Document]:
    _ = gettext(language)
    return [
        {
            "id": each["id"],
            "role": each["role"],
            "title": _(TITLES[each["role"]]),
            "organisation": each["organisation"],
            "organisation_name": account.organisations.get(each["organisation"]),
            "from": each["from"],
            "until": each["until"],
            "citing": each.get("citing"),
        }
        for each in memberships
    ]


def _recusal(recusal: Mapping[str, Any]) -> Document:
    """Without the reason, which is the person's own."""
    return {"organisation": recusal["organisation"], "facts": recusal["facts"]}


def _session(id: str, session: Mapping[str, Any]) -> Document:
    return {"id": id, "at": session["at"], "expires": session["expires"], "second_factor": session["factor"]}


def _token(id: str, token: Mapping[str, Any]) -> Document:
    return {**_session(id, token), "label": token["label"], "scopes": token["scopes"]}
