"""What was measured of keeping, as lines, as targets and as data."""

from collections.abc import Iterator
from dataclasses import asdict

from tests.benchmarks.keeping.measuring import DELAYS, WHAT, WRITERS, Backend
from tests.benchmarks.report import Target
from tests.support.store.fixtures import STORES


def keeping_lines(backend: Backend) -> Iterator[str]:
    """A table: transactions in a second, and the p99 of acts."""
    yield "Acts of 60 facts beside bare inserts, transactions a second (p99 of an act, ms)"
    heads = (f"{what}, {writers}" for what in WHAT for writers in WRITERS)
    yield f"  {'':<30}" + "".join(f"{head:>14}" for head in heads)
    for store in STORES:
        for delay in DELAYS:
            found = [backend.find(store, delay, what, writers) for what in WHAT for writers in WRITERS]
            slow = max(each.p99 for each in found if each.what == "acts")
            name = f"{store}, fsync + {delay} ms ({slow:.0f})"
            yield f"  {name:<30}" + "".join(f"{each.per_second:>14,.0f}" for each in found)


def keeping_targets(backend: Backend) -> Iterator[Target]:
    """What keeping should come to."""
    for store in STORES:
        bare, act = (backend.find(store, 0, what, 1).per_second for what in ("rows", "acts"))
        eight, slowly = (backend.find(store, delay, "acts", 8).per_second for delay in DELAYS)
        worst = max(each.p99 for each in backend.written if (each.store, each.what) == (store, "acts"))
        yield Target(f"{store}: an act, in inserts of 60 rows", bare / act, most=2.5)
        yield Target(f"{store}: acts of 8 writers a second", eight, least=500)
        yield Target(f"{store}: acts of 8 writers, fsync + 5 ms", slowly, least=100)
        yield Target(f"{store}: p99 of an act, ms", worst, most=250)
        yield Target(f"{store}: entries checked a second", backend.checked[store], least=30_000)
    yield Target("SQLite, 50 in a gevent worker: silence, ms", backend.silence, most=50)


def keeping_data(backend: Backend) -> dict[str, object]:
    """The same as JSON data."""
    return asdict(backend)
