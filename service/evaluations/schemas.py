"""What a scorecard looks like. It documents; the tests hold real scorecards against it."""

from typing import get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.model.pack import Status
from methodology.wording.translations import LANGUAGES
from service.evaluations.row_schemas import Fact, Indicator, number, optional, words
from service.packs.schemas import Issued, Named


class Query(Schema):
    """The parameters of an evaluation."""

    bundle = fields.Boolean(
        load_default=False,
        truthy={"true"},
        falsy={"false"},
        metadata={
            "description": "Put the rows of the pack into the JSON, so that it can be verified anywhere."
        },
    )


class Sums(Schema):
    """Points, what applies, what is still open, and the exact percentage."""

    points = number()
    max = number()
    applicable = number()
    open = number()
    percent = number(allow_none=True)


class Group(Sums):
    """A main indicator: groups or indicators below it."""

    key = words()
    code = words()
    name = words()
    groups = fields.List(fields.Nested(lambda: Group()))
    indicators = fields.List(fields.Nested(Indicator))


class View(Sums):
    """A pillar: points of its own, never added to the total."""

    key = words()
    name = words()


class Gate(Schema):
    """A condition over the whole level that a band may require."""

    key = words()
    name = words()
    passed = fields.Boolean(required=True)
    reached = fields.Integer(required=True)
    marked = fields.Integer(required=True)
    failing = fields.List(fields.String(), required=True, metadata={"description": "Keys of indicators."})
    summary = words()


class Band(Schema):
    """The class over the percentage of the applicable points."""

    key = words()
    name = words()
    because = words()


class Total(Sums):
    """The level's total."""

    exact = number()
    band = fields.Nested(Band, required=True, allow_none=True)
    summary = words()


class Pack(Schema):
    """The pack that gave the points."""

    name = words()
    title = words()
    digest = words()
    status = words(validate=OneOf(get_args(Status)))
    issued = fields.Nested(Issued, required=True)
    notice = optional()
    note = optional()


class Agency(Schema):
    """Who is scored."""

    code = words()
    name = words()
    peer_group = fields.Nested(Named, required=True, allow_none=True)
    tags = fields.List(fields.Nested(Named), required=True)


class Notice(Schema):
    """What the agency may want to look at again; it changes no point."""

    code = words()
    fact = optional()
    text = words()


class Receipt(Schema):
    """The digests that pin pack, facts and result, and the seal over the whole document."""

    pack = words()
    facts = words()
    result = words()
    seal = words()


class Scorecard(Schema):
    """The explained result of one agency."""

    schema = words()
    language = words(validate=OneOf(LANGUAGES))
    pack = fields.Nested(Pack, required=True)
    level = fields.Nested(Named, required=True)
    agency = fields.Nested(Agency, required=True)
    period = words()
    total = fields.Nested(Total, required=True)
    gates = fields.List(fields.Nested(Gate), required=True)
    views = fields.List(fields.Nested(View), required=True)
    context = fields.List(fields.Nested(Fact), required=True)
    groups = fields.List(fields.Nested(Group), required=True)
    notices = fields.List(fields.Nested(Notice), required=True)
    receipt = fields.Nested(Receipt, required=True)
    bundle = fields.Raw(metadata={"type": "object", "description": "Only where it was asked for."})
