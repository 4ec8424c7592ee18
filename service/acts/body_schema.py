"""What an act is asked with, as a JSON Schema. Pure."""

from typing import Any

from marshmallow import Schema, fields

from methodology.canonical import Document
from methodology.wording.translations import Gettext
from service.acts.fields import LONGEST_NAME, MOST, Choice, Day, Flag, Secret, Several, Text
from service.acts.members import MEMBERS

VISIBLE = r"[^\s\x1c-\x1f\x85]"
"""A character that is no white space."""


def body_schema(body: type[Schema], _: Gettext) -> Document:
    """The JSON Schema (2020-12) of a body.

    Args:
        body: it.
        _: says descriptions in a language.
    """
    members = {field.data_key or name: field for name, field in body().fields.items()}
    return {
        "type": "object",
        "properties": {name: _described(name, field, _) for name, field in members.items()},
        "required": [name for name, field in members.items() if field.required],
        "additionalProperties": False,
    }


def _described(name: str, field: fields.Field[Any], _: Gettext) -> Document:
    text = field.metadata.get("description") or MEMBERS[name]
    schema = _schema(field, _)
    if field.allow_none:
        schema = {"anyOf": [schema, {"type": "null"}]}
    return {**schema, "description": _(text)}


def _schema(field: fields.Field[Any], _: Gettext) -> Document:
    match field:
        case fields.Nested(schema=nested):
            return body_schema(type(nested), _)
        case Several(inner=each, least=least):
            return {"type": "array", "items": _schema(each, _), "minItems": least, "maxItems": MOST}
        case Choice(words=words):
            return {"enum": [str(word) for word in words]}
        case Day():
            return {"type": "string", "format": "date"}
        case Flag():
            return {"type": "boolean"}
        case Secret():
            return {"type": "string", "minLength": 1, "maxLength": LONGEST_NAME}
        case Text(longest=longest, pattern=pattern):
            return {
                "type": "string",
                "maxLength": longest,
                "pattern": f"^(?:{pattern})$" if pattern else VISIBLE,
            }
    raise TypeError(field)
