"""Answers: bytes with a media type and a language, remembered by a strong tag where they stay the same."""

import hashlib
from collections.abc import Callable
from threading import Lock
from time import perf_counter

from flask import Request, Response

from service.formats import VERSION
from service.http.negotiation import Preference

_turn = Lock()
"""One computation after the other: two threads would only take turns in the middle, and both come late."""


def answer(body: bytes | str, want: Preference) -> Response:
    """An answer that depends on what the client wants."""
    response = Response(body, mimetype=want.media)
    response.content_language.add(want.language)
    response.vary.update(("Accept", "Accept-Language"))
    return response


def uncached(want: Preference, name: str, body: Callable[[], bytes]) -> Response:
    """An answer that is computed for this request and stored nowhere.

    Args:
        want: what the client wants.
        name: of what is measured, in the header ``Server-Timing``.
        body: computes the answer.
    """
    with _turn:
        started = perf_counter()
        written = body()
        taken = perf_counter() - started
    response = answer(written, want)
    response.cache_control.no_store = True
    response.headers["Server-Timing"] = f"{name};dur={taken * 1000:.3f}"
    return response


def cacheable(request: Request, want: Preference, source: str, body: Callable[[], bytes | str]) -> Response:
    """An answer that the client may keep; made only where it does not have it already.

    Args:
        request: may bring the tag of what the client has.
        want: what the client wants.
        source: digest of what the answer is made from. With the media type, the language and the version of
            the software it makes a strong tag (RFC 9110, 8.8.3).
        body: makes the answer.
    """
    tag = f"{source}.{want.media.rpartition('/')[2]}.{want.language}.{VERSION}"
    known = request.if_none_match.contains_weak(tag)
    response = answer(b"" if known else body(), want)
    if known:
        response.status_code = 304
        del response.headers["Content-Type"]
    response.set_etag(tag)
    response.cache_control.no_cache = True
    response.cache_control.public = True
    return response


def fingerprint(body: bytes) -> str:
    """A tag for bytes that have no digest of their own."""
    return hashlib.sha256(body).hexdigest()
