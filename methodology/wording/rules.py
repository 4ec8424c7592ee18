"""A rule of any kind said in words: measures, guards and what a case gives.

Each fact is said by a function from its name: its label on a method page, its number in an explanation.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction

from methodology.model.core import (
    ALWAYS,
    ONE,
    Affine,
    AllOf,
    AnyOf,
    Comparison,
    Guard,
    Linear,
    Measure,
    NotApplicable,
    Operator,
    Outcome,
)
from methodology.model.fact import Fact
from methodology.wording.numbers import (
    day,
    full_number,
    full_share,
    percent_quotient,
    points_text,
    shown_quotient,
)
from methodology.wording.translations import N_, gettext

_COMPARED: Mapping[Operator, str] = {
    ">=": N_("{left} is at least {right}"),
    "<=": N_("{left} is at most {right}"),
    ">": N_("{left} is above {right}"),
    "<": N_("{left} is below {right}"),
    "==": N_("{left} is {right}"),
    "!=": N_("{left} is not {right}"),
}
_COMPARED_DATES: Mapping[Operator, str] = {
    ">=": N_("{left} is not before {right}"),
    "<=": N_("{left} is not after {right}"),
    ">": N_("{left} is after {right}"),
    "<": N_("{left} is before {right}"),
    "==": N_("{left} is on {right}"),
    "!=": N_("{left} is not {right}"),
}

FactText = Callable[[str], str]
"""How a fact is named in a text, from its full name."""


class RuleText:
    """Says the rules of a level in one language.

    Attributes:
        facts: the level's facts by full name.
        language: ``vi`` or ``en``.
    """

    def __init__(self, facts: Mapping[str, Fact], language: str) -> None:
        self.facts, self.language, self._ = facts, language, gettext(language)
        quoted = self._("“{label}”")
        self._labels = {name: quoted.format(label=fact.label[language]) for name, fact in facts.items()}

    def label(self, name: str) -> str:
        """What a fact is called, in quotes."""
        return self._labels[name]

    def measure(self, measure: Measure, fact_text: FactText) -> str:
        """``online ÷ received``."""
        top = self._linear(measure.numerator, fact_text)
        if measure.denominator == ONE:
            return top
        bottom, single = self._linear(measure.denominator, fact_text), _single(measure.denominator)
        whole = bottom if single and measure.denominator.terms[0][1] == 1 else f"({bottom})"
        return f"{top if _single(measure.numerator) else f'({top})'} ÷ {whole}"

    def _linear(self, form: Linear, fact_text: FactText) -> str:
        positive = [(name, step) for name, step in form.terms if step > 0]
        negative = [(name, step) for name, step in form.terms if step < 0]
        text = " + ".join(self._term(step, fact_text(name)) for name, step in positive)
        text += "".join(f" − {self._term(-step, fact_text(name))}" for name, step in negative)
        if form.constant:
            text += f" {'+' if form.constant > 0 else '−'} {self.number(abs(form.constant))}"
        return text.strip().removeprefix("+ ")

    def _term(self, step: Fraction, text: str) -> str:
        return text if step == 1 else f"{self.number(step)} × {text}"

    def amount(self, measure: Measure, value: Fraction) -> str:
        """What the method compares a measure with, in full: a percentage for a ratio, a date for a date."""
        if self.is_share(measure):
            return full_share(value, self.language)
        if self._dated(measure):
            return self.amounts(measure)(value.numerator, value.denominator)
        return self.number(value)

    def amounts(self, measure: Measure) -> Callable[[int, int], str]:
        """How the values of a measure are printed, from numerator and denominator."""
        language = self.language
        if self.is_share(measure):
            return lambda top, bottom: percent_quotient(top, bottom, language)
        if not self._dated(measure):
            return lambda top, bottom: shown_quotient(top, bottom, language)
        if [slope for _, slope in measure.numerator.terms] == [1]:
            return lambda top, bottom: self._day(top, bottom)
        return lambda top, bottom: self._days(top, bottom)

    def number(self, value: Fraction) -> str:
        """A number of the method, in full."""
        return full_number(value, self.language)

    def _dated(self, measure: Measure) -> bool:
        return {self.facts[name].type for name in measure.facts} == {"date"}

    def _day(self, top: int, bottom: int) -> str:
        """A date; a number of days where no calendar has such a date."""
        known = date.min.toordinal() <= top // bottom <= date.max.toordinal()
        return day(top // bottom, self.language) if known else self._days(top, bottom)

    def _days(self, top: int, bottom: int) -> str:
        return self._("{number} days").format(number=shown_quotient(top, bottom, self.language))

    def is_share(self, measure: Measure) -> bool:
        """Whether a measure is read as a percentage: a ratio, or a fact that is one."""
        return measure.denominator != ONE or {self.facts[name].type for name in measure.facts} == {"percent"}

    def guard(self, guard: Guard, fact_text: FactText | None = None) -> str:
        """A guard in words; ``ALWAYS`` is what is left."""
        if guard == ALWAYS:
            return self._("otherwise")
        if isinstance(guard, Comparison):
            return self.comparison(guard, fact_text or self.label)
        items = [self._within(guard, item, fact_text) for item in guard.items]
        return self.all_of(items) if isinstance(guard, AllOf) else self.any_of(items)

    def all_of(self, conditions: Sequence[str]) -> str:
        """Conditions that must all hold."""
        return _joined(conditions, self._("{left} and {right}"))

    def any_of(self, conditions: Sequence[str]) -> str:
        """Conditions of which one must hold."""
        return _joined(conditions, self._("{left} or {right}"))

    def _within(self, junction: AllOf | AnyOf, item: Guard, fact_text: FactText | None) -> str:
        """An item of a junction, in brackets where it is one of the other sort."""
        text = self.guard(item, fact_text)
        alike = isinstance(item, (Comparison, type(junction)))
        return text if alike else f"({text})"

    def comparison(self, comparison: Comparison, fact_text: FactText) -> str:
        """One comparison in words."""
        comparison = self.simple_comparison(comparison)
        (name, *more) = sorted(comparison.facts)
        fact = self.facts[name]
        if not more and fact.type in ("flag", "choice"):
            return self._("{label}: {answer}").format(label=self.label(name), answer=self.answer(comparison))
        left, operator, right = self._sides(comparison, fact_text)
        dated = any(self.facts[name].type == "date" for name in comparison.facts)
        template = (_COMPARED_DATES if dated else _COMPARED)[operator]
        return self._(template).format(left=left, right=right)

    def simple_comparison(self, comparison: Comparison) -> Comparison:
        """``5 × products < 25`` as ``products < 5``, where the fact can have that value."""
        measure, terms = comparison.measure, comparison.measure.numerator.terms
        if measure.denominator != ONE or len(terms) != 1:
            return comparison
        name, step = terms[0]
        threshold = comparison.threshold / step
        if (threshold * self.facts[name].scale).denominator != 1:
            return comparison
        return Comparison(Measure(Linear(((name, Fraction(1)),))), comparison.operator, threshold)

    def answer(self, comparison: Comparison) -> str:
        """Which answer a comparison with a flag or a choice asks for."""
        fact = self.facts[next(iter(comparison.facts))]
        if fact.type == "flag":
            return self._("yes") if comparison.holds_at(Fraction(1)) else self._("no")
        option = fact.options[int(comparison.threshold)].label[self.language]
        return option if comparison.operator == "==" else self._("not {option}").format(option=option)

    def _sides(self, comparison: Comparison, fact_text: FactText) -> tuple[str, Operator, str]:
        """Left, operator, right; what is subtracted on one side stands on the other instead."""
        measure, operator = comparison.measure, comparison.operator
        if measure.denominator != ONE:
            return self.measure(measure, fact_text), operator, self.amount(measure, comparison.threshold)
        left, right = (self.side(form, measure, fact_text) for form in sides(comparison))
        return left, operator, right

    def side(self, form: Linear, measure: Measure, fact_text: FactText) -> str:
        """One of the two :func:`sides` of a comparison of this measure."""
        constant = self.amount(measure, form.constant)
        if not form.terms:
            return constant
        text = self._linear(Linear(form.terms), fact_text)
        return f"{text} + {constant}" if form.constant else text

    def outcome(self, outcome: Outcome, maximum: Fraction) -> str:
        """What a case gives."""
        if isinstance(outcome, NotApplicable):
            return self._("nothing arose")
        if outcome.measure is not None:
            return self._("{formula} points").format(formula=self.formula(outcome, maximum, self.label))
        points = points_text(outcome.base, self.language, self.number(outcome.base))
        full = outcome.base == maximum
        return self._("the maximum ({points})").format(points=points) if full else points

    def formula(self, outcome: Affine, maximum: Fraction, fact_text: FactText) -> str:
        """``30 × (online ÷ received) ÷ 80%``: the maximum times the share of it that is earned."""
        measure, number = outcome.measure, self.number
        if measure is None:
            return number(outcome.base)
        text = self.measure(measure, fact_text)
        factor = text if measure.denominator == ONE and _single(measure.numerator) else f"({text})"
        if outcome.base:
            return f"{number(outcome.base)} {self._added(outcome.per, factor)}"
        if outcome.per == maximum or not self.is_share(measure):
            return f"{number(outcome.per)} × {factor}" if outcome.per != 1 or maximum == 1 else text
        full_at = full_share(maximum / outcome.per, self.language)
        return f"{number(maximum)} × {factor} ÷ {f'({full_at})' if '/' in full_at else full_at}"

    def _added(self, per: Fraction, factor: str) -> str:
        """``+ 2 × factor``, ``− factor``."""
        size = "" if abs(per) == 1 else f"{self.number(abs(per))} × "
        return f"{'+' if per > 0 else '−'} {size}{factor}"


def sides(comparison: Comparison) -> tuple[Linear, Linear]:
    """Left and right of a comparison of sums, nothing subtracted on either; its denominator is one."""
    terms, threshold = comparison.measure.numerator.terms, comparison.threshold
    added = tuple((name, step) for name, step in terms if step > 0)
    subtracted = tuple((name, -step) for name, step in terms if step < 0)
    on_the_right = max(threshold, Fraction(0)) if subtracted else threshold
    return Linear(added, on_the_right - threshold), Linear(subtracted, on_the_right)


def _single(form: Linear) -> bool:
    return len(form.terms) + bool(form.constant) == 1


def _joined(texts: Sequence[str], template: str) -> str:
    joined = texts[0]
    for text in texts[1:]:
        joined = template.format(left=joined, right=text)
    return joined
