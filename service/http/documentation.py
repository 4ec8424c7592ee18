"""What every operation says about itself in the OpenAPI document."""

from collections.abc import Callable
from itertools import groupby
from typing import Any, TypeVar

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from service.http.problem_kinds import KINDS
from service.http.problems import MEDIA_TYPE

View = TypeVar("View", bound=Callable[..., Any])
Decorator = Callable[[View], View]

LANGUAGE = {
    "in": "header",
    "name": "Accept-Language",
    "description": "`vi` or `en`; Vietnamese unless said.",
    "schema": {"type": "string"},
    "example": "en",
}
KNOWN = {
    "in": "header",
    "name": "If-None-Match",
    "description": "The `ETag` of an earlier answer; where it is still right, 304 comes back without a body.",
    "schema": {"type": "string"},
}


class Entry(Schema):
    """One thing that is wrong."""

    code = fields.String(required=True)
    pointer = fields.String(required=True, metadata={"description": "JSON pointer (RFC 6901) into the body."})
    detail = fields.String(required=True, metadata={"description": "In the language asked for."})
    params = fields.Dict(keys=fields.String(), values=fields.String(), required=True)


class ProblemDetails(Schema):
    """A problem (RFC 9457)."""

    type = fields.String(required=True, metadata={"description": "The page that says what the code means."})
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    instance = fields.String(required=True, metadata={"description": "The path that was asked for."})
    code = fields.String(required=True, metadata={"description": "Stable; a client may branch on it."})
    errors = fields.List(fields.Nested(Entry), required=True)


def may_fail(blueprint: Blueprint, *codes: str) -> Decorator[View]:
    """Document the problems with which an operation may answer."""

    def decorator(view: View) -> View:
        kinds = sorted((KINDS[code] for code in codes), key=lambda kind: kind.status)
        for status, same in groupby(kinds, key=lambda kind: kind.status):
            text = "; ".join(f"`{kind.code}`: {kind.title.en}" for kind in same)
            view = blueprint.alt_response(
                status, schema=ProblemDetails, content_type=MEDIA_TYPE, description=text
            )(view)
        return view

    return decorator


def page(blueprint: Blueprint, path: str, **options: Any) -> Decorator[View]:
    """Route to an operation whose answer is remembered by its tag and depends on the language."""

    def decorator(view: View) -> View:
        unchanged = blueprint.alt_response(304, description="What the client has is still right.")
        routed: View = blueprint.route(path, parameters=[LANGUAGE, KNOWN], **options)(unchanged(view))
        return routed

    return decorator
