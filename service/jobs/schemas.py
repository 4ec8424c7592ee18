"""What jobs look like over HTTP."""

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from service.acts.fields import Body, Choice
from service.jobs.job import State
from service.jobs.kinds import KINDS


class JobAsked(Body):
    """A job that is asked for."""

    kind = Choice(*KINDS, required=True, metadata={"enum": list(KINDS)})


class Progress(Schema):
    """How much of how much is done; both 0 before that is known."""

    done = fields.Integer(required=True)
    total = fields.Integer(required=True)


class JobShown(Schema):
    """A job."""

    id = fields.String(required=True)
    kind = fields.String(required=True)
    arguments = fields.Dict(keys=fields.String(), required=True)
    state = fields.String(required=True, validate=OneOf(list(State)))
    progress = fields.Nested(Progress, required=True)
    result = fields.Dict(
        keys=fields.String(),
        required=True,
        allow_none=True,
        metadata={"description": "What came of it; null before it has ended."},
    )
    account = fields.String(required=True, metadata={"description": "Who asked."})
    asked = fields.String(required=True)
    begun = fields.String(required=True, allow_none=True)
    ended = fields.String(required=True, allow_none=True)
