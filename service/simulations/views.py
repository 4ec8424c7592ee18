"""``POST /api/v1/simulations``: how stable the ranks of a cohort are."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from flask import Response, request
from flask_smorest import Blueprint

from methodology.errors import InvalidDocument, collect_errors
from rules.facts.exact_json import Numeral
from rules.facts.values import to_grid
from service.documents import write_document
from service.formats import CSV, FORMATS, TEXT, Document
from service.http.cohort_body import cohort
from service.http.documentation import LANGUAGE, may_fail
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import level_named, members, parse_json, read_body
from service.http.responses import uncached
from service.packs.registry import current_registry
from service.simulations.schemas import Simulation
from service.simulations.services import DRAWS, PERCENT, SEED, USUAL_DRAWS, USUAL_SEED, simulate_stability

PATH = "/simulations"

blueprint = Blueprint(
    "simulations", __name__, url_prefix="/api/v1", description="How stable the ranks of a cohort are"
)


@blueprint.route(PATH, methods=["POST"], parameters=[LANGUAGE])
@may_fail(
    blueprint,
    *("unreadable_body", "not_acceptable", "too_large", "cohort_too_large"),
    *("unsupported_media_type", "wrong_submission"),
)
@blueprint.response(200, {"type": "string"}, content_type=TEXT)
@blueprint.response(200, {"type": "string"}, content_type=CSV)
@blueprint.response(200, Simulation)
def simulate() -> Response:
    """How far each rank moves where every maximum is a little greater or less, at random.

    Each maximum is drawn evenly from 1 ± `percent`, in each of `draws` draws; `seed` gives the same draws
    again. For each agency of `cohort` the answer has the median rank and the 5th and 95th percentiles, and
    for each maximum how far the order follows it. Rows that are wrong are reported in `broken`. Nothing is
    kept.
    """
    want, raw = negotiate(request, *FORMATS), read_body(request)
    return uncached(want, "simulate", lambda: write_document(_simulated(raw, want.language), want.media))


def _simulated(raw: bytes, language: str) -> Document:
    written = parse_json(raw)
    try:
        names = level_named(written, current_registry())
        body = members(written, "pack", "level", "cohort", "percent", "draws", "seed")
        asked, method = _numbers(body), current_registry().level(*names)
        command = f"minhdiem simulate {' '.join(names)} --cohort FILE"
        return simulate_stability(method, cohort(method[1], body, command), language, asked)
    except InvalidDocument as error:
        raise Problem("wrong_submission", error.faults) from None


def _numbers(body: Mapping[str, Any]) -> tuple[int, int, int]:
    """What is asked for, each number on its grid."""
    usual = {"draws": Numeral(USUAL_DRAWS), "seed": Numeral(USUAL_SEED)}
    asked = {name: "null" if value is None else value for name, value in (usual | dict(body)).items()}
    read = collect_errors(
        (fact.name, partial(to_grid, fact, asked.get(fact.name, "null"))) for fact in (PERCENT, DRAWS, SEED)
    )
    return read["percent"], read["draws"], read["seed"]
