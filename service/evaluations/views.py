"""``POST /api/v1/evaluations``: facts in, scorecard out."""

from collections.abc import Mapping
from functools import partial

from flask import Response, request
from flask_smorest import Blueprint

from methodology.errors import InvalidDocument
from service.evaluations.schemas import Query, Scorecard
from service.evaluations.services import score
from service.formats import CSV, FORMATS, TEXT, Document
from service.http.documentation import LANGUAGE, may_fail
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import level_named, parse_json, read_body, without
from service.http.responses import uncached
from service.packs.registry import current_registry

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
    want, facts = negotiate(request, *FORMATS), read_body(request)
    scored = partial(_scored, facts, want.language, query["bundle"])
    return uncached(want, "evaluate", lambda: FORMATS[want.media](scored()))


def _scored(raw: bytes, language: str, bundle: bool) -> Document:
    """The scorecard of a body.

    Raises:
        Problem: ``unreadable_body``, ``wrong_submission``.
    """
    written = parse_json(raw)
    try:
        pack, level = level_named(written, current_registry())
        return score(current_registry(), pack, level, without(written, "pack", "level"), language, bundle)
    except InvalidDocument as error:
        raise Problem("wrong_submission", error.faults) from None
