"""One spelling for one value: the bytes of RFC 8785 and their SHA-256.

Keys are ASCII and there are no floats, so sorted keys without white space are those very bytes.
"""

import hashlib
from fractions import Fraction
from typing import Any

import orjson


def canonical(value: Any) -> bytes:
    """The canonical JSON (RFC 8785) of mappings, lists, texts, integers, booleans and null."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON, in lower-case hexadecimal."""
    return hashlib.sha256(canonical(value)).hexdigest()


def spelling(value: Fraction) -> str:
    """The one spelling of an exact number: ``19.97`` where it ends, else ``20/3``."""
    numerator, denominator = value.numerator, value.denominator
    if denominator == 1:
        return str(numerator)
    digits = _digits(denominator)
    if digits is None:
        return f"{numerator}/{denominator}"
    steps = abs(numerator) * 10**digits // denominator
    text = f"{steps:0{digits + 1}d}"
    return f"{'-' if numerator < 0 else ''}{text[:-digits]}.{text[-digits:]}"


def _digits(denominator: int) -> int | None:
    """How many decimals 1/denominator has; None where it does not end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None
