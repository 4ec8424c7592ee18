"""What a change of method does to one agency. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.attribution.causes import CAUSES
from service.comparisons.schemas import BriefLevel, Compared
from service.comparisons.services import AGENCY
from service.evaluations.row_schemas import number, optional, words
from service.packs.schemas import Named


class PackName(Schema):
    """A pack."""

    name = words()
    title = words()


class AgencyName(Schema):
    """An agency."""

    code = words()
    name = words()


class Method(Schema):
    """A pack, and a level of it."""

    pack = fields.Nested(PackName, required=True)
    digest = words()
    level = fields.Nested(Named, required=True)


class Side(Method):
    """What an agency came to under one method."""

    agency = fields.Nested(AgencyName, required=True)
    period = words()
    points = number()
    applicable = number()
    percent = number(allow_none=True)


class Caused(Schema):
    """What one cause added."""

    cause = words(validate=OneOf(CAUSES))
    name = words()
    change = number()
    shown = words()


class WaterfallStep(Schema):
    """A step of a waterfall."""

    cause = words(validate=OneOf(CAUSES))
    before = fields.String(required=True, data_key="from")
    after = fields.String(required=True, data_key="to")


class Moved(Schema):
    """A change, and the causes that sum to it exactly."""

    change = number()
    causes = fields.List(fields.Nested(Caused), required=True)
    waterfall = fields.List(fields.Nested(WaterfallStep), required=True)
    summary = words()


class Branch(Schema):
    """What moved a group or an indicator."""

    kind = words(validate=OneOf(["group", "indicator"]))
    key = words()
    code = words()
    name = words()
    change = number()
    points = fields.List(fields.Nested(Caused), required=True)
    percent = fields.List(fields.Nested(Caused), required=True, allow_none=True)
    summary = words()
    below = fields.List(fields.Nested(lambda: Branch()), required=True)


class Attribution(Schema):
    """Why an agency's score moved: by its facts or by the method."""

    schema = words()
    language = words(validate=OneOf(LANGUAGES))
    agency = fields.Nested(AgencyName, required=True)
    before = fields.Nested(Side, required=True)
    after = fields.Nested(Side, required=True)
    points = fields.Nested(Moved, required=True)
    percent = fields.Nested(Moved, required=True, allow_none=True)
    percent_note = optional()
    groups = fields.List(fields.Nested(Branch), required=True)


class Interval(Schema):
    """From the least to the greatest."""

    least = number()
    greatest = number()


class Backcasted(Schema):
    """An indicator: what earlier facts come to, and what was not collected."""

    key = words()
    code = words()
    name = words()
    max = number()
    points = fields.Nested(Interval, required=True)
    earned = number()
    applicable = fields.Nested(Interval, required=True)
    collected = fields.List(fields.String(), required=True)
    missing = fields.List(fields.String(), required=True)
    not_collected = fields.List(fields.String(), required=True)
    tags = fields.List(fields.String(), required=True)
    summary = words()


class Backcast(Method):
    """Earlier facts under the later method: intervals where facts were not collected, never a silent zero."""

    schema = words()
    language = words(validate=OneOf(LANGUAGES))
    agency = fields.Nested(AgencyName, required=True)
    period = words()
    points = fields.Nested(Interval, required=True)
    earned = number()
    applicable = fields.Nested(Interval, required=True)
    percent = fields.Nested(Interval, required=True, allow_none=True)
    open = fields.Integer(required=True, metadata={"description": "How many rows are intervals."})
    summary = words()
    indicators = fields.List(fields.Nested(Backcasted), required=True)


class Brief(Schema):
    """What differs between the two packs, in short."""

    before = fields.Nested(Compared, required=True)
    after = fields.Nested(Compared, required=True)
    level = fields.Nested(BriefLevel, required=True)


class AgencyComparison(Schema):
    """One agency under both packs: an attribution where both sides have facts, else a back-cast."""

    schema = words(validate=Equal(AGENCY))
    language = words(validate=OneOf(LANGUAGES))
    difference = fields.Nested(Brief, required=True)
    attribution = fields.Nested(Attribution, required=True, allow_none=True)
    backcast = fields.Nested(Backcast, required=True, allow_none=True)
