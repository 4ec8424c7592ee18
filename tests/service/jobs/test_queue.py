"""The queue of jobs on both stores: one after the other, each once, and again where its process ended."""

from functools import partial

import pytest

from methodology.canonical import Document
from service import clock
from service.jobs.job import Job, State
from service.jobs.queue import LEASE, MOST_ATTEMPTS, Asked, ask, end, give_back, go_on, read_job, take
from service.store.transactions import Store

AT = "2024-01-15T03:00:00.000000Z"


def later(seconds: float) -> str:
    return clock.later(AT, seconds=seconds)


def asked(store: Store, id: str, kind: str = "verify_record", at: str = AT, **arguments: str) -> Job:
    return store.write(lambda connection: ask(connection, id, Asked(kind, arguments, "a1", at)))


def taken(store: Store, holder: str, at: str = AT) -> Job | None:
    return store.write(lambda connection: take(connection, holder, at))


def ended(store: Store, id: str, holder: str, result: Document, at: str = AT) -> None:
    store.write(lambda connection: end(connection, id, holder, State.DONE, result, at))


def read(store: Store, id: str) -> Job:
    with store.reading() as connection:
        found = read_job(connection, id)
    assert found
    return found


def test_a_job_from_when_it_is_asked_for_to_its_result(store: Store) -> None:
    assert asked(store, "j1", of="x") == read(store, "j1")
    job = taken(store, "h1", later(1))
    assert job == read(store, "j1")
    assert (job.state, job.arguments, job.begun, job.attempts) == (State.RUNNING, {"of": "x"}, later(1), 1)
    assert store.write(lambda connection: go_on(connection, "j1", "h1", 3, 10, later(2)))
    assert (read(store, "j1").done, read(store, "j1").total) == (3, 10)
    ended(store, "j1", "h1", {"found": 1}, later(3))
    done = read(store, "j1")
    assert (done.state, done.result, done.ended) == (State.DONE, {"found": 1}, later(3))


def test_there_is_none(store: Store) -> None:
    assert taken(store, "h1") is None
    with store.reading() as connection:
        assert read_job(connection, "j1") is None


def test_the_same_that_waits_or_runs_is_not_asked_for_twice(store: Store) -> None:
    first = asked(store, "j1")
    assert asked(store, "j2") == first
    taken(store, "h1")
    assert asked(store, "j2").id == "j1"
    assert asked(store, "j3", of="x").id == "j3"
    ended(store, "j1", "h1", {})
    assert asked(store, "j4").id == "j4"


def test_one_after_the_other_in_the_order_in_which_they_were_asked_for(store: Store) -> None:
    asked(store, "j2", "b", later(2))
    asked(store, "j1", "a", later(1))
    assert getattr(taken(store, "h1"), "id", None) == "j1"
    assert taken(store, "h2") is None
    ended(store, "j1", "h1", {})
    assert getattr(taken(store, "h2"), "id", None) == "j2"


def test_one_whose_process_is_not_heard_of_any_more_is_taken_up_again(store: Store) -> None:
    asked(store, "j1")
    taken(store, "h1")
    store.write(lambda connection: go_on(connection, "j1", "h1", 1, 2, later(5)))
    assert taken(store, "h2", later(5 + LEASE - 1)) is None
    again = taken(store, "h2", later(5 + LEASE))
    assert again
    assert (again.id, again.attempts, again.done) == ("j1", 2, 0)
    assert not store.write(lambda connection: go_on(connection, "j1", "h1", 2, 2, later(20)))
    ended(store, "j1", "h1", {"late": True})
    assert read(store, "j1").state == State.RUNNING


def test_one_that_is_given_back_has_not_been_tried(store: Store) -> None:
    asked(store, "j1")
    for holder in "abcde":
        taken(store, holder)
        store.write(partial(give_back, id="j1", holder=holder))
    assert (read(store, "j1").state, read(store, "j1").attempts) == (State.WAITING, 0)


def test_one_that_ends_its_process_each_time_is_given_up_and_others_are_done(store: Store) -> None:
    asked(store, "j1")
    asked(store, "j2", "other", later(1))
    for number in range(MOST_ATTEMPTS):
        assert getattr(taken(store, f"h{number}", later(number * LEASE)), "id", None) == "j1"
    assert getattr(taken(store, "h", later(MOST_ATTEMPTS * LEASE)), "id", None) == "j2"
    assert (read(store, "j1").state, read(store, "j1").result) == (State.FAILED, {"error": "given_up"})


@pytest.mark.parametrize("holder", ["h2", ""])
def test_only_its_holder_ends_it(store: Store, holder: str) -> None:
    asked(store, "j1")
    taken(store, "h1")
    ended(store, "j1", holder, {})
    assert read(store, "j1").state == State.RUNNING
