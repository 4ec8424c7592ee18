"""Every error as a problem (RFC 9457), in the language that the client asks for."""

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import quote

from flask import Request, Response
from werkzeug.exceptions import HTTPException

from methodology.canonical import Document, canonical
from methodology.errors import Fault
from methodology.wording.sentences import LONGEST
from methodology.wording.translations import gettext
from service.faults import MOST_FAULTS, fault_document, more_faults
from service.http.negotiation import preferred_language
from service.http.problem_kinds import KINDS
from service.http.request_id import HEADER, request_id

MEDIA_TYPE = "application/problem+json"
_BY_STATUS = {kind.status: kind for kind in reversed(KINDS.values())}


class Problem(Exception):
    """A request that is answered with a problem.

    Attributes:
        kind: what sort of problem it is.
        faults: each thing that is wrong.
        status: HTTP status; the kind's own unless given.
        headers: to be sent with the answer.
    """

    def __init__(
        self,
        code: str,
        faults: Iterable[Fault] = (),
        status: int = 0,
        headers: Iterable[tuple[str, str]] = (),
    ) -> None:
        super().__init__(code)
        self.kind = KINDS[code]
        self.faults = tuple(faults)
        self.status = status or self.kind.status
        self.headers = tuple(headers)


def from_http(error: HTTPException) -> Problem:
    """The problem that an error of the framework amounts to."""
    status = error.code or 500
    kind = _BY_STATUS.get(status) or _BY_STATUS[500 if status >= 500 else 400]
    headers = [(name, value) for name, value in error.get_headers() if name in ("Allow", "Retry-After")]
    return Problem(kind.code, _wrong_parameters(error), status, headers)


def _wrong_parameters(error: HTTPException) -> list[Fault]:
    """What the reader of query parameters found wrong."""
    messages: dict[str, dict[str, Any]] = getattr(error, "data", {}).get("messages", {})
    return [Fault(f"wrong_{name}", {"parameter": name}) for name in messages.get("query", ())]


def respond(problem: Problem, request: Request) -> Response:
    """The answer to a request that met a problem."""
    language = preferred_language(request)
    identity = request_id(request.environ)
    body = canonical(problem_document(problem, request.path, language) | {"request_id": identity})
    response = Response(body, problem.status, mimetype=MEDIA_TYPE)
    response.headers[HEADER] = identity
    response.headers.extend(problem.headers)
    response.content_language.add(language)
    response.vary.add("Accept-Language")
    response.cache_control.no_store = True
    return response


def problem_document(problem: Problem, instance: str, language: str) -> Document:
    """The problem as data; its ``detail`` is the one fault, or what to do where there are none or more."""
    _, kind = gettext(language), problem.kind
    errors = error_documents(problem.faults, language)
    advice = " ".join([_(kind.advice), *more_faults(len(problem.faults), language)])
    return {
        "type": f"/problems/{kind.code}",
        "title": _(kind.title),
        "status": problem.status,
        "detail": errors[0]["detail"] if len(errors) == 1 else advice,
        "instance": quote(instance),
        "code": kind.code,
        "errors": errors,
    }


def error_documents(faults: Sequence[Fault], language: str) -> list[Document]:
    """The first :data:`MOST_FAULTS`, as data."""
    return [_error(fault, language) for fault in faults[:MOST_FAULTS]]


def _error(fault: Fault, language: str) -> Document:
    place = {"file": fault.file, "line": str(fault.line)} if fault.file else {}
    params = {name: value[:LONGEST] for name, value in (fault.params | place).items()}
    return {**fault_document(fault, language), "params": params}
