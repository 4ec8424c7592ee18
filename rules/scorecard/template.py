"""What the scorecards of a level say in one language, worked out once for all agencies."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from methodology.model.fact import Fact
from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.arithmetic import Grid
from rules.evaluation.rounding import level_scale
from rules.explanation import Explainer
from rules.scorecard.row import RowTemplate

KEPT = 64
"""Templates that are kept in a process."""


@dataclass(frozen=True, slots=True)
class FactTemplate:
    """What does not depend on the agency in a fact's entry."""

    fact: Fact
    head: dict[str, str]
    bare: Callable[[int], str]
    unit: str


class Template:
    """A level of a pack in one language."""

    def __init__(self, pack: Pack, level: Level, language: str) -> None:
        self.pack, self.level, self.language = pack, level, language
        self.grid = Grid(level.facts)
        self.explainer = Explainer(self.grid, language)
        self.say = self.explainer.sheet
        self.facts = {name: self._fact(fact) for name, fact in level.facts.items()}
        scale = level_scale(pack, level)
        self.rows = [RowTemplate(leaf, self.explainer, scale, pack, level) for leaf in level.indicators]

    def _fact(self, fact: Fact) -> FactTemplate:
        head = {"name": fact.name, "label": fact.label[self.language], "type": fact.type}
        unit = f" {fact.unit[self.language]}" if fact.unit else ""
        return FactTemplate(fact, head, self.explainer.bare(fact), unit)


@lru_cache(maxsize=KEPT)
def template(pack: Pack, level: Level, language: str) -> Template:
    """The template of a level."""
    return Template(pack, level, language)
