"""A level of a pack, compiled once for each process: its ruleset, its plans, its points."""

from collections.abc import Iterable

from methodology.model.core import Part
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid
from rules.engine.compile import CompiledPart, RuleClasses, compile_part
from rules.engine.session import Ruleset
from rules.evaluation.gates_and_bands import GateCounter, band_part, figure_facts, gate_part
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.scoring import (
    INFORMATIONAL,
    LEFT_OUT,
    ClaimedRows,
    IndicatorScorer,
    constant_scorer,
    indicator_scorer,
)


class CompiledLevel(PreparedLevel):
    """A level ready to be evaluated by the rule engine.

    Attributes:
        parts: for each indicator its compiled parts. gates_and_bands: the same for gates, then bands.
        claimed, counters: the rows that may be claimed away; what each gate counts.
        classes: how many classes of equal guards there are.
        cases: what the engine reports → the position of the case in its part.
    """

    def __init__(self, pack: Pack, level: Level) -> None:
        """Compile.

        Raises:
            InvalidDocument: ``engine_number_too_large`` and what concerns the engine's limits.
        """
        super().__init__(pack, level)
        self.claimed = ClaimedRows(level, self.scale)
        self.counters = [GateCounter(level, gate) for gate in level.gates]
        classes = RuleClasses()
        self.parts = [_compiled(indicator.parts, self.grid, classes) for indicator in level.indicators]
        self.gates_and_bands = _compiled(_gates_and_bands(pack, level), Grid(figure_facts(level)), classes)
        self.classes, self.cases = len(classes), classes.cases()
        self.ruleset = Ruleset(list(classes.rules()))
        self._plans: dict[tuple[str, ...], Plan] = {}

    def plan(self, tags: tuple[str, ...]) -> "Plan":
        """What is asserted and scored for agencies with these tags."""
        if tags not in self._plans:
            self._plans[tags] = Plan(self, tags)
        return self._plans[tags]


class Plan:
    """What is asserted and scored for agencies with the same tags.

    Attributes:
        parts: the parts that are asserted, in order.
        scorers: for each indicator of the level, what gives its result.
    """

    def __init__(self, compiled: CompiledLevel, tags: tuple[str, ...]) -> None:
        self.parts: list[CompiledPart] = []
        self.scorers: list[IndicatorScorer] = []
        for indicator, parts in zip(compiled.level.indicators, compiled.parts, strict=True):
            self.scorers.append(self._scorer(compiled, indicator, tags))
            if indicator.applies(tags):
                self.parts.extend(parts)

    def _scorer(
        self, compiled: CompiledLevel, indicator: Indicator, tags: tuple[str, ...]
    ) -> IndicatorScorer:
        if not indicator.applies(tags):
            return constant_scorer(LEFT_OUT)
        if indicator.informational:
            return constant_scorer(INFORMATIONAL)
        return indicator_scorer(indicator, len(self.parts), compiled.scale, compiled.grid)


def _compiled(parts: Iterable[Part], grid: Grid, classes: RuleClasses) -> list[CompiledPart]:
    return [compile_part(part, grid, classes) for part in parts]


def _gates_and_bands(pack: Pack, level: Level) -> list[Part]:
    gates = [gate_part(gate) for gate in level.gates]
    return [*gates, band_part(pack, level)] if pack.bands else gates
