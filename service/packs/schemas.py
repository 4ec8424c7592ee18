"""What the answers about packs look like. They document; the tests hold real answers against them."""

from typing import get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.model.level import Provenance
from methodology.model.pack import NotApplicablePolicy, RoundingMode, Status
from service.schemas import Issued, Named


class Listed(Schema):
    """A pack in the list."""

    name = fields.String(required=True, metadata={"example": "hoa-binh/2023"})
    href = fields.String(required=True, metadata={"description": "Its own page."})
    usable = fields.Boolean(required=True, metadata={"description": "Whether it is read and proved."})
    title = fields.String(required=True, allow_none=True)
    status = fields.String(required=True, allow_none=True, validate=OneOf([*get_args(Status), None]))
    digest = fields.String(
        required=True, allow_none=True, metadata={"description": "SHA-256, in hexadecimal."}
    )


class Valid(Schema):
    """The years that a pack is for, both included."""

    first = fields.Integer(required=True, data_key="from")
    last = fields.Integer(required=True, data_key="to")


class Rounding(Schema):
    """Where and how points are rounded."""

    at = fields.String(required=True, validate=OneOf(["indicator", "total"]))
    digits = fields.Integer(required=True)
    mode = fields.String(required=True, validate=OneOf(get_args(RoundingMode)))


class BandRule(Schema):
    """A class over the percentage of the applicable points."""

    key = fields.String(required=True)
    name = fields.String(required=True)
    at_least = fields.String(required=True, allow_none=True, metadata={"description": "A share of 1, exact."})
    requires = fields.List(fields.String(), required=True, metadata={"description": "Keys of gates."})


class LevelLink(Schema):
    """A level of a pack, in short."""

    key = fields.String(required=True)
    name = fields.String(required=True)
    max = fields.String(required=True)
    href = fields.String(required=True)


class PackPage(Schema):
    """A pack."""

    name = fields.String(required=True)
    title = fields.String(required=True)
    digest = fields.String(required=True)
    status = fields.String(required=True, validate=OneOf(get_args(Status)))
    issued = fields.Nested(Issued, required=True)
    valid = fields.Nested(Valid, required=True)
    rounding = fields.Nested(Rounding, required=True)
    not_applicable = fields.String(required=True, validate=OneOf(get_args(NotApplicablePolicy)))
    bands = fields.List(fields.Nested(BandRule), required=True)
    levels = fields.List(fields.Nested(LevelLink), required=True)
    supersedes = fields.String(required=True, allow_none=True)
    follows = fields.List(fields.String(), required=True)
    note = fields.String(required=True, allow_none=True)


class Links(Schema):
    """Where more is said about a level."""

    facts_schema = fields.String(required=True)
    method = fields.String(required=True)
    template = fields.String(required=True)


class LevelPage(Schema):
    """A level of a pack."""

    pack = fields.String(required=True)
    key = fields.String(required=True)
    name = fields.String(required=True)
    max = fields.String(required=True)
    indicators = fields.Integer(required=True, metadata={"description": "How many there are."})
    facts = fields.Integer(required=True, metadata={"description": "How many there are."})
    provenance = fields.Dict(
        keys=fields.String(validate=OneOf(get_args(Provenance))),
        values=fields.Integer(),
        required=True,
        metadata={"description": "How many rows are quoted from the decision, and how many are not."},
    )
    notice = fields.String(required=True, allow_none=True)
    peer_groups = fields.List(fields.Nested(Named), required=True)
    tags = fields.List(fields.Nested(Named), required=True)
    views = fields.List(fields.Nested(Named), required=True)
    gates = fields.List(fields.Nested(Named), required=True)
    note = fields.String(required=True, allow_none=True)
    links = fields.Nested(Links, required=True)
