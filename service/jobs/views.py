"""``POST /api/v1/jobs`` and ``GET /api/v1/jobs/{id}``: long work is asked for, and asked about."""

from flask import Response, request
from flask_smorest import Blueprint

from methodology.canonical import Document, canonical
from methodology.errors import Fault, InvalidDocument
from service import clock
from service.acts.fields import read_body
from service.acts.perform import Refused
from service.acts.roles import Actor
from service.documents import JSON
from service.http.documentation import (
    ACCEPT_LANGUAGE,
    READING,
    SECURITY,
    guarded_route,
    may_fail,
    operation,
)
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import parse_json
from service.http.request_body import read_body as read_bytes
from service.http.responses import answer
from service.identity.credentials import new_identifier
from service.jobs import schemas
from service.jobs.job import Job, JobKind
from service.jobs.kinds import KINDS
from service.jobs.queue import Asked, ask, read_job
from service.workflow.backend import current_backend
from service.workflow.requests import current_actor

blueprint = Blueprint(
    "jobs", __name__, url_prefix="/api/v1", description="Long work, asked for and asked about"
)
ASKED = {
    "type": "object",
    "properties": {"kind": {"enum": list(KINDS)}},
    "required": ["kind"],
    "additionalProperties": False,
}
OF_BODIES = ("unreadable_body", "too_slow", "too_large", "unsupported_media_type", "wrong_body")


@blueprint.route("/jobs", methods=["POST"], parameters=[ACCEPT_LANGUAGE])
@blueprint.doc(requestBody={"required": True, "content": {JSON: {"schema": schemas.JobAsked}}})
@operation(blueprint)
@blueprint.doc(security=SECURITY, requestBody={"required": True, "content": {JSON: {"schema": ASKED}}})
@may_fail(blueprint, *READING, *OF_BODIES, "foreign_origin", "store_full")
@blueprint.response(202, schemas.JobShown)
def ask_for_job() -> Response:
    """Ask for a job.

    Where the same one waits or runs already, it is that, so that asking again does no harm. `Location` is
    where to ask how far it is.
    """
    preference, backend = negotiate(request, JSON), current_backend()
    actor = current_actor(request, backend)
    kind = KINDS[_asked()]
    if not kind.is_for(actor):
        raise Refused("not_yours", Fault("not_yours", _about(kind)))
    wanted = Asked(kind.name, {}, actor.account, clock.instant(clock.now()))
    job = backend.store.write(lambda connection: ask(connection, new_identifier(), wanted))
    response = answer(canonical(job_document(job)), preference)
    response.status_code, response.location = 202, f"/api/v1/jobs/{job.id}"
    response.cache_control.no_store = True
    return response


@guarded_route(blueprint, "/jobs/<id>", schemas.JobShown, "no_such_subject")
def job(id: str) -> Response:
    """How far a job is, and what came of it: for who asked for it, or might have."""
    preference, backend = negotiate(request, JSON), current_backend()
    actor = current_actor(request, backend)
    with backend.store.reading() as connection:
        found = read_job(connection, id)
    if found is None or not _may_see(actor, found):
        raise Refused("no_such_subject", Fault("no_such_subject", {"id": id[:100]}))
    response = answer(canonical(job_document(found)), preference)
    response.cache_control.no_store = True
    return response


def _asked() -> str:
    """The kind of job that the body names."""
    try:
        kind: str = read_body(schemas.JobAsked, parse_json(read_bytes(request)))["kind"]
    except InvalidDocument as error:
        raise Problem("wrong_body", error.faults) from None
    return kind


def _about(kind: JobKind) -> dict[str, str]:
    """What kind of job it is, and who may ask for it."""
    return {"act": kind.name, "title": kind.title, "who": ", ".join(sorted(kind.who))}


def _may_see(actor: Actor, job: Job) -> bool:
    return job.account == actor.account or (job.kind in KINDS and KINDS[job.kind].is_for(actor))


def job_document(job: Job) -> Document:
    """A job as data."""
    names = ("id", "kind", "arguments", "state", "result", "account", "asked", "begun", "ended")
    return {name: getattr(job, name) for name in names} | {"progress": {"done": job.done, "total": job.total}}
