"""What a change of method does to many agencies. It documents; the tests hold real answers against it."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.impact.document import SCHEMA
from rules.impact.figures import PERCENTILES
from service.schemas import (
    AgencyName,
    Broken,
    Method,
    Named,
    exact_number,
    optional_string,
    percent_decimal,
    string,
    strings,
    whole_number,
)


class Percentile(Schema):
    """A percentile of the changes, by nearest rank."""

    at = whole_number(validate=OneOf(PERCENTILES))
    change = exact_number()


class Changes(Schema):
    """How the changes of the percentage are distributed, in percentage points."""

    percentiles = fields.List(fields.Nested(Percentile), required=True)
    mean = exact_number()
    up = whole_number()
    down = whole_number()
    same = whole_number()


class PointsAndRank(Schema):
    """What an agency comes to under one method."""

    points = exact_number()
    percent = percent_decimal()
    percent_exact = exact_number(allow_none=True)
    rank = whole_number(allow_none=True)
    band = fields.Nested(Named, required=True, allow_none=True)


class OwnResult(PointsAndRank):
    """What an agency comes to under the whole of a method; what was not collected is missing."""

    applicable = exact_number()
    open = exact_number()


class LikeForLike(Schema):
    """An agency before and after, without the rows that cannot be computed from the earlier facts."""

    before = fields.Nested(PointsAndRank, required=True)
    after = fields.Nested(PointsAndRank, required=True)
    change = exact_number(allow_none=True)
    move = whole_number(allow_none=True, metadata={"description": "Places up."})
    summary = string()


class MovedAgency(AgencyName):
    """An agency under the whole of each method, and like for like; its ranks are among its peers."""

    peer_group = optional_string()
    before = fields.Nested(OwnResult, required=True)
    after = fields.Nested(OwnResult, required=True)
    like_for_like = fields.Nested(LikeForLike, required=True)


class Into(Schema):
    """How many agencies come into a band; null is none."""

    band = fields.Nested(Named, required=True, allow_none=True)
    agencies = whole_number()


class From(Schema):
    """Where the agencies of a band go."""

    band = fields.Nested(Named, required=True, allow_none=True)
    to = fields.List(fields.Nested(Into), required=True)


class Figures(Schema):
    """What happens to some agencies."""

    agencies = whole_number()
    changes = fields.Nested(Changes, required=True, allow_none=True)
    tau = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "Kendall's tau-b between the ranks, to four decimals; of peers alone."},
    )
    order = optional_string()
    movers = fields.List(fields.Nested(MovedAgency), required=True)
    bands = fields.List(fields.Nested(From), required=True)


class Peers(Figures):
    """What happens to the agencies of a peer group."""

    group = fields.Nested(Named, required=True, allow_none=True)


class NotComputableRow(AgencyName):
    """A row that cannot be told."""

    key = string()


class NotComputable(Schema):
    """What cannot be told from the earlier facts: left out for every agency, not taken as zero."""

    points = exact_number()
    max = exact_number()
    rows = fields.List(fields.Nested(NotComputableRow), required=True)
    summary = optional_string()


class RejectedFacts(Schema):
    """Agencies with facts that the later method does not admit; those facts count as missing."""

    agencies = strings()
    summary = optional_string()


class Impact(Schema):
    """What a change of method does to a cohort."""

    schema = string(validate=Equal(SCHEMA))
    language = string(validate=OneOf(LANGUAGES))
    before = fields.Nested(Method, required=True)
    after = fields.Nested(Method, required=True)
    summary = string()
    not_computable = fields.Nested(NotComputable, required=True)
    rejected_facts = fields.Nested(RejectedFacts, required=True)
    whole = fields.Nested(Figures, required=True)
    groups = fields.List(fields.Nested(Peers), required=True)
    agencies = fields.List(fields.Nested(MovedAgency), required=True)
    broken = fields.List(fields.Nested(Broken), required=True)
