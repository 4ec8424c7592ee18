"""What levels require of their facts, as limits on their grids, and values that are brought to keep them."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from methodology.calculus.linear import times
from methodology.model.core import ONE, Comparison, Guard
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level

Values = dict[str, int]
"""Full fact name → grid value."""


@dataclass(frozen=True, slots=True)
class Limit:
    """``Σ step × value ≤ most`` over grid values."""

    steps: tuple[tuple[Fact, int], ...]
    most: int

    def excess(self, values: Values) -> int:
        """How much too much there is; nothing while a fact is absent."""
        if any(fact.name not in values for fact, _ in self.steps):
            return 0
        return sum(step * values[fact.name] for fact, step in self.steps) - self.most

    def lower(self, values: Values, excess: int) -> None:
        """Lower the first fact of which less is better, as little as is needed."""
        fact, step = next((fact, step) for fact, step in self.steps if step > 0)
        values[fact.name] = max(fact.low, values[fact.name] - -(-excess // step))

    def forget(self, values: Values) -> None:
        """Leave the facts open."""
        for fact, _ in self.steps:
            del values[fact.name]


def repaired(limits: Iterable[Limit], values: Values) -> Values:
    """The values, lowered as little as is needed to keep the limits; forgotten where that is not enough."""
    backend, listed = dict(values), list(limits)
    for _ in range(2):
        for limit in listed:
            if (excess := limit.excess(backend)) > 0:
                limit.lower(backend, excess)
    for limit in listed:
        if limit.excess(backend) > 0:
            limit.forget(backend)
    return backend


def limits(level: Level, leaves: Iterable[Indicator]) -> list[Limit]:
    """What some rows of a level require of their facts."""
    return [_limit(level, require.guard) for leaf in leaves for require in leaf.requires]


def _limit(level: Level, guard: Guard) -> Limit:
    if not isinstance(guard, Comparison) or guard.operator not in ("<=", ">="):
        raise ValueError(f"only requires of ≤ or ≥ can be repaired: {guard}")
    sign = Fraction(1 if guard.operator == "<=" else -1)
    assert guard.measure.denominator == ONE
    form = times(guard.measure.numerator, sign)
    steps = {level.facts[name]: slope / level.facts[name].scale for name, slope in form.terms}
    factor = lcm(*(step.denominator for step in steps.values()))
    most = (sign * guard.threshold - form.constant) * factor
    return Limit(tuple((fact, int(step * factor)) for fact, step in steps.items()), int(most // 1))
