"""What a change of method does to many agencies. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.impact.document import SCHEMA
from rules.impact.figures import PERCENTILES
from service.comparisons.agency_schemas import AgencyName, Method
from service.evaluations.row_schemas import number, optional, words
from service.packs.schemas import Named


def tally() -> fields.Integer:
    """How many there are."""
    return fields.Integer(required=True)


class Broken(Schema):
    """What is wrong with a row of a cohort, which was left out."""

    row = fields.Integer(required=True, metadata={"description": "Which of the agencies, from 1."})
    code = words()
    pointer = words(metadata={"description": "JSON pointer (RFC 6901) into the facts file of the row."})
    detail = words()


class Percentile(Schema):
    """A percentile of the changes, by nearest rank."""

    at = fields.Integer(required=True, validate=OneOf(PERCENTILES))
    change = number()


class Changes(Schema):
    """How the changes of the percentage are distributed, in percentage points."""

    percentiles = fields.List(fields.Nested(Percentile), required=True)
    mean = number()
    up = tally()
    down = tally()
    same = tally()


class Standing(Schema):
    """What an agency comes to under one method."""

    points = number()
    percent = number(allow_none=True)
    rank = fields.Integer(required=True, allow_none=True)
    band = optional()


class MovedAgency(AgencyName):
    """An agency before and after; its ranks are among its peers."""

    peer_group = optional()
    before = fields.Nested(Standing, required=True)
    after = fields.Nested(Standing, required=True)
    change = number(allow_none=True)
    move = fields.Integer(required=True, allow_none=True, metadata={"description": "Places up."})
    summary = words()


class Into(Schema):
    """How many agencies come into a band; null is none."""

    band = fields.Nested(Named, required=True, allow_none=True)
    agencies = tally()


class From(Schema):
    """Where the agencies of a band go."""

    band = fields.Nested(Named, required=True, allow_none=True)
    to = fields.List(fields.Nested(Into), required=True)


class Figures(Schema):
    """What happens to some agencies."""

    agencies = tally()
    changes = fields.Nested(Changes, required=True, allow_none=True)
    tau = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Kendall's tau-b between the ranks, to four decimals; of peers alone."},
    )
    order = optional()
    movers = fields.List(fields.Nested(MovedAgency), required=True)
    bands = fields.List(fields.Nested(From), required=True)


class Peers(Figures):
    """What happens to the agencies of a peer group."""

    group = fields.Nested(Named, required=True, allow_none=True)


class UntoldRow(AgencyName):
    """A row that cannot be told."""

    key = words()


class Untold(Schema):
    """What cannot be told from the earlier facts: left out for every agency, not taken as zero."""

    points = number()
    max = number()
    rows = fields.List(fields.Nested(UntoldRow), required=True)
    summary = optional()


class Unfit(Schema):
    """Agencies with facts that the later method does not admit; those facts count as missing."""

    agencies = fields.List(fields.String(), required=True)
    summary = optional()


class Impact(Schema):
    """What a change of method does to a cohort."""

    schema = words(validate=Equal(SCHEMA))
    language = words(validate=OneOf(LANGUAGES))
    before = fields.Nested(Method, required=True)
    after = fields.Nested(Method, required=True)
    summary = words()
    untold = fields.Nested(Untold, required=True)
    unfit = fields.Nested(Unfit, required=True)
    whole = fields.Nested(Figures, required=True)
    groups = fields.List(fields.Nested(Peers), required=True)
    agencies = fields.List(fields.Nested(MovedAgency), required=True)
    broken = fields.List(fields.Nested(Broken), required=True)
