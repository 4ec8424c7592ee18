"""What authors are likely to write for something else, and what to write instead.

A decimal comma, a date as it is spoken, words and printed signs for comparisons: each is refused
with the spelling that is meant, before a reader of numbers or expressions finds only that it cannot read it.
"""

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from methodology.errors import invalid
from methodology.wording.translations import LANGUAGES, N_, gettext

_DECIMAL_COMMA = re.compile(r"(?<![\d.,])-?\d+,\d+(?![\d,])", re.ASCII)
_SPOKEN_DATE = re.compile(r"(?<![\d./-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d./-])", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})", re.ASCII)
_SIGNS: Mapping[str, str] = {"≥": ">=", "≤": "<=", "≠": "!=", "×": "*", "÷": "/", "−": "-", "–": "-"}
_WORDS: Mapping[str, str] = {
    ">=": N_("at least | or more | not less than"),
    "<=": N_("at most | or less | not more than"),
    ">": N_("more than | greater than"),
    "<": N_("less than | fewer than"),
    "=": N_("equal to"),
    "!=": N_("other than"),
    "and": N_("and"),
    "or": N_("or"),
    "not": N_("not"),
    "max": N_("full points | the maximum points"),
    "else": N_("otherwise"),
}
"""What stands in an expression → the words that are said for it."""


@cache
def _instead() -> Mapping[str, str]:
    """What is written by mistake, in any language → what to write instead; the longest first."""
    said = [
        (word, sign)
        for language in LANGUAGES
        for sign, words in _WORDS.items()
        for word in gettext(language)(words).split(" | ")
        if word != sign
    ]
    return {**_SIGNS, **dict(sorted(said, key=lambda pair: -len(pair[0])))}


@cache
def _written() -> re.Pattern[str]:
    words = "|".join(map(re.escape, (word for word in _instead() if word[0].isalpha())))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)|[{''.join(_SIGNS)}]", re.IGNORECASE)


def refuse_slips(text: str) -> None:
    """Refuse a number or an expression that has a likely slip in it.

    Raises:
        InvalidDocument: ``decimal_comma``, ``spoken_date``, ``no_such_date``, ``word_for_sign``.
    """
    if found := _DECIMAL_COMMA.search(text):
        raise invalid("decimal_comma", value=found[0], instead=found[0].replace(",", "."))
    refuse_date_slips(text)
    if found := _written().search(text):
        raise invalid("word_for_sign", value=text, word=found[0], instead=_instead()[found[0].lower()])


def refuse_date_slips(text: str) -> None:
    """Refuse a date as it is spoken: ``12/5/2023`` is the twelfth of May, and so is ``2023/5/12``.

    Raises:
        InvalidDocument: ``spoken_date``; ``no_such_date`` where no calendar has it.
    """
    if found := _SPOKEN_DATE.search(text):
        day, _, month, year = map(str, found.groups())
    elif found := _YEAR_FIRST.fullmatch(text):
        year, _, month, day = map(str, found.groups())
    else:
        return
    try:
        instead = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        raise invalid("no_such_date", value=found[0]) from None
    if instead != text:
        raise invalid("spoken_date", value=found[0], instead=instead)
