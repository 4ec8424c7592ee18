"""One fact that may take any value: where what follows from it changes, and the most that it can come to.

Between two breakpoints no comparison changes its answer, so that what each part of a row earns keeps to one
side: it only rises or only falls. There its ends say all of it.
"""

from collections.abc import Callable, Sequence
from fractions import Fraction
from heapq import heappop, heappush
from itertools import pairwise

Score = Callable[[int], Sequence[Fraction] | None]
"""What each part earns at a value; None where the value is not admitted."""
ZERO = Fraction(0)
MOST_SPLITS = 2_000
"""Spans that are halved for several parts that pull against each other, before a bound has to do."""


class _Spans:
    """Spans between values, the one that may hold the most first."""

    def __init__(self, score: Score) -> None:
        self._score, self._heap = score, list[tuple[Fraction, int, int]]()

    def add(self, low: int, high: int) -> None:
        """Remember a span with what its inside cannot exceed, unless it has none or one part says it all."""
        one, other = self._score(low) or (), self._score(high) or ()
        if high - low > 1 and len(one) == len(other) > 1:
            bound = sum((max(pair) for pair in zip(one, other, strict=True)), ZERO)
            heappush(self._heap, (-bound, low, high))

    def bound(self, best: Fraction) -> Fraction:
        """What no span exceeds, and at least ``best``."""
        return max(best, -self._heap[0][0]) if self._heap else best

    def split(self) -> int:
        """Replace the first span by its halves; returns its middle."""
        _, low, high = heappop(self._heap)
        middle = (low + high) // 2
        self.add(low, middle)
        self.add(middle, high)
        return middle


def greatest_sum(breakpoints: Sequence[int], score: Score) -> Fraction | None:
    """The most that the parts earn together at one value; None where no value is admitted.

    Exact, by halving the spans between breakpoints that may still hold more; where :data:`MOST_SPLITS` do
    not suffice, something that is not exceeded.
    """
    found = [sum(earned, ZERO) for value in breakpoints if (earned := score(value)) is not None]
    if not found:
        return None
    best, spans = max(found), _Spans(score)
    for low, high in pairwise(breakpoints):
        spans.add(low, high)
    for _ in range(MOST_SPLITS):
        if spans.bound(best) == best:
            return best
        best = max(best, sum(score(spans.split()) or (), ZERO))
    return spans.bound(best)
