"""A value is put on its fact's grid exactly, has one spelling there, and is refused where it has no place."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.errors import Fault, InvalidDocument
from methodology.model.fact import Fact, FactType, Option, Text
from rules.facts.exact_json import Numeral
from rules.facts.values import from_grid, to_grid

TEXT = Text("Số liệu", "Fact")
COUNT = Fact("count", "count", TEXT, 0, 0, 10**9)
GROWTH = Fact("growth", "number", TEXT, 6, -(10**6), 10**7)
PERCENT = Fact("percent", "percent", TEXT, 2, 0, 10_000)
FLAG = Fact("flag", "flag", TEXT, 0, 0, 1)
CHAIR = Fact("chair", "choice", TEXT, 0, 0, 1, (Option("head", TEXT), Option("deputy", TEXT)))
SIGNED = Fact("signed", "date", TEXT, 0, 738_521, 738_885)  # the year 2023


@pytest.mark.parametrize(
    ("fact", "written", "value", "spelled"),
    [
        (COUNT, Numeral("0"), 0, "0"),
        (COUNT, Numeral("-0"), 0, "0"),
        (COUNT, Numeral("1000000000"), 10**9, "1000000000"),
        (COUNT, 412, 412, "412"),
        (GROWTH, Numeral("-1"), -(10**6), "-1"),
        (GROWTH, Numeral("-0.000001"), -1, "-0.000001"),
        (GROWTH, Numeral("9.50"), 9_500_000, "9.5"),
        (GROWTH, Decimal("0.1"), 100_000, "0.1"),
        (PERCENT, Numeral("64.88"), 6488, "64.88"),
        (PERCENT, Numeral("0.85"), 85, "0.85"),
        (PERCENT, Numeral("100.00"), 10_000, "100"),
        (FLAG, True, 1, True),
        (FLAG, False, 0, False),
        (CHAIR, "deputy", 1, "deputy"),
        (SIGNED, "2023-03-31", 738_610, "2023-03-31"),
    ],
)
def test_grid_and_spelling(fact: Fact, written: Any, value: int, spelled: str | bool) -> None:
    assert to_grid(fact, written) == value
    assert from_grid(fact, value) == spelled


def domain(low: str, high: str) -> dict[str, str]:
    return {"low": low, "high": high}


@pytest.mark.parametrize(
    ("fact", "written", "fault"),
    [
        (COUNT, Numeral("-1"), Fault("out_of_domain", {"value": "-1", **domain("0", "1000000000")})),
        (
            COUNT,
            Numeral(str(2**63)),
            Fault("out_of_domain", {"value": str(2**63), **domain("0", "1000000000")}),
        ),
        (COUNT, Numeral("1.250"), Fault("too_many_decimals_in_value", {"value": "1.250", "limit": "0"})),
        (COUNT, Numeral("4.0"), Fault("too_many_decimals_in_value", {"value": "4.0", "limit": "0"})),
        (COUNT, Numeral("1e400"), Fault("exponent", {"value": "1e400", "expected": "count"})),
        (COUNT, Numeral("2E1"), Fault("exponent", {"value": "2E1", "expected": "count"})),
        (COUNT, Numeral("9" * 41), Fault("number_too_long", {"value": "9" * 40 + "…", "limit": "40"})),
        (COUNT, "412", Fault("in_quotes", {"value": "412"})),
        (PERCENT, "64.88", Fault("in_quotes", {"value": "64.88"})),
        (FLAG, "true", Fault("in_quotes", {"value": "true"})),
        (COUNT, "4.5", Fault("wrong_type", {"value": "4.5", "expected": "count"})),
        (COUNT, "9" * 41, Fault("wrong_type", {"value": "9" * 40 + "…", "expected": "count"})),
        (COUNT, Numeral("٣"), Fault("wrong_type", {"value": "٣", "expected": "count"})),
        (COUNT, True, Fault("wrong_type", {"value": "true", "expected": "count"})),
        (COUNT, 4.0, Fault("wrong_type", {"value": "4.0", "expected": "count"})),
        (COUNT, [4], Fault("wrong_type", {"value": "[4]", "expected": "count"})),
        (COUNT, Decimal("NaN"), Fault("wrong_type", {"value": "NaN", "expected": "count"})),
        (
            GROWTH,
            Numeral("0.1234567"),
            Fault("too_many_decimals_in_value", {"value": "0.1234567", "limit": "6"}),
        ),
        (GROWTH, Numeral("-1.000001"), Fault("out_of_domain", {"value": "-1.000001", **domain("-1", "10")})),
        (PERCENT, Numeral("100.01"), Fault("out_of_domain", {"value": "100.01", **domain("0", "100")})),
        (PERCENT, "85%", Fault("wrong_type", {"value": "85%", "expected": "percent"})),
        (FLAG, Numeral("1"), Fault("wrong_type", {"value": "1", "expected": "flag"})),
        (FLAG, "có", Fault("wrong_type", {"value": "có", "expected": "flag"})),
        (CHAIR, "chủ tịch", Fault("unknown_option", {"value": "chủ tịch", "allowed": "head, deputy"})),
        (CHAIR, "x" * 41, Fault("unknown_option", {"value": "x" * 40 + "…", "allowed": "head, deputy"})),
        (CHAIR, Numeral("0"), Fault("wrong_type", {"value": "0", "expected": "choice"})),
        (CHAIR, False, Fault("wrong_type", {"value": "false", "expected": "choice"})),
        (SIGNED, "31/3/2023", Fault("spoken_date", {"value": "31/3/2023", "instead": "2023-03-31"})),
        (SIGNED, "2023-02-29", Fault("no_such_date", {"value": "2023-02-29"})),
        (SIGNED, "20230331", Fault("no_such_date", {"value": "20230331"})),
        (SIGNED, "٢٠٢٣-٠٣-٣١", Fault("no_such_date", {"value": "٢٠٢٣-٠٣-٣١"})),
        (SIGNED, Numeral("2023"), Fault("wrong_type", {"value": "2023", "expected": "date"})),
        (SIGNED, True, Fault("wrong_type", {"value": "true", "expected": "date"})),
        (
            SIGNED,
            "2024-01-01",
            Fault("out_of_domain", {"value": "2024-01-01", **domain("2023-01-01", "2023-12-31")}),
        ),
    ],
)
def test_refused(fact: Fact, written: Any, fault: Fault) -> None:
    with pytest.raises(InvalidDocument) as caught:
        to_grid(fact, written)
    assert caught.value.faults == (fault,)


@st.composite
def facts_with_values(draw: st.DrawFn) -> tuple[Fact, int]:
    type_: FactType = draw(st.sampled_from(["count", "number", "percent", "flag", "choice", "date"]))
    decimals = {"number": draw(st.integers(0, 6)), "percent": 2}.get(type_, 0)
    options = (
        tuple(Option(f"o{n}", TEXT) for n in range(draw(st.integers(2, 5)))) if type_ == "choice" else ()
    )
    widest = {"flag": (0, 1), "choice": (0, len(options) - 1), "date": (1, 3_652_059)}
    low, high = widest.get(type_, (-(10**15), 10**15))
    return Fact("f", type_, TEXT, decimals, low, high, options), draw(st.integers(low, high))


@given(facts_with_values())
def test_spelling_leads_back_to_the_grid(both: tuple[Fact, int]) -> None:
    fact, value = both
    spelled = from_grid(fact, value)
    numeric = fact.type in ("count", "number", "percent")
    assert to_grid(fact, Numeral(spelled) if numeric else spelled) == value
