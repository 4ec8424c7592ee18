"""Runs pieces of work over Dask's distributed scheduler: the one file that knows Dask (extra ``cluster``).

Every piece is a pure function of what it is given. So a worker may be lost half-way: its pieces run again
elsewhere, and the result is the same to the last digit.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

import dask
from distributed import Client, as_completed

from rules.batches import Progress, no_progress

S = TypeVar("S")
P = TypeVar("P")
R = TypeVar("R")

NO_LIMIT = {"distributed.admin.large-graph-warning-threshold": "1 TiB"}
"""What is shared travels in the graph on purpose, so that it can be made again."""


class Cluster:
    """A scheduler at work; what :class:`rules.batches.Executor` asks for."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def __call__(
        self, work: Callable[[S, P], R], shared: S, pieces: Sequence[P], progress: Progress = no_progress
    ) -> list[R]:
        """What the work gives for each piece, in the order of the pieces.

        Raises:
            distributed.KilledWorker: more workers were lost under one piece than the scheduler allows.
        """
        with dask.config.set(NO_LIMIT):
            sent = self._client.submit(_share, shared, pure=False)
            futures = self._client.map(work, [sent] * len(pieces), pieces, pure=False)
            for done, future in enumerate(as_completed(futures, loop=self._client.loop), 1):
                future.result()
                progress(done, len(pieces))
            results: list[R] = self._client.gather(futures)
        return results


def connect(address: str) -> Client:
    """A client of the scheduler at ``tcp://host:port``.

    Raises:
        OSError: nobody answers there.
    """
    return Client(address, set_as_default=False)


def _share(shared: S) -> S:
    """A task rather than data sent ahead: it can be computed again where the worker that has it is lost."""
    return shared
