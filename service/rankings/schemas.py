"""What a ranking looks like. It documents; the tests hold real answers against it."""

from typing import get_args

from marshmallow import Schema, fields
from marshmallow.validate import Equal, OneOf

from methodology.wording.translations import LANGUAGES
from rules.ranking.document import SCHEMA
from rules.ranking.ranking import Unranked
from service.evaluations.schemas import Scorecard
from service.schemas import (
    AgencyName,
    Broken,
    Method,
    Named,
    exact_number,
    percent_decimal,
    string,
    strings,
    whole_number,
)


class Placed(AgencyName):
    """An agency, and where it stands in the cohort."""

    row = whole_number(metadata={"description": "Which of the agencies, from 1; the line of a file."})


class OtherName(Placed):
    """An agency whose name does not fit its code."""

    listed = string(metadata={"description": "The name that the list has for the code."})


class OtherPeriod(Placed):
    """An agency whose facts are of another period."""

    period = string()


class RankResult(OtherPeriod):
    """What an agency comes to, and its rank among its peers."""

    points = exact_number()
    applicable = exact_number()
    open = exact_number()
    percent = percent_decimal()
    percent_exact = exact_number(allow_none=True)
    band = fields.Nested(Named, required=True, allow_none=True)
    rank = whole_number(allow_none=True)
    reason = string(
        allow_none=True,
        validate=OneOf(get_args(Unranked)),
        metadata={"description": "Why it has no rank."},
    )
    summary = string()


class Tie(Schema):
    """Agencies with equal percentages; the next rank is as much greater as they are many."""

    rank = whole_number()
    codes = strings()


class PeerGroup(Schema):
    """A peer group, the best first; null are the agencies that are in none."""

    group = fields.Nested(Named, required=True, allow_none=True)
    agencies = whole_number()
    ranked = whole_number()
    ties = fields.List(fields.Nested(Tie), required=True)
    results = fields.List(fields.Nested(RankResult), required=True)


class SuspiciousFigure(Placed):
    """A figure far out of the cohort, or greater than one that it hardly ever exceeds; not refused."""

    fact = string()
    label = string()
    value = string()
    kind = string(validate=OneOf(["high", "low", "above"]))
    summary = string()


class Ranking(Method):
    """The ranking of a cohort; without ranks where it is not complete, unless they are asked for."""

    schema = string(validate=Equal(SCHEMA))
    language = string(validate=OneOf(LANGUAGES))
    period = string()
    rows = whole_number(metadata={"description": "Agencies that were sent."})
    read = whole_number(metadata={"description": "Agencies that could be read."})
    listed = whole_number(allow_none=True)
    complete = fields.Boolean(required=True)
    ranked = fields.Boolean(required=True)
    missing = fields.List(fields.Nested(AgencyName), required=True)
    without_group = fields.List(fields.Nested(Placed), required=True)
    other_period = fields.List(fields.Nested(OtherPeriod), required=True)
    unlisted = fields.List(fields.Nested(Placed), required=True)
    other_code = fields.List(fields.Nested(Placed), required=True)
    other_name = fields.List(fields.Nested(OtherName), required=True)
    notices = strings()
    groups = fields.List(fields.Nested(PeerGroup), required=True)
    suspicions = fields.List(fields.Nested(SuspiciousFigure), required=True)
    broken = fields.List(fields.Nested(Broken), required=True)
    scorecards = fields.List(
        fields.Nested(Scorecard), metadata={"description": "Where asked for: of each agency, as they came."}
    )
