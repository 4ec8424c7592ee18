"""Fields that read texts and describe themselves."""

from collections.abc import Callable
from typing import Any

import pytest

from methodology.errors import Fault, InvalidDocument, collect_errors, error_path
from methodology.format.fields import DescribedField, ListOf, MappingOf, Nested, Record, load
from methodology.format.scalar_fields import key, one_of, whole
from tests.support.refusals import faults, refused


class Inner(Record):
    """A record inside another."""

    number = whole("A number.", required=True)


class Outer(Record):
    """A record."""

    inner = Nested(lambda: Inner, "What is inside.", required=True)
    first = whole(data_key="from")
    several = ListOf(key(), "Keys.")
    by_key = MappingOf(key(), Nested(lambda: Inner))
    one = MappingOf(key(), whole(), single=True)
    word = one_of(("yes", "true"))


RIGHT: dict[str, Any] = {
    "inner": {"number": "2"},
    "from": "1",
    "several": ["a", "b"],
    "by_key": {"a": {"number": "3"}},
    "one": {"a": "1"},
    "word": "yes",
}


def test_what_is_written_is_typed() -> None:
    assert load(Outer, RIGHT) == {
        "inner": {"number": 2},
        "first": 1,
        "several": ("a", "b"),
        "by_key": {"a": {"number": 3}},
        "one": {"a": 1},
        "word": "yes",
    }
    assert list(Outer.described_fields()) == ["inner", "from", "several", "by_key", "one", "word"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"inner": {}}, [("required_key", ("inner", "number"))]),
        ({"inner": {"number": None}}, [("null_value", ("inner", "number"))]),
        ({"inner": ["2"]}, [("mapping_expected", ("inner",))]),
        ({"inner": {"number": 2}}, [("text_expected", ("inner", "number"))]),
        ({"from": ["1"]}, [("text_expected", ("from",))]),
        ({"several": ["a", "B", "C"]}, [("not_a_key", ("several", 1)), ("not_a_key", ("several", 2))]),
        ({"several": "ab"}, [("list_expected", ("several",))]),
        ({"several": {"a": "b"}}, [("list_expected", ("several",))]),
        ({"by_key": {"A": {"number": "x"}}}, [("not_a_key", ("by_key", "A"))]),
        ({"by_key": {"a": {"number": "x"}}}, [("not_a_number_text", ("by_key", "a", "number"))]),
        ({"by_key": []}, [("mapping_expected", ("by_key",))]),
        ({"one": {"a": "1", "b": "2"}}, [("one_entry_expected", ("one",))]),
        ({"word": "no"}, [("not_one_of", ("word",))]),
        ({"first": "1"}, [("unknown_key", ("first",))]),
        ({"word": "no", "more": "1"}, [("not_one_of", ("word",)), ("unknown_key", ("more",))]),
    ],
)
def test_what_is_refused_is_told_with_its_path(changed: dict[str, Any], expected: Any) -> None:
    assert faults(load, Outer, {**RIGHT, **changed}) == expected


def test_a_fault_says_what_is_known() -> None:
    known = "by_key, from, inner, one, several, word"
    with refused("unknown_key", "colour", key="colour", known=known):
        load(Outer, {**RIGHT, "colour": "red"})
    with refused("mapping_expected", key="", known=known):
        load(Outer, "text")


def test_the_record_describes_what_is_read() -> None:
    described = {name: shape.json_schema() for name, shape in Outer.described_fields().items()}
    assert described["inner"] == {"$ref": "#/$defs/Inner", "description": "What is inside."}
    assert described["from"] == {"title": "whole number", "type": "integer"}
    assert described["word"] == {"enum": ["yes", "true", True]}
    assert described["several"]["minItems"] == 1
    assert (described["one"]["minProperties"], described["one"]["maxProperties"]) == (1, 1)
    assert "maxProperties" not in described["by_key"]


def test_a_shape_of_its_own_says_what_it_reads() -> None:
    made: Callable[[], object] = DescribedField
    with pytest.raises(TypeError, match="abstract"):
        made()


def test_readings_are_gathered_with_all_their_faults() -> None:
    assert collect_errors([("a", lambda: 1), (2, lambda: 3)]) == {"a": 1, 2: 3}

    def wrong() -> None:
        raise InvalidDocument([Fault("one", path=("x",)), Fault("two")])

    assert faults(collect_errors, [("a", wrong), ("b", lambda: 1), ("c", wrong)]) == [
        ("one", ("a", "x")),
        ("two", ("a",)),
        ("one", ("c", "x")),
        ("two", ("c",)),
    ]


def test_a_refusal_is_seen_from_further_up() -> None:
    with refused("one", "a", 0, "x"), error_path("a", 0):
        raise InvalidDocument([Fault("one", path=("x",))])
    assert str(InvalidDocument([Fault("one", path=("x",)), Fault("two")])) == "one at ('x',); two at ()"
