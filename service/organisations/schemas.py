"""What is asked of the registry, and what its answers look like."""

from marshmallow import Schema, fields
from marshmallow.validate import Length, OneOf, Range

from service.organisations.search import LONGEST
from service.registry.bodies import KINDS
from service.registry.state import ACTIVE, ENDED
from service.schemas import optional_string, string, strings, whole_number

MOST = 500
"""Organisations in one page."""


def _asked(text: str, longest: int = 200) -> fields.String:
    return fields.String(load_default=None, validate=Length(max=longest), metadata={"description": text})


class OrganisationQuery(Schema):
    """Which organisations are looked for."""

    q = _asked(
        "Beginnings of words of the name, the district or the code, with or without tone marks.",
        LONGEST,
    )
    level = _asked("A level of the indicator sets, such as `commune`.")
    group = _asked("A peer group.")
    kind = fields.String(load_default=None, validate=OneOf(KINDS))
    parent = _asked("The organisation above, by its identifier or its code.")
    on = fields.Date(load_default=None, metadata={"description": "A day on which it exists."})
    after = _asked("The identifier of the last one that was seen.")
    limit = fields.Integer(load_default=50, validate=Range(1, MOST))


class NamedOrganisation(Schema):
    """An organisation that another names."""

    id = string()
    code = string()
    name = string()
    label = string(metadata={"description": "The name with the district, for two may have one name."})


class ListedOrganisation(NamedOrganisation):
    """An organisation or a team."""

    version = whole_number()
    kind = string(validate=OneOf(KINDS))
    level = optional_string()
    group = optional_string()
    district = optional_string()
    tags = strings()
    is_appraised = fields.Boolean(required=True)
    appraises = fields.Boolean(required=True)
    start = fields.Date(required=True, data_key="from")
    until = fields.Date(required=True, allow_none=True)
    state = string(validate=OneOf([ACTIVE, ENDED]))
    citing = optional_string()
    parent = fields.Nested(NamedOrganisation, required=True, allow_none=True)
    successors = fields.List(fields.Nested(NamedOrganisation), required=True)


class OrganisationPage(ListedOrganisation):
    """An organisation, with those whose successor it is."""

    predecessors = fields.List(fields.Nested(NamedOrganisation), required=True)
