"""What moves a score: the causes, and how much each of them adds."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import lcm
from typing import Literal, get_args

Cause = Literal["facts", "rule", "facts_and_rule", "maximum", "added", "dropped", "applicability", "rounding"]
CAUSES: tuple[Cause, ...] = get_args(Cause)
Parts = Mapping[Cause, Fraction]
"""What each cause adds; a cause that adds nothing is left out."""


def kept(parts: Parts) -> Parts:
    """The causes that add something."""
    return {cause: part for cause, part in parts.items() if part}


def added(several: Iterable[Parts]) -> Parts:
    """The parts summed by cause, in the order of the causes."""
    found: dict[Cause, list[Fraction]] = {}
    for parts in several:
        for cause, part in parts.items():
            found.setdefault(cause, []).append(part)
    return kept({cause: _sum(found[cause]) for cause in CAUSES if cause in found})


def scaled(parts: Parts, factor: Fraction) -> Parts:
    """The parts, each multiplied."""
    return {cause: factor * part for cause, part in parts.items()}


def _sum(parts: list[Fraction]) -> Fraction:
    """A sum that is brought into lowest terms once."""
    if len(parts) == 1:
        return parts[0]
    common = lcm(*(part.denominator for part in parts))
    return Fraction(sum([part.numerator * (common // part.denominator) for part in parts]), common)
