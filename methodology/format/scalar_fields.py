"""The scalar fields of the format: keys, texts, numbers, shares, dates, expressions, choices of words."""

import keyword
import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Unpack

from methodology.errors import invalid
from methodology.format import scalars
from methodology.format.fields import JsonSchema, Options, Record, Scalar, load
from methodology.model.fact import Text

KEY = r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?"
FACT_NAME = r"[a-z][a-z0-9_]*"
PACK_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*/[0-9]{4}(?:\.[1-9][0-9]*)?"
FILE_NAME = r"[a-z0-9-]+\.yaml"
SERVES = PACK_NAME + "#" + KEY
_TYPED = {"true": True, "1": 1}
"""Words that an editor, which types YAML, takes for something else than a text."""


def _matching(code: str, pattern: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise invalid(code, value=text)
        return text

    return parse


def _fact_name(text: str) -> str:
    if keyword.iskeyword(text) or text in ("max", "at_most"):
        raise invalid("reserved_name", value=text)
    return _matching("not_a_fact_name", FACT_NAME)(text)


def _printed(text: str) -> str:
    if not text.strip():
        raise invalid("empty_text")
    if not unicodedata.is_normalized("NFC", text):
        raise invalid("not_nfc", value=text)
    return text


def _pattern(title: str, pattern: str, *examples: str) -> JsonSchema:
    shown = {"examples": list(examples)} if examples else {}
    return {"title": title, "type": "string", "pattern": f"^{pattern}$", **shown}


def _number_or_text(title: str, *examples: object) -> JsonSchema:
    shown = {"examples": list(examples)} if examples else {}
    return {"title": title, "type": ["number", "string"], **shown}


def key(description: str = "", **options: Unpack[Options]) -> Scalar:
    """An identity: lower-case letters, digits, dots, underscores, hyphens."""
    return Scalar(_matching("not_a_key", KEY), _pattern("key", KEY), description, **options)


def pack_name(description: str = "", **options: Unpack[Options]) -> Scalar:
    """``province/year``, with an optional correction number."""
    schema = _pattern("pack name", PACK_NAME, "hoa-binh/2023")
    return Scalar(_matching("not_a_pack_name", PACK_NAME), schema, description, **options)


def serves(description: str = "") -> Scalar:
    """A row or group of another pack: ``national-dti/2022#digital-government``."""
    schema = _pattern("pack row", SERVES, "national-dti/2022#digital-government")
    return Scalar(_matching("not_a_reference", SERVES), schema, description)


def file_name(description: str = "") -> Scalar:
    """A level's file beside ``pack.yaml``."""
    schema = _pattern("file name", FILE_NAME, "commune.yaml")
    return Scalar(_matching("not_a_file_name", FILE_NAME), schema, description)


def fact_name(description: str = "") -> Scalar:
    """A fact's own name."""
    return Scalar(_fact_name, _pattern("fact name", FACT_NAME), description)


def printed(description: str = "", **options: Unpack[Options]) -> Scalar:
    """A text that is printed as it is."""
    schema = {"title": "text", "type": ["string", "number"], "minLength": 1}
    return Scalar(_printed, schema, description, **options)


def number(description: str = "", **options: Unpack[Options]) -> Scalar:
    """A number with a decimal point."""
    return Scalar(scalars.number, {"title": "number", "type": "number"}, description, **options)


def whole(description: str = "", **options: Unpack[Options]) -> Scalar:
    """A whole number."""
    return Scalar(scalars.whole, {"title": "whole number", "type": "integer"}, description, **options)


def quantity(description: str = "") -> Scalar:
    """A number, percent, fraction or date."""
    return Scalar(scalars.quantity, _number_or_text("number, percentage, fraction or date"), description)


def share(description: str = "") -> Scalar:
    """A share of the maximum."""
    return Scalar(scalars.share, _number_or_text("share", "75%", "1/2"), description)


def portion(description: str = "") -> Scalar:
    """A share of the maximum above 0."""
    return Scalar(scalars.portion, _number_or_text("share", "75%", "1/2"), description)


def end(description: str = "") -> Scalar:
    """An end of a fact's domain."""
    return Scalar(scalars.end, _number_or_text("number or date"), description)


def award(description: str = "") -> Scalar:
    """Points, or a share of the maximum; typed once the maximum is known."""
    return Scalar(str, _number_or_text("points or share", "max", 7.5, "3/4", "75%"), description)


def day(description: str = "", **options: Unpack[Options]) -> Scalar:
    """An ISO date."""
    schema = {"title": "date", "type": "string", "format": "date", "examples": ["2026-01-15"]}
    return Scalar(scalars.day, schema, description, **options)


def expression(description: str = "", **options: Unpack[Options]) -> Scalar:
    """An expression; parsed once the facts are known."""
    return Scalar(str, {"title": "expression", "type": ["string", "number"]}, description, **options)


def one_of(words: Sequence[str], description: str = "", **options: Unpack[Options]) -> Scalar:
    """One of a few words."""

    def parse(text: str) -> str:
        if text not in words:
            raise invalid("not_one_of", value=text, allowed=", ".join(words))
        return text

    schema = {"enum": [*words, *(_TYPED[word] for word in words if word in _TYPED)]}
    return Scalar(parse, schema, description, **options)


class Bilingual(Record):
    """A text in both languages."""

    vi = printed("In Vietnamese.", required=True)
    en = printed("In English.", required=True)


class TextField(Scalar):
    """A bilingual text."""

    def __init__(self, description: str = "", **options: Unpack[Options]) -> None:
        super().__init__(str, {"$ref": "#/$defs/Bilingual"}, description, **options)

    def read(self, written: object) -> Text:
        """Both languages."""
        return Text(**load(Bilingual, written))
