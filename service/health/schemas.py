"""What the answers about the service itself look like."""

from marshmallow import Schema, fields
from marshmallow.validate import Equal

from service.http.documentation import Entry


class Live(Schema):
    """The process answers."""

    status = fields.String(required=True, validate=Equal("live"))


class Ready(Schema):
    """A pack is read and proved, an evaluation succeeds, and the database answers."""

    status = fields.String(required=True, validate=Equal("ready"))
    version = fields.String(required=True, metadata={"description": "Of the software."})
    store = fields.String(
        required=True,
        allow_none=True,
        metadata={"description": "The sort of database; null where nothing is kept."},
    )
    packs = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        required=True,
        metadata={"description": "Name to digest."},
    )
    broken = fields.Dict(
        keys=fields.String(),
        values=fields.List(fields.Nested(Entry)),
        required=True,
        metadata={"description": "What is wrong with each pack that cannot be used, by its name."},
    )
