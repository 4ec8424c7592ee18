"""What a request brings in its body, read exactly."""

from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from flask import Request
from gunicorn.http.errors import ParseException
from werkzeug.exceptions import BadRequest, RequestEntityTooLarge, RequestTimeout

from methodology.errors import Fault, InvalidDocument, error_path, invalid, read_all
from rules.evaluation.registry import Registry
from rules.facts.exact_json import Numeral, loads
from service.documents import JSON
from service.http.problems import Problem

CHUNK = 64 * 1024
PATIENCE = 64 * 1024 * 1024
"""Bytes of a body that is too large which are still read."""


def read_body(request: Request) -> bytes:
    """All bytes of the body.

    Raises:
        Problem: ``unsupported_media_type``.
        BadRequest: its chunks are broken, or it ends before the length that it states.
        RequestTimeout: it does not come in time.
        RequestEntityTooLarge: after the rest of the body was read too, or its sender would not hear why.
    """
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if (request.mimetype, charset) != (JSON, "utf-8") or "Content-Encoding" in request.headers:
        raise Problem("unsupported_media_type")
    try:
        raw = request.get_data(cache=False)
        request.stream.read(1)  # raises where a body that did not state its length goes on
    except RequestEntityTooLarge:
        with suppress(OSError, ParseException, RequestTimeout):  # it may break off, too
            rest = request.environ["wsgi.input"]
            any(not rest.read(CHUNK) for _ in range(PATIENCE // CHUNK))
        raise
    except (OSError, ParseException):  # chunks that are not framed as they should be
        raise BadRequest from None
    if len(raw) < (request.content_length or 0):
        raise BadRequest
    return raw


def parse_json(raw: bytes) -> Any:
    """The JSON in a body.

    Raises:
        Problem: ``unreadable_body``.
    """
    try:
        return loads(raw)
    except InvalidDocument as error:
        raise Problem("unreadable_body", error.faults) from None


def pack_and_level(written: Any, registry: Registry) -> tuple[str, str]:
    """The names of a pack and a level that exist, in the members ``pack`` and ``level`` of a body.

    Raises:
        InvalidDocument: where there are no such names, or the pack is refused.
    """
    body = mapping(written)
    pack, level = read_all(lambda: text(body, "pack"), lambda: text(body, "level"))
    with error_path("pack"):
        levels = registry.pack(pack).levels
    if level not in levels:
        raise invalid("unknown_level", "level", value=level, known=", ".join(levels))
    return str(pack), str(level)


def without(body: Mapping[str, Any], *names: str) -> Mapping[str, Any]:
    """A body without some of its members."""
    return {name: value for name, value in body.items() if name not in names}


def mapping(written: Any) -> Mapping[str, Any]:
    """A body that is an object.

    Raises:
        InvalidDocument: ``object_expected``.
    """
    if not isinstance(written, Mapping):
        raise invalid("object_expected", value="null" if written is None else type(written).__name__.lower())
    return written


def members(written: Any, *allowed: str) -> Mapping[str, Any]:
    """The members of an object that may have no others.

    Raises:
        InvalidDocument: ``object_expected``; ``unknown_key`` for each other.
    """
    body = mapping(written)
    known = ", ".join(allowed)
    faults = [
        Fault("unknown_key", {"key": key[:100], "known": known}, (key,)) for key in body if key not in allowed
    ]
    if faults:
        raise InvalidDocument(faults)
    return body


def text(body: Mapping[str, Any], key: str) -> str:
    """A text that must be there.

    Raises:
        InvalidDocument: ``text_missing``.
    """
    value = body.get(key)
    if not isinstance(value, str) or isinstance(value, Numeral):
        raise invalid("text_missing", key)
    return value
