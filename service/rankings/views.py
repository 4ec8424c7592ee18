"""``POST /api/v1/rankings``: a cohort scored and ranked."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from flask import Response
from flask_smorest import Blueprint

from methodology.canonical import Document
from methodology.errors import collect_errors, invalid
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
from service.packs.registry import current_registry
from service.rankings.schemas import Ranking
from service.rankings.services import RankOptions, rank, scorecards

YES_OR_NO = Fact("yes_or_no", "flag", Text("", ""), 0, 0, 1)
"""An option that is true or false; read as a fact is."""

blueprint = Blueprint(
    "rankings", __name__, url_prefix="/api/v1", description="A cohort scored and ranked among peers"
)


@computed_route(blueprint, "/rankings", Ranking, "cohort_too_large")
def rank_agencies() -> Response:
    """Points, percentage, band and rank of each agency among its peers, and what is still open.

    Ranks are given where the cohort is complete: all of it can be read and is of one `period` (that of most
    agencies unless said), everyone is in a peer group where the level has some, and those in `agencies`, a
    list of codes, are there, and nobody else. Where it is not, `notices` says why, and there are ranks only
    with `"partial": true`. With `"scorecards": true` the scorecard of each agency comes too. Rows that are
    wrong are reported in `broken`; figures far out of the cohort in `suspicions`, never refused. Nothing is
    kept.
    """
    return computed("rank", _ranking)


def _ranking(written: Any, language: str) -> Document:
    registry = current_registry()
    names = pack_and_level(written, registry)
    body = members(written, "pack", "level", "cohort", "agencies", "period", "partial", "scorecards")
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
            ("period", lambda: None if body.get("period") is None else read_period(body["period"])),
            ("partial", lambda: bool(to_grid(YES_OR_NO, body.get("partial", False)))),
            ("scorecards", lambda: bool(to_grid(YES_OR_NO, body.get("scorecards", False)))),
        ]
    )
    return RankOptions(read["agencies"], read["period"], read["partial"]), read["scorecards"]


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
