"""``POST /api/v1/simulations``: how stable the ranks of a cohort are."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from flask import Response
from flask_smorest import Blueprint

from methodology.canonical import Document
from methodology.errors import collect_errors, read_all
from rules.facts.exact_json import Numeral
from rules.facts.values import to_grid
from service.http.cohort_body import cohort
from service.http.documentation import computed_route
from service.http.request_body import members, pack_and_level
from service.http.responses import computed
from service.http.turns import let_others_in
from service.packs.registry import current_registry
from service.simulations.schemas import DRAWS, PERCENT, SEED, USUAL_DRAWS, USUAL_SEED, Simulation
from service.simulations.services import Perturbation, simulate_stability

blueprint = Blueprint(
    "simulations", __name__, url_prefix="/api/v1", description="How stable the ranks of a cohort are"
)


@computed_route(blueprint, "/simulations", Simulation, "cohort_too_large")
def simulate() -> Response:
    """How far each rank moves where every maximum is a little greater or less, at random.

    Each maximum is drawn evenly from 1 ± `percent`, in each of `draws` draws; `seed` gives the same draws
    again. For each agency of `cohort` the answer has the median rank and the 5th and 95th percentiles, and
    for each maximum how far the order follows it. Rows that are wrong are reported in `broken`. Nothing is
    kept.
    """
    return computed("simulate", _simulation)


def _simulation(written: Any, language: str) -> Document:
    registry = current_registry()
    names = pack_and_level(written, registry)
    pack, level = registry.level(*names)
    command = f"minhdiem simulate {' '.join(names)} --cohort FILE"
    _, perturbation, agencies = read_all(
        lambda: members(written, "pack", "level", "cohort", "percent", "draws", "seed"),
        lambda: _perturbation(written),
        lambda: cohort(level, written, command),
    )
    return simulate_stability((pack, level), agencies, language, perturbation, progress=let_others_in)


def _perturbation(body: Mapping[str, Any]) -> Perturbation:
    usual = {"draws": Numeral(USUAL_DRAWS), "seed": Numeral(USUAL_SEED)}
    written = {name: "null" if value is None else value for name, value in (usual | dict(body)).items()}
    numbers = collect_errors(
        (fact.name, partial(to_grid, fact, written.get(fact.name, "null"))) for fact in (PERCENT, DRAWS, SEED)
    )
    return Perturbation(**numbers)
