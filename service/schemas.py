"""What several answers have in common: fields of a kind, agencies, methods, broken rows."""

from typing import Any

from marshmallow import Schema, fields
from marshmallow.validate import Length

VALUE = {
    "type": ["string", "boolean"],
    "description": "As the fact's type wants it; numbers are exact texts.",
}
"""The value of a fact."""
_EXACT = "An exact number in one normal spelling: `19.97`, `20/3`."


def exact_number(**options: Any) -> fields.String:
    """An exact number as text."""
    return fields.String(required=True, metadata={"description": _EXACT}, **options)


def percent_decimal() -> fields.String:
    """A percentage for people: its exact value stands beside it."""
    return fields.String(
        required=True, allow_none=True, metadata={"description": "A decimal of at most four digits."}
    )


def string(**options: Any) -> fields.String:
    """A text."""
    return fields.String(required=True, **options)


def optional_string() -> fields.String:
    """A text that may be null."""
    return fields.String(required=True, allow_none=True)


def strings() -> fields.List[str]:
    """A list of texts, which may be empty."""
    return fields.List(fields.String(), required=True)


def whole_number(**options: Any) -> fields.Integer:
    """A whole number, such as how many there are."""
    return fields.Integer(required=True, **options)


class Named(Schema):
    """A key with its name."""

    key = string()
    name = string()


class Issued(Schema):
    """The document that issued a pack."""

    document = string()
    date = fields.Date(required=True)
    by = string()


class PackName(Schema):
    """A pack."""

    name = string()
    title = string()


class AgencyName(Schema):
    """An agency."""

    code = string()
    name = string()


class Method(Schema):
    """A pack, and a level of it."""

    pack = fields.Nested(PackName, required=True)
    digest = string()
    level = fields.Nested(Named, required=True)


class Broken(Schema):
    """What is wrong with a row of a cohort, which was left out."""

    row = whole_number(metadata={"description": "Which of the agencies, from 1."})
    code = string()
    pointer = string(metadata={"description": "JSON pointer (RFC 6901) into the facts file of the row."})
    detail = string()


class FactChange(Schema):
    """Another value of a fact."""

    fact = string()
    now = fields.Raw(
        required=True,
        allow_none=True,
        data_key="from",
        metadata={"type": [*VALUE["type"], "null"], "description": "Null where it is not there yet."},
    )
    to = fields.Raw(required=True, metadata=VALUE)


class Step(Schema):
    """A change of one fact, or of two of which neither alone earns anything, and what it gains."""

    changes = fields.List(fields.Nested(FactChange), required=True, validate=Length(1, 2))
    gain = exact_number()
    indicators = fields.List(
        fields.String(), required=True, metadata={"description": "Whose points it changes."}
    )
    text = string()
