"""Every act over HTTP: ``POST /api/v1/{aggregate}s/{id}/acts/{name}``.

The identifier is left out where the act makes its subject, or where what it is asked with says whose it is.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flask import Flask, Response, request

from methodology.canonical import Document, canonical
from methodology.errors import Fault, InvalidDocument
from service import clock
from service.acts.act import Act
from service.acts.fields import read_body
from service.acts.perform import Command, Identify, Refused
from service.documents import JSON
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import parse_json
from service.http.request_body import read_body as read_bytes
from service.http.responses import answer
from service.identity.credentials import new_identifier
from service.identity.preparing import PREPARATIONS, Preparation, Prepared
from service.measures import ACTS as PERFORMED
from service.record.entry import Entry
from service.workflow.backend import Backend, current_backend
from service.workflow.requests import end_session, keep_session, proved
from service.workflow.table import ACTS, SELF_PROVING, act_path

KEY = re.compile(r"[\x21-\x7e]{1,255}")
"""An idempotency key: printing signs, as in a header field."""
_VERSION = re.compile(r'(?:W/)?"?(\d{1,9})(?:\.gzip)?"?')
"""A version, by the tag of an answer that may have come compressed."""


def add_acts(app: Flask) -> None:
    """Route to every act."""
    for act in ACTS.values():
        app.add_url_rule(act_path(act, "<id>"), f"acts.{act.key}", _view(act), methods=["POST"])


def _view(act: Act) -> Any:
    def view(id: str = "") -> Response:
        return _perform(act, id)

    view.act = act  # type: ignore[attr-defined]  # by which a test knows every route that writes
    return view


def _perform(act: Act, id: str) -> Response:
    at, backend = clock.instant(clock.now()), current_backend()
    preference = negotiate(request, JSON)
    raw = read_bytes(request)
    identify, account = _who(act, backend)
    body = _body(act, raw)
    command = Command(
        act=act,
        id=id or new_identifier(),
        body=body,
        actor=identify,
        account=account,
        at=at,
        identifier=new_identifier(),
        key=_key(act),
        fingerprint=backend.workshop.key.keyed("body", f"{request.path}\n".encode() + raw),
        seen=_seen(act),
    )
    entries, shown = _counted(backend, command)
    response = answer(canonical(_receipt(entries, shown, command)), preference)
    return _finish(response, act, entries, shown)


def _counted(backend: Backend, command: Command) -> tuple[Sequence[Entry], Document]:
    """Perform a command, and count what came of it."""
    try:
        entries, shown = perform(backend, command)
    except Refused as refused:
        PERFORMED.labels(command.act.key, refused.refusal.code).inc()
        raise
    outcome = "done" if entries[0].command == command.identifier else "repeated"
    PERFORMED.labels(command.act.key, outcome).inc()
    return entries, shown


def perform(backend: Backend, command: Command) -> tuple[Sequence[Entry], Document]:
    """Prepare a command and perform it: its entries, and the secrets that are shown this once.

    Raises:
        Refused: why not.
        StoreUnavailable: nothing can be written now, or it is not known whether it was.
    """
    act = command.act
    prepare: Preparation = PREPARATIONS.get(act.key, _as_it_is)
    if act.key not in SELF_PROVING and (made := backend.performer.check(command)):
        return made, {}
    prepared = prepare(backend.workshop, command.id, command.body, command.at)
    whole = replace(
        command,
        id=prepared.id,
        body=prepared.body,
        actor=prepared.actor or command.actor,
        account=command.account or prepared.id,
    )
    entries = backend.performer.perform(whole)
    return entries, prepared.shown if entries[0].command == command.identifier else {}


def _as_it_is(workshop: Any, id: str, body: Mapping[str, Any], at: str) -> Prepared:
    return Prepared(id, body)


def _body(act: Act, raw: bytes) -> Mapping[str, Any]:
    try:
        return read_body(act.body, parse_json(raw))
    except InvalidDocument as error:
        raise Problem("wrong_body", error.faults) from None


def _who(act: Act, backend: Backend) -> tuple[Identify, str]:
    if act.key in SELF_PROVING:
        return _nobody, ""
    known = proved(request, backend)
    return known, known.account


def _nobody(reader: Any, at: str) -> Any:
    raise Refused("sign_in_needed", Fault("sign_in_needed"))


def _key(act: Act) -> str | None:
    """The idempotency key: without one, an answer that got lost could make a thing twice."""
    key = request.headers.get("Idempotency-Key")
    if act.key in SELF_PROVING:
        return None
    if key is None or not KEY.fullmatch(key):
        raise Problem("key_missing", [Fault("key_missing", {"value": (key or "")[:100]})])
    return key


def _seen(act: Act) -> int | None:
    """Which version of the subject the client has seen, by ``If-Match``."""
    given = request.headers.get("If-Match")
    if given is None:
        if act.fresh:
            raise Problem("version_missing")
        return None
    version = _VERSION.fullmatch(given)
    if not version:
        raise Problem("version_missing")
    return int(version[1])


def _receipt(entries: Sequence[Entry], shown: Document, command: Command) -> Document:
    """What was done, to be kept: with its digest the whole record before it can be checked."""
    return {
        "command": entries[0].command,
        "repeated": entries[0].command != command.identifier,
        "entries": [
            {
                "number": each.number,
                "at": each.at,
                "kind": each.kind,
                "aggregate": each.aggregate,
                "id": each.subject,
                "n": each.n,
                "digest": each.digest,
            }
            for each in entries
        ],
        "shown_once": shown,
    }


def _finish(response: Response, act: Act, entries: Sequence[Entry], shown: Document) -> Response:
    first = entries[0]
    response.cache_control.no_store = True
    response.set_etag(str(first.n))
    if act.makes:
        response.status_code = 201
        response.headers["Location"] = f"/api/v1/{first.aggregate}s/{first.subject}"
    if "session" in shown:
        keep_session(response, shown["session"])
    if act.key == "account.sign_out":
        end_session(response)
    return response
