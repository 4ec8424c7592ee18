"""What acts are answered with where the database cannot do them: clearly, and nothing is half written."""

import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy import event
from werkzeug.test import TestResponse

from service import clock
from service.acts.roles import Role
from service.record.key import Key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.backend import Backend, make_backend
from tests.support.acts.people import Person, application, signed_in
from tests.support.acts.whole import whole
from tests.support.store.cluster import made_cluster
from tests.support.store.small_disk import may_mount, small_disk

COMMUNE = {"code": "04858", "name": "Xã Đoàn Kết", "kind": "organisation", "from": "2023-01-01"}
MakeRoom = Callable[[], None]


def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)


def new_backend(url: str) -> Backend:
    engine = make_engine(read_url(url))
    upgrade(engine)
    return make_backend(Store(engine), Key(bytes(32)))


def register(person: Person, key: str, **more: Any) -> TestResponse:
    return person.do("organisation.register", {**COMMUNE, "code": key, **more}, **{"Idempotency-Key": key})


def made_with(backend: Backend, key: str) -> int:
    return sum(each.key == key for each in whole(backend))


@contextmanager
def full_sqlite(directory: Path) -> Iterator[tuple[Backend, MakeRoom]]:
    """A file that may have so many pages."""
    backend = new_backend(f"sqlite:///{directory}/minhdiem.db")
    engine, pages = backend.store.engine, [400]

    @event.listens_for(engine, "connect")
    def limit(connection: Any, _: Any) -> None:
        connection.execute(f"PRAGMA max_page_count={pages[0]}")

    def make_room() -> None:
        pages[0] = 100_000
        engine.dispose()

    engine.dispose()
    yield backend, make_room
    engine.dispose()


@contextmanager
def full_postgresql(directory: Path) -> Iterator[tuple[Backend, MakeRoom]]:
    with small_disk(directory) as disk:
        backend = new_backend(disk.url)
        yield backend, disk.make_room
        backend.store.engine.dispose()


DISKS = [full_sqlite, *([full_postgresql] if may_mount() else [])]


@pytest.mark.parametrize("full", DISKS, ids=lambda each: each.__name__)
def test_a_full_disk(tmp_path: Path, full: Any) -> None:
    with full(tmp_path) as (backend, make_room):
        person = signed_in(client(backend), backend, Role.SECRETARY)
        for number in count():
            key = f"full-{number}"
            tags = [f"t{secrets.token_hex(30)}" for _ in range(1000)]
            answer = register(person, key, tags=tags)
            if answer.status_code != 201:
                break
            assert number < 2000
        assert (answer.status_code, answer.get_json()["code"]) == (507, "store_full")
        assert answer.headers["Retry-After"] == "2"
        assert made_with(backend, key) == 0
        assert number > 0
        make_room()
        assert register(person, key, tags=tags).status_code == 201
        assert made_with(backend, key) == 1


def test_a_server_that_is_gone() -> None:
    with made_cluster() as cluster:
        backend = new_backend(cluster.address)
        person = signed_in(client(backend), backend, Role.SECRETARY)
        assert register(person, "1").status_code == 201
        cluster.stop()
        for _ in range(3):
            answer = register(person, "2")
            assert (answer.status_code, answer.get_json()["code"]) == (503, "store_unavailable")
            assert answer.headers["Retry-After"] == "2"
        cluster.start()
        assert register(person, "2").status_code == 201
        assert (made_with(backend, "1"), made_with(backend, "2")) == (1, 1)
        backend.store.engine.dispose()


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    backend = new_backend(f"sqlite:///{tmp_path}/minhdiem.db")
    person = signed_in(client(backend), backend, Role.SECRETARY)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    files = [file for file in tmp_path.iterdir() if file.is_file()]
    for file in files:
        file.rename(elsewhere / file.name)
    answer = register(person, "1")
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "2")
    for file in files:
        (elsewhere / file.name).rename(file)
    assert register(person, "1").status_code == 201
    assert made_with(backend, "1") == 1
    backend.store.engine.dispose()


def test_a_clock_that_was_set_back(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries are made; none is said to be older than the one before it."""
    person = signed_in(client(backend), backend, Role.SECRETARY)
    assert register(person, "1").status_code == 201
    before, now = whole(backend)[-1], clock.now
    monkeypatch.setattr(clock, "now", lambda: now() - timedelta(hours=2))
    assert register(person, "2").status_code == 201
    monkeypatch.undo()
    assert register(person, "3").status_code == 201
    *_, second, third = whole(backend)
    assert second.at == before.at < third.at
