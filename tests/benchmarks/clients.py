"""Keep-alive clients in processes of their own, and what they saw."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from multiprocessing import get_context
from statistics import quantiles
from time import perf_counter

from tests.benchmarks.levels import MIXED, REGISTRY
from tests.benchmarks.server import PATIENCE, served
from tests.benchmarks.submissions import facts_file, submissions
from tests.support.service.requests import EVALUATIONS

WORKERS = CLIENTS = 2
SITTINGS, WARMING, REQUESTS = 10, 50, 100
"""How often a client connects, and then how many requests it sends: first those that do not count."""

_DURATION = re.compile(r"\bdur=([\d.]+)")


@dataclass(frozen=True, slots=True)
class Sample:
    """One request: milliseconds as the client saw them, and of the work inside the worker."""

    whole: float
    inside: float


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Milliseconds."""

    p50: float
    p95: float
    p99: float


@dataclass(frozen=True, slots=True)
class Latency:
    """What all clients saw, what the workers say, and what lies between, request by request."""

    requests: int
    whole: Percentiles
    inside: Percentiles
    between: Percentiles

    @property
    def above(self) -> float:
        """How far the client's p95 is above that of the work inside the worker."""
        return self.whole.p95 - self.inside.p95


def latency(sittings: int = SITTINGS) -> Latency:
    """POST evaluations of the mixed level to the real service."""
    pack, key = MIXED
    level = REGISTRY.compiled(pack, key).level
    bodies = [
        facts_file(level, each, pack=pack, level=key) for each in submissions(level, REQUESTS, "posted")
    ]
    with served(WORKERS) as port, get_context("spawn").Pool(CLIENTS) as pool:
        seen = pool.starmap(_client, [(port, bodies, sittings)] * CLIENTS, chunksize=1)
    samples = [sample for each in seen for sample in each]
    return Latency(
        len(samples),
        _percentiles([sample.whole for sample in samples]),
        _percentiles([sample.inside for sample in samples]),
        _percentiles([sample.whole - sample.inside for sample in samples]),
    )


def _client(port: int, bodies: Sequence[bytes], sittings: int) -> list[Sample]:
    return [sample for _ in range(sittings) for sample in _sitting(port, bodies)]


def _sitting(port: int, bodies: Sequence[bytes]) -> list[Sample]:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        for body in bodies[:WARMING]:
            post(connection, body)
        return [post(connection, body) for body in bodies]
    finally:
        connection.close()


def post(connection: HTTPConnection, body: bytes, path: str = EVALUATIONS) -> Sample:
    """Send a body, and see what comes back.

    Raises:
        RuntimeError: where that is an error.
    """
    started = perf_counter()
    connection.request("POST", path, body, {"Content-Type": "application/json"})
    response = connection.getresponse()
    written = response.read()
    whole = perf_counter() - started
    return Sample(whole * 1000, _inside(response, written))


def _inside(response: HTTPResponse, written: bytes) -> float:
    if response.status != 200:
        raise RuntimeError(f"{response.status}: {written[:500].decode()}")
    found = _DURATION.search(response.headers["Server-Timing"])
    return float(found[1]) if found else 0.0


def _percentiles(values: Sequence[float]) -> Percentiles:
    cuts = quantiles(values, n=100, method="inclusive")
    return Percentiles(cuts[49], cuts[94], cuts[98])
