"""What a change of method does to one agency. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.attribution.causes import CAUSES
from service.comparisons.schemas import BriefLevel, Sides
from service.schemas import (
    AgencyName,
    Method,
    exact_number,
    optional_string,
    percent_decimal,
    string,
    strings,
    whole_number,
)

AGENCY_SCHEMA = "minhdiem/agency-comparison/1"


class Side(Method):
    """What an agency came to under one method."""

    agency = fields.Nested(AgencyName, required=True)
    period = string()
    points = exact_number()
    applicable = exact_number()
    percent = percent_decimal()
    percent_exact = exact_number(allow_none=True)


class Caused(Schema):
    """What one cause added."""

    cause = string(validate=OneOf(CAUSES))
    name = string()
    change = exact_number()
    shown = string()


class WaterfallStep(Schema):
    """A step of a waterfall."""

    cause = string(validate=OneOf(CAUSES))
    before = fields.String(required=True, data_key="from")
    after = fields.String(required=True, data_key="to")


class Moved(Schema):
    """A change, and the causes that sum to it exactly."""

    change = exact_number()
    causes = fields.List(fields.Nested(Caused), required=True)
    waterfall = fields.List(fields.Nested(WaterfallStep), required=True)
    summary = string()


class ChangedFact(Schema):
    """A fact that the sides state otherwise, as it is read; null on a side that does not ask for it."""

    name = string()
    label = string()
    before = optional_string()
    after = optional_string()


class Branch(Schema):
    """What moved a group or an indicator."""

    kind = string(validate=OneOf(["group", "indicator"]))
    key = string()
    code = string()
    name = string()
    change = exact_number()
    points = fields.List(fields.Nested(Caused), required=True)
    percent = fields.List(fields.Nested(Caused), required=True, allow_none=True)
    summary = string()
    facts = fields.List(
        fields.Nested(ChangedFact),
        required=True,
        metadata={"description": "Of an indicator: the facts that are not the same on both sides."},
    )
    below = fields.List(fields.Nested(lambda: Branch()), required=True)


class Attribution(Schema):
    """Why an agency's score moved: by its facts or by the method."""

    schema = string()
    language = string(validate=OneOf(LANGUAGES))
    agency = fields.Nested(AgencyName, required=True)
    before = fields.Nested(Side, required=True)
    after = fields.Nested(Side, required=True)
    points = fields.Nested(Moved, required=True)
    percent = fields.Nested(Moved, required=True, allow_none=True)
    percent_note = optional_string()
    groups = fields.List(fields.Nested(Branch), required=True)


class Interval(Schema):
    """From the least to the greatest."""

    least = exact_number()
    greatest = exact_number()


class Backcasted(Schema):
    """An indicator: what earlier facts come to, and what was not collected."""

    key = string()
    code = string()
    name = string()
    max = exact_number()
    points = fields.Nested(Interval, required=True)
    earned = exact_number()
    applicable = fields.Nested(Interval, required=True)
    collected = strings()
    missing = strings()
    not_collected = strings()
    tags = strings()
    summary = string()


class Backcast(Method):
    """Earlier facts under the later method: intervals where facts were not collected, never a silent zero."""

    schema = string()
    language = string(validate=OneOf(LANGUAGES))
    agency = fields.Nested(AgencyName, required=True)
    period = string()
    points = fields.Nested(Interval, required=True)
    earned = exact_number()
    applicable = fields.Nested(Interval, required=True)
    percent = fields.Nested(Interval, required=True, allow_none=True)
    open = whole_number(metadata={"description": "How many rows are intervals."})
    summary = string()
    indicators = fields.List(fields.Nested(Backcasted), required=True)


class Brief(Sides):
    """What differs between the two packs, in short."""

    level = fields.Nested(BriefLevel, required=True)


class AgencyComparison(Schema):
    """One agency under both packs: an attribution where both sides have facts, else a back-cast."""

    schema = string(validate=Equal(AGENCY_SCHEMA))
    language = string(validate=OneOf(LANGUAGES))
    difference = fields.Nested(Brief, required=True)
    attribution = fields.Nested(Attribution, required=True, allow_none=True)
    backcast = fields.Nested(Backcast, required=True, allow_none=True)
