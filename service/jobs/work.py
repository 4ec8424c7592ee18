"""Doing jobs, one after the other, until told to stop."""

import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from time import monotonic, sleep

from flask import Flask

from methodology.canonical import Document
from service import clock
from service.http.request_id import LOGGER
from service.identity.credentials import new_identifier
from service.jobs.job import Interrupted, Job, JobKind, State
from service.jobs.kinds import KINDS
from service.jobs.queue import LEASE, end, give_back, go_on, take
from service.measures import JOBS
from service.store.transactions import StoreUnavailable
from service.workflow.backend import Backend

PAUSE = 1.0
"""Seconds after which it is looked again whether a job waits."""
STOPPING = 5.0
"""Seconds in which a piece of work ends."""
RENEWAL = LEASE / 5
"""Seconds after which it is said again how far a job is."""


@dataclass(slots=True)
class Work:
    """A process that does jobs.

    Attributes:
        kept: where they are, and what they are about.
        kinds: of jobs, by name.
        holder: by which a job says whose it is.
    """

    backend: Backend
    kinds: Mapping[str, JobKind] = field(default_factory=lambda: KINDS)
    holder: str = field(default_factory=new_identifier)
    _stopping: threading.Event = field(default_factory=threading.Event)

    def run(self) -> None:
        """Do jobs until told to stop; a database that does not answer is asked again."""
        while not self._stopping.is_set():
            try:
                found = self.do_next()
            except StoreUnavailable:
                found = False
            if not found:
                self._stopping.wait(PAUSE)

    def stop(self) -> None:
        """Stop after the present piece of work; the job waits for the next one who works."""
        self._stopping.set()

    def do_next(self) -> bool:
        """Do the job that waits longest; whether there was one."""
        at = clock.instant(clock.now())
        job = self.backend.store.write(lambda connection: take(connection, self.holder, at))
        if job is None:
            return False
        try:
            state, result = self._try(job)
        except Interrupted:
            self.backend.store.write(lambda connection: give_back(connection, job.id, self.holder))
            return False
        ended = clock.instant(clock.now())
        self.backend.store.write(
            lambda connection: end(connection, job.id, self.holder, state, result, ended)
        )
        JOBS.labels(job.kind, state).inc()
        return True

    def _try(self, job: Job) -> tuple[State, Document]:
        """What comes of a job. An error is its own: it fails, and others are done."""
        try:
            kind = self.kinds[job.kind]
            return State.DONE, kind.work(self.backend, job.arguments, _Telling(self, job.id))
        except StoreUnavailable:
            raise Interrupted from None
        except Exception as error:
            fields = {"job": job.id, "kind": job.kind}
            logging.getLogger(LOGGER).error("a job failed", exc_info=True, extra={"fields": fields})
            return State.FAILED, {"error": type(error).__name__}

    def tell(self, id: str, done: int, total: int) -> None:
        """Say how far a job is.

        Raises:
            Interrupted: it is not this process's any more.
        """
        at = clock.instant(clock.now())
        if not self.backend.store.write(
            lambda connection: go_on(connection, id, self.holder, done, total, at)
        ):
            raise Interrupted

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to stop."""
        return self._stopping.is_set()


def begin(app: Flask) -> Callable[[], None]:
    """Do the jobs of an application beside all else that its process does.

    Returns:
        What stops it, and waits until it has.
    """
    work = Work(app.extensions["backend"])
    thread = threading.Thread(target=work.run, name="jobs", daemon=True)
    thread.start()

    def stop() -> None:
        work.stop()
        thread.join(STOPPING)

    return stop


@dataclass(slots=True)
class _Telling:
    """How far one job is: told to the database now and then; others are let in each time."""

    work: Work
    id: str
    _told: float = field(default_factory=monotonic)

    def __call__(self, done: int, total: int) -> None:
        """So much of so much is done."""
        sleep(0)
        if self.work.is_stopping:
            raise Interrupted
        if monotonic() - self._told > RENEWAL:
            self.work.tell(self.id, done, total)
            self._told = monotonic()
