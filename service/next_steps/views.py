"""``POST /api/v1/next-steps``: what would earn an agency more."""

from typing import Any

from flask import Response, request
from flask_smorest import Blueprint

from methodology.errors import InvalidDocument, error_path
from service.documents import write_document
from service.formats import CSV, FORMATS, TEXT, Document
from service.http.documentation import LANGUAGE, may_fail
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import level_named, members, parse_json, read_body, text, without
from service.http.responses import uncached
from service.next_steps.schemas import NextSteps
from service.next_steps.services import Target, find_next_steps
from service.packs.registry import current_registry

PATH = "/next-steps"

blueprint = Blueprint(
    "next-steps", __name__, url_prefix="/api/v1", description="What would earn an agency more"
)


@blueprint.route(PATH, methods=["POST"], parameters=[LANGUAGE])
@may_fail(
    blueprint,
    *("unreadable_body", "not_acceptable", "too_large", "unsupported_media_type", "wrong_submission"),
)
@blueprint.response(200, {"type": "string"}, content_type=TEXT)
@blueprint.response(200, {"type": "string"}, content_type=CSV)
@blueprint.response(200, NextSteps)
def advise() -> Response:
    """Each smallest change of a single fact that earns points, by exact gain.

    With them comes what the next better band asks for; with `target`, what each fact of an indicator must
    be for it to earn so many points. Facts that are only divided by or taken off are left alone. Nothing is
    kept.
    """
    want, raw = negotiate(request, *FORMATS), read_body(request)
    return uncached(want, "advise", lambda: write_document(_advised(raw, want.language), want.media))


def _advised(raw: bytes, language: str) -> Document:
    written = parse_json(raw)
    try:
        names = level_named(written, current_registry())
        target = _target(written["target"]) if written.get("target") is not None else None
        return find_next_steps(
            current_registry(), *names, without(written, "pack", "level", "target"), language, target
        )
    except InvalidDocument as error:
        raise Problem("wrong_submission", error.faults) from None


def _target(written: Any) -> Target:
    with error_path("target"):
        body = members(written, "indicator", "points")
        return text(body, "indicator"), body.get("points")
