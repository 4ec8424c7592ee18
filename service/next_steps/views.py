"""``POST /api/v1/next-steps``: what would earn an agency more."""

from typing import Any

from flask import Response
from flask_smorest import Blueprint

from methodology.canonical import Document
from methodology.errors import error_path
from service.http.documentation import computed_route
from service.http.request_body import members, pack_and_level, text, without
from service.http.responses import computed
from service.next_steps.schemas import NextSteps
from service.next_steps.services import Target, find_next_steps
from service.packs.registry import current_registry

blueprint = Blueprint(
    "next-steps", __name__, url_prefix="/api/v1", description="What would earn an agency more"
)


@computed_route(blueprint, "/next-steps", NextSteps)
def next_steps() -> Response:
    """What is not handed in, then for each indicator the change that brings its next step, most first.

    With them comes what the next better band asks for; with `target`, what each fact of an indicator, named
    by its key or its code, must be for it to earn so many points. Dates, what comes from a feed, and facts
    that are only divided by or taken off are left alone. Nothing is kept.
    """
    return computed("advise", _next_steps)


def _next_steps(body: Any, language: str) -> Document:
    registry = current_registry()
    pack, level = pack_and_level(body, registry)
    target = _target(body["target"]) if body.get("target") is not None else None
    facts = without(body, "pack", "level", "target")
    return find_next_steps(registry, pack, level, facts, language, target)


def _target(written: Any) -> Target:
    with error_path("target"):
        target = members(written, "indicator", "points")
        return text(target, "indicator"), target.get("points")
