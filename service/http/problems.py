"""Every error as a problem (RFC 9457), in the language that the client asks for."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from flask import Request, Response
from werkzeug.exceptions import HTTPException

from methodology.canonical import canonical
from methodology.errors import Fault
from methodology.wording.sentences import LONGEST
from service.http.negotiation import language
from service.http.problem_kinds import KINDS, Kind, fault_text, pointer

MEDIA_TYPE = "application/problem+json"
MOST = 500
"""Faults that are told at once: more than any level has facts."""
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
        self.kind: Kind = KINDS[code]
        self.faults = tuple(faults)
        self.status = status or self.kind.status
        self.headers = tuple(headers)


def from_http(error: HTTPException) -> Problem:
    """The problem that an error of the framework amounts to."""
    status = error.code or 500
    kind = _BY_STATUS.get(status) or _BY_STATUS[500 if status >= 500 else 400]
    kept = [(name, value) for name, value in error.get_headers() if name in ("Allow", "Retry-After")]
    return Problem(kind.code, _wrong_parameters(error), status, kept)


def _wrong_parameters(error: HTTPException) -> list[Fault]:
    """What the reader of query parameters found wrong."""
    found: dict[str, dict[str, Any]] = getattr(error, "data", {}).get("messages", {})
    return [Fault(f"wrong_{name}") for name in found.get("query", ())]


def respond(problem: Problem, request: Request) -> Response:
    """The answer to a request that met a problem."""
    spoken = language(request)
    response = Response(canonical(body(problem, request.path, spoken)), problem.status, mimetype=MEDIA_TYPE)
    response.headers.extend(problem.headers)
    response.content_language.add(spoken)
    response.vary.add("Accept-Language")
    response.cache_control.no_store = True
    return response


def body(problem: Problem, instance: str, language: str) -> dict[str, Any]:
    """The problem as data; its ``detail`` is the one fault, or what to do where there are none or more."""
    errors = [_entry(fault, language) for fault in problem.faults[:MOST]]
    kind = problem.kind
    return {
        "type": f"/problems/{kind.code}",
        "title": kind.title[language],
        "status": problem.status,
        "detail": errors[0]["detail"] if len(errors) == 1 else kind.advice[language],
        "instance": quote(instance),
        "code": kind.code,
        "errors": errors,
    }


def _entry(fault: Fault, language: str) -> dict[str, Any]:
    place = {"file": fault.file, "line": str(fault.line)} if fault.file else {}
    return {
        "code": fault.code,
        "pointer": pointer(fault.path),
        "detail": fault_text(fault, language),
        "params": {name: value[:LONGEST] for name, value in (fault.params | place).items()},
    }
