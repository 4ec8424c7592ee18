"""The measurements of whole cohorts as aligned text, and as data for ``build/bench.json``."""

from collections.abc import Iterator
from dataclasses import asdict

from tests.benchmarks.columnar_measuring import Whole
from tests.benchmarks.report import Target

_ROWS = (
    ("columns", "columns: case and exact points"),
    ("settled", "columns: with states, rounding, totals, gates, bands"),
    ("hand", "NumPy by hand: case and points, floating-point"),
    ("zen", "zen: trace, expressions, compiled content"),
    ("draws", "1,000 draws: exact ranks, intervals, sensitivity"),
    ("draws_by_hand", "1,000 draws by hand: ranks, intervals"),
)


def cohort_lines(whole: Whole) -> Iterator[str]:
    """A table of the ways at both sizes."""
    yield f"{whole.pack} {whole.level}: {whole.indicators} indicators, whole cohorts, ms of one core"
    yield f"  {'':<56}" + "".join(f"{f'{size.agencies:,}':>12}" for size in whole.sizes) + f"{'growth':>9}"
    for key, what in _ROWS:
        times = [getattr(size, key) for size in whole.sizes]
        yield f"  {what:<56}" + "".join(f"{time:>12,.1f}" for time in times) + f"{times[-1] / times[0]:>9.1f}"
    peaks = "".join(f"{size.peak:>12,.1f}" for size in whole.sizes)
    yield f"  {'memory at once beside the facts, MiB':<56}{peaks}"


def cohort_targets(whole: Whole) -> Iterator[Target]:
    """What columns should come to; growth is against that of the agencies."""
    small, large = whole.sizes[0], whole.sizes[-1]
    more = large.agencies / small.agencies
    for size in whole.sizes:
        yield Target(f"columns over zen, {size.agencies:,} agencies", size.zen / size.columns, least=400)
        yield Target(f"columns over NumPy by hand, {size.agencies:,}", size.columns / size.hand, most=1.5)
    yield Target("growth of columns over that of agencies", large.columns / small.columns / more, most=1.15)
    yield Target("growth of draws over that of agencies", large.draws / small.draws / more, most=1.5)
    yield Target("growth of memory at once", large.peak / small.peak, most=2)


def cohort_data(whole: Whole) -> dict[str, object]:
    """The measurement as JSON data."""
    return asdict(whole)
