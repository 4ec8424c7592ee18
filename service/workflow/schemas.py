"""What the answers about acts look like."""

from marshmallow import Schema, fields

from service.http.documentation import Entry
from service.schemas import optional_string, string, whole_number


class RefusalReason(Schema):
    """Why an act may not be done."""

    code = string(metadata={"description": "The kind of problem with which it would be answered."})
    title = string()
    errors = fields.List(fields.Nested(Entry), required=True)


class PermittedAct(Schema):
    """An act, and whether it may be done now."""

    act = string(metadata={"description": "Also the scope of a token for it."})
    title = string()
    href = string()
    allowed = fields.Boolean(required=True)
    refusal = fields.Nested(RefusalReason, required=True, allow_none=True)
    needs_version = fields.Boolean(required=True, metadata={"description": "Whether `If-Match` is needed."})
    body = fields.Dict(required=True, metadata={"description": "A JSON Schema, 2020-12."})


class Permissions(Schema):
    """What one may do."""

    actor = string()
    state = optional_string()
    version = fields.Integer(
        required=True,
        allow_none=True,
        metadata={"description": "As in `ETag`; null where nothing is theirs."},
    )
    acts = fields.List(fields.Nested(PermittedAct), required=True)


class ReceiptEntry(Schema):
    """An entry that was made."""

    number = whole_number()
    at = string()
    kind = string()
    aggregate = string()
    id = string()
    n = whole_number(metadata={"description": "The version of the subject from now on."})
    digest = string(metadata={"description": "By which the whole record before it can be checked."})


class InvitationShown(Schema):
    """The slip of one of several people."""

    account = string()
    login = string()
    invitation = string()


class ShownOnce(Schema):
    """Secrets of which only a hash is kept; empty where the request came before."""

    login = fields.String()
    invitation = fields.String()
    invitations = fields.List(fields.Nested(InvitationShown))
    session = fields.String()
    second_factor = fields.String(metadata={"description": "An address `otpauth://` to show as a QR code."})
    token = fields.String()


class ActReceipt(Schema):
    """What an act has done, once that is kept."""

    command = string()
    repeated = fields.Boolean(
        required=True, metadata={"description": "Whether the same request came before, with its key."}
    )
    entries = fields.List(fields.Nested(ReceiptEntry), required=True)
    shown_once = fields.Nested(ShownOnce, required=True)
