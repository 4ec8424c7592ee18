"""What a simulation looks like. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.model.fact import Fact, Text
from methodology.wording.translations import LANGUAGES
from rules.stability.document import SCHEMA
from rules.stability.stability import MOST_DRAWS
from service.schemas import AgencyName, Broken, Method, exact_number, optional_string, string, whole_number

_NAMELESS = Text("", "")

PERCENT = Fact("percent", "percent", _NAMELESS, 2, 1, 100_00)
"""By how much each maximum may be greater or less; read as a fact is."""
DRAWS = Fact("draws", "count", _NAMELESS, 0, 1, MOST_DRAWS)
"""How many times maxima are drawn."""
SEED = Fact("seed", "count", _NAMELESS, 0, 0, 2**53 - 1)
"""What gives the same draws again; every JSON reader keeps it exactly."""
USUAL_DRAWS, USUAL_SEED = 1000, 1
"""Where nothing is said."""


class Stable(AgencyName):
    """How stable the rank of an agency is."""

    peer_group = optional_string()
    rank = whole_number(allow_none=True)
    median = whole_number(allow_none=True)
    low = whole_number(allow_none=True, metadata={"description": "5th percentile."})
    high = whole_number(allow_none=True, metadata={"description": "95th percentile."})
    shift = exact_number(allow_none=True)
    summary = string()


class Weight(Schema):
    """What one maximum does to the order."""

    key = string()
    code = string()
    name = string()
    max = exact_number()
    index = string(metadata={"description": "First-order sensitivity index of the ranks, to four decimals."})
    summary = string()


class Simulation(Method):
    """How stable the ranks of a cohort are; the seed gives the same again."""

    schema = string(validate=Equal(SCHEMA))
    language = string(validate=OneOf(LANGUAGES))
    percent = exact_number()
    draws = whole_number()
    seed = whole_number()
    shift = exact_number()
    summary = string()
    agencies = fields.List(fields.Nested(Stable), required=True)
    weights = fields.List(fields.Nested(Weight), required=True)
    broken = fields.List(fields.Nested(Broken), required=True)
