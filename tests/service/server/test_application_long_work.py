"""Long work is done by the sibling of the workers: it holds up nobody, and may be killed."""

import json
import os
import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection

import pytest

from tests.support.service.requests import SIMULATIONS
from tests.support.service.served import DRAWS, Service, ask, awaited, send_long, simulate

pytestmark = pytest.mark.apart


@contextmanager
def stopped(service: Service) -> Iterator[int]:
    """The sibling stands still: what it is asked waits."""
    (sibling,) = awaited(lambda: service.siblings)
    os.kill(sibling, signal.SIGSTOP)
    try:
        yield sibling
    finally:
        if sibling in service.siblings:
            os.kill(sibling, signal.SIGCONT)


def test_it_is_answered_as_if_the_worker_had_done_it(service: Service, connection: HTTPConnection) -> None:
    answer = simulate(connection)
    assert (answer.status, answer.headers["Content-Type"]) == (200, "application/json")
    assert (answer.headers["Content-Language"], answer.headers["Cache-Control"]) == ("en", "no-store")
    assert "simulate;dur=" in answer.headers["Server-Timing"]
    assert json.loads(answer.read())["draws"] == DRAWS
    (line,) = awaited(lambda: service.logged(answer.headers["X-Request-Id"]))
    assert line["process"] in service.workers


def test_what_is_refused_says_why(connection: HTTPConnection) -> None:
    answer = simulate(connection, DRAWS + 1)
    problem = json.loads(answer.read())
    assert (answer.status, problem["code"], problem["instance"]) == (422, "wrong_submission", SIMULATIONS)
    assert problem["request_id"] == answer.headers["X-Request-Id"]


def test_an_evaluation_is_answered_meanwhile(service: Service, connection: HTTPConnection) -> None:
    with service.connect() as waiting:
        with stopped(service):
            send_long(waiting)
            assert all(ask(connection).read() for _ in range(10))
        assert waiting.getresponse().status == 200


def test_where_the_sibling_is_killed_one_may_ask_again(service: Service, connection: HTTPConnection) -> None:
    with stopped(service) as sibling:
        send_long(connection)
        os.kill(sibling, signal.SIGKILL)
        awaited(lambda: len(service.children) == 3 and sibling not in service.children)
    answer = connection.getresponse()
    if answer.status == 503:  # it had been accepted
        assert (json.loads(answer.read())["code"], answer.headers["Retry-After"]) == ("busy", "2")
        answer = simulate(connection)
    assert answer.status == 200


def test_only_so_many_wait(service: Service) -> None:
    with ExitStack() as stack:
        clients = [stack.enter_context(service.connect()) for _ in range(20)]
        with stopped(service):
            for client in clients:
                send_long(client, draws=10)
            awaited(lambda: sum(line.get("status") == 503 for line in service.lines()) >= 4)
        answers = [client.getresponse() for client in clients]
        refused = [answer for answer in answers if answer.status != 200]
        assert 0 < len(answers) - len(refused) <= 16
        assert {(answer.status, answer.headers["Retry-After"]) for answer in refused} == {(503, "2")}


def test_what_nobody_waits_for_is_not_done(service: Service, connection: HTTPConnection) -> None:
    known = len(service.lines())
    with stopped(service):
        for _ in range(3):
            with service.connect() as impatient:
                send_long(impatient)
        awaited(lambda: sum(line.get("status") == 400 for line in service.lines()[known:]) == 3)
    assert simulate(connection, draws=10).status == 200
