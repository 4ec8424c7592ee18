"""Acts and bare inserts, by one writer and by eight, on both stores, on a quick disk and on a slow one."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from sqlalchemy import text

from methodology.canonical import Document
from service.identity.actors import Proved
from service.record.verification.verify import verify
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from tests.benchmarks.keeping.sheet import KEY, commands, performer, somebody
from tests.benchmarks.machine import ROOT
from tests.support.store.cluster import made_cluster
from tests.support.store.fixtures import STORES

WHAT = ("acts", "rows", "document")
WRITERS = (1, 8)
PROCESSES = 2
DELAYS = (0, 5)
"""Milliseconds that each fsync takes longer."""
CHECKED = 5_000
"""Entries of which the chain is checked."""
_BARE = (
    "CREATE TABLE bare_row (sheet text, key text, value text, origin text, evidence text,"
    " PRIMARY KEY (sheet, key))",
    "CREATE TABLE bare_document (sheet text PRIMARY KEY, state {})",
)


@dataclass(frozen=True, slots=True)
class Written:
    """What some writers did: transactions in a second, and milliseconds of the slowest hundredth."""

    store: str
    delay: int
    what: str
    writers: int
    per_second: float
    p99: float


@dataclass(frozen=True, slots=True)
class Backend:
    """All that was measured.

    Attributes:
        written: for each store, delay, sort of transaction and number of writers.
        checked: entries of which the chain is checked in a second, by store.
        silence: the longest time for which a gevent worker did nothing else, in milliseconds.
    """

    written: tuple[Written, ...]
    checked: Mapping[str, float]
    silence: float

    def find(self, store: str, delay: int, what: str, writers: int) -> Written:
        """One of them."""
        wanted = (store, delay, what, writers)
        return next(each for each in self.written if _key(each) == wanted)


def _key(each: Written) -> tuple[str, int, str, int]:
    return each.store, each.delay, each.what, each.writers


def measured(seconds: float) -> Backend:
    """Measure all of it, so many seconds each."""
    written: list[Written] = []
    checked: dict[str, float] = {}
    for store in STORES:
        for delay in DELAYS:
            with database(store, delay) as (url, environment):
                actor = _prepare(url)
                written += [
                    _written(store, delay, what, writers, seconds, url, actor, environment)
                    for what in WHAT
                    for writers in WRITERS
                ]
                if not delay:
                    checked[store] = _checked(url, actor)
    with database("sqlite", 0) as (url, _):
        silence = _silence(url, _prepare(url), seconds)
    return Backend(tuple(written), checked, silence)


@contextmanager
def database(store: str, delay: int) -> Iterator[tuple[str, dict[str, str]]]:
    """The address of a new database, and the environment of whoever writes to its disk."""
    slow = {"LD_PRELOAD": str(_slow_sync()), "SLOW_SYNC": str(delay * 1000)} if delay else {}
    if store == "sqlite":
        with tempfile.TemporaryDirectory() as directory:
            yield f"sqlite:///{directory}/minhdiem.db", slow
    else:
        with made_cluster("fsync=on", **slow) as cluster:
            yield cluster.address, {}


def _slow_sync() -> Path:
    """The library that makes a disk slow; whoever runs PostgreSQL must be able to read it."""
    made = Path(tempfile.gettempdir()) / "minhdiem-slow-sync.so"
    source = Path(__file__).with_name("slow_sync.c")
    subprocess.run(["cc", "-O2", "-shared", "-fPIC", "-o", str(made), str(source), "-ldl"], check=True)
    return made


def _prepare(url: str) -> Proved:
    engine = make_engine(read_url(url))
    upgrade(engine)
    store = Store(engine)
    for each in _BARE:
        statement = text(each.format("blob" if url.startswith("sqlite") else "bytea"))
        store.write(lambda connection, statement=statement: connection.execute(statement))  # type: ignore[misc]
    actor = somebody(store)
    engine.dispose()
    return actor


def _written(
    store: str,
    delay: int,
    what: str,
    writers: int,
    seconds: float,
    url: str,
    actor: Proved,
    environment: Mapping[str, str],
) -> Written:
    processes = min(writers, PROCESSES)
    asked = {
        "url": url,
        "actor": [actor.account, actor.credential],
        "what": what,
        "threads": writers // processes,
        "seconds": seconds,
    }
    started = [
        _start({**asked, "process": f"{delay}-{writers}-{number}"}, environment)
        for number in range(processes)
    ]
    for process in started:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
    taken = [each for process in _all_begin(started) for each in json.loads(process.communicate()[0])]
    return Written(store, delay, what, writers, len(taken) / seconds, quantiles(taken, n=100)[98] * 1000)


def _start(asked: Document, environment: Mapping[str, str]) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.keeping.writer", json.dumps(asked)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def _all_begin(started: "list[subprocess.Popen[str]]") -> "list[subprocess.Popen[str]]":
    for process in started:
        assert process.stdin
        process.stdin.write("begin\n")
        process.stdin.flush()
    return started


def _checked(url: str, actor: Proved) -> float:
    """Entries of which the chain is checked in a second."""
    engine = make_engine(read_url(url))
    who, asked = performer(Store(engine)), commands(actor, "checked")
    for _ in range(CHECKED):
        who.perform(next(asked))
    started = time.perf_counter()
    with who.store.reading() as connection:
        found = verify(connection, who.recorder.aggregates, KEY)
    taken = time.perf_counter() - started
    engine.dispose()
    if found.count:
        raise RuntimeError(f"the record is broken: {found.findings[:3]}")
    return found.head.number / taken


def _silence(url: str, actor: Proved, seconds: float) -> float:
    """Of a gevent worker, while another process writes too."""
    command = [sys.executable, "-m", "tests.benchmarks.keeping.silence", url, actor.account, actor.credential]
    made = subprocess.run([*command, str(seconds * 3)], capture_output=True, text=True, check=True, cwd=ROOT)
    return float(made.stdout.split()[0])
