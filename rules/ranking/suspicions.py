"""Figures that are far out of their cohort: to be checked, never refused.

A number is far out where it is more than :data:`FAR` times what three quarters of the agencies do not exceed,
or, above zero, less than that part of what three quarters reach. Of two figures common to the level, such as
people of 15 and over and the population, that stand in a steady proportion, one that exceeds the other is
remarked where it hardly ever does so.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import permutations
from typing import Literal

from methodology.model.fact import Fact
from methodology.model.level import Level
from rules.facts.submission import Given, Submission
from rules.ranking.quantiles import quantile

FAR = 10
FEWEST = 8
"""Agencies that must give a number before any of them is called far out."""
RARE = Fraction(1, 20)
"""The share of agencies in which one figure may exceed another and still be remarked."""
STEADY = Fraction(3, 2)
"""By how much the proportion of two figures may differ between the quarters of the agencies."""
LOWER, UPPER = Fraction(1, 4), Fraction(3, 4)
_NUMERIC = ("count", "number", "percent")


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A figure to be checked.

    Attributes:
        agency: its position in the cohort. fact: whose value it is. value: on the fact's grid.
        kind: ``high`` and ``low``: far out of the cohort; ``above``: greater than another figure.
        limit: what three quarters do not exceed, or reach; the value of the other figure.
        other: that figure; None where the cohort is the measure.
        agencies: how many give the figure, or both.
    """

    agency: int
    fact: Fact
    value: int
    kind: Literal["high", "low", "above"]
    limit: int
    other: Fact | None
    agencies: int


Values = dict[int, int]
"""By the position of the agency, the grid value that it gives."""


def find_suspicions(level: Level, submissions: Sequence[Submission]) -> tuple[Suspicion, ...]:
    """The figures of a cohort that should be checked, agency by agency."""
    given = {fact.name: _given(fact, submissions) for fact in level.facts.values() if fact.type in _NUMERIC}
    found = [each for name, values in given.items() for each in _far_out(level.facts[name], values)]
    common = [fact for fact in level.context if fact.type == "count"]
    for part, whole in permutations(common, 2):
        found += _above(part, whole, given[part.name], given[whole.name])
    return tuple(sorted(found, key=lambda each: each.agency))


def _given(fact: Fact, submissions: Sequence[Submission]) -> Values:
    states = ((at, submission.states[fact.name]) for at, submission in enumerate(submissions))
    return {at: state.value for at, state in states if isinstance(state, Given)}


def _far_out(fact: Fact, values: Values) -> Iterator[Suspicion]:
    if len(values) < FEWEST:
        return
    ordered = sorted(values.values())
    lower, upper = quantile(ordered, LOWER), quantile(ordered, UPPER)
    for at, value in values.items():
        if 0 < FAR * upper < value:
            yield Suspicion(at, fact, value, "high", upper, None, len(values))
        elif 0 < FAR * value < lower:
            yield Suspicion(at, fact, value, "low", lower, None, len(values))


def _above(part: Fact, whole: Fact, parts: Values, wholes: Values) -> Iterator[Suspicion]:
    both = [at for at in parts if at in wholes]
    above = [at for at in both if parts[at] > wholes[at]]
    if above and len(above) <= RARE * len(both) and _steady(both, parts, wholes):
        for at in above:
            yield Suspicion(at, part, parts[at], "above", wholes[at], whole, len(both))


def _steady(agencies: Sequence[int], parts: Values, wholes: Values) -> bool:
    """Whether one figure is everywhere about the same share of another."""
    shares = sorted(Fraction(parts[at], wholes[at]) for at in agencies if wholes[at])
    return bool(shares) and 0 < quantile(shares, UPPER) <= STEADY * quantile(shares, LOWER)
