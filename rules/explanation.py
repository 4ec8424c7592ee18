"""Why a part came to its points: the case that applied, with the agency's own numbers put in.

Sentences are written once for a level and language, with blanks for the numbers; explaining an agency's
result only fills the blanks.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from methodology.model.core import ALWAYS, ONE, Affine, AllOf, Comparison, Measure, Part
from methodology.model.fact import Fact
from methodology.wording.numbers import day, percent_quotient, shown_quotient
from methodology.wording.rules import FactText, RuleText
from rules.arithmetic import Grid, Values
from rules.wording import en, vi
from rules.wording.phrases import Sheet

SHEETS: Mapping[str, Sheet] = {"vi": vi.SHEET, "en": en.SHEET}
SYMBOLS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "=", "!=": "≠"}

Say = Callable[[Values], str]
"""A text with an agency's numbers put in."""


@dataclass(frozen=True, slots=True)
class GuardText:
    """One way in which a case's guard can hold.

    Attributes:
        holds: whether it does. words: the guard in words. numbers: its comparisons with numbers in.
    """

    holds: Callable[[Values], bool]
    words: str
    numbers: tuple[Say, ...]


@dataclass(frozen=True, slots=True)
class CaseText:
    """A case in words.

    Attributes:
        formula: what it gives. numbers: the same with numbers in; None where there are none to put in.
    """

    key: str
    branches: tuple[GuardText, ...]
    formula: str
    numbers: Say | None


class Explainer:
    """Explains the results of a level in one language."""

    def __init__(self, grid: Grid, language: str) -> None:
        self.grid, self.facts, self.language = grid, grid.facts, language
        self.words, self.sheet = RuleText(grid.facts, language), SHEETS[language]

    def value(self, fact: Fact, grid: int) -> str:
        """A fact's value as it is read: ``1.250 hồ sơ``, ``85,5%``, ``có``, ``31/3/2023``."""
        text = self.bare(fact)(grid)
        return f"{text} {fact.unit[self.language]}" if fact.unit else text

    def bare(self, fact: Fact) -> Callable[[int], str]:
        """How a fact's values are said inside a formula."""
        language, scale, decimals = self.language, fact.scale, fact.decimals
        if fact.type == "flag":
            return lambda grid: self.sheet.yes if grid else self.sheet.no
        if fact.type == "choice":
            return lambda grid: fact.options[grid].label[language]
        if fact.type == "date":
            return lambda grid: day(grid, language)
        if fact.type == "percent":
            return lambda grid: percent_quotient(grid, scale, language)
        return lambda grid: shown_quotient(grid, scale, language, decimals)

    def case(self, part: Part, position: int) -> CaseText:
        """A case of a part, ready to be filled."""
        case = part.cases[position]
        branches = tuple(
            GuardText(
                self.grid.any_holds((branch,)),
                self.words.guard(AllOf(branch) if case.when == ALWAYS and branch else case.when),
                tuple(say for comparison in branch if (say := self._comparison(comparison))),
            )
            for branch in case.guard
        )
        numbers = self._formula(case.outcome, part) if isinstance(case.outcome, Affine) else None
        return CaseText(case.key, branches, self.words.outcome(case.outcome, part.max), numbers)

    def _filled(self, write: Callable[[FactText], str]) -> Say:
        """What is written with a blank for each fact, as a function that fills the blanks."""
        names: list[str] = []

        def blank(name: str) -> str:
            names.append(name)
            return "\0"

        first, *pieces = write(blank).split("\0")
        blanks = [
            (self.grid.positions[name], self.bare(self.facts[name]), piece)
            for name, piece in zip(names, pieces, strict=True)
        ]
        return lambda values: first + "".join([bare(values[at] or 0) + piece for at, bare, piece in blanks])

    def _comparison(self, comparison: Comparison) -> Say | None:
        """``412 ÷ 635 ≈ 64,88% < 80%``; None where the words say it all."""
        measure, operator = comparison.measure, comparison.operator
        answered = any(self.facts[name].type in ("flag", "choice") for name in measure.facts)
        bare = measure.denominator == ONE and len(measure.facts) == 1 and measure.numerator.terms[0][1] == 1
        if answered or (bare and operator == "=="):
            return None
        text = self._filled(lambda said: self.words.measure(measure, said))
        tail = f" {SYMBOLS[operator]} {self.words.amount(measure, comparison.threshold)}"
        if bare:
            return lambda values: text(values) + tail
        amount = self._amount(measure)
        return lambda values: f"{text(values)} {amount(values)}{tail}"

    def _amount(self, measure: Measure) -> Say:
        """``= 73 days``, ``≈ 64,88%``."""
        measured, amounts = self.grid.measured(measure), self.words.amounts(measure)

        def say(values: Values) -> str:
            quotient = measured(values)
            return "" if quotient is None else equals(amounts(*quotient))

        return say

    def _formula(self, outcome: Affine, part: Part) -> Say | None:
        if outcome.measure is None:
            return None
        return self._filled(lambda said: self.words.formula(outcome, part.max, said))


def equals(amount: str) -> str:
    """``= 24``, or ``≈ 24,3307`` for an amount that says so itself."""
    return amount if amount.startswith("≈") else f"= {amount}"
