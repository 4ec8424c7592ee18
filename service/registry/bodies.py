"""What acts on organisations are asked with."""

from typing import Any

from marshmallow import fields

from service.acts.fields import Body, Choice, Day, Flag, Several, Text, identifier

CODE = r"[A-Za-z0-9][A-Za-z0-9._-]{0,47}"
KEY = r"[a-z0-9][a-z0-9_-]{0,63}"
KINDS = ("organisation", "team")


def code_field(**options: Any) -> Text:
    """The code of an organisation: its identity on any one day."""
    return Text(longest=48, pattern=CODE, example="04858", **options)


def level_field(**options: Any) -> Text:
    """The level of the indicator sets by which it is scored."""
    return Text(longest=64, pattern=KEY, example="commune", allow_none=True, **options)


def tags_field(**options: Any) -> Several:
    """Marks that decide which indicators apply."""
    return Several(Text(longest=64, pattern=KEY, example="border"), **options)


class Registration(Body):
    """A new organisation or team."""

    code = code_field(required=True)
    name = Text(required=True)
    kind = Choice(*KINDS, required=True)
    level = level_field(load_default=None)
    group = Text(allow_none=True, load_default=None)
    district = Text(allow_none=True, load_default=None)
    parent = identifier(allow_none=True, load_default=None)
    tags = tags_field(load_default=list)
    is_appraised = Flag(load_default=True)
    appraises = Flag(load_default=False)
    start = Day(required=True, data_key="from", attribute="from")
    until = Day(allow_none=True, load_default=None)


class Amendment(Body):
    """What is different from now on; what is not named stays."""

    name = Text()
    level = level_field()
    group = Text(allow_none=True)
    district = Text(allow_none=True)
    parent = identifier(allow_none=True)
    tags = tags_field()
    is_appraised = Flag()
    appraises = Flag()


class Ending(Body):
    """The last day of an organisation, and who takes over its work."""

    until = Day(required=True)
    successors = Several(identifier(), load_default=list)
    citing = Text(required=True)


class ImportedOrganisation(Amendment):
    """An organisation in an import: those that it names are named by their codes."""

    code = code_field(required=True)
    name = Text(required=True)
    kind = Choice(*KINDS)
    parent = code_field(allow_none=True)
    start = Day(required=True, data_key="from", attribute="from")
    until = Day(allow_none=True)
    successors = Several(code_field())
    citing = Text(allow_none=True)


class Import(Body):
    """Many organisations, all or none: new ones, and what is different of those that are there."""

    organisations = Several(fields.Nested(ImportedOrganisation), least=1, required=True)
