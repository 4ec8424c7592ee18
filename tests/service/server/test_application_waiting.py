"""Acts that have to wait for another's transaction: they hold up nobody, and are finished at the end."""

import signal
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from service.store.engine import is_sqlite
from service.workflow.backend import Backend
from tests.support.acts.crowd import Answer, Keeping, keeping
from tests.support.acts.whole import whole
from tests.support.service.served import PATIENCE, awaited
from tests.support.store.holding import writing

pytestmark = pytest.mark.apart
TOKEN = {"Authorization": "Bearer t"}


@pytest.fixture
def one_worker(backend: Backend, data: Path, database: str) -> Iterator[Keeping]:
    with keeping(backend, data, database, workers=1, MINHDIEM_METRICS_TOKEN="t") as made:
        with made.service.connect() as connection:
            assert get(connection, "/health")
        yield made


def get(connection: HTTPConnection, path: str) -> str:
    connection.request("GET", path, headers=TOKEN)
    answer = connection.getresponse()
    assert answer.status == 200
    return answer.read().decode()


def waits(keeping: Keeping) -> bool:
    """Whether somebody waits for the lock."""
    if is_sqlite(keeping.backend.store.engine):
        with keeping.service.connect() as connection:
            return 'minhdiem_store_retries_total{reason="writing"}' in get(connection, "/metrics")
    with keeping.backend.store.reading() as connection:
        return bool(connection.exec_driver_sql("SELECT 1 FROM pg_locks WHERE NOT granted").first())


@contextmanager
def held_up(keeping: Keeping) -> Iterator["Future[Answer]"]:
    """An act that waits, as long as this lasts."""
    with ThreadPoolExecutor(1) as executor:
        with writing(keeping.backend.store):
            act = executor.submit(keeping.register, "10000", "waiting")
            awaited(lambda: waits(keeping))
            yield act
        act.result(PATIENCE)


def test_others_are_answered_meanwhile(one_worker: Keeping) -> None:
    with held_up(one_worker) as act:
        with one_worker.service.connect() as connection:
            for _ in range(5):
                get(connection, "/health")
        assert not act.done()
    assert act.result().status == 201


def test_who_waits_too_long_hears_when_to_ask_again_and_nothing_is_done_twice(one_worker: Keeping) -> None:
    with held_up(one_worker):
        awaited(lambda: one_worker.heard)
    assert set(one_worker.heard) == {503}
    assert [each.key for each in whole(one_worker.backend) if each.key == "waiting"] == ["waiting"]


def test_it_is_finished_before_the_service_stops(one_worker: Keeping) -> None:
    with held_up(one_worker) as act:
        one_worker.service.process.send_signal(signal.SIGTERM)
        awaited(lambda: not listens(one_worker))
        assert not act.done()
    assert act.result().status == 201
    assert not one_worker.heard
    assert one_worker.service.process.wait(PATIENCE) == 0
    assert [each.key for each in whole(one_worker.backend) if each.key == "waiting"] == ["waiting"]


def listens(keeping: Keeping) -> bool:
    """Whether a new client is accepted; the one that waits has a connection already."""
    try:
        with keeping.service.connect() as connection:
            connection.timeout = 1
            get(connection, "/health")
            return True
    except OSError:
        return False
