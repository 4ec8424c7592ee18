"""The real service on an ephemeral port of this machine."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from time import monotonic
from urllib.parse import urlsplit

from tests.benchmarks.levels import PACKS
from tests.benchmarks.machine import ROOT

PATIENCE = 60.0
"""Seconds until it must answer."""


@contextmanager
def served(workers: int) -> Iterator[int]:
    """``minhdiem serve`` with the packs of the benchmark; gives the port.

    Raises:
        RuntimeError: where it does not say its address.
    """
    environment = {
        **os.environ,
        "MINHDIEM_PACKS": str(PACKS),
        "MINHDIEM_CACHE": str(ROOT / "build" / "proofs"),
    }
    command = [sys.executable, "-m", "service.cli", "serve", "--port", "0", "--workers", str(workers)]
    pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=pipe, stderr=nowhere, text=True
    ) as process:
        try:
            port = _port(process)
            _await(port)
            yield port
        finally:
            process.terminate()
            process.wait(PATIENCE)


def _port(process: subprocess.Popen[str]) -> int:
    assert process.stdout
    for line in process.stdout:
        found = urlsplit(line[line.find("http://") :]).port if "http://" in line else None
        if found:
            return found
    raise RuntimeError("the service did not start")


def _await(port: int) -> None:
    """Wait until a worker has read and proved all packs, and its sibling is there."""
    end, status = monotonic() + PATIENCE, 0
    while status != 200:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        connection.request("GET", "/ready")
        status = connection.getresponse().status
        connection.close()
        if monotonic() > end:
            raise RuntimeError(f"the service is not ready: {status}")
