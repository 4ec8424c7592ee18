"""One spelling for one value: the bytes of RFC 8785 and their SHA-256.

Keys are ASCII and there are no floats, so sorted keys without white space are those very bytes.
"""

import hashlib
from fractions import Fraction
from functools import lru_cache
from typing import Any

import orjson

Document = dict[str, Any]
"""What goes out: JSON data with ASCII keys; every exact number is a text in its one spelling."""


def canonical(value: Any) -> bytes:
    """The canonical JSON (RFC 8785) of mappings, lists, texts, integers, booleans and null."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON, in lower-case hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()


def spelling(value: Fraction) -> str:
    """The one spelling of an exact number: ``19.97`` where it ends, else ``20/3``."""
    return spelled(value.numerator, value.denominator)


@lru_cache(maxsize=2**14)
def spelled(numerator: int, denominator: int) -> str:
    """The same of a quotient that need not be in lowest terms; its denominator is above zero."""
    places = _PLACES
    scaled, rest = divmod(abs(numerator) * 10**places, denominator)
    if rest:
        lowest = Fraction(numerator, denominator)
        if (ends := _places(lowest.denominator)) is None:
            return f"{lowest.numerator}/{lowest.denominator}"
        places = ends
        scaled = abs(numerator) * 10**places // denominator
    whole, decimals = divmod(scaled, 10**places)
    sign = "-" if numerator < 0 else ""
    return f"{sign}{whole}.{decimals:0{places}d}".rstrip("0") if decimals else f"{sign}{whole}"


_PLACES = 6
"""Decimals that most numbers end within."""


def _places(denominator: int) -> int | None:
    """How many decimals 1/denominator has; None where it does not end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
