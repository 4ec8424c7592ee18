"""How a measure enters the engine: as integers, so that every comparison is exact.

A measure enters as the floor and the ceiling of ``value × scale``, where the scale is the least
integer that makes all its thresholds whole. ``≥`` and ``<`` read the floor, ``>`` and ``≤`` the
ceiling, ``=`` and ``≠`` both: exact also for 1/3 and for negatives. A measure that is always whole
needs the floor alone. The least threshold is taken off, so that equal ladders share their rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import lcm
from typing import Literal

from methodology.errors import invalid
from methodology.model.core import Comparison, Measure, Operator
from methodology.model.fact import Fact
from rules.arithmetic import IntegerForm, integer_forms
from rules.engine.limits import CONSTANT_BOUND, Condition

Side = Literal["floor", "ceiling"]

_SIDES: dict[Operator, frozenset[Side]] = {
    ">=": frozenset({"floor"}),
    "<": frozenset({"floor"}),
    ">": frozenset({"ceiling"}),
    "<=": frozenset({"ceiling"}),
    "==": frozenset({"floor", "ceiling"}),
    "!=": frozenset({"floor", "ceiling"}),
}


@dataclass(frozen=True, slots=True)
class ScaledMeasure:
    """A measure of one part, ready for the engine.

    Attributes:
        floor: name of the property that holds the floor. ceiling: the same for the ceiling.
        scale: what the value is multiplied by.
        shift: what is taken off: the least threshold, in scaled steps.
        span: how far the greatest threshold is above it.
        whole: the measure times its scale is always an integer.
        sides: which of floor and ceiling some comparison reads.
    """

    measure: Measure
    floor: str
    ceiling: str
    scale: int
    shift: int
    span: int
    whole: bool
    sides: frozenset[Side]

    def conditions(self, comparison: Comparison) -> tuple[tuple[Condition, ...], ...]:
        """The comparison as conditions of the engine: all of one of the tuples."""
        constant = int(comparison.threshold * self.scale) - self.shift
        operator = comparison.operator
        low = Condition(self.floor, operator, constant)
        high = Condition(self.ceiling, operator, constant)
        if self.whole or operator in (">=", "<"):
            return ((low,),)
        if operator in (">", "<="):
            return ((high,),)
        return ((low, high),) if operator == "==" else ((low,), (high,))


def scaled_measure(
    number: int, measure: Measure, comparisons: Iterable[Comparison], facts: Mapping[str, Fact]
) -> ScaledMeasure:
    """A measure ready for the engine, from all comparisons that a part makes with it.

    Args:
        number: the measure's position in its part, which names its properties.
        measure: what is read.
        comparisons: at least one, each of this measure.
        facts: by full name, for their grids and ends.

    Raises:
        InvalidDocument: ``engine_number_too_large`` where a scaled value could reach :data:`CONSTANT_BOUND`.
    """
    listed = tuple(comparisons)
    thresholds = [comparison.threshold for comparison in listed]
    scale = lcm(*(threshold.denominator for threshold in thresholds))
    shift = int(min(thresholds) * scale)
    span = int(max(thresholds) * scale) - shift
    top, bottom = integer_forms(measure, facts)
    whole = not bottom.terms and all(
        scale * step % bottom.constant == 0 for step in (top.constant, *(step for _, step in top.terms))
    )
    _check_size(measure, top, scale, shift, facts)
    sides = frozenset().union(*(_SIDES[comparison.operator] for comparison in listed))
    return ScaledMeasure(
        measure,
        f"f{number}",
        f"c{number}",
        scale,
        shift,
        span,
        whole,
        frozenset({"floor"}) if whole else sides,
    )


def _check_size(
    measure: Measure, top: IntegerForm, scale: int, shift: int, facts: Mapping[str, Fact]
) -> None:
    ends = sum(abs(step) * max(abs(facts[name].low), abs(facts[name].high)) for name, step in top.terms)
    largest = (ends + abs(top.constant)) * scale + abs(shift)
    if largest >= CONSTANT_BOUND:
        raise invalid(
            "engine_number_too_large",
            facts=", ".join(sorted(measure.facts)),
            size=largest,
            limit=CONSTANT_BOUND,
        )
