"""Workers, sibling and database are killed in the midst of acts: what was acknowledged is there, once."""

import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from random import Random

import pytest

from service import clock
from service.identity.credentials import new_identifier
from service.jobs.job import State
from service.jobs.queue import Asked, ask, read_job
from service.record.key import make_key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.backend import KEY, Backend, make_backend
from tests.support.acts.crowd import Answer, Keeping, at_once, keeping
from tests.support.acts.whole import whole
from tests.support.measured import few_or_many
from tests.support.service.served import awaited
from tests.support.store.cluster import Cluster, made_cluster
from tests.support.store.fixtures import STORES

CLIENTS = 8
SEEDS = 10
Kill = Callable[[Random], None]


@contextmanager
def started(kind: str, directory: Path) -> Iterator[tuple[Keeping, list[Kill]]]:
    """A service over a new database, and what can be killed of it."""
    with database(kind, directory) as (address, more):
        engine = make_engine(read_url(address))
        upgrade(engine)
        backend = make_backend(Store(engine), make_key(directory / KEY))
        with keeping(backend, directory, address) as made:
            yield made, [partial(kill_worker, made), partial(kill_sibling, made), *more]
        engine.dispose()


@contextmanager
def database(kind: str, directory: Path) -> Iterator[tuple[str, list[Kill]]]:
    if kind == "sqlite":
        yield f"sqlite:///{directory}/minhdiem.db", []
        return
    with made_cluster() as cluster:
        yield cluster.address, [partial(kill_postmaster, cluster)]


def kill_worker(made: Keeping, random: Random) -> None:
    os.kill(random.choice(awaited(lambda: made.service.workers)), signal.SIGKILL)


def kill_sibling(made: Keeping, random: Random) -> None:
    os.kill(random.choice(awaited(lambda: made.service.siblings)), signal.SIGKILL)


def kill_postmaster(cluster: Cluster, random: Random) -> None:
    cluster.kill()
    cluster.start()


def kill_each(kills: Sequence[Kill], acknowledged: list[Answer], count: int, random: Random) -> None:
    """Kill each of them once, at random points of so many acts, in random order."""
    points = sorted(random.sample(range(count // 10, count * 8 // 10), len(kills)))
    for point, kill in zip(points, random.sample(kills, len(kills)), strict=True):
        awaited(partial(has_come_to, acknowledged, point))
        kill(random)


def has_come_to(acknowledged: list[Answer], point: int) -> bool:
    return len(acknowledged) >= point


def run(made: Keeping, kills: Sequence[Kill], seed: int, count: int) -> None:
    """Act so often while each is killed; afterwards everything is there, once."""
    codes = [f"{seed}-{number}" for number in range(count)]
    acknowledged: list[Answer] = []

    def register(code: str) -> None:
        answer = made.register(code, f"kill-{code}")
        assert answer.status == 201, answer.document
        acknowledged.append(answer)

    thread = threading.Thread(target=kill_each, args=(kills, acknowledged, count, Random(seed)))
    thread.start()
    at_once([partial(register, code) for code in codes], CLIENTS)
    thread.join()
    entries = {each.number: each for each in whole(made.backend)}
    for answer in acknowledged:
        (said,) = answer.document["entries"]
        assert entries[said["number"]].digest == said["digest"]
    found = Counter(each.key for each in entries.values() if (each.key or "").startswith(f"kill-{seed}-"))
    assert found == Counter(f"kill-{code}" for code in codes)


def ask_for_check(backend: Backend) -> str:
    asked = Asked("verify_record", {}, "a1", clock.instant(clock.now()))
    return backend.store.write(lambda connection: ask(connection, new_identifier(), asked)).id


def is_done(backend: Backend, id: str) -> bool:
    with backend.store.reading() as connection:
        found = read_job(connection, id)
    assert found
    return found.state == State.DONE


@pytest.mark.parametrize("count", few_or_many(120, 1000))
@pytest.mark.parametrize("kind", STORES)
def test_what_was_acknowledged_is_there_once(tmp_path: Path, kind: str, count: int) -> None:
    with started(kind, tmp_path) as (made, kills):
        for seed in range(SEEDS if count == 1000 else 1):
            job = ask_for_check(made.backend)
            run(made, kills, seed, count)
            awaited(partial(is_done, made.backend, job))
            print(f"{kind}, seed {seed}: {count} acts, {len(kills)} kills; heard before: {dict(made.heard)}")
            assert 500 not in made.heard
            made.heard.clear()
