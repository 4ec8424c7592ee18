"""``GET /api/v1/{aggregate}s/{id}/acts``: what one may do now, and why not the rest."""

from flask import Response, request
from flask_smorest import Blueprint
from sqlalchemy import Connection

from methodology.canonical import Document, canonical
from methodology.wording.translations import gettext
from service import clock
from service.acts.act import state_name
from service.acts.body_schema import body_schema
from service.acts.perform import Here
from service.acts.permitted import Permission, permissions
from service.acts.refusals import Refusal
from service.acts.roles import Actor
from service.documents import JSON
from service.http.documentation import cacheable_route, guarded_route, may_fail
from service.http.negotiation import negotiate
from service.http.problem_kinds import KINDS
from service.http.problems import error_documents
from service.http.responses import answer, cacheable, fingerprint
from service.record.documents import load
from service.workflow import schemas
from service.workflow.backend import current_backend
from service.workflow.requests import reading_actor
from service.workflow.table import ACTS, SELF_PROVING, act_path, names_subject, places

blueprint = Blueprint(
    "permissions", __name__, url_prefix="/api/v1", description="What one may do, and why not"
)
BODIES = "/api/v1/act-bodies"
"""Where the bodies of all acts are described."""


@cacheable_route(blueprint, "/act-bodies")
@may_fail(blueprint, "not_acceptable")
@blueprint.response(200, {"type": "object", "description": "A JSON Schema, 2020-12"})
def act_bodies() -> Response:
    """What each act is asked with: JSON Schemas (2020-12), by the act's name under `$defs`."""
    preference = negotiate(request, JSON)
    schemas = {act.key: body_schema(act.body, gettext(preference.language)) for act in ACTS.values()}
    body = canonical({"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": schemas})
    return cacheable(request, preference, fingerprint(body), lambda: body)


def _add_views(aggregate: str) -> None:
    def making_acts() -> Response:
        """By what acts something new is made, and whether one may.

        Signing in and accepting an invitation are not among them: whoever can do them, may.
        """
        return _permissions(aggregate, "")

    def acts(id: str) -> Response:
        """Every act that can be done with it: whether one may now, or why not, and what it is asked with.

        Why not is told by the judge of the act itself, as far as it can be told before anything is asked.
        """
        return _permissions(aggregate, id)

    for path, view in ((f"/{aggregate}s/acts", making_acts), (f"/{aggregate}s/<id>/acts", acts)):
        view.__name__ = f"{aggregate}_{view.__name__}"
        guarded_route(blueprint, path, schemas.Permissions)(view)


for name in dict.fromkeys(act.aggregate for act in ACTS.values()):
    _add_views(name)


def _permissions(aggregate: str, id: str) -> Response:
    preference, at = negotiate(request, JSON), clock.instant(clock.now())
    with reading_actor(request, current_backend()) as (connection, actor):
        document = _document(connection, actor, aggregate, id, at, preference.language)
    response = answer(canonical(document), preference)
    response.cache_control.no_store = True
    return response


def _document(
    connection: Connection, actor: Actor, aggregate: str, id: str, at: str, language: str
) -> Document:
    stored = load(connection, [(aggregate, id)])[aggregate, id]
    wanted = [
        act
        for act in ACTS.values()
        if act.aggregate == aggregate and act.key not in SELF_PROVING and names_subject(act) == bool(id)
    ]
    found = list(permissions(wanted, Here(connection), actor, id, at, clock.day(at), places))
    is_theirs = any(not each.refusal or each.refusal.code != "not_yours" for each in found)
    return {
        "actor": actor.account,
        "state": state_name(stored.state) if is_theirs else None,
        "version": stored.n if is_theirs else None,
        "acts": [_act_document(each, id, language) for each in found],
    }


def _act_document(permission: Permission, id: str, language: str) -> Document:
    act, _ = permission.act, gettext(language)
    return {
        "act": act.key,
        "title": _(act.title),
        "href": act_path(act, id),
        "allowed": permission.refusal is None,
        "refusal": permission.refusal and _refusal_document(permission.refusal, language),
        "needs_version": act.fresh,
        "body": body_schema(act.body, _),
    }


def _refusal_document(refusal: Refusal, language: str) -> Document:
    return {
        "code": refusal.code,
        "title": gettext(language)(KINDS[refusal.code].title),
        "errors": error_documents(refusal.faults, language),
    }
