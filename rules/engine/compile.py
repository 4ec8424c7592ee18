"""From parts in the core form to the rules of the engine.

Names inside the engine are ours and short. Parts whose guards are equal, once their measures are
named by position and their thresholds normalised, are of one class and share its rules.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from methodology.model.core import Comparison, Measure, Part
from rules.arithmetic import Grid
from rules.engine.assertions import EngineFact, engine_fact
from rules.engine.limits import Condition, Rule
from rules.engine.scaled_measures import ScaledMeasure, scaled_measure

Guards = tuple[tuple[tuple[Condition, ...], ...], ...]
"""For each case, its conjunctions; what makes two parts one class."""


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A part ready for the engine.

    Attributes:
        selector: the property that selects the rules of its class.
        engine_fact: from values to its text, without braces.
    """

    part: Part
    selector: str
    engine_fact: EngineFact


class RuleClasses:
    """The classes of equal guards, in the order in which they are met, and their rules."""

    def __init__(self) -> None:
        self._selectors: dict[Guards, str] = {}

    def selector(self, guards: Guards) -> str:
        """The property that selects a class; a new one where the guards are new."""
        return self._selectors.setdefault(guards, f"k{len(self._selectors)}")

    def __len__(self) -> int:
        return len(self._selectors)

    def cases(self) -> dict[str, int]:
        """What fires where a case applies → the position of the case in its part."""
        return {f"c{case}": case for case in range(max(map(len, self._selectors), default=0))}

    def rules(self) -> Iterator[Rule]:
        """The rules; each is named after the case that it stands for."""
        for guards, selector in self._selectors.items():
            for case, conjunctions in enumerate(guards):
                for conditions in conjunctions:
                    yield Rule(f"c{case}", selector, conditions)


def compile_part(part: Part, grid: Grid, classes: RuleClasses) -> CompiledPart:
    """A part of any kind; its class is added to the classes where it is new.

    Raises:
        InvalidDocument: ``engine_number_too_large``.
    """
    scaled = _scaled_measures(part, grid)
    selector = classes.selector(tuple(_guard(case.guard, scaled) for case in part.cases))
    return CompiledPart(part, selector, engine_fact(selector, scaled.values(), grid))


def _scaled_measures(part: Part, grid: Grid) -> dict[Measure, ScaledMeasure]:
    compared: dict[Measure, list[Comparison]] = {}
    for case in part.cases:
        for conjunction in case.guard:
            for comparison in conjunction:
                compared.setdefault(comparison.measure, []).append(comparison)
    return {
        measure: scaled_measure(number, measure, comparisons, grid.facts)
        for number, (measure, comparisons) in enumerate(compared.items())
    }


def _guard(
    disjunction: Iterable[Sequence[Comparison]], scaled: Mapping[Measure, ScaledMeasure]
) -> tuple[tuple[Condition, ...], ...]:
    return tuple(branch for conjunction in disjunction for branch in _branches(conjunction, scaled))


def _branches(
    conjunction: Sequence[Comparison], scaled: Mapping[Measure, ScaledMeasure]
) -> list[tuple[Condition, ...]]:
    spread: list[tuple[Condition, ...]] = [()]
    for comparison in conjunction:
        choices = scaled[comparison.measure].conditions(comparison)
        spread = [branch + choice for branch in spread for choice in choices]
    return spread
