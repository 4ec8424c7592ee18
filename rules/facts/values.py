"""A fact's value: from what was written to its grid, and back in one normal spelling."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from methodology.canonical import spelled
from methodology.errors import InvalidDocument, invalid
from methodology.format.slips import refuse_date_slips
from methodology.model.fact import Fact, FactType
from rules.facts.exact_json import Numeral

_PLAIN = re.compile(r"-?(\d+)(?:\.(\d+))?", re.ASCII)
LONGEST_NUMBER = 40
"""Characters of a number that are looked at."""


def to_grid(fact: Fact, written: Any) -> int:
    """The integer on the fact's grid.

    Args:
        fact: whose type, decimals and ends decide.
        written: a :class:`Numeral`, int or Decimal for numbers; True or False for a flag; a text for the
            answer of a choice and for a date (``2023-03-31``).

    Raises:
        InvalidDocument: ``wrong_type``, ``in_quotes``, ``exponent``, ``number_too_long``,
            ``too_many_decimals_in_value``, ``out_of_domain``, ``unknown_option``, ``no_such_date``,
            ``spoken_date``.
    """
    value = _READ[fact.type](fact, written)
    if not fact.low <= value <= fact.high:
        raise invalid(
            "out_of_domain",
            value=_shown(written),
            low=value_text(fact, fact.low),
            high=value_text(fact, fact.high),
        )
    return value


def from_grid(fact: Fact, value: int) -> str | bool:
    """The one spelling in a scorecard: ``"412"``, ``"64.88"``, True, ``"head"``, ``"2023-03-31"``."""
    if fact.type == "flag":
        return bool(value)
    if fact.type == "choice":
        return fact.options[value].key
    return value_text(fact, value)


def value_text(fact: Fact, value: int) -> str:
    """A grid value as text: a number in its shortest spelling, or an ISO date."""
    if fact.type == "date":
        return date.fromordinal(value).isoformat()
    return spelled(value, 10**fact.decimals) if fact.decimals else str(value)


def _number(fact: Fact, written: Any) -> int:
    text = _digits(written, fact)
    match = _PLAIN.fullmatch(text)
    if not match:
        raise invalid(
            "exponent" if "e" in text.lower() else "wrong_type", value=_shown(written), expected=fact.type
        )
    decimals = match[2] or ""
    if len(decimals) > fact.decimals:
        raise invalid("too_many_decimals_in_value", value=_shown(written), limit=fact.decimals)
    steps = int(match[1] + decimals.ljust(fact.decimals, "0"))
    return -steps if text.startswith("-") else steps


def _digits(written: Any, fact: Fact) -> str:
    if isinstance(written, (Numeral, Decimal)) or (
        isinstance(written, int) and not isinstance(written, bool)
    ):
        text = str(written)
        if len(text) > LONGEST_NUMBER:
            raise invalid("number_too_long", value=_shown(written), limit=LONGEST_NUMBER)
        return text
    raise _wrong_type(fact, written)


def _flag(fact: Fact, written: Any) -> int:
    if not isinstance(written, bool):
        raise _wrong_type(fact, written)
    return int(written)


def _choice(fact: Fact, written: Any) -> int:
    keys = [option.key for option in fact.options]
    if not isinstance(written, str) or isinstance(written, Numeral):
        raise _wrong_type(fact, written)
    if written not in keys:
        raise invalid("unknown_option", value=_shown(written), allowed=", ".join(keys))
    return keys.index(written)


def _date(fact: Fact, written: Any) -> int:
    if not isinstance(written, str) or isinstance(written, Numeral):
        raise _wrong_type(fact, written)
    try:
        if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", written, re.ASCII):
            raise ValueError
        return date.fromisoformat(written).toordinal()
    except ValueError:
        refuse_date_slips(written[:LONGEST_NUMBER])
        raise invalid("no_such_date", value=_shown(written)) from None


def _wrong_type(fact: Fact, written: Any) -> InvalidDocument:
    if isinstance(written, str) and not isinstance(written, Numeral) and _reads_bare(fact, written):
        return invalid("in_quotes", value=written)
    return invalid("wrong_type", value=_shown(written), expected=fact.type)


def _reads_bare(fact: Fact, text: str) -> bool:
    """Whether a text would be a value of the fact without its quotation marks."""
    if fact.type == "flag":
        return text in ("true", "false")
    try:
        to_grid(fact, Numeral(text))
    except InvalidDocument:
        return False
    return True


def _shown(written: Any) -> str:
    if isinstance(written, bool):
        return "true" if written else "false"
    text = written.written if isinstance(written, Numeral) else str(written)
    return text if len(text) <= LONGEST_NUMBER else text[:LONGEST_NUMBER] + "…"


_READ: dict[FactType, Callable[[Fact, Any], int]] = {
    "count": _number,
    "number": _number,
    "percent": _number,
    "flag": _flag,
    "choice": _choice,
    "date": _date,
}
