"""The texts that people read: English where they are used, every other language in a gettext catalogue.

A text is marked where it stands: by ``_`` where it is used at once, by :func:`N_` where it stands in a table
and is translated when it is used. A language is one file, ``catalogues/LANGUAGE.po``; it is read as it is,
so that nothing has to be compiled before the program runs.
"""

import io
from collections.abc import Callable
from fractions import Fraction
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

CATALOGUES = Path(__file__).with_name("catalogues")
SOURCE = "en"
"""The language of the texts in the code; it has no catalogue."""
DEFAULT = "vi"
"""The language where nobody says."""

Gettext = Callable[[str], str]


def _languages() -> tuple[str, ...]:
    others = sorted(file.stem for file in CATALOGUES.glob("*.po") if file.stem != DEFAULT)
    return (DEFAULT, SOURCE, *others)


LANGUAGES = _languages()
"""Vietnamese, English, then whatever other catalogue is there."""


def N_(text: str) -> str:
    """Mark a text of a table for translation; it is translated where it is used."""
    return text


@cache
def translations(language: str) -> NullTranslations:
    """The catalogue of a language: ``gettext``, ``ngettext`` (plurals) and ``pgettext`` (by context).

    Args:
        language: one of :data:`LANGUAGES`; any other reads English.
    """
    file = CATALOGUES / f"{language}.po"
    if language == SOURCE or language not in LANGUAGES:
        return NullTranslations()
    compiled = io.BytesIO()
    with file.open("rb") as written:
        write_mo(compiled, read_po(written, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)


def gettext(language: str) -> Gettext:
    """The function that says a text in a language; it is called ``_`` where it is used."""
    return translations(language).gettext


def plural(number: Fraction | int) -> int:
    """The number by which ``ngettext`` chooses: 1 for exactly one, whatever is no whole number is many."""
    return int(number) if number.denominator == 1 else 2


@cache
def locale(language: str) -> Locale:
    """How numbers and dates are written in a language; English is British."""
    return Locale("en", "GB") if language == SOURCE else Locale.parse(language)
