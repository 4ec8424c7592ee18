"""``POST /api/v1/rankings``: a cohort scored and ranked."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from flask import Response, request
from flask_smorest import Blueprint

from methodology.canonical import Document
from methodology.errors import Fault, InvalidDocument, collect_errors, invalid
from methodology.model.fact import Fact, Text
from rules.facts.exact_json import Numeral
from rules.facts.facts_file import read_period
from rules.facts.values import to_grid
from rules.ranking.gaps import ListedAgency
from rules.ranking.listed import listed
from service.http.cohort_body import cohort
from service.http.documentation import computed_route
from service.http.request_body import listed_values, members, pack_and_level
from service.http.responses import computed
from service.organisations.organisation import read_states
from service.organisations.registry_list import RegistryList, read_day
from service.packs.registry import current_registry
from service.rankings.schemas import Ranking
from service.rankings.services import RankOptions, rank, scorecards
from service.workflow.backend import current_backend
from service.workflow.requests import current_actor

OPTIONS = ("agencies", "registry", "on", "group", "period", "partial", "scorecards")
YES_OR_NO = Fact("yes_or_no", "flag", Text("", ""), 0, 0, 1)
"""A flag is read as a fact is."""

OF_READERS = ("sign_in_needed", "not_yours", "nothing_kept", "store_unavailable")
"""Problems that the registry brings."""

blueprint = Blueprint(
    "rankings", __name__, url_prefix="/api/v1", description="A cohort scored and ranked among peers"
)


@computed_route(blueprint, "/rankings", Ranking, "cohort_too_large", *OF_READERS)
def rank_agencies() -> Response:
    """Points, percentage, band and rank of each agency among its peers, and what is still open.

    Ranks are given where the cohort is complete: all of it can be read and is of one `period` (that of
    most agencies unless said), everyone is in a peer group where the level has some, and those in
    `agencies`, a list of codes, are there, and nobody else; or, for who is signed in, with `"registry":
    true`, those that the registry has at the level, on the day `on` (the last of the period unless said),
    in the peer group `group` where one is named, under names that fit. Where it is not, `notices` says
    why, and there are ranks only with `"partial": true`. With `"scorecards": true` the scorecard of each
    agency comes too. Rows that are wrong are reported in `broken`; figures far out of the cohort in
    `suspicions`, never refused. Nothing is kept.
    """
    return computed("rank", _ranking)


def _ranking(written: Any, language: str) -> Document:
    registry = current_registry()
    names = pack_and_level(written, registry)
    body = members(written, "pack", "level", "cohort", *OPTIONS)
    prepared, (options, each) = registry.prepared(*names), _options(body)
    command = f"minhdiem rank {' '.join(names)} --cohort FILE"
    agencies = cohort(prepared.level, body, command)
    document = rank(prepared, agencies, language, options)
    if each:
        document["scorecards"] = list(scorecards(registry.compiled(*names), agencies, language))
    return document


def _options(body: Mapping[str, Any]) -> tuple[RankOptions, bool]:
    """How the cohort is ranked, and whether scorecards are asked for."""
    read = collect_errors(
        [
            ("agencies", lambda: _listed(body.get("agencies"))),
            ("registry", lambda: bool(to_grid(YES_OR_NO, body.get("registry", False)))),
            ("on", lambda: read_day(body.get("on"))),
            ("group", lambda: None if body.get("group") is None else _code(body["group"])),
            ("period", lambda: None if body.get("period") is None else read_period(body["period"])),
            ("partial", lambda: bool(to_grid(YES_OR_NO, body.get("partial", False)))),
            ("scorecards", lambda: bool(to_grid(YES_OR_NO, body.get("scorecards", False)))),
        ]
    )
    options = RankOptions(read["agencies"], None, read["period"], read["partial"])
    if read["registry"]:
        if options.listed is not None:
            raise invalid("one_list", "agencies")
        options = replace(options, registry=_registry(read["on"], read["group"]))
    elif alone := [name for name in ("on", "group") if read[name] is not None]:
        raise InvalidDocument(Fault("registry_alone", {}, (name,)) for name in alone)
    return options, read["scorecards"]


def _registry(day: str | None, group: str | None) -> RegistryList:
    """The registry, for who is signed in.

    Raises:
        Refused: nobody is.
    """
    backend = current_backend()
    current_actor(request, backend)
    with backend.store.reading() as connection:
        return RegistryList(read_states(connection), day, group)


def _listed(written: Any) -> tuple[ListedAgency, ...] | None:
    """The agencies of a list of codes; None where there is none."""
    if written is None:
        return None
    codes = collect_errors((at, partial(_code, code)) for at, code in enumerate(listed_values(written)))
    return listed(map(ListedAgency, codes.values()))


def _code(written: Any) -> str:
    if not isinstance(written, str) or isinstance(written, Numeral) or not written.strip():
        raise invalid("text_missing")
    return written.strip()
