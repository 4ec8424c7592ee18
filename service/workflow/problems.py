"""What the keeping of things may answer with, as problems."""

from collections.abc import Mapping

from flask import Flask, Response, request

from service.acts.perform import Refused
from service.http.problems import Problem, respond
from service.store.transactions import StoreUnavailable

AGAIN_SECONDS = 2
"""After which a store that did not answer may be asked again."""
_CHALLENGED = ("sign_in_needed", "wrong_login", "code_needed")


def add_problems(app: Flask) -> None:
    """Answer refusals, and a store that does not answer, with problems."""
    app.register_error_handler(Refused, lambda refused: respond(problem_of(refused), request))
    app.register_error_handler(StoreUnavailable, _unavailable)


def problem_of(refused: Refused) -> Problem:
    """The problem that a refusal amounts to."""
    refusal = refused.refusal
    headers: Mapping[str, str] = {}
    if refusal.code in _CHALLENGED:
        headers = {"WWW-Authenticate": 'Bearer realm="minhdiem"'}
    if refusal.code == "too_many_attempts":
        headers = {"Retry-After": refusal.faults[0].params["seconds"]}
    return Problem(refusal.code, refusal.faults, headers=headers.items())


def _unavailable(error: StoreUnavailable) -> Response:
    """With the same key nothing is done twice, so that a client may just ask again."""
    code = "store_full" if error.full else "store_unavailable"
    return respond(Problem(code, headers=[("Retry-After", str(AGAIN_SECONDS))]), request)
