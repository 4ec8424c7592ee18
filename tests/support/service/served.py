"""The service as ``minhdiem serve`` runs it: real workers, on a free port of this machine."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any, TypeVar

from tests.support.service.requests import EVALUATIONS, SIMULATIONS, cohort, submission

T = TypeVar("T")

BODY = json.dumps(submission()).encode()
DRAWS = 10_000
LONG = json.dumps(
    {"pack": "hoa-binh/2023", "level": "department", "cohort": cohort(), "percent": 25, "draws": DRAWS}
).encode()
"""Asks for the most work that one request may ask for."""
SENT = {"Content-Type": "application/json", "Accept-Language": "en"}
COMMAND = [sys.executable, "-m", "service.cli", "serve", "--port", "0"]
PATIENCE = 60
"""Seconds to wait for anything."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service at work.

    Attributes:
        address: host and port.
        process: the master.
        log: what it writes to standard error.
    """

    address: str
    process: "subprocess.Popen[str] | subprocess.Popen[bytes]"
    log: Path

    @contextmanager
    def connect(self) -> Iterator[HTTPConnection]:
        with closing(HTTPConnection(self.address, timeout=PATIENCE)) as connection:
            yield connection

    @property
    def place(self) -> tuple[str, int]:
        host, _, port = self.address.rpartition(":")
        return host, int(port)

    @property
    def children(self) -> list[int]:
        """The workers and their sibling."""
        number = self.process.pid
        return [int(each) for each in Path(f"/proc/{number}/task/{number}/children").read_text().split()]

    @property
    def siblings(self) -> list[int]:
        """The one that does long work lets the others go first."""
        return [each for each in self.children if os.getpriority(os.PRIO_PROCESS, each)]

    @property
    def workers(self) -> list[int]:
        return [each for each in self.children if each not in self.siblings]

    def logged(self, identity: str) -> list[dict[str, Any]]:
        """What the log says of a request."""
        return [line for line in self.lines() if line.get("id") == identity]

    def lines(self) -> list[dict[str, Any]]:
        """What is in the log so far."""
        return [json.loads(line) for line in self.log.read_text(encoding="utf-8").splitlines()]


@contextmanager
def served(workers: int = 2, **more: str) -> Iterator[Service]:
    """A service with a temporary directory of its own, where log and data are too; it is stopped politely.

    Args:
        workers: how many.
        more: of the environment.
    """
    with tempfile.TemporaryDirectory() as directory, (Path(directory) / "log").open("w") as log:
        command, data = [*COMMAND, "--workers", str(workers)], Path(directory) / "data"
        own = {**os.environ, "TMPDIR": directory, "MINHDIEM_DATA": str(data), **more}
        with subprocess.Popen(command, env=own, stdout=subprocess.PIPE, stderr=log, text=True) as process:
            assert process.stdout
            try:
                assert "minhdiem" in process.stdout.readline()
                said = process.stdout.readline()
                assert said.startswith("Minh Điểm: http://127.0.0.1:")
                yield Service(said.strip().rpartition("/")[2], process, Path(log.name))
            finally:
                process.send_signal(signal.SIGTERM)
                assert process.wait(PATIENCE) == 0
        assert [each.name for each in Path(directory).iterdir() if each != data] == ["log"]


def awaited(ready: Callable[[], T]) -> T:
    """What it gives, once there is something."""
    end = time.monotonic() + PATIENCE
    while not (found := ready()):
        assert time.monotonic() < end
        time.sleep(0.05)
    return found


def ask(connection: HTTPConnection, body: bytes = BODY, **headers: str) -> HTTPResponse:
    """Ask for an evaluation."""
    connection.request("POST", EVALUATIONS, body, {**SENT, **headers})
    return connection.getresponse()


def simulate(connection: HTTPConnection, draws: int = DRAWS) -> HTTPResponse:
    """Ask for long work."""
    send_long(connection, draws)
    return connection.getresponse()


def send_long(connection: HTTPConnection, draws: int = DRAWS) -> None:
    connection.request("POST", SIMULATIONS, LONG.replace(b"%d" % DRAWS, b"%d" % draws), SENT)
