"""One process of writers: ``python -m tests.benchmarks.keeping.writer``; prints seconds of each, as JSON."""

import json
import random
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from functools import partial
from typing import Any

import orjson
import psycopg

from service.identity.actors import Proved
from service.identity.credentials import new_identifier
from service.store.engine import PAUSE, make_engine, read_url
from service.store.transactions import Store
from tests.benchmarks.keeping.sheet import commands, facts, performer

WARMING = 20
Rows = list[tuple[Any, ...]]
Write = Callable[[], object]
_TURN = threading.Lock()
ROWS: Rows = [(key, each["value"], each["origin"], each["evidence"]) for key, each in facts(0).items()]
DOCUMENT: Rows = [(orjson.dumps(facts(0)),)]


@contextmanager
def acts(url: str, actor: Proved, writer: str) -> Iterator[Write]:
    """Acts of sixty facts."""
    engine = make_engine(read_url(url))
    who, asked = performer(Store(engine)), commands(actor, writer)
    yield lambda: who.perform(next(asked))
    engine.dispose()


@contextmanager
def inserts(url: str, what: str) -> Iterator[Write]:
    """Bare inserts: ``rows`` of sixty facts, or of one ``document``."""
    into, rows = ("bare_row", ROWS) if what == "rows" else ("bare_document", DOCUMENT)
    signs = len(rows[0]) + 1  # and the sheet
    if url.startswith("sqlite"):
        with closing(
            sqlite3.connect(url.removeprefix("sqlite:///"), timeout=0, isolation_level=None)
        ) as file:
            file.execute("PRAGMA synchronous=FULL")
            sign = ", ".join("?" * signs)
            yield partial(_insert_sqlite, file, f"INSERT INTO {into} VALUES ({sign})", rows)
        return
    with psycopg.connect(url, autocommit=True) as server:
        sign = ", ".join(["%s"] * signs)
        yield partial(_insert_postgresql, server, f"INSERT INTO {into} VALUES ({sign})", rows)


def _insert_sqlite(file: sqlite3.Connection, statement: str, rows: Rows) -> None:
    with _TURN:
        while True:
            try:
                file.execute("BEGIN IMMEDIATE")
                break
            except sqlite3.OperationalError:
                time.sleep(random.uniform(*PAUSE))
        file.executemany(statement, _of_new_sheet(rows))
        file.execute("COMMIT")


def _insert_postgresql(server: psycopg.Connection[Any], statement: str, rows: Rows) -> None:
    with server.transaction(), server.cursor() as cursor:
        cursor.executemany(statement, _of_new_sheet(rows))


def _of_new_sheet(rows: Rows) -> Rows:
    sheet = new_identifier()
    return [(sheet, *row) for row in rows]


def timed(write: Write, ready: threading.Barrier, seconds: float) -> list[float]:
    """Write as often as can be in so many seconds from when all are ready; how long each took."""
    for _ in range(WARMING):
        write()
    ready.wait()  # all have warmed up
    ready.wait()  # and were told to begin
    taken, start = [], time.monotonic()
    now = start
    while now < start + seconds:
        write()
        before, now = now, time.monotonic()
        taken.append(now - before)
    return taken


def main() -> None:
    """Write from several threads, once a line has come in that says to begin."""
    asked = json.loads(sys.argv[1])
    actor, ready = Proved(*asked["actor"]), threading.Barrier(asked["threads"] + 1)

    def write(number: int) -> list[float]:
        name = f"{asked['process']}-{number}"
        is_act = asked["what"] == "acts"
        with acts(asked["url"], actor, name) if is_act else inserts(asked["url"], asked["what"]) as one:
            return timed(one, ready, asked["seconds"])

    with ThreadPoolExecutor(asked["threads"]) as executor:
        writing = [executor.submit(write, number) for number in range(asked["threads"])]
        ready.wait()
        print("ready", flush=True)
        sys.stdin.readline()
        ready.wait()
        print(json.dumps([each for one in writing for each in one.result()]))


if __name__ == "__main__":
    main()
