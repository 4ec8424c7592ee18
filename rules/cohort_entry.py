"""What the documents about a cohort share: methods, and figures that are rounded."""

from fractions import Fraction
from typing import Any

from methodology.canonical import spelling
from methodology.pack import Level, Pack
from methodology.wording.numbers import shown

Entry = dict[str, Any]
"""JSON data with ASCII keys; every exact number is a text, percentages are times one hundred."""

FIGURES = 6
"""Decimals of a figure that is a float: a correlation, an index."""
SHOWN = 2
"""Decimals of a percentage, or a mean, that are shown."""


def method_entry(pack: Pack, level: Level, language: str) -> Entry:
    """A method and the level in question."""
    return {
        "pack": {"name": pack.name, "title": pack.title[language]},
        "digest": pack.digests.pack,
        "level": {"key": level.key, "name": level.name[language]},
    }


def figure(value: float) -> str:
    """A float in the spelling of an exact number."""
    return spelling(round(Fraction(value), FIGURES))


def signed(value: Fraction, language: str) -> str:
    """``+2,5``, ``−7,25``, ``0``."""
    about = shown(abs(round(value, SHOWN)), language, SHOWN)
    return about if about == "0" else ("−" if value < 0 else "+") + about
