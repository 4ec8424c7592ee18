"""Reading JSON exactly: a number is its value, to the last digit; nothing is guessed or dropped."""

import json
import re
from collections import Counter
from decimal import Decimal, InvalidOperation
from typing import Any, NoReturn

from methodology.errors import invalid

DEEPEST = 32
"""Nested values, at most."""
LONGEST_NUMERAL = 40
"""Digits before or after the point of a number that is written out, about."""
MOST_VALUES = 500_000
"""Values in one text, at most: fifty times those of the largest scorecard that carries its method."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_TOKEN = re.compile(r'"(?:[^"\\]++|\\.)*+"?|[\[{]|[\]}]', re.DOTALL)
"""A text, also one that never ends, or a bracket; nothing is looked at twice."""


class Numeral(str):
    """A number in digits. One from JSON is in its one spelling: ``12`` for ``12.0`` and for ``1.2e1``.

    Attributes:
        written: as it stood there; this is what its reader is told of.
    """

    __slots__ = ("written",)
    written: str

    def __new__(cls, digits: str | int, written: str = "") -> "Numeral":
        """A numeral; it was written as its digits unless said."""
        numeral = super().__new__(cls, digits)
        numeral.written = written or str(digits)
        return numeral


def loads(raw: bytes) -> Any:
    """A JSON text (RFC 8259, UTF-8) as mappings, lists, texts, booleans, None and :class:`Numeral`.

    Raises:
        InvalidDocument: ``not_utf8``, ``not_json``, ``duplicate_name``, ``not_finite``, ``too_deep``,
            ``too_many_values``, ``broken_text`` (half of a surrogate pair).
    """
    # What could separate or begin values, also within texts: never fewer than there are, and found at once.
    if sum(map(raw.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise invalid("too_many_values", limit=MOST_VALUES)
    text = _decoded(raw)
    _check_depth(text)
    try:
        read = json.loads(
            text,
            parse_float=_plain,
            parse_int=Numeral,
            parse_constant=_constant,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        raise invalid("not_json", line=error.lineno, column=error.colno, problem=error.msg) from None
    if _ESCAPED_SURROGATE.search(text):
        _check_texts(read, "–")
    return read


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise invalid("not_utf8", position=error.start) from None


def _check_depth(text: str) -> None:
    if text.count("[") + text.count("{") <= DEEPEST:
        return
    depth = 0
    for match in _TOKEN.finditer(text):
        first = match.group()[0]
        if first in "[{":
            depth += 1
        elif first in "]}":
            depth -= 1
        if depth > DEEPEST:
            raise invalid("too_deep", limit=DEEPEST)


def _plain(written: str) -> Numeral:
    """A number with decimals or an exponent, without what its value does not need.

    One that is written out only in more digits than :data:`LONGEST_NUMERAL` stays: no fact admits it.
    """
    try:
        value = Decimal(written)
    except InvalidOperation:
        return Numeral(written)
    if not value:
        return Numeral("0", written)
    if abs(value.adjusted()) > LONGEST_NUMERAL:
        return Numeral(written)
    text = f"{value:f}"
    return Numeral(text.rstrip("0").rstrip(".") if "." in text else text, written)


def _constant(name: str) -> NoReturn:
    raise invalid("not_finite", value=name)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        counts = Counter(name for name, _ in pairs)
        name = next(name for name, count in counts.items() if count > 1)
        raise invalid("duplicate_name", name=_whole(name))
    return read


def _check_texts(value: Any, name: str) -> None:
    """Refuse half of a surrogate pair, which JSON can write and UTF-8 cannot; ``name`` is where."""
    if isinstance(value, str) and _SURROGATE.search(value):
        raise invalid("broken_text", name=_whole(name))
    if isinstance(value, list):
        for item in value:
            _check_texts(item, name)
    elif isinstance(value, dict):
        for key, below in value.items():
            _check_texts(key, key)
            _check_texts(below, key)


def _whole(text: str) -> str:
    """The text with ``?`` for what UTF-8 cannot write."""
    return text.encode("utf-8", "replace").decode()
