"""What the rows of a scorecard look like: indicators, and what led to their points."""

from typing import Any, get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.model.fact import FactType
from methodology.model.level import Provenance
from rules.evaluation.result import IndicatorState, PartState, Reason
from rules.facts.submission import Origin

VALUE = {
    "type": ["string", "boolean"],
    "description": "As the fact's type wants it; numbers are exact texts.",
}
EXACT = "An exact number in one normal spelling: `19.97`, `20/3`."


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
