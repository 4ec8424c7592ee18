"""What a comparison of two packs looks like. It documents; the tests hold real answers against it."""

from typing import get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.comparison.aspects import ChangeKind
from methodology.comparison.difference import Comparability
from methodology.wording.translations import LANGUAGES
from service.schemas import Named, PackName, exact_number, string, strings

READING = {"type": ["object", "null"], "description": "As on the method page; null where there is none."}


class Query(Schema):
    """The parameters of a comparison."""

    before = fields.String(required=True, data_key="from", metadata={"description": "The earlier pack."})
    after = fields.String(required=True, data_key="to", metadata={"description": "The later pack."})
    level = fields.String(
        load_default=None,
        metadata={"description": "A level that both have; every such level unless said."},
    )


class Compared(PackName):
    """One of the two packs."""

    digest = string()
    status = string()


class Change(Schema):
    """An aspect that differs, with both values in words."""

    aspect = string()
    label = string()
    before = strings()
    after = strings()


class PolicyChange(Change):
    """What differs beside the rows."""

    key = string(metadata={"description": "Of the band, gate, tag …; empty where there is one value."})


class Row(Schema):
    """An indicator that differs, in both readings."""

    key = string()
    kinds = fields.List(fields.String(validate=OneOf(get_args(ChangeKind))), required=True)
    kind = string()
    verdict = string(validate=OneOf(get_args(Comparability)))
    comparable = string()
    before = fields.Raw(required=True, allow_none=True, metadata=READING)
    after = fields.Raw(required=True, allow_none=True, metadata=READING)
    changes = fields.List(fields.Nested(Change), required=True)


class Shares(Schema):
    """The share of the points, on each side, whose rows can be compared."""

    before = exact_number()
    after = exact_number()


class BriefLevel(Named):
    """A level that both packs have, in short."""

    summary = string()
    counts = fields.Dict(keys=fields.String(validate=OneOf(get_args(ChangeKind))), values=fields.Integer())
    comparable = fields.Nested(Shares, required=True)


class Level(BriefLevel):
    """A level that both packs have."""

    policies = fields.List(fields.Nested(PolicyChange), required=True)
    rows = fields.List(fields.Nested(Row), required=True)


class Sides(Schema):
    """The two packs."""

    before = fields.Nested(Compared, required=True)
    after = fields.Nested(Compared, required=True)


class Comparison(Sides):
    """Two packs side by side."""

    schema = string()
    language = string(validate=OneOf(LANGUAGES))
    empty = fields.Boolean(required=True, metadata={"description": "Whether nothing at all differs."})
    summary = string()
    policies = fields.List(fields.Nested(PolicyChange), required=True)
    came = fields.List(fields.Nested(Named), required=True)
    went = fields.List(fields.Nested(Named), required=True)
    levels = fields.List(fields.Nested(Level), required=True)
