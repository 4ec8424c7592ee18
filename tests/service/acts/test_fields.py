"""Bodies of acts: what they give, and everything that can be wrong with them."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from marshmallow import fields

from methodology.errors import InvalidDocument
from methodology.wording.translations import LANGUAGES
from rules.facts.exact_json import loads
from service.acts.fields import (
    MOST,
    Body,
    Choice,
    Day,
    Flag,
    PrivateText,
    Secret,
    Several,
    Text,
    identifier,
    read_body,
)
from service.faults import fault_text
from service.record.secrets import Private


class Inner(Body):
    day = Day(required=True)


class Example(Body):
    name = Text(required=True, longest=20)
    code = Text(pattern=r"[0-9]{5}", example="04858")
    secret = Secret()
    reason = PrivateText()
    kind = Choice("team", "organisation")
    ranked = Flag()
    tags = Several(Text(longest=5))
    inner = fields.Nested(Inner)
    id = identifier()


def faults(body: Any) -> list[tuple[str, str]]:
    """Code and place of everything that is wrong; each is a sentence in every language."""
    with pytest.raises(InvalidDocument) as refused:
        read_body(Example, body)
    for fault in refused.value.faults:
        assert all("{" not in fault_text(fault, language) for language in LANGUAGES)
    return sorted((fault.code, "/".join(map(str, fault.path))) for fault in refused.value.faults)


def test_what_is_right_is_given_as_it_is_kept() -> None:
    body = {"name": " Xã Hòa Bình ", "kind": "team", "ranked": False, "inner": {"day": "2024-01-15"}}
    assert read_body(Example, body) == {**body, "name": "Xã Hòa Bình"}


def test_a_text_is_kept_in_one_form_of_unicode() -> None:
    decomposed = "Ho\u0300a Bi\u0300nh"
    assert read_body(Example, {"name": decomposed}) == {"name": "Hòa Bình"}


def test_a_private_text_is_wrapped() -> None:
    read = read_body(Example, {"name": "a", "reason": "Bà Lan ốm"})
    assert isinstance(read["reason"], Private)
    assert read["reason"].text == "Bà Lan ốm"


def test_a_secret_is_taken_as_it_is() -> None:
    assert read_body(Example, {"name": "a", "secret": "  mật khẩu "})["secret"] == "  mật khẩu "


@pytest.mark.parametrize(
    ("member", "value", "code"),
    [
        ("name", 5, "text_expected"),
        ("name", None, "value_missing"),
        ("name", "  ", "text_empty"),
        ("name", "a" * 21, "text_over"),
        ("name", "a\u200bb", "text_invisible"),
        ("name", "a\x1b[31m", "text_invisible"),
        ("name", "a\u202eb", "text_invisible"),
        ("code", "0485", "code_expected"),
        ("code", "٠٤٨٥٨", "code_expected"),
        ("secret", 7, "text_expected"),
        ("secret", "a" * 201, "text_over"),
        ("kind", "club", "not_a_choice"),
        ("kind", ["team"], "not_a_choice"),
        ("ranked", "true", "flag_expected"),
        ("ranked", 1, "flag_expected"),
        ("tags", "a", "not_a_list"),
        ("tags", ["a"] * (MOST + 1), "list_over"),
        ("inner", 5, "not_an_object"),
        ("inner", None, "value_missing"),
        ("id", "a b", "code_expected"),
        ("other", 1, "unknown_member"),
    ],
)
def test_what_is_wrong_is_told_at_its_place(member: str, value: Any, code: str) -> None:
    assert faults({"name": "a", member: value}) == [(code, member)]


@pytest.mark.parametrize(
    "day", ["2023-02-29", "12/5/2023", "2023-1-5", "20230105", 20230105, True, "\u0662023-01-05"]
)
def test_a_day_is_one_that_there_was(day: Any) -> None:
    assert faults({"name": "a", "inner": {"day": day}}) == [("day_expected", "inner/day")]


def test_everything_is_told_at_once() -> None:
    told = faults({"code": "x", "tags": ["a", 5, "abcdef"], "inner": {}, "more": 1})
    assert told == [
        ("code_expected", "code"),
        ("text_expected", "tags/1"),
        ("text_over", "tags/2"),
        ("unknown_member", "more"),
        ("value_missing", "inner/day"),
        ("value_missing", "name"),
    ]


@pytest.mark.parametrize("body", [None, [], "a", 5, loads(b"5")])
def test_a_body_is_an_object(body: Any) -> None:
    assert faults(body) == [("not_an_object", "")]


def test_a_bare_number_is_no_text() -> None:
    assert faults(loads(b'{"name": 12}')) == [("text_expected", "name")]


json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from([*Example().fields, "other"]), json_values, max_size=9) | json_values)
def test_no_body_is_anything_but_read_or_refused(body: Any) -> None:
    with suppress(InvalidDocument):
        assert set(read_body(Example, body)) <= set(Example().fields)
