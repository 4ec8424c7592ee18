"""``GET /health`` and ``GET /ready``, for whoever supervises the service."""

from flask import Response, current_app, request
from flask_smorest import Blueprint

from methodology.canonical import Document, canonical
from service.config import VERSION
from service.documents import JSON
from service.health import schemas
from service.health.services import lacking, smoke_test, usable_packs
from service.http.documentation import may_fail, operation
from service.http.long_work import current_sibling
from service.http.negotiation import preferred_language
from service.http.problems import Problem, error_documents
from service.packs.registry import current_registry

blueprint = Blueprint("health", __name__, description="Whether the service lives and is ready")


@blueprint.route("/health")
@operation(blueprint)
@blueprint.response(200, schemas.Live)
def health() -> Response:
    """Whether the process answers."""
    return _uncached({"status": "live"})


@blueprint.route("/ready")
@operation(blueprint)
@may_fail(blueprint, "not_ready")
@blueprint.response(200, schemas.Ready)
def ready() -> Response:
    """Whether there is a pack that is read and proved, an evaluation succeeds, and the database answers.

    A pack that cannot be used is named in `broken`, with what is wrong; the others are not held up by it.
    """
    registry, backend = current_registry(), current_app.extensions["backend"]
    packs, broken = usable_packs(registry)
    against = list(lacking(backend and backend.store, current_sibling()))
    if not packs:
        against += [fault for faults in broken.values() for fault in faults]
    if against or not packs:
        raise Problem("not_ready", against)
    smoke_test(registry, packs[0], next(iter(packs[0].levels.values())))
    language = preferred_language(request)
    digests = {pack.name: pack.digests.pack for pack in packs}
    told = {name: error_documents(faults, language) for name, faults in broken.items()}
    store = backend.store.engine.dialect.name if backend else None
    document = {"status": "ready", "version": VERSION, "store": store, "packs": digests, "broken": told}
    return _uncached(document, language)


def _uncached(document: Document, language: str = "") -> Response:
    response = Response(canonical(document), mimetype=JSON)
    if language:
        response.content_language.add(language)
        response.vary.add("Accept-Language")
    response.cache_control.no_store = True
    return response
