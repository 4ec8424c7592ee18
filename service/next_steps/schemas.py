"""What next steps look like. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.next_steps.document import SCHEMA
from service.schemas import AgencyName, Method, Named, Step, exact_number, percent_decimal, string


class Missing(Schema):
    """What is not handed in of an indicator, and what it can bring at most."""

    indicator = string()
    code = string()
    facts = fields.List(fields.String(), required=True)
    gain = exact_number()
    text = string()


class Aim(Schema):
    """What one fact must be so that the indicator earns the points asked for."""

    indicator = string()
    fact = string()
    points = exact_number()
    now = exact_number()
    most = exact_number()
    step = fields.Nested(Step, required=True, allow_none=True)
    summary = string()


class Target(Schema):
    """The points asked for of an indicator; an aim for each of its facts that could reach them alone."""

    indicator = string()
    name = string()
    points = exact_number()
    aims = fields.List(fields.Nested(Aim), required=True)


class NextBand(Named):
    """What the next better band asks for."""

    lacking = exact_number(allow_none=True)
    gates = fields.List(fields.String(), required=True, metadata={"description": "Keys of gates."})
    steps = fields.List(fields.Nested(Step), required=True)
    summary = string()


class NextSteps(Method):
    """What is not handed in, then what would earn more: each by what it brings, most first."""

    schema = string(validate=Equal(SCHEMA))
    language = string(validate=OneOf(LANGUAGES))
    agency = fields.Nested(AgencyName, required=True)
    period = string()
    points = exact_number()
    applicable = exact_number()
    percent = percent_decimal()
    percent_exact = exact_number(allow_none=True)
    band = fields.Nested(Named, required=True, allow_none=True)
    missing = fields.List(fields.Nested(Missing), required=True)
    next = fields.List(fields.Nested(Step), required=True)
    next_band = fields.Nested(NextBand, required=True, allow_none=True)
    target = fields.Nested(Target, required=True, allow_none=True)
