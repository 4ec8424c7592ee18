"""Numbers as they are printed: decimal comma and dots in Vietnamese, the other way round in English."""

from datetime import date
from fractions import Fraction

from babel import Locale
from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from methodology.canonical import spelling

LANGUAGES = ("vi", "en")
_LOCALES = {"vi": Locale("vi"), "en": Locale("en", "GB")}
_DECIMAL = {language: get_decimal_symbol(locale) for language, locale in _LOCALES.items()}
_GROUP = {language: get_group_symbol(locale) for language, locale in _LOCALES.items()}
PLACES = 4
"""Decimals that are shown of a number that does not end sooner."""


def shown(value: Fraction, language: str, places: int = PLACES) -> str:
    """A number, with ``≈`` before it where it has more than ``places`` decimals."""
    exact = spelling(value)
    if "/" in exact or len(exact.partition(".")[2]) > places:
        return f"≈ {separated(spelling(Fraction(round(value * 10**places), 10**places)), language)}"
    return separated(exact, language)


def separated(plain: str, language: str) -> str:
    """A plain spelling such as ``-1234.5`` with the language's separators."""
    whole, _, decimals = plain.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", _GROUP[language])
    sign = "-" if plain.startswith("-") else ""
    return f"{sign}{grouped}{_DECIMAL[language] + decimals if decimals else ''}"


def percent(value: Fraction, language: str, places: int = 2) -> str:
    """A share as a percentage."""
    return shown(value * 100, language, places) + ("\u00a0%" if language == "vi" else "%")


def exactly(plain: str, language: str) -> str:
    """One exact spelling of a scorecard, as it is read: ``20/3`` becomes ``≈ 6,6667``."""
    return shown(Fraction(plain), language)


def day(ordinal: int, language: str) -> str:
    """A day number as a date."""
    return format_date(date.fromordinal(ordinal), "d/M/yyyy" if language == "vi" else "d MMMM yyyy", _LOCALES[language])
