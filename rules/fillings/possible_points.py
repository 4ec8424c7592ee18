"""What points may still come out: for every applicable maximum that is possible, the least and the most."""

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from functools import reduce
from typing import NamedTuple


class Span(NamedTuple):
    """From the least to the greatest, both possible."""

    least: Fraction
    greatest: Fraction

    @property
    def known(self) -> bool:
        """A point: there is but one possibility."""
        return self.least == self.greatest


PossiblePoints = Mapping[Fraction, Span]
"""Applicable maximum → span of the points that go with it."""

NOTHING: PossiblePoints = {Fraction(0): Span(Fraction(0), Fraction(0))}


def one_of(several: Iterable[PossiblePoints]) -> PossiblePoints:
    """One of several comes out."""
    found: dict[Fraction, Span] = {}
    for possible in several:
        for most, span in possible.items():
            other = found.get(most, span)
            found[most] = Span(min(span.least, other.least), max(span.greatest, other.greatest))
    return found


def sum_of(several: Iterable[PossiblePoints]) -> PossiblePoints:
    """All of several come out, each however it may: their sums."""
    return reduce(_sum, several, NOTHING)


def _sum(one: PossiblePoints, other: PossiblePoints) -> PossiblePoints:
    return one_of(
        {most + more: Span(span.least + wider.least, span.greatest + wider.greatest)}
        for most, span in one.items()
        for more, wider in other.items()
    )


def map_points(possible: PossiblePoints, change: Callable[[Fraction], Fraction]) -> PossiblePoints:
    """The same with the points changed by something that keeps their order."""
    return {most: Span(change(span.least), change(span.greatest)) for most, span in possible.items()}


def points(possible: PossiblePoints) -> Span:
    """The points, whatever maximum applies."""
    return Span(
        min(span.least for span in possible.values()), max(span.greatest for span in possible.values())
    )


def applicable(possible: PossiblePoints) -> Span:
    """The maximum that applies."""
    return Span(min(possible), max(possible))


def percent(possible: PossiblePoints) -> Span | None:
    """Points over the applicable maximum; None where nothing can apply."""
    shares = [
        share
        for most, span in possible.items()
        if most
        for share in (span.least / most, span.greatest / most)
    ]
    return Span(min(shares), max(shares)) if shares else None
