"""``GET /metrics``: what the service counts of itself, for Prometheus.

Only for who brings the token that ``MINHDIEM_METRICS_TOKEN`` sets. Behind a proxy every request comes from
this machine, so an address would prove nothing; and where no token is set there is no such page.
"""

import os
from hmac import compare_digest

from flask import Blueprint, Response, abort, current_app, request
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.multiprocess import MultiProcessCollector

from service.config import COUNTED
from service.measures import REGISTRY

blueprint = Blueprint("metrics", __name__)


@blueprint.get("/metrics")
def metrics() -> Response:
    """What all processes have counted: a request reaches one of them."""
    token: str = current_app.extensions["metrics_token"]
    given = request.authorization
    brought = (given.token or "") if given and given.type == "bearer" else ""
    if not token or not compare_digest(brought.encode(), token.encode()):
        abort(404)
    response = Response(generate_latest(_counted()), content_type=CONTENT_TYPE_LATEST)
    response.cache_control.no_store = True
    return response


def _counted() -> CollectorRegistry:
    if not os.environ.get(COUNTED):
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    return registry
