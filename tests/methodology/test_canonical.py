"""One value has one spelling and one digest."""

import hashlib
import json
from fractions import Fraction
from typing import Any

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from methodology.canonical import canonical, digest, spelled, spelling
from methodology.format.scalars import number

KEYS = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=8)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
SMALL = st.integers(-(2**53) + 1, 2**53 - 1)
VALUES = st.recursive(
    st.none() | st.booleans() | SMALL | TEXTS,
    lambda below: st.lists(below, max_size=4) | st.dictionaries(KEYS, below, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(-0), "0"),
        (Fraction(20), "20"),
        (Fraction(-7), "-7"),
        (Fraction(1997, 100), "19.97"),
        (Fraction(-1, 2), "-0.5"),
        (Fraction(1, 1000), "0.001"),
        (Fraction(1, 8), "0.125"),
        (Fraction(20, 3), "20/3"),
        (Fraction(-1, 7), "-1/7"),
        (Fraction(7, 6), "7/6"),
        (Fraction(10**30), "1" + "0" * 30),
        (Fraction(1, 5**3), "0.008"),
    ],
)
def test_spelling(value: Fraction, text: str) -> None:
    assert spelling(value) == text


@given(st.fractions())
def test_a_spelling_is_read_back_as_the_same_number(value: Fraction) -> None:
    assert Fraction(spelling(value)) == value


@given(st.integers(), st.integers(1, 10**12))
def test_a_quotient_is_spelled_in_lowest_terms(numerator: int, denominator: int) -> None:
    assert spelled(numerator, denominator) == spelling(Fraction(numerator, denominator))


@given(st.fractions(), st.fractions())
def test_two_numbers_have_one_spelling_only_where_they_are_equal(one: Fraction, other: Fraction) -> None:
    assert (spelling(one) == spelling(other)) == (one == other)


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_a_decimal_is_spelled_as_an_author_may_write_it(steps: int, decimals: int) -> None:
    value = Fraction(steps, 10**decimals)
    text = spelling(value)
    assert number(text) == value
    assert not ("." in text and text.endswith("0"))


@given(VALUES)
def test_the_bytes_are_those_of_rfc_8785(value: Any) -> None:
    assert canonical(value) == rfc8785.dumps(value)
    assert json.loads(canonical(value)) == value


def test_the_order_of_keys_does_not_matter() -> None:
    assert canonical({"b": 1, "a": [True, None, "Số"]}) == '{"a":[true,null,"Số"],"b":1}'.encode()
    assert (
        digest({"b": 1, "a": 2}) == digest({"a": 2, "b": 1}) == hashlib.sha256(b'{"a":2,"b":1}').hexdigest()
    )
