"""``/api/v1/comparisons``: two packs side by side, and what the later one does to agencies."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from flask import Response, request
from flask_smorest import Blueprint

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, invalid, read_all
from service.comparisons.agency_schemas import AgencyComparison
from service.comparisons.cohort_schemas import Impact
from service.comparisons.schemas import Comparison, Query
from service.comparisons.services import Pair, compare_agency, compare_cohort, compare_methods, find_pair
from service.documents import MEDIA_TYPES, write_document
from service.http.cohort_body import cohort
from service.http.documentation import cacheable_route, computed_route, gives_document, may_fail
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import mapping, members, text
from service.http.responses import cacheable, computed
from service.http.turns import let_others_in
from service.packs.registry import current_registry

PATH = "/comparisons"
FACTS = ("facts", "facts_b")
CHOICES = ({"facts"}, {"facts", "facts_b"}, {"cohort"})
"""Of one agency, of the same on both sides, of many."""
PROBLEMS = {
    "unknown_pack": "unknown_pack",
    "no_shared_level": "wrong_parameter",
    "level_not_shared": "wrong_parameter",
}
"""By the code of the fault in a parameter; anything else is wrong with a pack."""

blueprint = Blueprint(
    "comparisons", __name__, url_prefix="/api/v1", description="What changed between two packs, and for whom"
)


@cacheable_route(blueprint, PATH)
@may_fail(blueprint, "unknown_pack", "not_acceptable", "pack_refused", "wrong_parameter")
@gives_document(blueprint, Comparison)
@blueprint.arguments(Query, location="query")
def compare(query: Mapping[str, Any]) -> Response:
    """What differs between two packs: every changed indicator in both readings, and whether it compares.

    Its tag is made from the digests of both packs.
    """
    preference, pair = negotiate(request, *MEDIA_TYPES), _pair(query)

    def write() -> bytes:
        return write_document(compare_methods(pair, preference.language), preference.media_type)

    digests = f"{pair.before.digests.pack}.{pair.after.digests.pack}"
    return cacheable(request, preference, digests, write)


@computed_route(blueprint, PATH, {"anyOf": [AgencyComparison, Impact]}, "cohort_too_large")
def explain() -> Response:
    """What the later pack does to an agency, or to a whole cohort before it is adopted.

    With `facts` under the earlier pack and `facts_b` under the later: why the score moved, split exactly
    between facts, rule, maximum points and the rest. With `facts` alone: what they come to under the later
    pack, an interval where facts were not collected. With `cohort`, a list of facts files under the earlier
    pack: distribution, ranks and bands; rows that are wrong are reported in `broken` and do not stop the
    others. Nothing is kept.
    """
    return computed("compare", _comparison)


def _pair(query: Mapping[str, Any]) -> Pair:
    """The packs of the parameters.

    Raises:
        Problem: one of :data:`PROBLEMS`, or ``pack_refused``.
    """
    try:
        return find_pair(current_registry(), query["before"], query["after"], query["level"])
    except InvalidDocument as error:
        code = PROBLEMS.get(error.faults[0].code, "pack_refused")
        raise Problem(code, [_of_parameter(fault) for fault in error.faults]) from None


def _of_parameter(fault: Fault) -> Fault:
    """What is wrong with a parameter, which no pointer into a body can name."""
    named = {"parameter": str(fault.path[0])} if fault.path else {}
    return replace(fault, params=fault.params | named, path=())


def _check_choice(body: Mapping[str, Any]) -> None:
    if body.keys() & {*FACTS, "cohort"} not in CHOICES:
        raise invalid("facts_or_cohort")


def _comparison(written: Any, language: str) -> Document:
    """What the later pack does to the agency or the cohort in a body."""
    body, registry = mapping(written), current_registry()
    _, _, *names = read_all(
        lambda: members(body, "from", "to", "level", *FACTS, "cohort"),
        lambda: _check_choice(body),
        *(partial(text, body, name) for name in ("from", "to", "level")),
    )
    pair = find_pair(registry, *names)
    if "facts" in body:
        return compare_agency(registry, pair, language, body["facts"], body.get("facts_b"))
    command = f"minhdiem compare {pair.before.name} {pair.after.name} {pair.level} --cohort FILE"
    agencies = cohort(pair.before.levels[pair.level], body, command)
    return compare_cohort(pair, agencies, language, progress=let_others_in)
