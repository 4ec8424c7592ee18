"""How stable the ranks of a cohort are: the same for every way in."""

from dataclasses import dataclass
from fractions import Fraction

from methodology.canonical import Document
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.batches import Executor, Progress, no_progress, run_locally
from rules.columnar import ColumnarLevel
from rules.facts.cohort import Cohort
from rules.stability.document import stability_document
from rules.stability.stability import stability
from service.faults import broken_rows
from service.simulations.schemas import PERCENT


@dataclass(frozen=True, slots=True)
class Perturbation:
    """How maxima are drawn; each number on the grid of its fact.

    Attributes:
        percent: :data:`~service.simulations.schemas.PERCENT`.
        draws: :data:`~service.simulations.schemas.DRAWS`.
        seed: :data:`~service.simulations.schemas.SEED`.
    """

    percent: int
    draws: int
    seed: int


def simulate_stability(
    method: tuple[Pack, Level],
    cohort: Cohort,
    language: str,
    perturbation: Perturbation,
    run: Executor = run_locally,
    progress: Progress = no_progress,
) -> Document:
    """How stable the ranks of a cohort are.

    Args:
        method: a pack and a level of it.
        cohort: the agencies' facts.
        language: of the texts.
        perturbation: how maxima are drawn.
        run: where the pieces of work run.
        progress: told after each piece.
    """
    share = Fraction(perturbation.percent, PERCENT.scale)
    found = stability(
        ColumnarLevel(*method),
        cohort.submissions,
        share,
        perturbation.draws,
        perturbation.seed,
        run,
        progress,
    )
    return stability_document(found, language) | {"broken": broken_rows(cohort.faults, language)}
