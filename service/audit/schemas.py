"""What the answers about the record look like. They document; the tests hold real answers against them."""

from marshmallow import Schema, fields
from marshmallow.validate import OneOf, Range, Regexp

from service.schemas import optional_string, string, whole_number
from service.workflow.table import AGGREGATES

MOST_ENTRIES = 500
"""In a page."""
LARGEST = 2**63 - 1


class Query(Schema):
    """Which entries."""

    after = fields.Integer(
        load_default=0,
        validate=Range(0, LARGEST),
        metadata={"description": "The number after which the page begins."},
    )
    limit = fields.Integer(load_default=100, validate=Range(1, MOST_ENTRIES))
    aggregate = fields.String(
        load_default=None, validate=OneOf(list(AGGREGATES)), metadata={"description": "Of this sort only."}
    )
    id = fields.String(
        load_default=None,
        validate=Regexp(r"^[A-Za-z0-9._-]{1,64}\Z"),
        metadata={"description": "Of the subject with this identifier only."},
    )


class RecordHead(Schema):
    """The last entry."""

    number = whole_number(metadata={"description": "0 where there is no entry."})
    at = string(metadata={"description": "In UTC; empty where there is no entry."})
    digest = string(metadata={"description": "With it the whole record up to here can be checked."})


class MaskedText(Schema):
    """When a text was masked, and on which ground."""

    at = string()
    ground = string()


class RecordText(Schema):
    """A private text, or that it was masked."""

    text = optional_string()
    masked = fields.Nested(MaskedText, required=True, allow_none=True)


class RecordEntry(Schema):
    """An entry of the record."""

    number = whole_number()
    at = string()
    actor = string()
    on_behalf = optional_string()
    kind = string(metadata={"description": "What happened: the name of an act."})
    format = whole_number()
    aggregate = string()
    subject = string()
    n = whole_number(metadata={"description": "Which entry of its subject."})
    command = string()
    key = optional_string()
    fingerprint = optional_string()
    content = fields.Dict(
        required=True, metadata={"description": "As it is bound: private texts are commitments in it."}
    )
    texts = fields.Dict(
        keys=fields.String(),
        values=fields.Nested(RecordText),
        required=True,
        metadata={"description": "The private texts, by commitment."},
    )
    previous = string()
    digest = string()
    seal = string()
