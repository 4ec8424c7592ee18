"""From a credential to who acts, as the store has it at that moment."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from methodology.canonical import Document
from methodology.errors import Fault
from service import clock
from service.acts.act import Reader
from service.acts.perform import Refused
from service.acts.roles import SYSTEM, Actor, Role
from service.identity.credentials import hashed
from service.identity.state import ACCOUNT, ACTIVE, holding
from service.store.tables import credential

NEED_FACTOR = frozenset({Role.SECRETARY, Role.ADMINISTRATOR})
"""Roles that a password alone does not give."""


@dataclass(frozen=True, slots=True)
class Proved:
    """What a credential proves.

    Attributes:
        account: whose it is.
        credential: its identifier.
    """

    account: str
    credential: str

    def __call__(self, reader: Reader, at: str) -> Actor:
        """The actor, with the memberships that hold at a time.

        Raises:
            Refused: ``sign_in_needed``, where the credential has ended, or the account is not in use.
        """
        state = reader.state(ACCOUNT.name, self.account)
        if state is None or state["state"] != ACTIVE:
            raise needs_sign_in()
        found = state["credentials"].get(self.credential)
        if found is None or at >= (found.get("expires") or "9999"):
            raise needs_sign_in()
        return _actor(self, state, found, at)


def _actor(proved: Proved, state: Document, proof: Document, at: str) -> Actor:
    factor = bool(proof.get("factor"))
    memberships = frozenset(_memberships(state, at, factor))
    scopes = frozenset(proof.get("scopes", ["*"]))
    missing = frozenset(withheld(state, at, factor))
    return Actor(proved.account, memberships, scopes, factor, proved.credential, missing)


def _memberships(state: Document, at: str, factor: bool) -> Iterator[tuple[Role, str]]:
    for each in holding(state, clock.day(at).isoformat()):
        if factor or each["role"] not in NEED_FACTOR:
            yield Role(each["role"]), each["organisation"] or ""


def withheld(state: Document, at: str, factor: bool) -> list[Role]:
    """Roles that are not given until a second factor is shown."""
    held = {Role(each["role"]) for each in holding(state, clock.day(at).isoformat())}
    return [] if factor else sorted(held & NEED_FACTOR)


@dataclass(frozen=True, slots=True)
class Alone:
    """Somebody who acts on the own account only, proved by what the command itself brings.

    Attributes:
        account: it.
        scope: the one act.
    """

    account: str
    scope: str

    def __call__(self, reader: Reader, at: str) -> Actor:
        """The actor, without any membership."""
        return Actor(self.account, scopes=frozenset({self.scope}))


def as_system(reader: Reader, at: str) -> Actor:
    """The command line."""
    return SYSTEM


def needs_sign_in() -> Refused:
    """Nobody is signed in, or not any more."""
    return Refused("sign_in_needed", Fault("sign_in_needed"))


def find_secret(connection: Connection, secret: str, *kinds: str) -> Any:
    """The row of the credential with a secret, of one of some kinds; None where there is none."""
    wanted = select(credential).where(credential.c.secret == hashed(secret), credential.c.kind.in_(kinds))
    return connection.execute(wanted).one_or_none()
