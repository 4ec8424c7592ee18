"""A worker that takes too long to start is told of and replaced."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.service.served import PATIENCE, Service, awaited

pytestmark = pytest.mark.apart

SCRIPT = """
from service.server import application
application.PATIENCE = 2
from service.cli import main
main(["serve", "--port", "0", "--workers", "1"])
"""


def test_it_is_replaced(tmp_path: Path) -> None:
    """A file of a pack is a pipe into which nobody writes, so that reading it does not end."""
    pack = tmp_path / "stuck" / "2026"
    pack.mkdir(parents=True)
    os.mkfifo(pack / "pack.yaml")
    log = tmp_path / "log"
    environment = {**os.environ, "MINHDIEM_PACKS": str(tmp_path)}
    command = [sys.executable, "-c", SCRIPT]
    with (
        log.open("w") as errors,
        subprocess.Popen(command, env=environment, stdout=errors, stderr=errors) as process,
    ):
        try:
            service = Service("", process, log)
            awaited(lambda: "WORKER TIMEOUT" in log.read_text())
            (stuck,) = service.workers
            awaited(lambda: service.workers and stuck not in service.workers)
        finally:
            process.terminate()
        assert process.wait(PATIENCE) == 0
