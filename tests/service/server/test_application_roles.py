"""Which worker is the sibling, and what each of them is; in this process."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from gunicorn.arbiter import Arbiter
from gunicorn.sock import TCPSocket, UnixSocket

from service.config import Settings
from service.http.long_work import current_sibling
from service.server.application import Server
from service.server.listeners import forget, listen
from service.server.logs import Log
from service.server.worker import Worker


@pytest.fixture
def server(data: Path) -> Iterator[Server]:
    made = Server(Settings.read({"MINHDIEM_DATA": str(data)}), listen("127.0.0.1", 0), 2)
    yield made
    forget(made._path)


@pytest.fixture
def arbiter(server: Server, log: Log) -> Iterator[Arbiter]:
    made = Arbiter(server)
    everybody, own = server.cfg.address
    made.LISTENERS = [
        TCPSocket(None, server.cfg, log, everybody),
        UnixSocket("", server.cfg, log, own),
    ]
    made.WORKERS = {}
    yield made
    for listener in made.LISTENERS:
        listener.close()


def start(server: Server, arbiter: Arbiter) -> Worker:
    worker = Worker(1, os.getpid(), arbiter.LISTENERS, server, 60, server.cfg, arbiter.log)
    server._choose(arbiter, worker)
    arbiter.WORKERS[id(worker)] = worker
    return worker


@pytest.fixture
def workers(server: Server, arbiter: Arbiter) -> Iterator[list[Worker]]:
    started = [start(server, arbiter) for _ in range(3)]
    yield started
    for worker in arbiter.WORKERS.values():
        worker.tmp.close()


def test_there_is_one_worker_more(arbiter: Arbiter) -> None:
    assert (arbiter.cfg.workers, arbiter.cfg.worker_class) == (3, Worker)


def test_one_is_the_sibling(arbiter: Arbiter, workers: list[Worker]) -> None:
    everybody, own = arbiter.LISTENERS
    assert [worker.sockets for worker in workers] == [[own], [everybody], [everybody]]


def test_where_it_ended_or_all_are_replaced_another_is(
    server: Server, arbiter: Arbiter, workers: list[Worker]
) -> None:
    arbiter.WORKERS.pop(id(workers[0])).tmp.close()
    own = arbiter.LISTENERS[1]
    assert start(server, arbiter).sockets == [own]
    server._renew(arbiter)
    assert start(server, arbiter).sockets == [own]


def test_its_time_runs_from_the_start(workers: list[Worker]) -> None:
    """Counted as gunicorn counts it: in seconds since the machine was started."""
    assert all(worker.tmp.last_update() < 10**9 for worker in workers)


@pytest.mark.parametrize(("number", "is_sibling"), [(0, True), (1, False)])
def test_a_worker_has_the_sibling_and_the_sibling_has_none(
    server: Server,
    arbiter: Arbiter,
    workers: list[Worker],
    number: int,
    is_sibling: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given: list[int] = []
    monkeypatch.setattr(os, "nice", given.append)
    server._settle(arbiter, workers[number])
    app: Flask = server.load()
    with app.app_context():
        assert (current_sibling() is None) == is_sibling
    assert (given == [10], workers[number].log.answers) == (is_sibling, not is_sibling)
    assert arbiter.LISTENERS[0 if is_sibling else 1].sock is None
