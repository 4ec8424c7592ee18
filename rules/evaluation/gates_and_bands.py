"""Gates and bands in the core form, so that they are rules of the engine like everything else.

They read what the points came to. Those figures enter as facts of their own, which no author can name.
"""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from methodology.calculus.normal_form import build_part
from methodology.model.core import ALWAYS, Affine, AllOf, AnyOf, Comparison, Guard, Linear, Measure, Part
from methodology.model.fact import Fact, Text
from methodology.model.level import Gate, Level
from methodology.model.pack import Band, Pack
from rules.evaluation.result import IndicatorResult

POINTS, APPLICABLE = "=points", "=applicable"
_NOTHING = Affine(Fraction(0))
_NAMELESS = Text("", "")


def figure_facts(level: Level) -> dict[str, Fact]:
    """The figures that gates and bands read, in the order of their values.

    Only their quotients are compared, and those are at most 1: hence the ends.
    """
    counts = (name for gate in level.gates for name in (reached_figure(gate), marked_figure(gate)))
    return {name: Fact(name, "count", _NAMELESS, 0, 0, 1) for name in (POINTS, APPLICABLE, *counts)}


def reached_figure(gate: Gate) -> str:
    """The figure: how many marked indicators earn enough."""
    return f"=reached {gate.key}"


def marked_figure(gate: Gate) -> str:
    """The figure: how many marked indicators apply."""
    return f"=marked {gate.key}"


def gate_part(gate: Gate) -> Part:
    """The cases ``passed`` and ``failed``."""
    return build_part(
        gate.key, Fraction(1), [("passed", gate_guard(gate), _NOTHING), ("failed", ALWAYS, _NOTHING)]
    )


def gate_guard(gate: Gate) -> Guard:
    """A gate is passed: enough of the marked indicators earn enough, or none of them applies."""
    none = Comparison(Measure(_one(marked_figure(gate))), "==", Fraction(0))
    return AnyOf(
        (none, Comparison(Measure(_one(reached_figure(gate)), _one(marked_figure(gate))), ">=", gate.full))
    )


def band_part(pack: Pack, level: Level) -> Part:
    """One case for each band, from the best down."""
    gates = {gate.key: gate for gate in level.gates}
    return build_part(
        "band", Fraction(1), [(band.key, _band_guard(band, gates), _NOTHING) for band in pack.bands]
    )


def _band_guard(band: Band, gates: Mapping[str, Gate]) -> Guard:
    required: Iterable[Guard] = (gate_guard(gates[key]) for key in band.requires)
    if band.at_least is None:
        return AllOf(tuple(required))
    percent = Measure(_one(POINTS), _one(APPLICABLE))
    return AllOf((Comparison(percent, ">=", band.at_least), *required))


def _one(name: str) -> Linear:
    return Linear(((name, Fraction(1)),))


class GateCount(NamedTuple):
    """How many marked indicators earn enough, how many apply, and the positions of those that fall short."""

    reached: int
    marked: int
    failing: tuple[int, ...]


class GateCounter:
    """Counts for one gate of a level."""

    def __init__(self, level: Level, gate: Gate) -> None:
        self._marked = [
            (position, *(gate.earning * indicator.max).as_integer_ratio())
            for position, indicator in enumerate(level.indicators)
            if gate.marks in indicator.marks
        ]

    def count(self, results: Sequence[IndicatorResult], unit: int) -> GateCount:
        """The count; points of the results are in steps of 1/unit."""
        marked, failing = 0, []
        for position, needed, divisor in self._marked:
            result = results[position]
            if result.applies:
                marked += 1
                if result.points * divisor < needed * unit:
                    failing.append(position)
        return GateCount(marked - len(failing), marked, tuple(failing))
