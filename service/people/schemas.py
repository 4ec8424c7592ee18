"""What the answers about people look like."""

from marshmallow import Schema, fields
from marshmallow.validate import OneOf

from service.acts.roles import Role
from service.identity.state import ACTIVE, DISABLED, INVITED
from service.schemas import optional_string, string, strings, whole_number

STATES = (INVITED, ACTIVE, DISABLED)


def flag() -> fields.Boolean:
    """Yes or no."""
    return fields.Boolean(required=True)


def instant() -> fields.String:
    """A moment in UTC."""
    return string(metadata={"description": "In UTC, ISO 8601."})


class NamedRole(Schema):
    """A role, as it is called on screen."""

    role = string(validate=OneOf(list(Role)))
    title = string()


class ListedMembership(NamedRole):
    """A role, where it is held, and from when to when."""

    id = string()
    organisation = optional_string()
    organisation_name = optional_string()
    start = fields.Date(required=True, data_key="from")
    until = fields.Date(required=True, allow_none=True)
    citing = optional_string()


class ListedAccount(Schema):
    """A person's account, with the memberships that hold today."""

    id = string()
    login = optional_string()
    name = optional_string()
    state = string(validate=OneOf(STATES))
    state_text = string()
    version = whole_number()
    memberships = fields.List(fields.Nested(ListedMembership), required=True)


class OwnAccount(ListedAccount):
    """Who asks."""

    withheld = fields.List(
        fields.Nested(NamedRole),
        required=True,
        metadata={"description": "Roles that are given once one signs in with a second factor."},
    )
    credential = string(metadata={"description": "The session or the token that the request came with."})
    scopes = strings()
    second_factor = flag()


class Session(Schema):
    """What a browser keeps; its secret is told nobody."""

    id = string()
    at = instant()
    expires = instant()
    second_factor = flag()


class ProgramToken(Session):
    """What a program keeps; its secret was shown once."""

    label = string()
    scopes = strings()


class AccountRecusal(Schema):
    """From what the person keeps away."""

    organisation = string()
    facts = strings()


class AccountPage(ListedAccount):
    """A person's account, with all memberships there ever were."""

    has_password = flag()
    is_invited = flag()
    has_second_factor = flag()
    recusals = fields.List(fields.Nested(AccountRecusal), required=True)
    sessions = fields.List(fields.Nested(Session), required=True)
    tokens = fields.List(fields.Nested(ProgramToken), required=True)
