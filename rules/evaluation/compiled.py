"""A level of a pack, compiled once for each process: its ruleset, its plans, its points."""

from collections.abc import Iterable

from methodology.model.core import Part
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid
from rules.engine.compile import Classes, CompiledPart, compile_part
from rules.engine.session import Ruleset
from rules.evaluation.gates_and_bands import Counter, band_part, figures, gate_part
from rules.evaluation.not_arisen import Claims
from rules.evaluation.rounding import level_scale
from rules.evaluation.scoring import Score, always, excluded, informational, scorer
from rules.evaluation.totals import layout


class CompiledLevel:
    """A level ready to be evaluated.

    Attributes:
        grid: the level's facts, in the order of a submission's values.
        parts: for each indicator its compiled parts. standing: the same for gates, then bands.
        claims, counters: what claims do; what each gate counts.
        classes: how many classes of equal guards there are.
        cases: what the engine reports → the position of the case in its part.
    """

    def __init__(self, pack: Pack, level: Level) -> None:
        """Compile.

        Raises:
            InvalidDocument: ``engine_number_too_large`` and what concerns the engine's limits.
        """
        self.pack, self.level, self.layout = pack, level, layout(level)
        self.grid = Grid(level.facts)
        self.scale = level_scale(pack, level)
        self.claims = Claims(level, self.scale)
        self.counters = [Counter(level, gate) for gate in level.gates]
        classes = Classes()
        self.parts = [_compiled(leaf.parts, self.grid, classes) for leaf in level.indicators]
        self.standing = _compiled(_standing(pack, level), Grid(figures(level)), classes)
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
        scores: for each indicator of the level, its scoring.
    """

    def __init__(self, compiled: CompiledLevel, tags: tuple[str, ...]) -> None:
        self.parts: list[CompiledPart] = []
        self.scores: list[Score] = []
        for leaf, parts in zip(compiled.level.indicators, compiled.parts, strict=True):
            self.scores.append(self._score(compiled, leaf, tags))
            if leaf.applies(tags):
                self.parts.extend(parts)

    def _score(self, compiled: CompiledLevel, leaf: Indicator, tags: tuple[str, ...]) -> Score:
        if not leaf.applies(tags):
            return always(excluded())
        if leaf.informational:
            return always(informational())
        return scorer(leaf, len(self.parts), compiled.scale, compiled.grid)


def _compiled(parts: Iterable[Part], grid: Grid, classes: Classes) -> list[CompiledPart]:
    return [compile_part(part, grid, classes) for part in parts]


def _standing(pack: Pack, level: Level) -> list[Part]:
    gates = [gate_part(gate) for gate in level.gates]
    return [*gates, band_part(pack, level)] if pack.bands else gates
