"""Reading JSON exactly: numbers keep the digits that were written, nothing is guessed or dropped."""

import json
import re
from typing import Any, NoReturn

from methodology.faults import refuse

DEEPEST = 32
"""Nested values, at most."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_OPENING = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


class Numeral(str):
    """A number as it was written."""

    __slots__ = ()


def loads(raw: bytes) -> Any:
    """A JSON text (RFC 8259, UTF-8) as mappings, lists, texts, booleans, None and :class:`Numeral`.

    Raises:
        Refused: ``not_utf8``, ``not_json``, ``duplicate_name``, ``not_finite``, ``too_deep``,
            ``broken_text`` (half of a surrogate pair).
    """
    text = _decoded(raw)
    _check_depth(text)
    try:
        return json.loads(
            text,
            parse_float=Numeral,
            parse_int=Numeral,
            parse_constant=_constant,
            object_pairs_hook=_object,
        )
    except json.JSONDecodeError as error:
        raise refuse("not_json", line=error.lineno, column=error.colno, problem=error.msg) from None


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise refuse("not_utf8", position=error.start) from None


def _check_depth(text: str) -> None:
    depth = 0
    for match in _OPENING.finditer(text):
        first = match.group()[0]
        if first in "[{":
            depth += 1
        elif first in "]}":
            depth -= 1
        if depth > DEEPEST:
            raise refuse("too_deep", limit=DEEPEST)


def _constant(name: str) -> NoReturn:
    raise refuse("not_finite", value=name)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) < len(pairs):
        names = [name for name, _ in pairs]
        raise refuse("duplicate_name", name=next(name for name in names if names.count(name) > 1))
    if any(
        _SURROGATE.search(text) for name, value in pairs for text in (name, value) if isinstance(text, str)
    ):
        raise refuse("broken_text", name=pairs[0][0].encode("ascii", "replace").decode())
    return read
