"""What an agency may want to look at again: another year, percents that look like shares, facts of no use."""

import pytest

from methodology.canonical import Document
from rules.facts.submission import Submission
from tests.support.facts.submissions import given
from tests.support.packs.shipped import only_level
from tests.support.scorecard.cards import SMALL, card

LEVEL = only_level(SMALL)


def notices(submission: Submission) -> list[Document]:
    found: list[Document] = card(SMALL, submission, "en")["notices"]
    return found


@pytest.mark.parametrize(("value", "remarked"), [(0, False), (1, True), (99, True), (100, False)])
def test_a_percent_above_zero_and_below_one_may_be_meant_as_a_share(value: int, remarked: bool) -> None:
    assert bool(notices(given(LEVEL, satisfied_percent=value))) == remarked


def test_a_count_or_a_number_below_one_is_no_share() -> None:
    assert notices(given(LEVEL, average=900, meetings=1)) == []


def test_what_is_said_of_a_small_percent() -> None:
    assert notices(given(LEVEL, satisfied_percent=90)) == [
        {
            "code": "small_percent",
            "fact": "satisfied/satisfied_percent",
            "text": (
                "“Satisfaction” is 0.9%: this fact is entered on a scale of 0–100; check it if 90% is meant."
            ),
        }
    ]


@pytest.mark.parametrize("period", ["2025", "2027"])
def test_a_period_outside_the_years_of_the_set(period: str) -> None:
    this = given(LEVEL)
    assert notices(Submission(this.agency, this.level, period, this.states)) == [
        {
            "code": "other_year",
            "fact": None,
            "text": f"Period {period} is outside the years of the set (2026–2026).",
        }
    ]


def test_facts_of_a_row_that_does_not_apply() -> None:
    assert notices(given(LEVEL, ("market",), cashless=1, stalls=2)) == []
    assert notices(given(LEVEL, stalls=2)) == [
        {
            "code": "not_used",
            "fact": "market/stalls",
            "text": "“Stalls” is given, but its indicator does not apply to the agency.",
        }
    ]
