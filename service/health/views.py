"""``GET /health`` and ``GET /ready``, for whoever supervises the service."""

from flask import Response
from flask_smorest import Blueprint

from methodology.canonical import canonical
from service.formats import JSON, VERSION
from service.health import schemas
from service.http.documentation import may_fail
from service.http.problems import Problem
from service.packs.registry import current_registry, faults, smoke_test, valid_packs

blueprint = Blueprint("health", __name__, description="Whether the service lives and is ready")


@blueprint.route("/health")
@blueprint.response(200, schemas.Live)
def health() -> Response:
    """Whether the process answers."""
    return _plain({"status": "live"})


@blueprint.route("/ready")
@may_fail(blueprint, "not_ready")
@blueprint.response(200, schemas.Ready)
def ready() -> Response:
    """Whether every pack is read and proved, and an evaluation succeeds."""
    if found := tuple(faults(current_registry())):
        raise Problem("not_ready", found)
    packs = list(valid_packs(current_registry()))
    smoke_test(current_registry(), packs[0], next(iter(packs[0].levels.values())))
    digests = {pack.name: pack.digests.pack for pack in packs}
    return _plain({"status": "ready", "version": VERSION, "packs": digests})


def _plain(data: object) -> Response:
    response = Response(canonical(data), mimetype=JSON)
    response.cache_control.no_store = True
    return response
