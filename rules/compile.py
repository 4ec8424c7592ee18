"""From parts in the core form to the rules of the engine.

Names inside the engine are ours and short. Parts whose guards are equal, once their measures are
named by position and their thresholds normalised, are of one class and share its rules.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from methodology.core import Comparison, Measure, Part
from methodology.facts import Fact
from rules.assertions import property_text
from rules.readings import Assertion, Reading, reading
from rules.limits import Condition, Rule

Guards = tuple[tuple[tuple[Condition, ...], ...], ...]
"""For each case, its conjunctions; what makes two parts one class."""


@dataclass(frozen=True, slots=True)
class CompiledPart:
    """A part ready for the engine.

    Attributes:
        selector: the property that selects the rules of its class.
        assertion: from values to the text of its engine fact, without braces.
    """

    part: Part
    selector: str
    assertion: Assertion


def case_name(position: int) -> str:
    """What fires where a part's case of that position applies."""
    return f"c{position}"


class Classes:
    """The classes of equal guards, in the order in which they are met, and their rules."""

    def __init__(self) -> None:
        self._selectors: dict[Guards, str] = {}

    def selector(self, guards: Guards) -> str:
        """The property that selects a class; a new one where the guards are new."""
        return self._selectors.setdefault(guards, f"k{len(self._selectors)}")

    def __len__(self) -> int:
        return len(self._selectors)

    def rules(self) -> Iterator[Rule]:
        """The rules; each is named after the case that it stands for."""
        for guards, selector in self._selectors.items():
            for case, conjunctions in enumerate(guards):
                for conditions in conjunctions:
                    yield Rule(case_name(case), selector, conditions)


def compile_part(part: Part, facts: Mapping[str, Fact], positions: Mapping[str, int], classes: Classes) -> CompiledPart:
    """A part of any kind.

    Args:
        facts: by full name. positions: full name → position in the values.
        classes: to which the part's class is added where it is new.

    Raises:
        Refused: ``engine_number_too_large``.
    """
    readings = _readings(part, facts)
    selector = classes.selector(tuple(_guard(case.guard, readings) for case in part.cases))
    return CompiledPart(part, selector, _assertion(selector, readings.values(), facts, positions))


def _readings(part: Part, facts: Mapping[str, Fact]) -> dict[Measure, Reading]:
    compared: dict[Measure, list[Comparison]] = {}
    for case in part.cases:
        for conjunction in case.guard:
            for comparison in conjunction:
                compared.setdefault(comparison.measure, []).append(comparison)
    return {
        measure: reading(number, measure, comparisons, facts)
        for number, (measure, comparisons) in enumerate(compared.items())
    }


def _guard(
    disjunction: Iterable[Sequence[Comparison]], readings: Mapping[Measure, Reading]
) -> tuple[tuple[Condition, ...], ...]:
    return tuple(branch for conjunction in disjunction for branch in _spread(conjunction, readings))


def _spread(conjunction: Sequence[Comparison], readings: Mapping[Measure, Reading]) -> list[tuple[Condition, ...]]:
    spread: list[tuple[Condition, ...]] = [()]
    for comparison in conjunction:
        choices = readings[comparison.measure].conditions(comparison)
        spread = [branch + choice for branch in spread for choice in choices]
    return spread


def _assertion(
    selector: str, readings: Iterable[Reading], facts: Mapping[str, Fact], positions: Mapping[str, int]
) -> Assertion:
    head = f'"{selector}":1'
    texts = tuple(property_text(each, facts, positions) for each in readings)
    if len(texts) == 1:
        (only,) = texts
        return lambda values: head + only(values)
    return lambda values: head + "".join([text(values) for text in texts])
