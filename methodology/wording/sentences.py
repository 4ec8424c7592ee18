"""A fault as a sentence, in any language that there is.

A sentence names its parameters, and says after a colon how each is printed: ``{value}`` as it was
written, ``{low:number}`` with the language's separators, ``{expected:type}`` by the word for it.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from methodology.errors import Fault, Path
from methodology.wording.faults import SENTENCES
from methodology.wording.faults.words import ENTRIES, FIELDS, JSON, PROVENANCES, TYPES
from methodology.wording.numbers import day, percent, separated
from methodology.wording.translations import gettext

LONGEST = 300
"""Characters of a parameter that are printed."""

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def sentence(fault: Fault, language: str) -> str:
    """What is wrong and what to do; ``{place}`` is its last key.

    Args:
        fault: of any document or facts file.
        language: ``vi`` or ``en``.
    """
    texts = {"place": _place(fault.path), **fault.params}
    params = {name: _Param(text, language) for name, text in texts.items()}
    words = {name: text[language] for name, text in fault.words.items()}
    return gettext(language)(SENTENCES[fault.code]).format(**params, **words)


def _place(path: Path) -> str:
    """``agency.code``; below anything but an agency the last key alone."""
    keys = [step for step in path if isinstance(step, str)][-2:]
    return ".".join(keys if keys[:1] == ["agency"] else keys[-1:])


@dataclass(frozen=True, slots=True)
class _Param:
    """A parameter that prints itself as the sentence asks."""

    text: str
    language: str

    def __format__(self, how: str) -> str:
        printed = _PRINTED[how](self.text, self.language)
        return printed if len(printed) <= LONGEST else printed[:LONGEST] + "…"


def _number(text: str, language: str) -> str:
    """A number or a date as it is read; anything else as it is."""
    if _NUMBER.fullmatch(text):
        return separated(text, language)
    return day(date.fromisoformat(text).toordinal(), language) if _DATE.fullmatch(text) else text


def _field(text: str, language: str) -> str:
    """``the code of the agency (agency.code)``; a key of which nothing is known, as it is."""
    return f"{gettext(language)(FIELDS[text])} ({text})" if text in FIELDS else f"«{text}»"


def _word(table: Mapping[str, str]) -> Callable[[str, str], str]:
    """The language's word for one of a few codes; a code without a word as it is."""
    return lambda text, language: gettext(language)(table.get(text, text))


_PRINTED: Mapping[str, Callable[[str, str], str]] = {
    "": lambda text, language: text,
    "number": _number,
    "field": _field,
    "share": lambda text, language: percent(Fraction(text), language),
    "type": _word(TYPES),
    "entry": _word(ENTRIES),
    "json": _word(JSON),
    "provenance": _word(PROVENANCES),
}
