"""The author's scalars are exact, and nothing is guessed."""

from datetime import date
from fractions import Fraction

import pytest

from methodology.format import scalars
from tests.support.refusals import refused

F = Fraction


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("4", F(4)),
        ("0.1", F(1, 10)),
        ("-3", F(-3)),
        ("-0.50", F(-1, 2)),
        ("007", F(7)),
        ("9" * 15, F(10**15 - 1)),
    ],
)
def test_number(text: str, value: Fraction) -> None:
    assert scalars.number(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "1e5",
        "1_000",
        "+1",
        ".5",
        "5.",
        "1.000.000",
        "٣",
        "1 ",
        "0x1",
        "inf",
        "nan",
        "1/2",
        "80%",
        "1" * 16,
    ],
)
def test_not_a_number(text: str) -> None:
    with refused("not_a_number_text", value=text):
        scalars.number(text)


@pytest.mark.parametrize(("text", "instead"), [("0,5", "0.5"), ("-12,50", "-12.50")])
def test_decimal_comma(text: str, instead: str) -> None:
    with refused("decimal_comma", value=text, instead=instead):
        scalars.number(text)


def test_whole() -> None:
    assert scalars.whole("2026") == 2026
    assert scalars.whole("2.0") == 2
    with refused("not_whole", value="2.5"):
        scalars.whole("2.5")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("80%", F(4, 5)),
        ("0.02%", F(1, 5000)),
        ("80 %", F(4, 5)),
        ("1/2", F(1, 2)),
        ("1 / 2", F(1, 2)),
        ("22", F(22)),
        ("-1.5", F(-3, 2)),
        ("2023-03-31", F(738_610)),
    ],
)
def test_quantity(text: str, value: Fraction) -> None:
    assert scalars.quantity(text) == value


@pytest.mark.parametrize("text", ["1/0", "-1/2", "-5%", "1 / 0", "8 0 %", "%"])
def test_not_a_quantity(text: str) -> None:
    with refused("not_a_number_text", value=text):
        scalars.quantity(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("max", F(1)),
        ("0", F(0)),
        ("3/4", F(3, 4)),
        ("75%", F(3, 4)),
        ("12.5%", F(1, 8)),
        ("100%", F(1)),
        ("4/4", F(1)),
    ],
)
def test_share(text: str, value: Fraction) -> None:
    assert scalars.share(text) == value


@pytest.mark.parametrize("text", ["1", "1.0", "2", "101%", "4/3", "0.5", "-1", "0001-01-01"])
def test_not_a_share(text: str) -> None:
    with refused("not_a_share", value=text):
        scalars.share(text)


def test_a_portion_is_more_than_nothing() -> None:
    assert scalars.portion("1/2") == F(1, 2)
    for text in ("0", "0%", "0/3"):
        with refused("share_not_positive", value=text):
            scalars.portion(text)


@pytest.mark.parametrize(
    ("text", "maximum", "share"),
    [
        ("max", 20, F(1)),
        ("3/4", 20, F(3, 4)),
        ("75%", 20, F(3, 4)),
        ("0", 20, F(0)),
        ("15", 20, F(3, 4)),
        ("2.5", 20, F(1, 8)),
        ("0.5", 20, F(1, 40)),
        ("30", 20, F(3, 2)),
        ("-2", 20, F(-1, 10)),
        ("1", 1, F(1)),
        ("0.5", 1, F(1, 2)),
    ],
)
def test_award(text: str, maximum: int, share: Fraction) -> None:
    assert scalars.award(text, F(maximum)) == share


@pytest.mark.parametrize("text", ["1", "1.0"])
def test_a_bare_one_that_may_be_a_point_or_the_whole(text: str) -> None:
    with refused("ambiguous_award", value=text, max="20", instead="1/20"):
        scalars.award(text, F(20))


@pytest.mark.parametrize("text", ["1.2.3", ".", "2 + 3", "2023-03-31", "x"])
def test_an_award_that_is_none(text: str) -> None:
    with refused("not_an_award", value=text):
        scalars.award(text, F(20))


@pytest.mark.parametrize("text", ["5/4", "101%"])
def test_an_award_of_more_than_the_whole(text: str) -> None:
    with refused("not_a_share", value=text):
        scalars.award(text, F(20))


def test_end() -> None:
    assert scalars.end("0.5") == F(1, 2)
    assert scalars.end("2023-03-31") == date(2023, 3, 31)
    with refused("not_a_number_text", value="80%"):
        scalars.end("80%")


def test_day() -> None:
    assert scalars.day("2024-02-29") == date(2024, 2, 29)


@pytest.mark.parametrize("text", ["2023-02-29", "20230331", "31/2/2023", "2023-W13-5", "0000-01-01", ""])
def test_no_such_date(text: str) -> None:
    with refused("no_such_date", value=text):
        scalars.day(text)


def test_a_quantity_that_looks_like_a_date_is_one() -> None:
    with refused("no_such_date", value="2023-13-01"):
        scalars.quantity("2023-13-01")
