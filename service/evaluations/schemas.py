"""What a scorecard looks like. It documents; the tests hold real scorecards against it."""

from typing import Any, get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.facts import FactType
from methodology.pack import Provenance, Status
from methodology.wording.numbers import LANGUAGES
from rules.result import IndicatorState, PartState, Reason
from rules.submission import Origin
from service.packs.schemas import Issued, Named

VALUE = {
    "type": ["string", "boolean"],
    "description": "As the fact's type wants it; numbers are exact texts.",
}
EXACT = "An exact number in one normal spelling: `19.97`, `20/3`."


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


def number(**options: Any) -> fields.String:
    """An exact number as text."""
    return fields.String(required=True, metadata={"description": EXACT}, **options)


def words(**options: Any) -> fields.String:
    """A text in the scorecard's language."""
    return fields.String(required=True, **options)


def optional() -> fields.String:
    """A text that may be absent."""
    return fields.String(required=True, allow_none=True)


class Fact(Schema):
    """One typed input."""

    name = words()
    label = words()
    type = words(validate=OneOf(get_args(FactType)))
    state = words(validate=OneOf(["given", "missing", "not_applicable"]))
    value = fields.Raw(required=True, allow_none=True, metadata={"type": ["string", "boolean", "null"]})
    shown = words()
    origin = fields.String(required=True, allow_none=True, validate=OneOf([*get_args(Origin), None]))
    evidence = optional()
    reason = optional()


class Written(Schema):
    """A guard or formula: as the author wrote it, and with the agency's numbers in."""

    written = words()
    numbers = words()


class Part(Schema):
    """A share of an indicator's points of which one case applies."""

    key = words()
    max = number()
    state = words(validate=OneOf(get_args(PartState)))
    case = optional()
    guard = fields.Nested(Written, required=True, allow_none=True)
    formula = fields.Nested(Written, required=True, allow_none=True)
    points = number()
    why = optional()
    missing = fields.List(fields.String(), required=True)


class Rounded(Schema):
    """The rounding step."""

    exact = number()
    rounded = number()
    text = words()


class Source(Schema):
    """The place in the decision."""

    at = words()
    provenance = words(validate=OneOf(get_args(Provenance)))
    notice = optional()


class Step(Schema):
    """The least change of one fact that earns more, and how much more."""

    fact = words()
    now = fields.Raw(required=True, data_key="from", metadata=VALUE)
    to = fields.Raw(required=True, metadata=VALUE)
    gain = number()
    text = words()


class Indicator(Schema):
    """A leaf of the set with everything that led to its points."""

    key = words()
    code = words()
    name = words()
    points = number(allow_none=True)
    max = number()
    applicable = number()
    open = number()
    state = words(validate=OneOf(get_args(IndicatorState)))
    reason = words(validate=OneOf(get_args(Reason)))
    summary = words()
    parts = fields.List(fields.Nested(Part), required=True)
    facts = fields.List(fields.Nested(Fact), required=True)
    rounding = fields.Nested(Rounded, required=True, allow_none=True)
    evidence = optional()
    verifier = optional()
    note = optional()
    serves = fields.List(fields.String(), required=True)
    source = fields.Nested(Source, required=True)
    next = fields.List(fields.Nested(Step), required=True)


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
