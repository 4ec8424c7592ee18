"""``POST /api/v1/evaluations``: facts in, scorecard out."""

from collections.abc import Mapping
from typing import Any

from flask import Response
from flask_smorest import Blueprint

from methodology.canonical import Document
from service.evaluations.schemas import Query, Scorecard
from service.evaluations.services import score
from service.http.documentation import computed_route
from service.http.request_body import pack_and_level, without
from service.http.responses import computed
from service.packs.registry import current_registry

blueprint = Blueprint("evaluations", __name__, url_prefix="/api/v1", description="Facts in, scorecard out")


@computed_route(blueprint, "/evaluations", Scorecard, "wrong_parameter")
@blueprint.arguments(Query, location="query")
def evaluate(query: Mapping[str, bool]) -> Response:
    """Score the facts of one agency, and explain every point.

    `Accept` chooses JSON, CSV or plain text. Nothing is kept.
    """

    def scorecard(body: Any, language: str) -> Document:
        registry = current_registry()
        pack, level = pack_and_level(body, registry)
        facts = without(body, "pack", "level")
        return score(registry, pack, level, facts, language, bundle=query["bundle"])

    return computed("evaluate", scorecard)
