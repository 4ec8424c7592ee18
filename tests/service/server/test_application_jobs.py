"""Jobs are done by the sibling, which may be killed, and by ``minhdiem work``, which stops when told to."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import text

from service.jobs.job import Job, State
from service.jobs.queue import Asked, ask, read_job
from service.workflow.backend import Backend
from tests.support.acts.people import organisation
from tests.support.service.served import PATIENCE, awaited, served

pytestmark = pytest.mark.apart
AT = "2024-01-15T03:00:00.000000Z"


def asked(backend: Backend, id: str, **arguments: str) -> None:
    backend.store.write(lambda connection: ask(connection, id, Asked("verify_record", arguments, "a1", AT)))


def read(backend: Backend, id: str) -> Job:
    with backend.store.reading() as connection:
        found = read_job(connection, id)
    assert found
    return found


def is_done(backend: Backend, id: str) -> bool:
    return read(backend, id).state == State.DONE


def test_the_sibling_does_it_and_the_one_after_it_what_it_was_killed_over(
    backend: Backend, data: Path, database: str
) -> None:
    organisation(backend)
    asked(backend, "j1")
    with served(1, MINHDIEM_DATA=str(data), DATABASE_URL=database) as service:
        awaited(lambda: is_done(backend, "j1"))
        sibling = awaited(lambda: service.siblings)[0]
        os.kill(sibling, signal.SIGSTOP)
        asked(backend, "j2")
        left = f"state = 'running', holder = 'x', attempts = 1, lease = '{AT}'"
        taken = text(f"UPDATE job SET {left} WHERE id = 'j2'")
        backend.store.write(lambda connection: connection.execute(taken))
        os.kill(sibling, signal.SIGKILL)
        awaited(lambda: is_done(backend, "j2"))
        assert read(backend, "j2").attempts == 2


def test_alone_until_told_to_stop(backend: Backend, data: Path, database: str) -> None:
    organisation(backend)
    asked(backend, "j1")
    own = {**os.environ, "MINHDIEM_DATA": str(data), "DATABASE_URL": database}
    with subprocess.Popen([sys.executable, "-m", "service.cli", "work"], env=own) as process:
        awaited(lambda: is_done(backend, "j1"))
        time.sleep(0.1)
        process.terminate()
        assert process.wait(PATIENCE) == 0
