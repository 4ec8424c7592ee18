"""``GET /health`` and ``GET /ready``, for whoever supervises the service."""

from flask import Response
from flask_smorest import Blueprint

from methodology.canonical import Document, canonical
from service.config import VERSION
from service.documents import JSON
from service.health import schemas
from service.health.services import smoke_test
from service.http.documentation import may_fail
from service.http.problems import Problem
from service.packs.registry import current_registry, pack_faults, valid_packs

blueprint = Blueprint("health", __name__, description="Whether the service lives and is ready")


@blueprint.route("/health")
@blueprint.response(200, schemas.Live)
def health() -> Response:
    """Whether the process answers."""
    return _uncached({"status": "live"})


@blueprint.route("/ready")
@may_fail(blueprint, "not_ready")
@blueprint.response(200, schemas.Ready)
def ready() -> Response:
    """Whether every pack is read and proved, and an evaluation succeeds."""
    registry = current_registry()
    if faults := tuple(pack_faults(registry)):
        raise Problem("not_ready", faults)
    packs = list(valid_packs(registry))
    smoke_test(registry, packs[0], next(iter(packs[0].levels.values())))
    digests = {pack.name: pack.digests.pack for pack in packs}
    return _uncached({"status": "ready", "version": VERSION, "packs": digests})


def _uncached(document: Document) -> Response:
    response = Response(canonical(document), mimetype=JSON)
    response.cache_control.no_store = True
    return response
