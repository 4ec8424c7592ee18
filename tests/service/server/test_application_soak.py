"""For ``make soak``: a minute under clients that stall, a hundred kills under load, 100,000 requests."""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPException
from pathlib import Path
from random import Random
from statistics import quantiles

import pytest

from service.workflow.backend import Backend
from tests.support.acts.crowd import Keeping, keeping
from tests.support.acts.whole import whole
from tests.support.service.served import Service, ask, awaited, served, simulate
from tests.support.service.stalled import HEAD, PART_OF_A_BODY, stalled

pytestmark = pytest.mark.soak

MINUTE = 60
KILLS = 100
DRAWS = 200
REQUESTS, PARTS, CLIENTS = 100_000, 10, 8
PAGES = ("/health", "/ready", "/none", "/health", "/problems", "/none", "/health", "/api/v1/packs")
GROWTH = 8.0
"""MiB by which a worker may grow after a fifth of the requests."""


def test_a_minute_of_stalled_clients() -> None:
    """200 heads and 1,000 bodies stall; two others are served meanwhile, on connections of their own."""
    taken: list[float] = []
    with served() as service:
        evaluation = content(service)

        def client() -> None:
            end = time.monotonic() + MINUTE
            while time.monotonic() < end:
                started = time.perf_counter()
                with service.connect() as connection:
                    answer = ask(connection)
                    assert (answer.status, answer.read()) == (200, evaluation)
                taken.append(time.perf_counter() - started)
                time.sleep(0.02)

        with stalled(service, HEAD, 200) as heads, stalled(service, PART_OF_A_BODY, 1000) as bodies:
            at_once([client, client])
            answers = Counter(each.recv(12) for each in (*heads, *bodies))
        assert answers == {b"HTTP/1.1 408": 1200}
    median, high = (quantiles(taken, n=20)[cut] * 1000 for cut in (9, 18))
    print(f"{len(taken)} evaluations beside 1,200 stalled clients: p50 {median:.1f} ms, p95 {high:.1f} ms")


def test_a_hundred_kills_under_load() -> None:
    """Workers and their sibling are killed at random; whatever is answered is right."""
    answers: Counter[tuple[bool, int, bool]] = Counter()
    broken, over, random = Counter[str](), threading.Event(), Random(7)
    with served() as service:
        right = {long: content(service, long) for long in (False, True)}

        def client(long: bool) -> None:
            while not over.is_set():
                try:
                    status, written = answer(service, long)
                    answers[long, status, written == right[long]] += 1
                except (OSError, HTTPException) as error:
                    broken[type(error).__name__] += 1

        def kill() -> None:
            for _ in range(KILLS):
                os.kill(random.choice(awaited(lambda: service.children)), signal.SIGKILL)
                goal = answers.total() + 1
                awaited(partial(reached, answers, goal))
                time.sleep(random.uniform(0, 1))
            over.set()

        at_once([kill, *[lambda: client(False)] * 4, *[lambda: client(True)] * 2])
        awaited(lambda: len(service.workers) == 2 and len(service.siblings) == 1)
        assert {long: content(service, long) for long in (False, True)} == right
    print(f"{KILLS} kills: {answers} {broken}")
    assert answers[False, 200, True] > KILLS
    assert {status for _, status, same in answers if not same} <= {503}


def test_memory_is_flat_over_many_requests(backend: Backend, data: Path, database: str) -> None:
    """Acts, evaluations, questions about readiness and pages that are not there, of one worker."""
    with keeping(backend, data, database, workers=1) as made:
        sizes: list[float] = []
        awaited(lambda: made.service.siblings)
        (worker,) = made.service.workers
        for part in range(PARTS):
            at_once([partial(some_requests, made, f"{part}-{number}") for number in range(CLIENTS)])
            sizes.append(resident(worker))
            print(f"{(part + 1) * REQUESTS // PARTS:>8,} requests: {sizes[-1]:.1f} MiB")
        assert worker in made.service.workers
        assert max(sizes[1:]) - sizes[1] < GROWTH
        assert len(whole(backend)) > REQUESTS // 10


def some_requests(made: Keeping, name: str) -> None:
    for number in range(REQUESTS // PARTS // CLIENTS // 10):
        assert made.register(f"{name}-{number}", f"{name}-{number}").status == 201
        with made.service.connect() as connection:
            for path in PAGES:
                connection.request("GET", path)
                connection.getresponse().read()
            assert ask(connection).read()


def resident(process: int) -> float:
    """Resident memory of a process, in MiB."""
    pages = int(Path(f"/proc/{process}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def reached(answers: Counter[tuple[bool, int, bool]], goal: int) -> bool:
    return answers.total() >= goal


def content(service: Service, long: bool = False) -> bytes:
    return answer(service, long)[1]


def answer(service: Service, long: bool) -> tuple[int, bytes]:
    with service.connect() as connection:
        answered = simulate(connection, DRAWS) if long else ask(connection)
        return answered.status, answered.read()


def at_once(clients: Sequence[Callable[[], None]]) -> None:
    with ThreadPoolExecutor(len(clients)) as executor:
        for done in [executor.submit(client) for client in clients]:
            done.result()
