"""Work on a cohort, cut into pieces that are pure: where and in what order they run does not matter."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

S = TypeVar("S")
P = TypeVar("P")
R = TypeVar("R")

Progress = Callable[[int, int], None]
"""Told how many pieces are done, and how many there are."""


def no_progress(done: int, total: int) -> None:
    """Progress that nobody follows."""


class Executor(Protocol):
    """Runs a piece of work for each piece, somewhere."""

    def __call__(
        self, work: Callable[[S, P], R], shared: S, pieces: Sequence[P], progress: Progress = no_progress
    ) -> list[R]:
        """What the work gives for each piece, in the order of the pieces.

        Args:
            work: a pure function at the top of a module.
            shared: its first argument, the same for every piece; it can be pickled, as the pieces can.
            pieces: its second argument.
            progress: told after each piece.
        """


def run_locally(
    work: Callable[[S, P], R], shared: S, pieces: Sequence[P], progress: Progress = no_progress
) -> list[R]:
    """Run it in this process, one piece after the other."""
    results: list[R] = []
    for done, piece in enumerate(pieces, 1):
        results.append(work(shared, piece))
        progress(done, len(pieces))
    return results


def batches(count: int, size: int) -> tuple[range, ...]:
    """The numbers below ``count`` in ranges of ``size``; the last may be shorter."""
    return tuple(range(first, min(first + size, count)) for first in range(0, count, size))
