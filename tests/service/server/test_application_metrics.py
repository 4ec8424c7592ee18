"""What all processes of a service have counted is one page, whoever answers; and when it is ready."""

import json
import os
import signal
from collections.abc import Iterator
from http.client import HTTPConnection

import pytest
from prometheus_client.parser import text_string_to_metric_families

from tests.support.service.requests import EVALUATIONS
from tests.support.service.served import Service, ask, awaited, served, simulate

pytestmark = pytest.mark.apart
TOKEN = {"Authorization": "Bearer t"}


@pytest.fixture(scope="module")
def counting() -> Iterator[Service]:
    with served(MINHDIEM_METRICS_TOKEN="t") as service:
        yield service


def get(connection: HTTPConnection, path: str) -> tuple[int, str]:
    connection.request("GET", path, headers=TOKEN)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def counted(service: Service, name: str, **labels: str) -> float:
    with service.connect() as connection:
        status, written = get(connection, "/metrics")
    assert status == 200
    samples = (each for family in text_string_to_metric_families(written) for each in family.samples)
    return sum(each.value for each in samples if each.name == name and labels.items() <= each.labels.items())


def shows(service: Service, expected: int, name: str = "minhdiem_requests_total", **labels: str) -> bool:
    """A request is counted once it is answered, so that a moment may pass."""
    return awaited(lambda: counted(service, name, **labels) == expected)


def test_requests_of_all_workers_are_counted_once_and_stay_so(counting: Service) -> None:
    labels = {"method": "POST", "route": EVALUATIONS, "status": "200"}
    for _ in range(20):
        with counting.connect() as connection:
            assert ask(connection).read()
    assert shows(counting, 20, **labels)
    assert shows(counting, 20, "minhdiem_request_seconds_count", route=EVALUATIONS)
    for worker in (before := counting.workers):
        os.kill(worker, signal.SIGKILL)
    awaited(lambda: len(counting.workers) == 2 and not set(before) & set(counting.workers))
    assert shows(counting, 20, **labels)


def test_long_work_is_counted_where_it_was_asked_for(counting: Service) -> None:
    with counting.connect() as connection:
        assert simulate(connection, 10).read()
    assert shows(counting, 1, route="/api/v1/simulations")


def test_what_the_application_never_saw_is_counted_too(counting: Service) -> None:
    with counting.connect() as connection:
        connection.request("GET", "/" + "x" * 10_000)
        assert connection.getresponse().status == 414
    assert shows(counting, 1, route="none", status="414")


def test_a_method_of_ones_own_is_no_label(counting: Service) -> None:
    with counting.connect() as connection:
        connection.request("BREW", "/health")
        assert connection.getresponse().status == 405
    assert shows(counting, 1, method="other", status="405")


def test_without_its_sibling_it_is_not_ready_but_lives(counting: Service) -> None:
    (sibling,) = awaited(lambda: counting.siblings)
    os.kill(sibling, signal.SIGSTOP)
    try:
        with counting.connect() as waiting, counting.connect() as connection:
            waiting.request("GET", "/ready")
            assert get(connection, "/health")[0] == 200
            answer = waiting.getresponse()
            assert answer.status == 503
            assert [each["code"] for each in json.loads(answer.read())["errors"]] == ["sibling_silent"]
    finally:
        os.kill(sibling, signal.SIGCONT)
    with counting.connect() as connection:
        status, written = get(connection, "/ready")
    assert (status, json.loads(written)["store"]) == (200, "sqlite")
