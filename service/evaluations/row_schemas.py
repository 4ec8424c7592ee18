"""What the rows of a scorecard look like: indicators, and what led to their points."""

from typing import get_args

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from methodology.model.fact import FactType
from methodology.model.level import CLAIM_KINDS, Provenance
from rules.evaluation.result import INDICATOR_STATES, PartState, Reason
from rules.facts.submission import Origin
from service.schemas import Step, exact_number, optional_string, string, strings


class Fact(Schema):
    """One typed input."""

    name = string()
    label = string()
    type = string(validate=OneOf(get_args(FactType)))
    state = string(validate=OneOf(["given", "missing", "not_applicable", "not_recognised"]))
    claim = fields.String(required=True, allow_none=True, validate=OneOf([*CLAIM_KINDS, None]))
    value = fields.Raw(required=True, allow_none=True, metadata={"type": ["string", "boolean", "null"]})
    shown = string()
    origin = fields.String(required=True, allow_none=True, validate=OneOf([*get_args(Origin), None]))
    evidence = optional_string()
    reason = optional_string()


class Written(Schema):
    """A guard or formula: as the author wrote it, and with the agency's numbers in."""

    written = string()
    numbers = string()


class Part(Schema):
    """A share of an indicator's points of which one case applies."""

    key = string()
    max = exact_number()
    state = string(validate=OneOf(get_args(PartState)))
    case = optional_string()
    guard = fields.Nested(Written, required=True, allow_none=True)
    formula = fields.Nested(Written, required=True, allow_none=True)
    points = exact_number()
    why = optional_string()
    missing = strings()


class Rounded(Schema):
    """The rounding step."""

    exact = exact_number()
    rounded = exact_number()
    text = string()


class Source(Schema):
    """The place in the decision."""

    at = string()
    provenance = string(validate=OneOf(get_args(Provenance)))
    notice = optional_string()


class Indicator(Schema):
    """A leaf of the set with everything that led to its points."""

    key = string()
    code = string()
    name = string()
    points = exact_number(allow_none=True)
    max = exact_number()
    applicable = exact_number()
    open = exact_number()
    state = string(validate=OneOf(INDICATOR_STATES))
    reason = string(validate=OneOf(get_args(Reason)))
    summary = string()
    parts = fields.List(fields.Nested(Part), required=True)
    facts = fields.List(fields.Nested(Fact), required=True)
    rounding = fields.Nested(Rounded, required=True, allow_none=True)
    evidence = optional_string()
    verifier = optional_string()
    note = optional_string()
    serves = strings()
    source = fields.Nested(Source, required=True)
    next = fields.List(fields.Nested(Step), required=True)
