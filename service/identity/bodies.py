"""What acts on accounts are asked with."""

from typing import Any

from marshmallow import fields

from methodology.wording.translations import N_
from service.acts.fields import (
    LONGEST_REASON,
    Body,
    Choice,
    Day,
    PrivateText,
    Secret,
    Several,
    Text,
    identifier,
)
from service.acts.roles import Role

LOGIN = r"[a-z0-9][a-z0-9._-]{1,63}"
CODE = r"[0-9]{6}"
SCOPE = r"read|[a-z_]+\.[a-z_]+"
_DIGITS = {"description": N_("The six digits that the second factor shows now.")}


def _six_digits(**options: Any) -> Text:
    return Text(longest=6, pattern=CODE, example="123456", metadata=_DIGITS, **options)


class Membership(Body):
    """A role, where it is held, and from when to when."""

    role = Choice(*Role, required=True)
    organisation = identifier(allow_none=True, load_default=None)
    start = Day(required=True, data_key="from", attribute="from")
    until = Day(allow_none=True, load_default=None)
    citing = Text(allow_none=True, load_default=None)


class Invitation(Body):
    """A person, by name, and the first membership."""

    login = PrivateText(longest=64, pattern=LOGIN, example="lan.nguyen", required=True)
    name = PrivateText(required=True)
    membership = fields.Nested(Membership, required=True)


class Import(Body):
    """Many people, all or none."""

    accounts = Several(fields.Nested(Invitation), least=1, required=True)


class Acceptance(Body):
    """The code on the slip, and the password that the person has chosen."""

    invitation = Secret(required=True)
    password = Secret(required=True)


class SignIn(Body):
    """Who one is, and what proves it."""

    login = Secret(required=True)
    password = Secret(required=True)
    code = _six_digits(allow_none=True, load_default=None)


class NewPassword(Body):
    """The password until now, and the one from now on."""

    current = Secret(required=True)
    password = Secret(required=True)


class Code(Body):
    """The six digits that the second factor shows."""

    code = _six_digits(required=True)


class Token(Body):
    """What a token is for, what it may be used for, and how long."""

    label = Text(required=True)
    scopes = Several(Text(longest=64, pattern=SCOPE, example="read"), least=1, required=True)
    until = Day(required=True)


class CredentialNamed(Body):
    """One of the account's sessions or tokens."""

    id = identifier(required=True)


class Grant(Body):
    """One more membership."""

    membership = fields.Nested(Membership, required=True)


class MembershipEnding(Body):
    """The last day of a membership."""

    id = identifier(required=True)
    until = Day(required=True)


class Handover(Body):
    """Who takes over the memberships in an organisation, and from which day."""

    to = identifier(required=True)
    organisation = identifier(required=True)
    start = Day(required=True, data_key="from", attribute="from")
    citing = Text(required=True)


class Reason(Body):
    """Why."""

    reason = PrivateText(longest=LONGEST_REASON, required=True)


class Recusal(Body):
    """From what a person keeps away, and why: an organisation, or single facts of it."""

    organisation = identifier(required=True)
    facts = Several(Text(), load_default=list)
    reason = PrivateText(longest=LONGEST_REASON, required=True)


class Nothing(Body):
    """Nothing has to be said."""
