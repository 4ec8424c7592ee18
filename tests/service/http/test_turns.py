"""One computation after the other, and only so many that wait."""

import threading
from collections.abc import Iterator

import pytest
from flask import Flask

from service.http.problems import Problem
from service.http.turns import Turns


@pytest.fixture(autouse=True)
def current_request(app: Flask) -> Iterator[None]:
    with app.test_request_context():
        yield


def test_one_after_the_other(app: Flask) -> None:
    turns, order = Turns(), list[str]()
    entered, leave = threading.Event(), threading.Event()

    def compute(name: str) -> None:
        with app.test_request_context(), turns.take():
            order.append(name)
            entered.set()
            leave.wait(60)
            order.append(name)

    threads = [threading.Thread(target=compute, args=(name,)) for name in "ab"]
    threads[0].start()
    entered.wait(60)
    threads[1].start()
    leave.set()
    for thread in threads:
        thread.join()
    assert order == ["a", "a", "b", "b"]


def test_where_too_many_wait_one_asks_again_later() -> None:
    with pytest.raises(Problem) as raised, Turns(most_waiting=0).take():
        raise AssertionError
    assert (raised.value.kind.code, raised.value.headers) == ("busy", (("Retry-After", "2"),))


def test_a_computation_that_fails_ends_its_turn() -> None:
    turns = Turns()
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), turns.take():
            raise ZeroDivisionError
