"""``GET /api/v1/organisations…``: the registry, for everybody who is signed in."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode

from flask import Response, request
from flask_smorest import Blueprint

from methodology.canonical import canonical
from methodology.errors import Fault
from service.acts.perform import Refused
from service.documents import CSV, JSON
from service.http.documentation import guarded_route
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.responses import answer, link
from service.organisations import schemas
from service.organisations.documents import listed_document, organisation_document
from service.organisations.organisation import Organisation, find_organisation, read_organisations
from service.organisations.search import Filter, select_organisations
from service.organisations.table import write_organisations
from service.workflow.backend import current_backend
from service.workflow.requests import current_actor

ROOT = "/api/v1/organisations"

blueprint = Blueprint(
    "organisations", __name__, url_prefix=ROOT, description="Who is appraised, who appraises"
)


@guarded_route(blueprint, "", schemas.ListedOrganisation(many=True), "wrong_parameter")
@blueprint.response(200, {"type": "string"}, content_type=CSV)
@blueprint.arguments(schemas.OrganisationQuery, location="query")
def organisations(query: Mapping[str, Any]) -> Response:
    """Organisations and teams, in order of code and first day.

    They come in pages: `Link` leads to the next one, which begins `after` the last of this. As CSV they have
    the columns that `minhdiem agencies import` reads.
    """
    preference = negotiate(request, JSON, CSV)
    everything = _everything()
    found = select_organisations(everything.values(), _filter(query))
    page = _after(found, everything, query["after"])[: query["limit"]]
    if preference.media_type == CSV:
        states = {id: each.state for id, each in everything.items()}
        body: bytes | str = write_organisations((each.state for each in page), states, preference.language)
    else:
        body = canonical([listed_document(each, everything) for each in page])
    response = answer(body, preference)
    response.cache_control.no_store = True
    if page and page[-1].id != found[-1].id:
        link(response, ("next", f"{ROOT}?{_next(query, page[-1].id)}"))
    return response


@guarded_route(blueprint, "/<id>", schemas.OrganisationPage, "no_such_subject")
def organisation(id: str) -> Response:
    """An organisation, with its successors and those whose successor it is.

    Its `ETag` is its version: what `If-Match` of an amendment needs.
    """
    preference, backend = negotiate(request, JSON), current_backend()
    current_actor(request, backend)
    with backend.store.reading() as connection:
        found = find_organisation(connection, id)
    if found is None:
        raise Refused("no_such_subject", Fault("no_such_subject", {"id": id[:100]}))
    own, others = found
    response = answer(canonical(organisation_document(own, others)), preference)
    response.cache_control.no_store = True
    response.set_etag(str(own.n))
    return response


def _everything() -> dict[str, Organisation]:
    backend = current_backend()
    current_actor(request, backend)
    with backend.store.reading() as connection:
        return read_organisations(connection)


def _filter(query: Mapping[str, Any]) -> Filter:
    day: date | None = query["on"]
    named = {name: query[name] for name in ("q", "level", "group", "kind", "parent")}
    return Filter(**named, on=day.isoformat() if day else None)


def _after(
    found: list[Organisation], everything: Mapping[str, Organisation], id: str | None
) -> list[Organisation]:
    """Those after one, whether it is still among them or not.

    Raises:
        Problem: ``wrong_parameter``, where there is none with that identifier.
    """
    if id is None:
        return found
    if id not in everything:
        raise Problem("wrong_parameter", [Fault("wrong_after", {"parameter": "after"})])
    return [each for each in found if each.place > everything[id].place]


def _next(query: Mapping[str, Any], id: str) -> str:
    return urlencode({name: value for name, value in {**query, "after": id}.items() if value is not None})
