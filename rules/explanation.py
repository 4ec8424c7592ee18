"""Why a part came to its points: the case that applied, with the agency's own numbers put in.

Sentences are written once for a level and language, with blanks for the numbers; explaining an agency's
result only fills the blanks.
"""

from collections.abc import Callable
from dataclasses import dataclass

from methodology.model.core import ALWAYS, ONE, Affine, AllOf, Comparison, Measure, Part
from methodology.model.fact import Fact
from methodology.wording.numbers import day, percent_quotient, shown_quotient
from methodology.wording.rules import FactText, RuleText
from methodology.wording.translations import gettext
from rules.arithmetic import Grid, Values

SYMBOLS = {">=": "≥", "<=": "≤", ">": ">", "<": "<", "==": "=", "!=": "≠"}

FilledText = Callable[[Values], str]
"""A text with an agency's numbers put in."""


@dataclass(frozen=True, slots=True)
class GuardText:
    """One way in which a case's guard can hold.

    Attributes:
        holds: whether it does. words: the guard in words. numbers: its comparisons with numbers in.
    """

    holds: Callable[[Values], bool]
    words: str
    numbers: tuple[FilledText, ...]


@dataclass(frozen=True, slots=True)
class CaseText:
    """A case in words.

    Attributes:
        formula: what it gives. numbers: the same with numbers in; None where there are none to put in.
    """

    key: str
    branches: tuple[GuardText, ...]
    formula: str
    numbers: FilledText | None


class Explainer:
    """Explains the results of a level in one language.

    Attributes:
        rule_text: the level's rules in words.
    """

    def __init__(self, grid: Grid, language: str) -> None:
        self.grid, self.facts, self.language = grid, grid.facts, language
        self.rule_text, _ = RuleText(grid.facts, language), gettext(language)
        self._answers = _("no"), _("yes")
        self._value_texts = {name: self._value_formatter(fact) for name, fact in grid.facts.items()}

    def value_text(self, fact: Fact, value: int) -> str:
        """A fact's grid value as it is read: ``1.250 hồ sơ``, ``85,5%``, ``có``, ``31/3/2023``."""
        return self._value_texts[fact.name](value)

    def labelled_value(self, name: str, value: int) -> str:
        """A fact by its label, with its grid value: ``“Dossiers filed online” (431)``."""
        return f"{self.rule_text.label(name)} ({self.number_formatter(self.facts[name])(value)})"

    def _value_formatter(self, fact: Fact) -> Callable[[int], str]:
        """How a fact's grid values are written where they stand alone, with their unit."""
        number_text = self.number_formatter(fact)
        if not fact.unit:
            return number_text
        unit = f" {fact.unit[self.language]}"
        return lambda value: number_text(value) + unit

    def number_formatter(self, fact: Fact) -> Callable[[int], str]:
        """How a fact's grid values are written inside a formula."""
        language, scale, decimals = self.language, fact.scale, fact.decimals
        if fact.type == "flag":
            answers = self._answers
            return lambda value: answers[value]
        if fact.type == "choice":
            return lambda value: fact.options[value].label[language]
        if fact.type == "date":
            return lambda value: day(value, language)
        if fact.type == "percent":
            return lambda value: percent_quotient(value, scale, language)
        return lambda value: shown_quotient(value, scale, language, decimals)

    def case(self, part: Part, position: int) -> CaseText:
        """A case of a part, ready to be filled."""
        case = part.cases[position]
        branches = tuple(
            GuardText(
                self.grid.compile_guard((branch,)),
                self.rule_text.guard(AllOf(branch) if case.when == ALWAYS and branch else case.when),
                tuple(text for comparison in branch if (text := self._comparison(comparison))),
            )
            for branch in case.guard
        )
        numbers = self._formula(case.outcome, part) if isinstance(case.outcome, Affine) else None
        return CaseText(case.key, branches, self.rule_text.outcome(case.outcome, part.max), numbers)

    def _filled(self, write: Callable[[FactText], str]) -> FilledText:
        """What is written with a blank for each fact, as a function that fills the blanks."""
        names: list[str] = []

        def blank(name: str) -> str:
            names.append(name)
            return "\0"

        first, *pieces = write(blank).split("\0")
        blanks = [
            (self.grid.positions[name], self.number_formatter(self.facts[name]), piece)
            for name, piece in zip(names, pieces, strict=True)
        ]
        return lambda values: first + "".join([text(values[at] or 0) + piece for at, text, piece in blanks])

    def _comparison(self, comparison: Comparison) -> FilledText | None:
        """``412 ÷ 635 ≈ 64,88% < 80%``; None where the words say it all."""
        comparison = self.rule_text.simple_comparison(comparison)
        measure, operator = comparison.measure, comparison.operator
        answered = any(self.facts[name].type in ("flag", "choice") for name in measure.facts)
        bare = measure.denominator == ONE and len(measure.facts) == 1 and measure.numerator.terms[0][1] == 1
        if answered or (bare and operator == "=="):
            return None
        text = self._filled(lambda said: self.rule_text.measure(measure, said))
        tail = f" {SYMBOLS[operator]} {self.rule_text.amount(measure, comparison.threshold)}"
        if bare:
            return lambda values: text(values) + tail
        amount = self._amount(measure)
        return lambda values: f"{text(values)} {amount(values)}{tail}"

    def _amount(self, measure: Measure) -> FilledText:
        """``= 73 days``, ``≈ 64,88%``."""
        worth, amount_text = self.grid.compile_measure(measure), self.rule_text.amounts(measure)

        def fill(values: Values) -> str:
            quotient = worth(values)
            return "" if quotient is None else equals(amount_text(*quotient))

        return fill

    def _formula(self, outcome: Affine, part: Part) -> FilledText | None:
        if outcome.measure is None:
            return None
        return self._filled(lambda said: self.rule_text.formula(outcome, part.max, said))


def equals(amount: str) -> str:
    """``= 24``, or ``≈ 24,3307`` for an amount that says so itself."""
    return amount if amount.startswith("≈") else f"= {amount}"
