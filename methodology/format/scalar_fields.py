"""The scalar fields of the format: keys, texts, numbers, shares, dates, expressions, choices of words."""

import keyword
import re
import unicodedata
from collections.abc import Sequence

from methodology.errors import invalid
from methodology.format import scalars
from methodology.format.fields import JsonSchema, Record, Scalar, load
from methodology.model.fact import Text

KEY = r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?"
FACT_NAME = r"[a-z][a-z0-9_]*"
PACK_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*/[0-9]{4}(?:\.[1-9][0-9]*)?"
SERVES = PACK_NAME + "#" + KEY
_TYPED = {"true": True, "1": 1}
"""Words that an editor, which types YAML, takes for something else than a text."""


def _matching(code: str, pattern: str, text: str) -> str:
    if not re.fullmatch(pattern, text):
        raise invalid(code, value=text)
    return text


def _fact_name(text: str) -> str:
    if keyword.iskeyword(text) or text in ("max", "at_most"):
        raise invalid("reserved_name", value=text)
    return _matching("not_a_fact_name", FACT_NAME, text)


def _printed(text: str) -> str:
    if not text.strip():
        raise invalid("empty_text")
    if not unicodedata.is_normalized("NFC", text):
        raise invalid("not_nfc", value=text)
    return text


def _pattern(title: str, pattern: str, *examples: str) -> JsonSchema:
    shown = {"examples": list(examples)} if examples else {}
    return {"title": title, "type": "string", "pattern": f"^{pattern}$", **shown}


def key(about: str = "", *, required: bool = False) -> Scalar:
    """An identity: lower-case letters, digits, dots, underscores, hyphens."""
    form = _pattern("key", KEY)
    return Scalar(lambda text: _matching("not_a_key", KEY, text), form, about, required=required)


def pack_name(about: str = "", *, required: bool = False) -> Scalar:
    """``province/year``, with an optional correction number."""
    form = _pattern("pack name", PACK_NAME, "hoa-binh/2023")
    return Scalar(lambda text: _matching("not_a_pack_name", PACK_NAME, text), form, about, required=required)


def serves(about: str = "") -> Scalar:
    """A row or group of another pack: ``national-dti/2022#digital-government``."""
    form = _pattern("pack row", SERVES, "national-dti/2022#digital-government")
    return Scalar(lambda text: _matching("not_a_reference", SERVES, text), form, about)


def file_name(about: str = "") -> Scalar:
    """A level's file beside ``pack.yaml``."""
    pattern = r"[a-z0-9-]+\.yaml"
    form = _pattern("file name", pattern, "commune.yaml")
    return Scalar(lambda text: _matching("not_a_file_name", pattern, text), form, about)


def fact_name(about: str = "") -> Scalar:
    """A fact's own name."""
    return Scalar(_fact_name, _pattern("fact name", FACT_NAME), about)


def printed(about: str = "", *, required: bool = False) -> Scalar:
    """A text that is printed as it is."""
    form = {"title": "text", "type": ["string", "number"], "minLength": 1}
    return Scalar(_printed, form, about, required=required)


def number(about: str = "", *, required: bool = False) -> Scalar:
    """A number with a decimal point."""
    return Scalar(scalars.number, {"title": "number", "type": "number"}, about, required=required)


def whole(about: str = "", *, required: bool = False, data_key: str | None = None) -> Scalar:
    """A whole number."""
    form = {"title": "whole number", "type": "integer"}
    return Scalar(scalars.whole, form, about, required=required, data_key=data_key)


def quantity(about: str = "") -> Scalar:
    """A number, percent, fraction or date."""
    form = {"title": "number, percentage, fraction or date", "type": ["number", "string"]}
    return Scalar(scalars.quantity, form, about)


def share(about: str = "") -> Scalar:
    """A share of the maximum."""
    form = {"title": "share", "type": ["number", "string"], "examples": ["75%", "1/2"]}
    return Scalar(scalars.share, form, about)


def portion(about: str = "") -> Scalar:
    """A share of the maximum above 0."""
    form = {"title": "share", "type": ["number", "string"], "examples": ["75%", "1/2"]}
    return Scalar(scalars.portion, form, about)


def end(about: str = "") -> Scalar:
    """An end of a fact's domain."""
    return Scalar(scalars.end, {"title": "number or date", "type": ["number", "string"]}, about)


def award(about: str = "") -> Scalar:
    """A share of the maximum, or points greater than 1; typed once the maximum is known."""
    form = {"title": "share or points", "type": ["number", "string"], "examples": ["max", "3/4", 22]}
    return Scalar(str, form, about)


def day(about: str = "", *, required: bool = False) -> Scalar:
    """An ISO date."""
    form = {"title": "date", "type": "string", "format": "date", "examples": ["2026-01-15"]}
    return Scalar(scalars.day, form, about, required=required)


def expression(about: str = "", *, required: bool = False, data_key: str | None = None) -> Scalar:
    """An expression; parsed once the facts are known."""
    form = {"title": "expression", "type": ["string", "number"]}
    return Scalar(str, form, about, required=required, data_key=data_key)


def one_of(
    words: Sequence[str], about: str = "", *, required: bool = False, data_key: str | None = None
) -> Scalar:
    """One of a few words."""

    def reading(text: str) -> str:
        if text not in words:
            raise invalid("not_one_of", value=text, allowed=", ".join(words))
        return text

    form = {"enum": [*words, *(_TYPED[word] for word in words if word in _TYPED)]}
    return Scalar(reading, form, about, required=required, data_key=data_key)


class Bilingual(Record):
    """A text in both languages."""

    vi = printed("In Vietnamese.", required=True)
    en = printed("In English.", required=True)


class TextField(Scalar):
    """A bilingual text."""

    def __init__(self, about: str = "", *, required: bool = False) -> None:
        super().__init__(str, {"$ref": "#/$defs/Bilingual"}, about, required=required)

    def read(self, written: object) -> Text:
        """Both languages."""
        return Text(**load(Bilingual, written))
