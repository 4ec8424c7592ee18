"""Accounts as they are read, by whoever may see them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from methodology.canonical import Document
from service import clock
from service.acts.roles import SYSTEM, Actor, Role
from service.identity.state import ACCOUNT
from service.record.documents import Stored, load, load_all, private_texts
from service.record.secrets import PRIVATE, committed
from service.registry.state import ORGANISATION

SEE_ALL = (Role.ADMINISTRATOR, Role.SECRETARY, Role.AUDITOR)
"""Who sees every account; an approver sees those of the own organisation, everybody the own."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account as it is read.

    Attributes:
        id: of it.
        n: its version.
        state: with texts in place of commitments; None for one that was forgotten.
        organisations: the names of those that its memberships are in, by identifier.
    """

    id: str
    n: int
    state: Document
    organisations: Mapping[str, str]


def is_visible(actor: Actor, id: str, state: Document, day: str) -> bool:
    """Whether somebody may see an account on a day, ``2024-01-15``."""
    if actor == SYSTEM or id == actor.account or any(actor.has(role) for role in SEE_ALL):
        return True
    places = {each["organisation"] for each in state["memberships"] if day <= (each["until"] or "9999")}
    return bool(actor.organisations(Role.APPROVER) & places)


def find_account(connection: Connection, actor: Actor, id: str, at: str) -> Account | None:
    """An account; None where there is none that the actor may see."""
    stored = load(connection, [(ACCOUNT.name, id)])[ACCOUNT.name, id]
    if stored.state is None or not is_visible(actor, id, stored.state, clock.day(at).isoformat()):
        return None
    return next(_read(connection, {id: stored}))


def list_accounts(connection: Connection, actor: Actor, at: str) -> list[Account]:
    """The accounts that somebody may see, in order of login."""
    day = clock.day(at).isoformat()
    found = load_all(connection, ACCOUNT.name).items()
    visible = {id: each for id, each in found if each.state and is_visible(actor, id, each.state, day)}
    return sorted(_read(connection, visible), key=lambda account: (account.state["login"] or "", account.id))


def _read(connection: Connection, stored: Mapping[str, Stored]) -> Iterator[Account]:
    """Accounts with their texts and the names of organisations."""
    states = {id: each.state or {} for id, each in stored.items()}
    commitments = (found[PRIVATE] for state in states.values() for found in _texts(state))
    texts = private_texts(connection, commitments)
    places = {each["organisation"] for state in states.values() for each in state["memberships"]}
    names = _names(connection, places - {None})
    for id, state in states.items():
        plain = {name: texts.get(state[name][PRIVATE]) for name in ("login", "name")}
        held = {each["organisation"] for each in state["memberships"]} & names.keys()
        yield Account(id, stored[id].n, {**state, **plain}, {place: names[place] for place in held})


def _texts(state: Document) -> Iterator[Any]:
    for name in ("login", "name"):
        yield from committed(state[name], PRIVATE)


def _names(connection: Connection, organisations: set[str]) -> dict[str, str]:
    found = load(connection, ((ORGANISATION.name, id) for id in organisations))
    return {id: each.state["name"] for (_, id), each in found.items() if each.state}
