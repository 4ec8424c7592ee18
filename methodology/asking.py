"""Asking a prover about many claims at once."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from methodology.core import AnyOf, Guard
from methodology.finding import Witness
from methodology.smt import Assignments

Subject = TypeVar("Subject")


def held(space: Assignments, asked: Iterable[tuple[Subject, Guard]]) -> Iterator[tuple[Subject, Witness]]:
    """The claims that some assignment makes true, with the smallest; one question where none can be.

    Args:
        space: the assignments.
        asked: claims, each with what it is about.

    Raises:
        Undecided: where a question takes more than the effort.
    """
    listed = tuple(asked)
    if space.some(AnyOf(tuple(claim for _, claim in listed))):
        for subject, claim in listed:
            witness = space.smallest(claim)
            if witness is not None:
                yield subject, witness
