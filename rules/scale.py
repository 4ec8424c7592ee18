"""The scale of a level: points counted in whole steps."""

from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from methodology.level import Level
from methodology.pack import NotApplicablePolicy, Pack
from rules.rounding import Round, to_steps


@dataclass(frozen=True, slots=True)
class Scale:
    """How points are counted at a level.

    Attributes:
        unit: steps in one point.
        round: exact points to steps; None where the pack rounds at the total alone.
    """

    unit: int
    policy: NotApplicablePolicy
    round: Round | None

    def steps(self, points: Fraction) -> int:
        """Points that are whole steps."""
        return int(points * self.unit)


def level_scale(pack: Pack, level: Level) -> Scale:
    """The scale on which all maxima of a level and all rounded points are whole steps."""
    maxima = (part.max.denominator for leaf in level.indicators for part in leaf.parts)
    unit = lcm(10**pack.rounding.digits, *maxima)
    at_indicator = pack.rounding.at == "indicator"
    return Scale(unit, pack.not_applicable, to_steps(pack.rounding, unit) if at_indicator else None)
