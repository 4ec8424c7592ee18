"""Transactions on both stores: whole or not at all, tried again, and never waiting without an end."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError, ProgrammingError

from service.store import transactions
from service.store.engine import is_sqlite, make_engine, read_url
from service.store.tables import attempt, document, head
from service.store.transactions import RACES, Store, StoreUnavailable
from tests.support.store.holding import writing

MOMENT = "2023-01-01T00:00:00.000000Z"


def add(connection: Connection, login: str = "a") -> None:
    connection.execute(insert(attempt).values(login=login, at=MOMENT))


def count(connection: Connection) -> int:
    return int(connection.scalar(select(func.count()).select_from(attempt)) or 0)


def counted(store: Store) -> int:
    with store.reading() as connection:
        return count(connection)


def add_document(connection: Connection, id: str) -> None:
    connection.execute(insert(document).values(aggregate="x", id=id, n=1, entry=1, state=b"{}"))


@pytest.fixture
def with_head(store: Store) -> Store:
    store.write(lambda connection: connection.execute(insert(head).values(id=1, number=0, at="", digest="")))
    return store


def touch_head(connection: Connection) -> None:
    connection.execute(update(head).values(number=head.c.number + 1))


def test_what_is_written_is_there_when_write_returns(store: Store, database: str) -> None:
    assert store.write(lambda connection: count(connection)) == 0
    store.write(add)
    other = make_engine(read_url(database))
    assert counted(Store(other)) == 1
    other.dispose()


def test_what_fails_leaves_nothing(store: Store) -> None:
    def fail(connection: Connection) -> None:
        add(connection)
        raise LookupError

    with pytest.raises(LookupError):
        store.write(fail)
    assert counted(store) == 0
    store.write(add)  # and the turn was given back


def test_a_mistake_in_a_statement_is_told_as_it_is(store: Store) -> None:
    mistake = "INSERT INTO attempt (id, login, at) VALUES (1, NULL, 'x')"
    with pytest.raises(IntegrityError):
        store.write(lambda connection: connection.exec_driver_sql(mistake))


def test_a_reader_sees_one_state_from_when_it_began(store: Store) -> None:
    with store.reading() as connection:
        if not is_sqlite(store.engine):
            count(connection)  # PostgreSQL begins with the first statement
        store.write(add)
        assert count(connection) == 0
    assert counted(store) == 1


def test_a_reader_is_not_held_up_by_a_writer(with_head: Store) -> None:
    with writing(with_head) as other:
        add(other)
        assert counted(with_head) == 0


def test_who_cannot_write_in_time_hears_it(with_head: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transactions, "PATIENCE", 0.2)
    if not is_sqlite(with_head.engine):
        with_head.write(lambda connection: connection.exec_driver_sql("SET lock_timeout = '200ms'"))
    with writing(with_head), pytest.raises(StoreUnavailable):
        with_head.write(touch_head)
    with_head.write(touch_head)


def test_who_waits_comes_through_where_the_other_ends_in_time(with_head: Store) -> None:
    with ThreadPoolExecutor(1) as executor:
        with writing(with_head):
            late = executor.submit(with_head.write, touch_head)
            assert not late.done()
        late.result(30)


def test_writers_of_many_threads_lose_nothing(with_head: Store) -> None:
    def both(connection: Connection) -> None:
        touch_head(connection)
        add(connection)

    with ThreadPoolExecutor(10) as executor:
        for done in [executor.submit(with_head.write, both) for _ in range(100)]:
            done.result()
    with with_head.reading() as connection:
        assert connection.scalar(select(head.c.number)) == count(connection) == 100


def test_a_key_that_another_wrote_first_is_seen_when_it_is_tried_again(store: Store) -> None:
    """As two commands with one idempotency key, or two that would have one login."""
    other, tries = make_engine(store.engine.url), []

    def decide(connection: Connection) -> int:
        known = connection.scalar(select(func.count()).select_from(document)) or 0
        tries.append(known)
        if known:
            return int(known)
        if not is_sqlite(store.engine):  # in SQLite nobody else can come between
            with other.begin() as past_the_turn:
                add_document(past_the_turn, "a")
        add_document(connection, "a")
        return 0

    assert store.write(decide) == (0 if is_sqlite(store.engine) else 1)
    assert tries == ([0] if is_sqlite(store.engine) else [0, 1])
    other.dispose()


def test_a_key_that_stays_taken_is_a_mistake_and_not_tried_for_ever(store: Store) -> None:
    store.write(lambda connection: add_document(connection, "a"))
    tries: list[int] = []

    def work(connection: Connection) -> None:
        tries.append(1)
        add_document(connection, "a")

    with pytest.raises(IntegrityError):
        store.write(work)
    assert len(tries) == RACES + 1


def test_writers_take_turns_from_the_beginning(store: Store) -> None:
    """Nobody changes what another looks at while it decides: of two, one sees what the other did."""
    met, seen = threading.Barrier(2), []

    def work(connection: Connection) -> None:
        seen.append(count(connection))
        time.sleep(0.05)
        add(connection)

    def write() -> None:
        met.wait(10)
        store.write(work)

    with ThreadPoolExecutor(2) as executor:
        for done in [executor.submit(write) for _ in range(2)]:
            done.result(30)
    assert seen == [0, 1]


@pytest.mark.parametrize("code", ["40001", "40P01"])
def test_what_was_undone_for_the_sake_of_others_is_tried_again(postgresql_store: Store, code: str) -> None:
    tries: list[int] = []

    def work(connection: Connection) -> None:
        tries.append(1)
        if len(tries) == 1:
            raising = f"DO $$ BEGIN RAISE EXCEPTION 'undone' USING ERRCODE = '{code}'; END $$"
            connection.exec_driver_sql(raising)
        add(connection)

    postgresql_store.write(work)
    assert (len(tries), counted(postgresql_store)) == (2, 1)


def test_a_connection_that_was_ended_is_unavailable_and_then_another_is_used(postgresql_store: Store) -> None:
    def end(connection: Connection) -> None:
        add(connection)
        connection.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(StoreUnavailable):
        postgresql_store.write(end)
    assert counted(postgresql_store) == 0


def test_what_is_no_table_is_no_matter_of_waiting(postgresql_store: Store) -> None:
    with pytest.raises(ProgrammingError):
        postgresql_store.write(lambda connection: connection.exec_driver_sql("SELECT 1 FROM nothing"))
