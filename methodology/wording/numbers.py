"""Numbers as they are printed: decimal comma and dots in Vietnamese, the other way round in English."""

from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import get_decimal_symbol, get_group_symbol

from methodology.canonical import spelling
from methodology.wording.translations import LANGUAGES, locale, plural, translations

DECIMAL = {language: get_decimal_symbol(locale(language)) for language in LANGUAGES}
_GROUP = {language: get_group_symbol(locale(language)) for language in LANGUAGES}
PLACES = 4
"""Decimals that are shown of a number that does not end sooner."""


def shown(value: Fraction, language: str, places: int = PLACES) -> str:
    """A number, with ``≈`` before it where it has more than ``places`` decimals."""
    return shown_quotient(value.numerator, value.denominator, language, places)


@lru_cache(maxsize=2**14)
def shown_quotient(numerator: int, denominator: int, language: str, places: int = PLACES) -> str:
    """The same of a quotient; its denominator is above zero."""
    scaled, rest = divmod(abs(numerator) * 10**places, denominator)
    about = "≈ " if rest else ""
    if 2 * rest > denominator or (2 * rest == denominator and scaled % 2):
        scaled += 1
    whole, decimals = divmod(scaled, 10**places)
    text = about + ("-" if numerator < 0 else "") + grouped(whole, language)
    return text + (DECIMAL[language] + f"{decimals:0{places}d}".rstrip("0") if decimals else "")


def grouped(whole: int, language: str) -> str:
    """A whole number with the language's separator between thousands."""
    return f"{whole:,}".replace(",", _GROUP[language])


def separated(plain: str, language: str) -> str:
    """A plain spelling such as ``-1234.5``, all its decimals kept, with the language's separators."""
    return shown(Fraction(plain), language, len(plain.partition(".")[2]))


def full_number(value: Fraction, language: str) -> str:
    """A number of the method, in full: ``0,00125``; ``8/3`` where its decimals do not end."""
    top, _, bottom = spelling(value).partition("/")
    return f"{separated(top, language)}/{separated(bottom, language)}" if bottom else separated(top, language)


def full_share(value: Fraction, language: str) -> str:
    """A share that the method names, in full: ``66,125%``; ``2/3`` where that does not end."""
    hundreds = spelling(100 * value)
    return full_number(value, language) if "/" in hundreds else separated(hundreds, language) + "%"


def percent(value: Fraction, language: str, places: int = 2) -> str:
    """A share as a percentage."""
    return percent_quotient(value.numerator, value.denominator, language, places)


def percent_quotient(numerator: int, denominator: int, language: str, places: int = 2) -> str:
    """The same of a quotient."""
    return shown_quotient(100 * numerator, denominator, language, places) + "%"


def exactly(plain: str, language: str) -> str:
    """One exact spelling of a scorecard, as it is read: ``20/3`` becomes ``≈ 6,6667``."""
    return shown(Fraction(plain), language)


def points_text(points: Fraction, language: str, number: str | None = None) -> str:
    """``1 point``, ``11.25 points``.

    Args:
        points: how many.
        language: of the text.
        number: how they are printed; as :func:`shown` prints them unless given.
    """
    template = translations(language).ngettext("{points} point", "{points} points", plural(points))
    return template.format(points=number or shown(points, language))


@lru_cache(maxsize=2**12)
def day(ordinal: int, language: str) -> str:
    """A day number as a date, in a form that no added digit can change: ``08/01/2024``, ``12/5/2023``."""
    value, pgettext = date.fromordinal(ordinal), translations(language).pgettext
    if value.month < 3:
        pattern = pgettext("date pattern of January and February (CLDR)", "d MMMM yyyy")
    else:
        pattern = pgettext("date pattern (CLDR)", "d MMMM yyyy")
    return format_date(value, pattern, locale(language))


def written_day(text: str, language: str) -> str:
    """A date, ``2024-01-15``, as it is read; any other text as it stands."""
    try:
        return day(datetime.strptime(text, "%Y-%m-%d").toordinal(), language)
    except ValueError:
        return text
