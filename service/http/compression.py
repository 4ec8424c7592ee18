"""Answers are compressed for clients that take gzip; what is compressed has a tag of its own."""

import gzip
from collections.abc import Iterable

from flask import Request, Response

LEAST = 1024
"""Bytes from which it pays."""
LEVEL = 1
"""The fastest; JSON shrinks to a seventh already."""
_SUFFIX = ".gzip"
_KINDS = ("application/json", "application/schema+json", "application/problem+json")


def compress(response: Response, request: Request) -> Response:
    """The answer as the client takes it; its tag names the very bytes that are sent (RFC 9110, 8.8.3)."""
    if response.direct_passthrough or not _is_text(response.mimetype):
        return response
    response.vary.add("Accept-Encoding")
    if response.status_code == 304:
        del response.headers["Content-Type"]
    body = response.get_data()
    if len(body) >= LEAST and takes_gzip(request):
        response.set_data(gzip.compress(body, LEVEL, mtime=0))
        response.content_encoding = "gzip"
        tag, _ = response.get_etag()
        if tag:
            response.set_etag(tag + _SUFFIX)
    return response


def takes_gzip(request: Request) -> bool:
    """Whether the client says so, for any other compression is worse or rarer."""
    return request.accept_encodings.quality("gzip") > 0


def known_tag(request: Request, tag: str) -> str | None:
    """The tag under which the client has an answer already, compressed or not; None where it has not."""
    known = [one for one in _tags(request, tag) if request.if_none_match.contains_weak(one)]
    return known[0] if known else None


def _tags(request: Request, tag: str) -> Iterable[str]:
    """What it would be sent first."""
    return (tag + _SUFFIX, tag) if takes_gzip(request) else (tag,)


def _is_text(media_type: str | None) -> bool:
    return (media_type or "").startswith("text/") or media_type in _KINDS
