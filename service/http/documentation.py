"""What every operation says about itself in the OpenAPI document; it is in English."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from service.documents import CSV, TEXT
from service.http.problem_kinds import KINDS
from service.http.problems import MEDIA_TYPE

View = Callable[..., Any]
Decorator = Callable[[View], View]

ACCEPT_LANGUAGE = {
    "in": "header",
    "name": "Accept-Language",
    "description": "`vi` or `en`; Vietnamese unless said.",
    "schema": {"type": "string"},
    "example": "en",
}
IF_NONE_MATCH = {
    "in": "header",
    "name": "If-None-Match",
    "description": "The `ETag` of an earlier answer; where it is still right, 304 comes back without a body.",
    "schema": {"type": "string"},
}


SECURITY: list[dict[str, list[str]]] = [{"session": []}, {"token": []}]
"""A session's cookie or a token."""
READING = ("sign_in_needed", "not_yours", "not_acceptable", "nothing_kept", "store_unavailable")
"""Problems with which whatever is read of what is kept may be answered."""


class Entry(Schema):
    """One thing that is wrong."""

    code = fields.String(required=True)
    pointer = fields.String(required=True, metadata={"description": "JSON pointer (RFC 6901) into the body."})
    detail = fields.String(required=True, metadata={"description": "In the language asked for."})
    params = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "What the sentence is made from; `parameter` names the one that is wrong."},
    )


class ProblemDetails(Schema):
    """A problem (RFC 9457)."""

    type = fields.String(required=True, metadata={"description": "The page that says what the code means."})
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    instance = fields.String(required=True, metadata={"description": "The path that was asked for."})
    code = fields.String(required=True, metadata={"description": "Stable; a client may branch on it."})
    request_id = fields.String(required=True, metadata={"description": "As in `X-Request-Id` and the log."})
    errors = fields.List(fields.Nested(Entry), required=True)


def operation(blueprint: Blueprint) -> Decorator:
    """Document what clients that are generated call an operation: the name of its view."""

    def decorator(view: View) -> View:
        named: View = blueprint.doc(operationId=view.__name__)(view)
        return named

    return decorator


def may_fail(blueprint: Blueprint, *codes: str) -> Decorator:
    """Document the problems with which an operation may answer."""

    def decorator(view: View) -> View:
        kinds = sorted((KINDS[code] for code in codes), key=lambda kind: kind.status)
        for status, alike in groupby(kinds, key=lambda kind: kind.status):
            text = "; ".join(f"`{kind.code}`: {kind.title}" for kind in alike)
            view = blueprint.alt_response(
                status, schema=ProblemDetails, content_type=MEDIA_TYPE, description=text
            )(view)
        return view

    return decorator


def gives_document(blueprint: Blueprint, schema: Any) -> Decorator:
    """Document a document: as JSON of a schema, as a table, as a text."""

    def decorator(view: View) -> View:
        view = blueprint.response(200, schema)(view)
        for media_type in (CSV, TEXT):
            view = blueprint.response(200, {"type": "string"}, content_type=media_type)(view)
        return view

    return decorator


def cacheable_route(blueprint: Blueprint, path: str) -> Decorator:
    """Route to an operation whose answer is remembered by its tag and depends on the language."""

    def decorator(view: View) -> View:
        unchanged = blueprint.alt_response(304, description="What the client has is still right.")
        view = operation(blueprint)(unchanged(view))
        routed: View = blueprint.route(path, parameters=[ACCEPT_LANGUAGE, IF_NONE_MATCH])(view)
        return routed

    return decorator


def guarded_route(blueprint: Blueprint, path: str, schema: Any, *codes: str) -> Decorator:
    """Route to an operation that reads what is kept, for somebody who says who it is.

    Args:
        blueprint: of the operation.
        path: below the blueprint's own.
        schema: of the document.
        codes: the problems that it may answer with, beside those of any such reading.
    """

    def decorator(view: View) -> View:
        view = may_fail(blueprint, *READING, *codes)(blueprint.response(200, schema)(view))
        view = operation(blueprint)(blueprint.doc(security=SECURITY)(view))
        routed: View = blueprint.route(path, parameters=[ACCEPT_LANGUAGE])(view)
        return routed

    return decorator


def computed_route(blueprint: Blueprint, path: str, schema: Any, *codes: str) -> Decorator:
    """Route to an operation that computes a document from a body of JSON.

    Args:
        blueprint: of the operation.
        path: below the blueprint's own.
        schema: of the document.
        codes: the problems that it may answer with, beside those of any body.
    """
    of_any_body = (
        *("unreadable_body", "not_acceptable", "too_slow", "too_large", "unsupported_media_type", "busy"),
    )

    def decorator(view: View) -> View:
        view = gives_document(blueprint, schema)(view)
        view = operation(blueprint)(may_fail(blueprint, *of_any_body, *codes, "wrong_submission")(view))
        routed: View = blueprint.route(path, methods=["POST"], parameters=[ACCEPT_LANGUAGE])(view)
        return routed

    return decorator
