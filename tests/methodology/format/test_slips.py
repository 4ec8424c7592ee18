"""What authors are likely to write for something else is refused with what they mean."""

import pytest

from methodology.format.slips import refuse_slips
from tests.support.refusals import refused


@pytest.mark.parametrize(
    ("text", "word", "instead"),
    [
        ("trên 90%", "trên", ">"),
        ("Từ 4 trở lên", "trở lên", ">="),
        ("tỷ_lệ ≥ 80%", "≥", ">="),
        ("online / received lớn hơn hoặc bằng 80%", "lớn hơn hoặc bằng", ">="),
        ("late không quá 3", "không quá", "<="),
        ("không issued", "không", "not"),
        ("issued và on_time", "và", "and"),
        ("điểm tối đa", "điểm tối đa", "max"),
        ("at least 4", "at least", ">="),
        ("done ÷ planned", "÷", "/"),
    ],
)
def test_a_word_for_a_sign(text: str, word: str, instead: str) -> None:
    with refused("word_for_sign", value=text, word=word, instead=instead):
        refuse_slips(text)


@pytest.mark.parametrize(
    ("text", "value", "instead"),
    [
        ("signed_on <= 12/5/2023", "12/5/2023", "2023-05-12"),
        ("31-3-2023", "31-3-2023", "2023-03-31"),
        ("8.1.2024", "8.1.2024", "2024-01-08"),
        ("2023-3-31", "2023-3-31", "2023-03-31"),
        ("2023/03/31", "2023/03/31", "2023-03-31"),
    ],
)
def test_a_date_as_it_is_spoken(text: str, value: str, instead: str) -> None:
    with refused("spoken_date", value=value, instead=instead):
        refuse_slips(text)


def test_a_date_as_it_is_spoken_that_no_calendar_has() -> None:
    with refused("no_such_date", value="31/2/2023"):
        refuse_slips("signed_on <= 31/2/2023")


@pytest.mark.parametrize(("text", "value", "instead"), [("a >= 0,8", "0,8", "0.8"), ("-7,5", "-7,5", "-7.5")])
def test_a_decimal_comma(text: str, value: str, instead: str) -> None:
    with refused("decimal_comma", value=value, instead=instead):
        refuse_slips(text)


@pytest.mark.parametrize(
    "text",
    ["online / received >= 80%", "a and not b or c", "signed_on <= 2023-05-12", "1,000,000", "notable"],
)
def test_what_is_no_slip(text: str) -> None:
    refuse_slips(text)
