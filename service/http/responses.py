"""Answers: bytes with a media type and a language, remembered by a strong tag where they stay the same."""

import hashlib
from collections.abc import Callable
from time import perf_counter
from typing import Any

from flask import Request, Response, request

from methodology.canonical import Document
from methodology.errors import InvalidDocument
from service.config import VERSION
from service.documents import MEDIA_TYPES, write_document
from service.http.compression import known_tag
from service.http.long_work import current_sibling, is_long
from service.http.negotiation import Preference, negotiate
from service.http.problems import Problem
from service.http.request_body import parse_json, read_body
from service.http.turns import current_turns


def answer(body: bytes | str, preference: Preference) -> Response:
    """An answer that depends on what the client prefers."""
    response = Response(body, mimetype=preference.media_type)
    response.content_language.add(preference.language)
    response.vary.update(("Accept", "Accept-Language"))
    return response


def computed(name: str, compute: Callable[[Any, str], Document]) -> Response:
    """The document, in the media type and the language that the client prefers.

    Args:
        name: of the computation, by which it may be long work; and in the header ``Server-Timing``.
        compute: the document, from the JSON in the body and the language.

    Raises:
        Problem: ``unsupported_media_type``, ``unreadable_body``; ``wrong_submission`` where the computation
            refuses the body; ``busy`` where too many wait.
    """
    preference, raw = negotiate(request, *MEDIA_TYPES), read_body(request)
    if (sibling := current_sibling()) and is_long(name, raw):
        return sibling.ask(raw)

    def write() -> bytes:
        body = parse_json(raw)
        try:
            document = compute(body, preference.language)
        except InvalidDocument as error:
            raise Problem("wrong_submission", error.faults) from None
        return write_document(document, preference.media_type)

    return uncached(preference, name, write)


def uncached(preference: Preference, name: str, body: Callable[[], bytes]) -> Response:
    """An answer that is computed for this request and stored nowhere.

    Args:
        preference: of the client.
        name: of what is measured, in the header ``Server-Timing``.
        body: computes the answer.
    """
    with current_turns().take():
        started = perf_counter()
        content = body()
        seconds = perf_counter() - started
    response = answer(content, preference)
    response.cache_control.no_store = True
    response.headers["Server-Timing"] = f"{name};dur={seconds * 1000:.3f}"
    return response


def cacheable(
    request: Request, preference: Preference, source: str, body: Callable[[], bytes | str]
) -> Response:
    """An answer that the client may keep; made only where it does not have it already.

    Args:
        request: may bring the tag of what the client has.
        preference: of the client.
        source: digest of what the answer is made from. With the media type, the language and the version of
            the software it makes a strong tag (RFC 9110, 8.8.3).
        body: makes the answer.
    """
    tag = f"{source}.{preference.media_type.rpartition('/')[2]}.{preference.language}.{VERSION}"
    known = known_tag(request, tag)
    response = answer(b"" if known else body(), preference)
    if known:
        response.status_code = 304
    response.set_etag(known or tag)
    response.cache_control.no_cache = True
    response.cache_control.public = True
    return response


def link(response: Response, *links: tuple[str, str]) -> Response:
    """The answer with links to what belongs to it (RFC 8288), each a relation and an address."""
    for relation, href in links:
        response.headers.add("Link", f'<{href}>; rel="{relation}"')
    return response


def fingerprint(body: bytes) -> str:
    """A tag for bytes that have no digest of their own."""
    return hashlib.sha256(body).hexdigest()
