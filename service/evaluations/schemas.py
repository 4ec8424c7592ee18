"""What a scorecard looks like. It documents; the tests hold real scorecards against it."""

from typing import get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.model.pack import Status
from methodology.wording.translations import LANGUAGES
from service.evaluations.row_schemas import Fact, Indicator
from service.schemas import (
    AgencyName,
    Issued,
    Named,
    PackName,
    exact_number,
    optional_string,
    percent_decimal,
    string,
    whole_number,
)


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

    points = exact_number()
    max = exact_number()
    applicable = exact_number()
    open = exact_number()
    percent = percent_decimal()
    percent_exact = exact_number(allow_none=True)


class Group(Sums, Named):
    """A main indicator: groups or indicators below it."""

    code = string()
    groups = fields.List(fields.Nested(lambda: Group()))
    indicators = fields.List(fields.Nested(Indicator))


class View(Sums, Named):
    """A pillar: points of its own, never added to the total."""


class Gate(Named):
    """A condition over the whole level that a band may require."""

    passed = fields.Boolean(required=True)
    reached = whole_number()
    marked = whole_number()
    failing = fields.List(fields.String(), required=True, metadata={"description": "Keys of indicators."})
    summary = string()


class Band(Named):
    """The class over the percentage of the applicable points."""

    because = string()


class Total(Sums):
    """The level's total."""

    exact = exact_number()
    band = fields.Nested(Band, required=True, allow_none=True)
    summary = string()


class Pack(PackName):
    """The pack that gave the points."""

    digest = string()
    status = string(validate=OneOf(get_args(Status)))
    issued = fields.Nested(Issued, required=True)
    notice = optional_string()
    note = optional_string()


class Agency(AgencyName):
    """Who is scored."""

    peer_group = fields.Nested(Named, required=True, allow_none=True)
    tags = fields.List(fields.Nested(Named), required=True)


class Notice(Schema):
    """What the agency may want to look at again; it changes no point."""

    code = string()
    fact = optional_string()
    text = string()


class Receipt(Schema):
    """The digests that pin pack, facts and result, and the seal over the whole document."""

    pack = string()
    facts = string()
    result = string()
    code = string(metadata={"description": "80 bits of the result digest for paper, and a check sign."})
    seal = string()


class Scorecard(Schema):
    """The explained result of one agency."""

    schema = string()
    language = string(validate=OneOf(LANGUAGES))
    pack = fields.Nested(Pack, required=True)
    level = fields.Nested(Named, required=True)
    agency = fields.Nested(Agency, required=True)
    period = string()
    final = fields.Boolean(
        required=True, metadata={"description": "Nothing is missing that could change it."}
    )
    total = fields.Nested(Total, required=True)
    gates = fields.List(fields.Nested(Gate), required=True)
    views = fields.List(fields.Nested(View), required=True)
    context = fields.List(fields.Nested(Fact), required=True)
    groups = fields.List(fields.Nested(Group), required=True)
    notices = fields.List(fields.Nested(Notice), required=True)
    receipt = fields.Nested(Receipt, required=True)
    bundle = fields.Raw(metadata={"type": "object", "description": "Only where it was asked for."})
