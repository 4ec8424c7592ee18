"""Why a part came to its points: the case that applied, with the agency's own numbers put in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.core import ALWAYS, Affine, AllOf, Comparison, Conjunction, Part
from methodology.expression import Facts
from methodology.facts import Fact
from methodology.wording.numbers import day, percent, shown
from methodology.wording.rules import Words
from rules.guards import worth
from rules.wording import en, vi
from rules.wording.phrases import Sheet

SHEETS: Mapping[str, Sheet] = {"vi": vi.SHEET, "en": en.SHEET}
SYMBOLS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "=", "!=": "≠"}


@dataclass(frozen=True, slots=True)
class Written:
    """A guard or formula in words, and with the agency's numbers in; those are empty where it has none."""

    written: str
    numbers: str


class Explainer:
    """Explains in one language."""

    def __init__(self, facts: Mapping[str, Fact], language: str) -> None:
        self.facts, self.language = facts, language
        self.words, self.sheet = Words(facts, language), SHEETS[language]

    def value(self, fact: Fact, grid: int) -> str:
        """A fact's value as it is read: ``1.250 hồ sơ``, ``85,5 %``, ``có``, ``31/3/2023``."""
        if fact.type == "flag":
            return self.sheet.yes if grid else self.sheet.no
        if fact.type == "choice":
            return fact.options[grid].label[self.language]
        if fact.type == "date":
            return day(grid, self.language)
        if fact.type == "percent":
            return percent(Fraction(grid, fact.scale), self.language)
        number = shown(Fraction(grid, fact.scale), self.language, fact.decimals)
        return f"{number} {fact.unit[self.language]}" if fact.unit else number

    def said(self, numbers: Facts) -> Callable[[str], str]:
        """How a fact is said inside a formula: its bare number."""

        def said(name: str) -> str:
            fact = self.facts[name]
            if fact.type in ("count", "number"):
                return shown(numbers[name], self.language, fact.decimals)
            return self.value(fact, int(numbers[name] * fact.scale))

        return said

    def guard(self, part: Part, position: int, numbers: Facts) -> Written:
        """The guard of the case that applied; for what is left, why no other case did."""
        case = part.cases[position]
        held = next(branch for branch in case.guard if self._holds(branch, numbers))
        texts = [text for comparison in held if (text := self._with_numbers(comparison, numbers))]
        when = AllOf(held) if case.when == ALWAYS and held else case.when
        return Written(self.words.guard(when), self.sheet.and_.join(texts))

    @staticmethod
    def _holds(branch: Conjunction, numbers: Facts) -> bool:
        values = ((worth(comparison.measure, numbers), comparison) for comparison in branch)
        return all(value is not None and comparison.holds_at(value) for value, comparison in values)

    def _with_numbers(self, comparison: Comparison, numbers: Facts) -> str:
        measure = comparison.measure
        if any(self.facts[name].type in ("flag", "choice") for name in measure.facts):
            return ""
        value = worth(measure, numbers)
        amount = "" if value is None else self.words.amount(measure, value)
        text = self.words.measure(measure, self.said(numbers))
        equals = "" if text == amount else f" {_equals(amount)}"
        threshold = self.words.amount(measure, comparison.threshold)
        if text == threshold:
            return ""
        return f"{text}{equals} {SYMBOLS[comparison.operator]} {threshold}"

    def formula(self, part: Part, position: int, numbers: Facts, points: Fraction) -> Written:
        """What the case gives, and the same with numbers in."""
        outcome = part.cases[position].outcome
        written = self.words.outcome(outcome, part.max)
        if not isinstance(outcome, Affine):
            return Written(written, written)
        text, amount = self.words.formula(outcome, part.max, self.said(numbers)), shown(points, self.language)
        return Written(written, text if text == amount else f"{text} {_equals(amount)}")

    def why(self, guard: Written) -> str:
        """The reason in one clause: the condition in words, and with numbers where there are any."""
        return self.sheet.why.format(written=guard.written, numbers=guard.numbers) if guard.numbers else guard.written


def _equals(amount: str) -> str:
    return amount if amount.startswith("≈") else f"= {amount}"
