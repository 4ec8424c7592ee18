"""The OpenAPI document: what the views say about themselves, and what the packs and the engine add.

Each level brings the schema of its own submissions, and one of them an example that the engine has computed.
"""

from collections.abc import Iterator

import orjson
from flask import Flask, Response, request
from flask_smorest import Api
from flask_smorest.pagination import PaginationMetadataSchema
from werkzeug.exceptions import HTTPException

from methodology.canonical import Document, canonical
from methodology.loading.repository import SHIPPED
from methodology.wording.translations import DEFAULT, N_, SOURCE, gettext
from rules.evaluation.registry import Registry
from rules.facts.exact_json import loads
from service.config import VERSION
from service.documents import JSON
from service.evaluations.services import score
from service.http.documentation import ProblemDetails
from service.http.negotiation import Preference
from service.http.problem_kinds import KINDS
from service.http.problems import MEDIA_TYPE, from_http, respond
from service.http.responses import cacheable, fingerprint
from service.openapi.acts import act_paths, add_act_components
from service.openapi.bodies import add_bodies, component, submission_schema
from service.openapi.sharing import share
from service.packs.registry import current_registry, valid_packs

SUMMARY = N_(
    "Scores public agencies against the yearly digital-transformation indicator set, and explains every "
    "point."
)
DESCRIPTION = f"""\
{gettext(DEFAULT)(SUMMARY)}

{SUMMARY}
Numbers in answers are exact and written as texts (`19.97`, `20/3`). Errors are problems (RFC 9457); the page
[/problems](/problems) lists their codes.
"""
CONFIG = {
    "API_TITLE": "Minh Điểm",
    "API_VERSION": VERSION,
    "OPENAPI_VERSION": "3.1.0",
    "OPENAPI_URL_PREFIX": "/api/v1",
    "API_SPEC_OPTIONS": {
        "info": {"description": DESCRIPTION, "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"}},
        "servers": [{"url": "/"}],
    },
}
EVALUATIONS = "/api/v1/evaluations"
SUBMISSION = "The names of a pack and of one of its levels, and the facts of an agency."
EXAMPLE = ("national-dti/2022", "province", "province-da-nang")
"""Pack, level and name of the example."""


class Documented(Api):
    """The API of the service: its errors are problems, its document is completed from the packs."""

    DEFAULT_ERROR_RESPONSE_NAME = None

    def __init__(self, app: Flask) -> None:
        app.config.update(CONFIG)
        super().__init__(app)
        add_act_components(self.spec)
        self._document = b""

    def handle_http_exception(self, error: HTTPException) -> Response | HTTPException:
        """Any error of the framework as a problem; a redirection as it is."""
        return error if error.code and error.code < 400 else respond(from_http(error), request)

    def _register_responses(self) -> None:
        """The one response that decorators of flask-smorest document: wrong parameters."""
        content = {MEDIA_TYPE: {"schema": ProblemDetails}}
        text = f"`wrong_parameter`: {KINDS['wrong_parameter'].title}"
        self.spec.components.response("UNPROCESSABLE_ENTITY", {"description": text, "content": content})

    def _register_pagination_header(self) -> None:
        """The header is JSON, which a schema alone would not say."""
        content = {JSON: {"schema": {"$ref": "#/components/schemas/PaginationMetadata"}}}
        self.spec.components.schema("PaginationMetadata", schema=PaginationMetadataSchema)
        self.spec.components.header("PAGINATION", {"description": "The page.", "content": content})

    def _openapi_json(self) -> Response:
        self._document = self._document or canonical(complete(self.spec.to_dict(), current_registry()))
        return cacheable(
            request, Preference(JSON, SOURCE), fingerprint(self._document), lambda: self._document
        )


def complete(document: Document, registry: Registry) -> Document:
    """A document with the submissions of all valid levels, and with a real one and its scorecard."""
    submissions = dict(_submissions(registry))
    references = [{"$ref": f"#/components/schemas/{name}"} for name in submissions]
    body: Document = {"schema": {"anyOf": references}}
    evaluation = document["paths"][EVALUATIONS]["post"]
    evaluation["requestBody"] = {"required": True, "description": SUBMISSION, "content": {JSON: body}}
    document["components"]["schemas"].update(submissions)
    packs = {pack.name: pack for pack in valid_packs(registry)}
    add_bodies(document["paths"], packs)
    if EXAMPLE[0] in registry.names():
        body["example"], scorecard = example(registry)
        evaluation["responses"]["200"]["content"][JSON]["example"] = scorecard
    document["paths"] |= act_paths()
    share(document)
    return document


def _submissions(registry: Registry) -> Iterator[tuple[str, Document]]:
    for pack in valid_packs(registry):
        for level in pack.levels.values():
            yield component(pack.name, level.key), submission_schema(pack, level)


def example(registry: Registry) -> tuple[Document, Document]:
    """A submission with published values, and the scorecard that the engine gives for it."""
    pack, level, name = EXAMPLE
    raw = (SHIPPED / pack / "examples" / f"{name}.json").read_bytes()
    submission = {"pack": pack, "level": level, **orjson.loads(raw)}
    return submission, score(registry, pack, level, loads(raw), DEFAULT)
