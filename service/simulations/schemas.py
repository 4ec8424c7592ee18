"""What a simulation looks like. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.stability.document import SCHEMA
from service.comparisons.agency_schemas import AgencyName, Method
from service.comparisons.cohort_schemas import Broken, tally
from service.evaluations.row_schemas import number, optional, words


def place() -> fields.Integer:
    """A rank among peers; null where nothing applies."""
    return fields.Integer(required=True, allow_none=True)


class Stable(AgencyName):
    """How stable the rank of an agency is."""

    peer_group = optional()
    rank = place()
    median = place()
    low = fields.Integer(required=True, allow_none=True, metadata={"description": "5th percentile."})
    high = fields.Integer(required=True, allow_none=True, metadata={"description": "95th percentile."})
    shift = number(allow_none=True)
    summary = words()


class Weight(Schema):
    """What one maximum does to the order."""

    key = words()
    code = words()
    name = words()
    max = number()
    index = words(metadata={"description": "First-order sensitivity index of the ranks, to four decimals."})
    summary = words()


class Simulation(Method):
    """How stable the ranks of a cohort are; the seed gives the same again."""

    schema = words(validate=Equal(SCHEMA))
    language = words(validate=OneOf(LANGUAGES))
    percent = number()
    draws = tally()
    seed = tally()
    shift = number()
    summary = words()
    agencies = fields.List(fields.Nested(Stable), required=True)
    weights = fields.List(fields.Nested(Weight), required=True)
    broken = fields.List(fields.Nested(Broken), required=True)
