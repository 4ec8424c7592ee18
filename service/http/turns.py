"""Who computes next: the engine does one evaluation at a time, and only so many may wait for it."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from socket import AF_UNIX

from flask import current_app, request
from werkzeug.exceptions import ClientDisconnected

from service.http.problems import Problem

MOST_WAITING = 200
"""Computations that wait in one process; the last of them comes after about a second."""
RETRY_AFTER = 2
"""Seconds after which one that may not wait should ask again."""


class Turns:
    """One computation after the other, in the order in which they come."""

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        self._lock, self._waiting, self._most = threading.Lock(), 0, most_waiting

    @contextmanager
    def take(self) -> Iterator[None]:
        """Wait until it is one's turn, and have it.

        Raises:
            Problem: ``busy``, where too many wait already.
            ClientDisconnected: nobody waits for the answer any more.
        """
        if self._waiting >= self._most:
            raise busy()
        self._waiting += 1
        try:
            self._lock.acquire()
        finally:
            self._waiting -= 1
        try:
            let_others_in()
            yield
        finally:
            self._lock.release()


def let_others_in(*_progress: int) -> None:
    """Let other requests be read and short ones be answered, in the midst of a computation.

    Raises:
        ClientDisconnected: the worker that asked has gone, and with it whoever waits for the answer. A client
            over the network may only have finished sending.
    """
    time.sleep(0)
    client = request.environ.get("gunicorn.socket")
    if client and client.family == AF_UNIX and client.has_gone():
        raise ClientDisconnected


def busy() -> Problem:
    """The answer to one that may not wait."""
    return Problem("busy", headers=[("Retry-After", str(RETRY_AFTER))])


def current_turns() -> Turns:
    """The turns of the current application."""
    turns: Turns = current_app.extensions["turns"]
    return turns
