"""A clerk's calculator: what a formula that is printed in a scorecard comes to."""

import operator
import re
from collections.abc import Callable
from datetime import date, datetime
from fractions import Fraction

_TOKEN = re.compile(
    r"(?P<date>\d{1,2}/\d{1,2}/\d{4}|\d{1,2} [A-Z][a-z]+ \d{4})"
    r"|(?P<number>-?\d[\d.,]*(?:/\d[\d.,]*)?)(?P<percent>%)?"
    r"|(?P<sign>[()×÷+−])"
)
_STEPS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {
    "+": operator.add,
    "−": operator.sub,
    "×": operator.mul,
    "÷": operator.truediv,
}
_RELATIONS: dict[str, Callable[[Fraction, Fraction], bool]] = {
    "≥": operator.ge,
    "≤": operator.le,
    ">": operator.gt,
    "<": operator.lt,
    "=": operator.eq,
    "≠": operator.ne,
}
_RELATION = re.compile(
    r"(?P<formula>[^=≈≥≤><≠]*?)(?: (?:= |(?=≈))(?P<amount>[^=≥≤><≠]*))?"
    r" (?P<sign>[≥≤><=≠]) (?P<threshold>[^=≈≥≤><≠]*)"
)
_HALF_A_PLACE = Fraction(1, 2 * 10**4)
"""Amounts are printed with four decimals, percentages with two."""
_DAYS = {"vi": " ngày", "en": " days"}


def number(text: str, language: str) -> Fraction:
    """A printed number: ``1.250,5`` in Vietnamese, ``1,250.5`` in English, ``8/3``."""
    plain = text.replace(".", "").replace(",", ".") if language == "vi" else text.replace(",", "")
    return Fraction(plain)


def worth(formula: str, language: str) -> Fraction:
    """What a printed formula comes to; dates are day numbers."""
    calculator = _Calculator(formula, language)
    value = calculator.sum()
    if calculator.tokens:
        raise ValueError(f"{formula} goes on after {calculator.tokens}")
    return value


def agrees(printed: str, exact: Fraction, language: str) -> bool:
    """Whether a printed amount is the exact one, or says that it is about that."""
    value = worth(printed.removeprefix("≈ "), language)
    return abs(value - exact) <= _HALF_A_PLACE if printed.startswith("≈") else value == exact


def holds(relation: str, language: str) -> bool:
    """Whether a printed relation is true: ``412 ÷ 635 ≈ 64,88% < 80%``."""
    match = _RELATION.fullmatch(relation.replace(_DAYS[language], ""))
    if not match:
        raise ValueError(relation)
    exact, amount = worth(match["formula"], language), match["amount"]
    told = amount is None or agrees(amount, exact, language)
    return told and _RELATIONS[match["sign"]](exact, worth(match["threshold"], language))


class _Calculator:
    def __init__(self, formula: str, language: str) -> None:
        self.language = language
        self.tokens = list(_TOKEN.finditer(formula))
        rest = _TOKEN.sub("", formula).strip()
        if rest:
            raise ValueError(f"{rest} in {formula}")

    def sum(self) -> Fraction:
        value = self.product()
        while self.tokens and self.tokens[0]["sign"] in ("+", "−"):
            value = _STEPS[self.tokens.pop(0)["sign"]](value, self.product())
        return value

    def product(self) -> Fraction:
        value = self.factor()
        while self.tokens and self.tokens[0]["sign"] in ("×", "÷"):
            value = _STEPS[self.tokens.pop(0)["sign"]](value, self.factor())
        return value

    def factor(self) -> Fraction:
        token = self.tokens.pop(0)
        if token["sign"] == "(":
            value = self.sum()
            if self.tokens.pop(0)["sign"] != ")":
                raise ValueError("a bracket that is not closed")
            return value
        if token["sign"] == "−":
            return -self.factor()
        if token["date"]:
            return Fraction(self.day(token["date"]).toordinal())
        value = number(token["number"], self.language)
        return value / 100 if token["percent"] else value

    def day(self, text: str) -> date:
        return datetime.strptime(text, "%d/%m/%Y" if self.language == "vi" else "%d %B %Y").date()
