"""The worker of ``serve``: gunicorn's threaded one, with a sense of fairness.

All workers wait at one socket, and which of them wakes first is chance. Left alone, two clients that
keep their connections would meet in one of two workers every third time, and wait for each other there
while the other worker idles.
"""

import multiprocessing
import time
from typing import Any

from gunicorn.workers.gthread import ThreadWorker

POLITENESS = 0.003
"""Seconds that a worker with connections leaves to one without."""

_idle = multiprocessing.Value("i", 0)
"""How many workers have no connection. One that is killed may leave it too high: that costs patience."""


class PoliteWorker(ThreadWorker):
    """A worker that leaves a new connection to one that has none."""

    _connections = -1

    @property
    def nr_conns(self) -> int:
        """How many connections it has."""
        return self._connections

    @nr_conns.setter
    def nr_conns(self, count: int) -> None:
        self._count_idle((count == 0) - (self._connections == 0))
        self._connections = count

    @staticmethod
    def _count_idle(change: int) -> None:
        with _idle.get_lock():
            _idle.value += change

    def accept(self, listener: Any) -> None:
        """Accept a connection, unless another worker takes it first."""
        if self.nr_conns and _idle.value:
            time.sleep(POLITENESS)
        super().accept(listener)

    def run(self) -> None:
        """Serve until told to stop."""
        try:
            super().run()
        finally:
            self._count_idle(-(self._connections == 0))
