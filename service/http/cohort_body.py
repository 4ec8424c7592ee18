"""Cohorts in the body of a request: a list of facts files, and what is too many for one request."""

from collections.abc import Callable, Mapping
from typing import Any

from methodology.errors import Fault, InvalidDocument, error_path
from methodology.model.level import Level
from rules.facts.cohort import Cohort, cohort_of_rows
from service.http.problems import Problem
from service.http.request_body import listed_values

MOST_AGENCIES = 200
"""Agencies in one request; the command line takes any number."""


def cohort(level: Level, body: Mapping[str, Any], command: str) -> Cohort:
    """The agencies in the member ``cohort`` of a body, numbered from 1.

    Args:
        level: whose facts they are.
        body: of the request.
        command: what to use instead where there are too many.

    Raises:
        Problem: ``cohort_too_large``.
        InvalidDocument: no list; ``empty_cohort``; every fault of every row where none is in order.
    """
    with error_path("cohort"):
        written = listed_values(body.get("cohort"))
    if len(written) > MOST_AGENCIES:
        params = {"count": str(len(written)), "limit": str(MOST_AGENCIES), "command": command}
        raise Problem("cohort_too_large", [Fault("cohort_too_large", params, ("cohort",))])
    try:
        return cohort_of_rows(level, [(number, _constant(row)) for number, row in enumerate(written, 1)])
    except InvalidDocument as error:
        raise InvalidDocument(_in_body(fault) for fault in error.faults) from None


def _constant(row: Any) -> Callable[[], Any]:
    return lambda: row


def _in_body(fault: Fault) -> Fault:
    """A fault seen from the body: under its row, or of the cohort as such."""
    return fault.below("cohort", fault.line - 1) if fault.line else fault.below("cohort")
