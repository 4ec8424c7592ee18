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
from service.workflow.kept import Kept
from tests.support.acts.people import organisation
from tests.support.service.served import PATIENCE, awaited, served

pytestmark = pytest.mark.apart
AT = "2024-01-15T03:00:00.000000Z"


def asked(kept: Kept, id: str, **arguments: str) -> None:
    kept.store.write(lambda connection: ask(connection, id, Asked("verify_record", arguments, "a1", AT)))


def read(kept: Kept, id: str) -> Job:
    with kept.store.reading() as connection:
        found = read_job(connection, id)
    assert found
    return found


def is_done(kept: Kept, id: str) -> bool:
    return read(kept, id).state == State.DONE


def test_the_sibling_does_it_and_the_one_after_it_what_it_was_killed_over(
    kept: Kept, data: Path, database: str
) -> None:
    organisation(kept)
    asked(kept, "j1")
    with served(1, MINHDIEM_DATA=str(data), DATABASE_URL=database) as service:
        awaited(lambda: is_done(kept, "j1"))
        sibling = awaited(lambda: service.siblings)[0]
        os.kill(sibling, signal.SIGSTOP)
        asked(kept, "j2")
        left = f"state = 'running', holder = 'x', attempts = 1, lease = '{AT}'"
        taken = text(f"UPDATE job SET {left} WHERE id = 'j2'")
        kept.store.write(lambda connection: connection.execute(taken))
        os.kill(sibling, signal.SIGKILL)
        awaited(lambda: is_done(kept, "j2"))
        assert read(kept, "j2").attempts == 2


def test_alone_until_told_to_stop(kept: Kept, data: Path, database: str) -> None:
    organisation(kept)
    asked(kept, "j1")
    own = {**os.environ, "MINHDIEM_DATA": str(data), "DATABASE_URL": database}
    with subprocess.Popen([sys.executable, "-m", "service.cli", "work"], env=own) as process:
        awaited(lambda: is_done(kept, "j1"))
        time.sleep(0.1)
        process.terminate()
        assert process.wait(PATIENCE) == 0
