"""JSON is read exactly: digits are kept, and nothing is guessed, dropped or read for ever."""

import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.canonical import canonical
from methodology.errors import Fault, InvalidDocument
from rules.facts.exact_json import DEEPEST, MOST_VALUES, Numeral, loads


def refused(raw: bytes) -> Fault:
    with pytest.raises(InvalidDocument) as caught:
        loads(raw)
    (fault,) = caught.value.faults
    return fault


@pytest.mark.parametrize("digits", ["0", "4", "0.1", "-3.5", "9223372036854775808", "9" * 9000])
def test_numbers_keep_their_digits(digits: str) -> None:
    assert number(digits) == digits


@pytest.mark.parametrize(
    ("digits", "plain"),
    [
        *(("12.0", "12"), ("1e1", "10"), ("1e-05", "0.00001"), ("1.250", "1.25"), ("-0.0012E+4", "-12")),
        *(("-0.0", "0"), ("0e999999", "0"), ("2E-7", "0.0000002"), ("1e40", "1" + "0" * 40)),
        *((of, of) for of in ("1e41", "1e-41", "1e999999999", "1e" + "9" * 9000)),
    ],
)
def test_numbers_are_their_values_and_never_long_because_of_an_exponent(digits: str, plain: str) -> None:
    assert number(digits) == plain


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3), st.integers(-30, 30))
def test_no_digit_is_lost(value: Decimal, power: int) -> None:
    assert Fraction(number(f"{value}e{power}")) == Fraction(value) * Fraction(10) ** power


def number(digits: str) -> str:
    read = loads(f'{{"a": [{digits}]}}'.encode())["a"][0]
    assert type(read) is Numeral
    return str(read)


def test_a_whole_pair_is_text() -> None:
    assert loads(b'{"a": {"b": "\\ud83c\\uddfb"}}') == {"a": {"b": "\U0001f1fb"}}


def test_half_a_pair_is_found_among_values_of_every_sort() -> None:
    fault = refused(b'{"a": [null, true, 1, {"b": "\\ud800"}]}')
    assert (fault.code, fault.params) == ("broken_text", {"name": "b"})


texts = st.text(st.characters(exclude_categories=["Cs"]))
documents = st.recursive(
    st.none() | st.booleans() | texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner)
)


@given(documents)
def test_what_was_written_is_read(document: Any) -> None:
    assert loads(canonical(document)) == document


def test_texts_are_kept_as_they_are_spelled() -> None:
    assert loads('["Hòa", "Hoà", "Ho\\u00e0", "\\ud83c\\uddfb\\ud83c\\uddf3"]'.encode()) == [
        "Hòa",
        "Hoà",
        "Hoà",
        "🇻🇳",
    ]


def test_byte_order_mark_is_skipped() -> None:
    assert loads(b'\xef\xbb\xbf{"a": true}') == {"a": True}


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b'{"a": "\xff"}', Fault("not_utf8", {"position": "7"})),
        ('{"a": "Hòa"}'.encode("utf-16"), Fault("not_utf8", {"position": "0"})),
        (b"", Fault("not_json", {"line": "1", "column": "1", "problem": "Expecting value"})),
        (
            b'{\n"a": 01}',
            Fault("not_json", {"line": "2", "column": "7", "problem": "Expecting ',' delimiter"}),
        ),
        (b"{} {}", Fault("not_json", {"line": "1", "column": "4", "problem": "Extra data"})),
        (b'{"a": NaN}', Fault("not_finite", {"value": "NaN"})),
        (b'{"a": -Infinity}', Fault("not_finite", {"value": "-Infinity"})),
        ('{"b": 1, "tên": 1, "tên": 1}'.encode(), Fault("duplicate_name", {"name": "tên"})),
        (b'{"\\ud800": 1, "\\ud800": 2}', Fault("duplicate_name", {"name": "?"})),
        (b'"\\udfff"', Fault("broken_text", {"name": "–"})),
        (b'{"a": 1, "b": "\\uD83c \\uddfb"}', Fault("broken_text", {"name": "b"})),
        (b'{"a": {"tags": ["x", "\\udBFF"]}}', Fault("broken_text", {"name": "tags"})),
        (b'{"a": {"t\\udc00": 1}}', Fault("broken_text", {"name": "t?"})),
    ],
)
def test_refused(raw: bytes, fault: Fault) -> None:
    assert refused(raw) == fault


@pytest.mark.parametrize("brackets", [b"[]", b"{}"])
def test_depth_is_limited(brackets: bytes) -> None:
    opening = b'{"a":' if brackets == b"{}" else b"["
    deepest = opening * DEEPEST + b"1" + brackets[1:] * DEEPEST
    assert loads(deepest)
    assert refused(opening + deepest + brackets[1:]) == Fault("too_deep", {"limit": str(DEEPEST)})


def test_brackets_in_texts_are_not_depth() -> None:
    assert loads(b'"' + b'[{\\"' * 100 + b'"') == '[{"' * 100


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(b"[" * 10_000_000, id="brackets"),
        pytest.param(b'"' + b'\\"' * 500_000, id="a text that never ends"),
        pytest.param(
            b"{" + b",".join(b'"%d":1' % n for n in [*range(200_000), 199_999]) + b"}", id="a name twice"
        ),
    ],
)
def test_refused_in_time(raw: bytes) -> None:
    start = time.process_time()
    refused(raw)
    assert time.process_time() - start < 3


def test_a_text_has_only_so_many_values() -> None:
    with pytest.raises(InvalidDocument) as refused:
        loads(b"[" + b"1," * MOST_VALUES + b"1]")
    assert [fault.code for fault in refused.value.faults] == ["too_many_values"]
