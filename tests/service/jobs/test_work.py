"""Doing jobs: what comes of them, and what becomes of them where their process stops."""

import threading

import pytest
from sqlalchemy import text

from methodology.canonical import Document
from service.jobs import work as module
from service.jobs.job import Interrupted, Job, JobKind, Progress, State
from service.jobs.kinds import KINDS
from service.jobs.queue import Asked, ask, read_job
from service.jobs.work import Work
from service.workflow.backend import Backend
from tests.support.acts.people import organisation

AT = "2024-01-15T03:00:00.000000Z"


def working(backend: Backend, work: object) -> Work:
    """Who does jobs of a kind of the test's own."""
    return Work(backend, {"own": JobKind("own", "Own", frozenset(), work)})  # type: ignore[arg-type]


def asked(backend: Backend, kind: str = "own", id: str = "j1") -> None:
    backend.store.write(lambda connection: ask(connection, id, Asked(kind, {}, "a1", AT)))


def read(backend: Backend, id: str = "j1") -> Job:
    with backend.store.reading() as connection:
        found = read_job(connection, id)
    assert found
    return found


def test_the_chain_is_checked(backend: Backend) -> None:
    for number in range(5):
        organisation(backend, str(number))
    asked(backend, "verify_record")
    assert Work(backend).do_next()
    job = read(backend)
    assert job.result
    assert (job.state, job.result["entries"], job.result["count"]) == (State.DONE, 5, 0)
    assert not Work(backend).do_next()


def test_an_entry_that_was_changed_is_named(backend: Backend) -> None:
    for number in range(5):
        organisation(backend, str(number))
    change = text("UPDATE entry SET actor = 'somebody' WHERE number = 3")
    backend.store.write(lambda connection: connection.execute(change))
    told: list[tuple[int, int]] = []
    found = KINDS["verify_record"].work(backend, {}, lambda done, total: told.append((done, total)))
    assert ("entry_differs", 3) in {(each["code"], each["entry"]) for each in found["findings"]}
    assert told == [(5, 5)]


def test_an_error_is_the_jobs_own(backend: Backend, caplog: pytest.LogCaptureFixture) -> None:
    def fail(backend: Backend, arguments: Document, progress: Progress) -> Document:
        raise LookupError("a secret")

    asked(backend)
    assert working(backend, fail).do_next()
    assert (read(backend).state, read(backend).result) == (State.FAILED, {"error": "LookupError"})


def test_a_kind_that_is_not_known_here_fails(backend: Backend) -> None:
    asked(backend, "older")
    assert Work(backend).do_next()
    assert read(backend).state == State.FAILED


def test_progress_is_kept_and_the_job_with_it(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RENEWAL", -1)
    seen: list[tuple[int, int]] = []

    def count(backend: Backend, arguments: Document, progress: Progress) -> Document:
        for done in (1, 2):
            progress(done, 2)
            seen.append((read(backend).done, read(backend).total))
        return {}

    asked(backend)
    working(backend, count).do_next()
    assert seen == [(1, 2), (2, 2)]


def test_told_to_stop_it_ends_after_the_piece_and_the_job_waits(backend: Backend) -> None:
    def stopped(backend: Backend, arguments: Document, progress: Progress) -> Document:
        own.stop()
        progress(1, 2)
        raise AssertionError

    own = working(backend, stopped)
    asked(backend)
    own.run()
    assert (read(backend).state, read(backend).attempts) == (State.WAITING, 0)


def test_one_that_another_has_taken_over_is_left_to_it(
    backend: Backend, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "RENEWAL", -1)
    taking = text("UPDATE job SET holder = 'another'")

    def lose(backend: Backend, arguments: Document, progress: Progress) -> Document:
        backend.store.write(lambda connection: connection.execute(taking))
        with pytest.raises(Interrupted):
            progress(1, 2)
        raise Interrupted

    asked(backend)
    assert not working(backend, lose).do_next()
    assert read(backend).state == State.RUNNING


def test_it_goes_on_until_told_to_stop(backend: Backend, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PAUSE", 0.01)
    done = threading.Event()

    def work(backend: Backend, arguments: Document, progress: Progress) -> Document:
        done.set()
        return {}

    own = working(backend, work)
    thread = threading.Thread(target=own.run)
    thread.start()
    asked(backend)
    assert done.wait(30)
    own.stop()
    thread.join(30)
    assert not thread.is_alive()
    assert read(backend).state == State.DONE
