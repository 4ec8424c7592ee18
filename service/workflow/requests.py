"""Who a request comes from: a bearer token, or the cookie of a session."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from flask import Request, Response
from sqlalchemy import Connection

from methodology.errors import Fault
from service import clock
from service.acts.perform import Here, Refused
from service.acts.roles import Actor
from service.identity.actors import Proved, find_secret, needs_sign_in
from service.workflow.backend import Backend

COOKIE = "__Host-minhdiem"
"""Only over TLS or at this machine itself, for the whole host, and for no other host."""
_SAME_SITE = ("same-origin", "none")


def proved(request: Request, backend: Backend) -> Proved:
    """What the credential of a request proves. A bearer token makes a cookie ignored.

    Raises:
        Refused: ``sign_in_needed``, where there is none or it is not known; ``foreign_origin``, where
            another site sends the cookie.
    """
    kind, secret = _secret(request)
    if not secret:
        raise needs_sign_in()
    if kind == "session" and request.method not in ("GET", "HEAD", "OPTIONS"):
        _check_origin(request)
    with backend.store.reading() as connection:
        row = find_secret(connection, secret, "session", "token")
    if row is None:
        raise needs_sign_in()
    return Proved(row.account, row.id)


@contextmanager
def reading_actor(request: Request, backend: Backend) -> Iterator[tuple[Connection, Actor]]:
    """A transaction that reads, and who reads in it.

    Raises:
        Refused: as :func:`proved`; ``not_yours`` where the token is not for reading.
        StoreUnavailable: the database does not answer.
    """
    identify = proved(request, backend)
    with backend.store.reading() as connection:
        actor = identify(Here(connection), clock.instant(clock.now()))
        if not actor.scopes & {"*", "read"}:
            raise Refused("not_yours", Fault("scope_missing", {"scope": "read"}))
        yield connection, actor


def current_actor(request: Request, backend: Backend) -> Actor:
    """Who reads something: the actor, as of now.

    Raises:
        Refused, StoreUnavailable: as :func:`reading_actor`.
    """
    with reading_actor(request, backend) as (_, actor):
        return actor


def _secret(request: Request) -> tuple[str, str]:
    given = request.authorization
    if given is not None:
        return "token", (given.token or "") if given.type == "bearer" else ""
    return "session", request.cookies.get(COOKIE, "")


def _check_origin(request: Request) -> None:
    """Refuse what a page of another site sends: the browser says whose page it was.

    A token in each form would be lost with the session, and what was typed with it.
    """
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    foreign = site not in _SAME_SITE if site else origin and urlsplit(origin).netloc != request.host
    if foreign:
        raise Refused("foreign_origin", Fault("foreign_origin", {"value": origin or site or ""}))


def keep_session(response: Response, secret: str) -> None:
    """Let the browser keep the secret of a session."""
    response.set_cookie(COOKIE, secret, secure=True, httponly=True, samesite="Lax", path="/")


def end_session(response: Response) -> None:
    """Let the browser forget it."""
    response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax", path="/")
