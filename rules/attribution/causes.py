"""What moves a score: the causes, what they are called, and how much each of them adds."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import lcm
from typing import Literal, get_args

from methodology.wording.translations import N_

Cause = Literal[
    "facts", "rule", "policy", "facts_and_rule", "maximum", "added", "dropped", "applicability", "rounding"
]
CAUSES: tuple[Cause, ...] = get_args(Cause)
CAUSE_NAMES: Mapping[Cause, str] = {
    "facts": N_("facts"),
    "rule": N_("rule"),
    "policy": N_("what is done where nothing arose"),
    "facts_and_rule": N_("facts and rule, which cannot be told apart"),
    "maximum": N_("maximum points"),
    "added": N_("indicators added"),
    "dropped": N_("indicators dropped"),
    "applicability": N_("applicability"),
    "rounding": N_("rounding"),
}

Contributions = Mapping[Cause, Fraction]
"""What each cause adds; a cause that adds nothing is left out."""


def nonzero(contributions: Contributions) -> Contributions:
    """The causes that add something."""
    return {cause: amount for cause, amount in contributions.items() if amount}


def add(several: Iterable[Contributions]) -> Contributions:
    """The contributions summed by cause, in the order of the causes."""
    found: dict[Cause, list[Fraction]] = {}
    for contributions in several:
        for cause, amount in contributions.items():
            found.setdefault(cause, []).append(amount)
    return nonzero({cause: _sum(found[cause]) for cause in CAUSES if cause in found})


def multiply(contributions: Contributions, factor: Fraction) -> Contributions:
    """The contributions, each times a factor."""
    return {cause: factor * amount for cause, amount in contributions.items()}


def _sum(amounts: list[Fraction]) -> Fraction:
    """A sum that is brought into lowest terms once."""
    if len(amounts) == 1:
        return amounts[0]
    common = lcm(*(amount.denominator for amount in amounts))
    return Fraction(sum([amount.numerator * (common // amount.denominator) for amount in amounts]), common)
