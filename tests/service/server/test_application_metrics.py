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


def test_requests_of_all_workers_are_counted_once_and_stay_so(counting: Service) -> None:
    labels = {"method": "POST", "route": EVALUATIONS, "status": "200"}
    for _ in range(20):
        with counting.connect() as connection:
            assert ask(connection).read()
    assert counted(counting, "minhdiem_requests_total", **labels) == 20
    assert counted(counting, "minhdiem_request_seconds_count", route=EVALUATIONS) == 20
    for worker in (before := counting.workers):
        os.kill(worker, signal.SIGKILL)
    awaited(lambda: len(counting.workers) == 2 and not set(before) & set(counting.workers))
    assert counted(counting, "minhdiem_requests_total", **labels) == 20


def test_long_work_is_counted_where_it_was_asked_for(counting: Service) -> None:
    with counting.connect() as connection:
        assert simulate(connection, 10).read()
    assert counted(counting, "minhdiem_requests_total", route="/api/v1/simulations") == 1


def test_what_the_application_never_saw_is_counted_too(counting: Service) -> None:
    with counting.connect() as connection:
        connection.request("GET", "/" + "x" * 10_000)
        assert connection.getresponse().status == 414
    assert counted(counting, "minhdiem_requests_total", route="none", status="414") == 1


def test_a_method_of_ones_own_is_no_label(counting: Service) -> None:
    with counting.connect() as connection:
        connection.request("BREW", "/health")
        assert connection.getresponse().status == 405
    assert counted(counting, "minhdiem_requests_total", method="other", status="405") == 1


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
