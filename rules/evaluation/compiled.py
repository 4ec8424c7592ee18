"""A level of a pack, compiled once for each process: its ruleset, its plans, its points."""

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial

from methodology.model.core import Part
from methodology.model.level import Level
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

MOST_PLANS = 256
"""Plans of a level that are kept; another is made in microseconds."""
_LEFT_OUT = constant_scorer(LEFT_OUT)


class CompiledLevel(PreparedLevel):
    """A level ready to be evaluated by the rule engine.

    Attributes:
        parts: for each indicator its compiled parts. gates_and_bands: for gates, then bands, what the
            engine is told.
        claimed, counters: the rows that may be claimed away; what each gate counts.
        scorers: for each indicator, what gives its result where it applies.
        plan: what is asserted and scored for agencies with some tags.
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
        gates_and_bands = _compiled(_gates_and_bands(pack, level), Grid(figure_facts(level)), classes)
        self.gates_and_bands = [part.engine_fact for part in gates_and_bands]
        self.classes, self.cases = len(classes), classes.cases()
        self.ruleset = Ruleset(list(classes.rules()))
        self.scorers = list(self._indicator_scorers())
        self.plan = lru_cache(MOST_PLANS)(partial(Plan, self))

    def _indicator_scorers(self) -> Iterator[IndicatorScorer]:
        first = 0
        for indicator, parts in zip(self.level.indicators, self.parts, strict=True):
            if indicator.informational:
                yield constant_scorer(INFORMATIONAL)
            else:
                yield indicator_scorer(indicator, first, self.scale, self.grid)
            first += len(parts)


class Plan:
    """What is asserted and scored for agencies with the same tags.

    It is cheap to make, since all of them share the level's scorers: agencies may send any tags.

    Attributes:
        facts: of the parts that are asserted, in order, what the engine is told.
        scorers: for each indicator of the level, what gives its result.
    """

    def __init__(self, compiled: CompiledLevel, tags: tuple[str, ...]) -> None:
        applies = [indicator.applies(tags) for indicator in compiled.level.indicators]
        asserted = [
            (part, applied) for parts, applied in zip(compiled.parts, applies, strict=True) for part in parts
        ]
        self.facts = [part.engine_fact for part, applied in asserted if applied]
        self.scorers = [
            scorer if applied else _LEFT_OUT
            for scorer, applied in zip(compiled.scorers, applies, strict=True)
        ]
        self._all, self._places = all(applies), [place for place, of in enumerate(asserted) if of[1]]
        self._size = len(asserted)

    def in_place(self, cases: list[int | None]) -> list[int | None]:
        """The cases of the asserted parts, each at the position of its part in the level."""
        if self._all:
            return cases
        placed: list[int | None] = [None] * self._size
        for place, case in zip(self._places, cases, strict=True):
            placed[place] = case
        return placed


def _compiled(parts: Iterable[Part], grid: Grid, classes: RuleClasses) -> list[CompiledPart]:
    return [compile_part(part, grid, classes) for part in parts]


def _gates_and_bands(pack: Pack, level: Level) -> list[Part]:
    gates = [gate_part(gate) for gate in level.gates]
    return [*gates, band_part(pack, level)] if pack.bands else gates
