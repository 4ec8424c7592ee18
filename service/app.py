"""The application: every way in over HTTP."""

import logging
from types import TracebackType

from flask import Flask, Response, request

from service.audit.views import blueprint as audit
from service.comparisons.views import blueprint as comparisons
from service.config import Settings
from service.evaluations.views import blueprint as evaluations
from service.health.metrics import blueprint as metrics
from service.health.views import blueprint as health
from service.http.compression import compress
from service.http.long_work import Sibling
from service.http.problems import Problem, respond
from service.http.request_id import HEADER, LOGGER, ROUTE, request_id
from service.http.turns import Turns
from service.jobs.views import blueprint as jobs
from service.next_steps.views import blueprint as next_steps
from service.openapi.document import Documented
from service.organisations.views import blueprint as organisations
from service.packs.registry import make_registry, set_registry
from service.packs.views import blueprint as packs
from service.pages.views import blueprint as pages
from service.people.views import blueprint as people
from service.rankings.views import blueprint as rankings
from service.simulations.views import blueprint as simulations
from service.workflow.backend import Backend, set_backend
from service.workflow.permissions import blueprint as permissions
from service.workflow.problems import add_problems
from service.workflow.views import add_acts

BLUEPRINTS = (
    *(evaluations, packs, comparisons, rankings, simulations, next_steps),
    *(people, organisations, permissions, audit, jobs, health),
)
"""What is described in the OpenAPI document, in the order in which it stands there."""
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""What a page may load: only what this service serves. Swagger UI brings styles in its elements."""


class Application(Flask):
    """Flask, with a log that has no message of an exception, which may quote facts."""

    def log_exception(
        self, exc_info: tuple[type, BaseException, TracebackType] | tuple[None, None, None]
    ) -> None:
        """Log an error that nobody expected, by its type and the lines of code."""
        fields = {"id": request_id(request.environ)}
        logging.getLogger(LOGGER).error("unexpected error", exc_info=exc_info, extra={"fields": fields})


def create_app(
    settings: Settings | None = None, sibling: Sibling | None = None, backend: Backend | None = None
) -> Flask:
    """A new application; between requests it has nothing but the packs it has read, and what is kept.

    Args:
        settings: the environment's unless given.
        sibling: does long work; the application itself unless given.
        backend: where things are kept; nowhere unless given, and acts are answered with ``nothing_kept``.
    """
    settings = settings or Settings.read()
    app = Application(__name__)
    app.config["MAX_CONTENT_LENGTH"] = settings.max_bytes
    app.extensions |= {"turns": Turns(), "sibling": sibling, "metrics_token": settings.metrics_token}
    set_registry(app, make_registry(settings.places))
    api = Documented(app)
    for blueprint in BLUEPRINTS:
        api.register_blueprint(blueprint)
    for plain in (pages, metrics):
        app.register_blueprint(plain)
    set_backend(app, backend)
    add_acts(app)
    add_problems(app)
    app.register_error_handler(Problem, lambda problem: respond(problem, request))
    app.after_request(_guard)
    app.after_request(_identify)
    app.after_request(lambda response: compress(response, request))
    return app


def _identify(response: Response) -> Response:
    """Say which request was answered, to the client and to the log."""
    response.headers[HEADER] = request_id(request.environ)
    request.environ[ROUTE] = request.url_rule and request.url_rule.rule
    return response


def _guard(response: Response) -> Response:
    """Say what a browser may do with an answer."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["Content-Security-Policy"] = POLICY
    return response
