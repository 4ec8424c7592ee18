"""``POST /api/v1/evaluations``: facts in, scorecard out."""

from collections.abc import Mapping
from threading import Lock
from time import perf_counter
from typing import Any

from flask import Request, Response, request
from flask_smorest import Blueprint
from werkzeug.exceptions import RequestEntityTooLarge

from methodology.faults import Refused, at, refuse
from rules.exact_json import Numeral, loads
from service.answers import answer
from service.desk import desk
from service.documenting import LANGUAGE, may_fail
from service.evaluations.schemas import Query, Scorecard
from service.formats import CSV, FORMATS, JSON, TEXT, Document
from service.negotiation import wanted
from service.problems import Problem
from service.scoring import score

CHUNK = 64 * 1024
PATIENCE = 64 * 1024 * 1024
"""Bytes of a body that is too large which are still read."""

_turn = Lock()
"""One evaluation after the other: two threads would only take turns in the middle, and both come late."""

blueprint = Blueprint("evaluations", __name__, url_prefix="/api/v1", description="Facts in, scorecard out")


@blueprint.route("/evaluations", methods=["POST"], parameters=[LANGUAGE])
@may_fail(
    blueprint,
    "unreadable_body",
    "not_acceptable",
    "too_large",
    "unsupported_media_type",
    "wrong_parameter",
    "wrong_submission",
)
@blueprint.response(200, {"type": "string"}, content_type=TEXT)
@blueprint.response(200, {"type": "string"}, content_type=CSV)
@blueprint.response(200, Scorecard)
@blueprint.arguments(Query, location="query")
def evaluate(query: Mapping[str, bool]) -> Response:
    """Score the facts of one agency, and explain every point.

    `Accept` chooses JSON, CSV or plain text. Nothing is kept.
    """
    want, facts = wanted(request, *FORMATS), _received(request)
    with _turn:
        started = perf_counter()
        written = FORMATS[want.media](_scored(facts, want.language, query["bundle"]))
        taken = perf_counter() - started
    response = answer(written, want)
    response.cache_control.no_store = True
    response.headers["Server-Timing"] = f"evaluate;dur={taken * 1000:.3f}"
    return response


def _received(request: Request) -> bytes:
    """All bytes of the body.

    Raises:
        Problem: ``unsupported_media_type``.
        RequestEntityTooLarge: after the rest of the body was read too, or its sender would not hear why.
    """
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if (request.mimetype, charset) != (JSON, "utf-8") or "Content-Encoding" in request.headers:
        raise Problem("unsupported_media_type")
    try:
        raw = request.get_data(cache=False)
        request.stream.read(1)  # raises where a body that did not state its length goes on
    except RequestEntityTooLarge:
        rest = request.environ["wsgi.input"]
        any(not rest.read(CHUNK) for _ in range(PATIENCE // CHUNK))
        raise
    return raw


def _scored(raw: bytes, language: str, bundle: bool) -> Document:
    """The scorecard of a body.

    Raises:
        Problem: ``unreadable_body``, ``wrong_submission``.
    """
    try:
        written = loads(raw)
    except Refused as refused:
        raise Problem("unreadable_body", refused.faults) from None
    try:
        return score(desk(), *_taken_apart(written), language, bundle)
    except Refused as refused:
        raise Problem("wrong_submission", refused.faults) from None


def _taken_apart(written: Any) -> tuple[str, str, Mapping[str, Any]]:
    """The names of a pack and a level that exist, and the facts file beside them.

    Raises:
        Refused: where there are no such names, or the pack is refused.
    """
    if not isinstance(written, Mapping):
        raise refuse("object_expected", value=type(written).__name__.lower())
    pack, level = _name(written, "pack"), _name(written, "level")
    with at("pack"):
        levels = desk().pack(pack).levels
    if level not in levels:
        raise refuse("unknown_level", "level", value=level, known=", ".join(levels))
    return pack, level, {name: value for name, value in written.items() if name not in ("pack", "level")}


def _name(written: Mapping[str, Any], key: str) -> str:
    name = written.get(key)
    if not isinstance(name, str) or isinstance(name, Numeral):
        raise refuse("text_missing", key)
    return name
