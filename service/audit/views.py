"""``GET /api/v1/record…``: the head of the record, and its entries."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from flask import Response, request
from flask_smorest import Blueprint

from methodology.canonical import canonical
from methodology.errors import Fault
from methodology.wording.translations import N_
from service.acts.perform import Refused
from service.audit import schemas
from service.audit.services import READERS, Asked, may_read, read_page, reads_all
from service.documents import JSON
from service.http.documentation import guarded_route
from service.http.negotiation import negotiate
from service.http.responses import answer, link
from service.record.queries import read_head
from service.workflow.backend import current_backend
from service.workflow.requests import current_actor

ROOT = "/api/v1/record"

blueprint = Blueprint("record", __name__, url_prefix=ROOT, description="All that was done, and by whom")


@guarded_route(blueprint, "/head", schemas.RecordHead)
def head() -> Response:
    """The last entry of the record: for auditors, secretaries, administrators and the chair.

    Whoever writes it down can tell later whether anything before it was changed or cut off.
    """
    actor = current_actor(request, current_backend())
    _check(reads_all(actor))
    with current_backend().store.reading() as connection:
        last = read_head(connection)
    return _answer({"number": last.number, "at": last.at, "digest": last.digest})


@guarded_route(blueprint, "/entries", schemas.RecordEntry(many=True), "wrong_parameter")
@blueprint.arguments(schemas.Query, location="query")
def entries(query: Mapping[str, Any]) -> Response:
    """Entries of the record, in order; the header `Link` leads to the next page where there is one.

    Auditors, secretaries, administrators and the chair read all; others with `aggregate=organisation` and the
    `id` of an organisation in which they hold a role what became of that. The digest of an entry is the
    SHA-256 of the canonical JSON (RFC 8785) of its members but `texts`, `digest` and `seal`, with the SHA-256
    of the canonical JSON of `content` in place of that.
    """
    asked, actor = Asked(**query), current_actor(request, current_backend())
    _check(may_read(actor, asked))
    with current_backend().store.reading() as connection:
        found, has_more = read_page(connection, asked)
    response = _answer(found)
    return link(response, ("next", _next(query, found[-1]["number"]))) if has_more else response


def _check(allowed: bool) -> None:
    """Refuse whoever may not read it."""
    if not allowed:
        known = {"act": "record", "title": N_("Read the record"), "who": ", ".join(READERS)}
        raise Refused("not_yours", Fault("not_yours", known))


def _next(query: Mapping[str, Any], after: int) -> str:
    chosen = {name: value for name, value in query.items() if value is not None}
    return f"{ROOT}/entries?{urlencode({**chosen, 'after': after})}"


def _answer(document: Any) -> Response:
    response = answer(canonical(document), negotiate(request, JSON))
    response.cache_control.no_store = True
    return response
