"""What the service counts of itself, for Prometheus.

Nothing personal: routes, acts and figures; no account, no subject, no address, nothing of what was sent.
"""

from prometheus_client import CollectorRegistry, Counter, Histogram

REGISTRY = CollectorRegistry()
"""All of it, of this process alone."""
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
"""What a client may write as a method is told apart from these no further."""
SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60)

REQUESTS = Counter(
    "minhdiem_requests",
    "Requests that were answered, by route and status.",
    ("method", "route", "status"),
    registry=REGISTRY,
)
DURATION = Histogram(
    "minhdiem_request_seconds",
    "How long requests took, by route.",
    ("route",),
    buckets=SECONDS,
    registry=REGISTRY,
)
ACTS = Counter(
    "minhdiem_acts",
    "Acts that were asked for, by what came of them: done, repeated, or the code of the refusal.",
    ("act", "outcome"),
    registry=REGISTRY,
)
RETRIES = Counter(
    "minhdiem_store_retries",
    "Transactions that were tried again, by what was in the way.",
    ("reason",),
    registry=REGISTRY,
)
UNAVAILABLE = Counter(
    "minhdiem_store_unavailable",
    "Transactions that were given up: the database did not answer in time, or its disk was full.",
    registry=REGISTRY,
)
JOBS = Counter("minhdiem_jobs", "Jobs that have ended, by how.", ("kind", "state"), registry=REGISTRY)


def count_request(method: str, route: str | None, status: int, seconds: float | None) -> None:
    """Count a request that was answered.

    Args:
        method: of HTTP.
        route: as the application has it, with names for what differs; None where there is none.
        status: of the answer.
        seconds: that it took; None where that is not known.
    """
    known, place = method if method in METHODS else "other", route or "none"
    REQUESTS.labels(known, place, status).inc()
    if seconds is not None:
        DURATION.labels(place).observe(seconds)
