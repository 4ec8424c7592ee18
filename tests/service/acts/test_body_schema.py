"""What an act is asked with, as a JSON Schema: it says what the body's reader does."""

from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import Schema, fields

from methodology.errors import InvalidDocument
from methodology.wording.translations import LANGUAGES, gettext
from service.acts.act import Act
from service.acts.body_schema import body_schema
from service.acts.fields import read_body
from service.acts.members import MEMBERS
from service.workflow.table import ACTS

WORDS = ["a", "", " ", "2024-01-15", "2024-1-5", "team", "specialist", "123456", "read", "a b"]
values: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.sampled_from(
        ["a", "", " ", "2024-01-15", "2024-1-5", "team", "specialist", "123456", "read", "a b"]
    ),
    lambda inner: st.lists(inner, max_size=2),
    max_leaves=3,
)


def members(body: type[Schema]) -> dict[str, fields.Field[Any]]:
    return {field.data_key or name: field for name, field in body().fields.items()}


@pytest.mark.parametrize("act", ACTS.values(), ids=list(ACTS))
@given(data=st.data())
def test_it_admits_what_is_read(act: Act, data: st.DataObject) -> None:
    names = st.sampled_from([*members(act.body), "other"])
    written = data.draw(st.dictionaries(names, values, max_size=5))
    schema = body_schema(act.body, gettext("en"))
    try:
        read_body(act.body, written)
        is_read = True
    except InvalidDocument:
        is_read = False
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    assert jsonschema.Draft202012Validator(schema, format_checker=checker).is_valid(written) == is_read


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_is_described(language: str) -> None:
    for act in ACTS.values():
        for member in body_schema(act.body, gettext(language))["properties"].values():
            assert member["description"].endswith(".")


def test_no_description_is_left_over() -> None:
    used: set[str] = set()

    def collect(body: type[Schema]) -> None:
        for name, field in members(body).items():
            used.add(name)
            each = getattr(field, "inner", field)
            if isinstance(each, fields.Nested):
                collect(type(each.schema))

    for act in ACTS.values():
        collect(act.body)
    assert set(MEMBERS) <= used
