"""The measurements as aligned text, and as data for ``build/bench.json``."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from tests.benchmarks.clients import Latency
from tests.benchmarks.measuring import Measured

REFERENCES = ("c", "d")
"""The ways that each is compared with."""


@dataclass(frozen=True, slots=True)
class Target:
    """What a number should come to; at least so much, or at most."""

    what: str
    found: float
    least: float | None = None
    most: float | None = None

    @property
    def reached(self) -> bool:
        """Whether it does."""
        return (self.least is None or self.found >= self.least) and (
            self.most is None or self.found <= self.most
        )


def speed_targets(mixed: Measured) -> Iterator[Target]:
    """Ours against zen-engine on the mixed level, against each way of using that."""
    for key, reference, least in (
        *(("a", reference, 2.0) for reference in ("c", "c1", "t", "t1")),
        *(("a", reference, 3.0) for reference in ("d", "d1")),
        *(("b", reference, 2.0) for reference in ("d", "d1")),
    ):
        yield Target(f"({key}) over ({reference})", mixed.speed(key) / mixed.speed(reference), least=least)


def http_targets(latency: Latency, ranking: float) -> Iterator[Target]:
    """Milliseconds of the service."""
    yield Target("151 communes ranked over HTTP, ms", ranking, most=250.0)
    yield Target("HTTP p95, ms", latency.whole.p95, most=5.0)
    yield Target("HTTP p95 above the work in the worker, ms", latency.above, most=2.5)


def level_lines(measured: Measured) -> Iterator[str]:
    """A table of the ways."""
    level = measured.level
    yield (
        f"{measured.pack} {level.key}: {len(level.indicators)} indicators, {measured.parts} parts, "
        f"{len(level.facts)} facts; {measured.classes} rule classes"
    )
    yield f"  {'way':<4}{'':<58}{'µs':>7}{'a second':>10}" + "".join(
        f"{f'× ({key})':>8}" for key in REFERENCES
    )
    for timed in measured.times:
        ratios = (timed.per_second / measured.speed(key) for key in REFERENCES)
        yield (
            f"  {timed.way.key:<4}{timed.way.what:<58}{timed.microseconds:>7.0f}{timed.per_second:>10,.0f}"
            + "".join(f"{ratio:>8.2f}" for ratio in ratios)
        )


def latency_lines(latency: Latency) -> Iterator[str]:
    """A table of the percentiles."""
    yield f"POST /api/v1/evaluations, {latency.requests} requests, ms"
    yield f"  {'':<36}{'p50':>8}{'p95':>8}{'p99':>8}"
    for name, each in (
        ("seen by the client", latency.whole),
        ("the work inside the worker", latency.inside),
        ("between them, request by request", latency.between),
    ):
        yield f"  {name:<36}{each.p50:>8.2f}{each.p95:>8.2f}{each.p99:>8.2f}"


def target_lines(targets: Sequence[Target]) -> Iterator[str]:
    """Each target, and whether it is reached."""
    for target in targets:
        asked = f"≤ {target.most:g}" if target.least is None else f"≥ {target.least:g}"
        outcome = "reached" if target.reached else "missed"
        yield f"  {target.what:<44}{target.found:>6.2f}  {asked:<6} {outcome}"


def level_data(measured: Measured) -> dict[str, object]:
    """A level's measurement as JSON data."""
    return {
        "pack": measured.pack,
        "level": measured.level.key,
        "indicators": len(measured.level.indicators),
        "parts": measured.parts,
        "facts": len(measured.level.facts),
        "classes": measured.classes,
        "ways": [
            {
                "key": timed.way.key,
                "what": timed.way.what,
                "microseconds": round(timed.microseconds, 1),
                "per_second": round(timed.per_second),
                **{f"over_{key}": round(timed.per_second / measured.speed(key), 3) for key in REFERENCES},
            }
            for timed in measured.times
        ],
    }


def target_data(target: Target) -> dict[str, object]:
    """A target as JSON data."""
    return {**asdict(target), "found": round(target.found, 3), "reached": target.reached}
