"""How stable the ranks of a cohort are: the same for every way in."""

from fractions import Fraction

from methodology.model.fact import Fact, Text
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.batches import Executor, Progress, no_progress, run_locally
from rules.columnar import ColumnarLevel
from rules.facts.cohort import Cohort
from rules.stability.document import stability_document
from rules.stability.stability import MOST_DRAWS, stability
from service.comparisons.services import rejected_rows
from service.formats import Document

_NAMELESS = Text("", "")

PERCENT = Fact("percent", "percent", _NAMELESS, 2, 1, 100_00)
"""By how much each maximum may be greater or less."""
DRAWS = Fact("draws", "count", _NAMELESS, 0, 1, MOST_DRAWS)
"""How many times maxima are drawn."""
SEED = Fact("seed", "count", _NAMELESS, 0, 0, 2**53 - 1)
"""What gives the same draws again; every JSON reader keeps it exactly."""
USUAL_DRAWS, USUAL_SEED = 1000, 1
"""Where nothing is said."""


def simulate_stability(
    method: tuple[Pack, Level],
    cohort: Cohort,
    language: str,
    asked: tuple[int, int, int],
    run: Executor = run_locally,
    progress: Progress = no_progress,
) -> Document:
    """How stable the ranks of a cohort are.

    Args:
        method: a pack and a level of it.
        cohort: the agencies' facts.
        language: of the texts.
        asked: :data:`PERCENT`, :data:`DRAWS` and :data:`SEED`, each on its grid.
        run: where the pieces of work run.
        progress: told after each piece.
    """
    percent, draws, seed = asked
    share = Fraction(percent, PERCENT.scale)
    found = stability(ColumnarLevel(*method), cohort.submissions, share, draws, seed, run, progress)
    return stability_document(found, language) | {"broken": rejected_rows(cohort.faults, language)}
