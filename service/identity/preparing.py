"""What acts on accounts need before they are judged: secrets are made, passwords compared and hashed.

All of that is slow or random, so it is done before the transaction.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from methodology.canonical import Document
from methodology.errors import Fault
from service import clock
from service.acts.perform import Here, Identify, Refused
from service.identity import attempts
from service.identity.actors import Alone, find_secret
from service.identity.credentials import (
    SHORTEST,
    factor_address,
    matching_step,
    new_identifier,
    new_secret,
    new_slip,
    password_credential,
    password_fits,
    plain_slip,
)
from service.identity.state import ACCOUNT, ACTIVE
from service.record.documents import private_texts
from service.record.key import Key
from service.store.tables import credential
from service.store.transactions import Store

SESSION_HOURS = 12
INVITATION_DAYS = 14
_NOBODY = password_credential("", "nobody").secret
"""Compared where there is no such login: it takes as long as where there is one."""


@dataclass(frozen=True, slots=True)
class Workshop:
    """What preparing needs.

    Attributes:
        store: where accounts are looked up.
        key: of the seal; second factors follow from it.
        slowly: calls a function with arguments where that holds up nobody.
    """

    store: Store
    key: Key
    slowly: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An act that can be judged.

    Attributes:
        id: of the subject.
        body: what is asked, with credentials for the entry.
        shown: secrets that are shown this once.
        actor: who acts, where the act itself proves it.
    """

    id: str
    body: Mapping[str, Any]
    shown: Document = field(default_factory=dict)
    actor: Identify | None = None


Preparation = Callable[[Workshop, str, Mapping[str, Any], str], Prepared]


def _invite(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    slip = new_slip(id, clock.later(at, days=INVITATION_DAYS))
    return Prepared(
        id, {**body, "invitation": slip.credential}, {"login": body["login"].text, "invitation": slip.secret}
    )


def _import_all(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    """A slip for each; they are shown together."""
    rows, shown = [], []
    for row in body["accounts"]:
        account = new_identifier()
        slip = new_slip(account, clock.later(at, days=INVITATION_DAYS))
        rows.append({**row, "id": account, "invitation": slip.credential})
        shown.append({"account": account, "login": row["login"].text, "invitation": slip.secret})
    return Prepared(id, {"accounts": rows}, {"invitations": shown})


def _reset_password(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    slip = new_slip(id, clock.later(at, days=INVITATION_DAYS))
    return Prepared(id, {"invitation": slip.credential}, {"invitation": slip.secret})


def _accept(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    with workshop.store.reading() as connection:
        slip = find_secret(connection, plain_slip(body["invitation"]), "invitation")
        state = Here(connection).state(ACCOUNT.name, slip.account) if slip else None
    if state is None or slip.id not in state["credentials"] or at >= slip.expires:
        raise Refused("wrong_login", Fault("wrong_invitation", path=("invitation",)))
    made = {"password": _password(workshop, slip.account, body["password"]), "proved_by": slip.id}
    return Prepared(slip.account, made, actor=Alone(slip.account, "account.accept"))


def _password(workshop: Workshop, account: str, password: str) -> Any:
    if len(password) < SHORTEST or len(set(password)) < 4:
        raise Refused("rule_broken", Fault("password_weak", {"limit": str(SHORTEST)}, ("password",)))
    return workshop.slowly(password_credential, account, password)


def _sign_in(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    login = body["login"].lower()
    account, state, stored = _known(workshop, login, at)
    fits = workshop.slowly(password_fits, stored.secret if stored else _NOBODY, body["password"])
    step = _step(workshop, state, body["code"], at) if stored and fits else 0
    if not (stored and fits) or step is None:
        workshop.store.write(lambda connection: attempts.count_failure(connection, workshop.key, login, at))
        raise Refused("wrong_login", Fault("wrong_login"))
    _forget_failures(workshop, login)
    session = new_secret("session", account, clock.later(at, hours=SESSION_HOURS))
    made = {
        "session": session.credential,
        "expires": session.credential.expires,
        "step": step,
        "proved_by": stored.id,
    }
    return Prepared(account, made, {"session": session.secret}, Alone(account, "account.sign_in"))


def _forget_failures(workshop: Workshop, login: str) -> None:
    with workshop.store.reading() as connection:
        has_failed = attempts.has_failed(connection, workshop.key, login)
    if has_failed:
        workshop.store.write(lambda connection: attempts.forget(connection, workshop.key, login))


def _known(workshop: Workshop, login: str, at: str) -> tuple[str, Any, Any]:
    """The account of a login, its state, and its password as it is stored; none: there is none in use."""
    with workshop.store.reading() as connection:
        if seconds := attempts.wait(connection, workshop.key, login, at):
            raise Refused("too_many_attempts", Fault("too_many_attempts", {"seconds": str(seconds)}))
        reader = Here(connection)
        account = next(iter(reader.find(ACCOUNT.name, "login", login)), "")
        state = reader.state(ACCOUNT.name, account)
        if state is None or state["state"] != ACTIVE:
            return "", None, None
        return account, state, _stored_password(connection, state)


def _stored_password(connection: Any, state: Document) -> Any:
    ids = [id for id, each in state["credentials"].items() if each["kind"] == "password"]
    return connection.execute(credential.select().where(credential.c.id.in_(ids))).one_or_none()


def _step(workshop: Workshop, state: Document, code: str | None, at: str) -> int | None:
    """The step of the code; 0 where the account has no second factor, None where the code is wrong."""
    factor = state["second_factor"]
    if not factor or not factor["confirmed"]:
        return 0
    if code is None:
        raise Refused("code_needed", Fault("code_needed", path=("code",)))
    return matching_step(workshop.key, factor["id"], code, at) or None


def _set_password(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    with workshop.store.reading() as connection:
        state = Here(connection).state(ACCOUNT.name, id)
        stored = state and _stored_password(connection, state)
    if not stored or not workshop.slowly(password_fits, stored.secret, body["current"]):
        raise Refused("rule_broken", Fault("wrong_password", path=("current",)))
    return Prepared(id, {"password": _password(workshop, id, body["password"]), "proved_by": stored.id})


def _offer_second_factor(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    with workshop.store.reading() as connection:
        state = Here(connection).state(ACCOUNT.name, id)
        commitment = state["login"]["private"] if state else ""
        login = private_texts(connection, [commitment]).get(commitment, id)
    factor = new_identifier()
    return Prepared(id, {"id": factor}, {"second_factor": factor_address(workshop.key, factor, login)})


def _confirm_second_factor(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    with workshop.store.reading() as connection:
        state = Here(connection).state(ACCOUNT.name, id)
    factor = (state or {}).get("second_factor") or {"id": ""}
    step = matching_step(workshop.key, factor["id"], body["code"], at)
    if not step:
        raise Refused("rule_broken", Fault("wrong_code", path=("code",)))
    return Prepared(id, {"id": factor["id"], "step": step})


def _make_token(workshop: Workshop, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    expires = clock.end_of_day(body["until"])
    token = new_secret("token", id, expires)
    made = {"label": body["label"], "scopes": body["scopes"], "token": token.credential, "expires": expires}
    return Prepared(id, made, {"token": token.secret})


PREPARATIONS: Mapping[str, Preparation] = {
    "account.invite": _invite,
    "account.import": _import_all,
    "account.reset_password": _reset_password,
    "account.accept": _accept,
    "account.sign_in": _sign_in,
    "account.set_password": _set_password,
    "account.offer_second_factor": _offer_second_factor,
    "account.confirm_second_factor": _confirm_second_factor,
    "account.make_token": _make_token,
}
"""By the act's key; the others need nothing."""
