"""The answer to a request that computes a document from the JSON in its body; nothing is kept."""

from collections.abc import Callable
from typing import Any

from flask import Response, request

from methodology.canonical import Document
from methodology.errors import InvalidDocument
from service.documents import MEDIA_TYPES, write_document
from service.http.negotiation import negotiate
from service.http.problems import Problem
from service.http.request_body import parse_json, read_body
from service.http.responses import uncached


def computed(name: str, compute: Callable[[Any, str], Document]) -> Response:
    """The document, in the media type and the language that the client prefers.

    Args:
        name: of what is measured, in the header ``Server-Timing``.
        compute: the document, from the JSON in the body and the language.

    Raises:
        Problem: ``unsupported_media_type``, ``unreadable_body``; ``wrong_submission`` where the computation
            refuses the body.
    """
    preference, raw = negotiate(request, *MEDIA_TYPES), read_body(request)

    def write() -> bytes:
        body = parse_json(raw)
        try:
            document = compute(body, preference.language)
        except InvalidDocument as error:
            raise Problem("wrong_submission", error.faults) from None
        return write_document(document, preference.media_type)

    return uncached(preference, name, write)
