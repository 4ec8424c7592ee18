"""The sentences of rows, totals and gates in English, where a count is one."""

import pytest

from methodology.canonical import Document
from tests.support.facts.submissions import given
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.written import flags, level_of, row
from tests.support.scorecard.cards import card

GATE = "gates: [{key: core, name: {vi: Bắt buộc, en: Mandatory}, marks: mandatory}]"
ONE_POINT = small_pack(
    level_of(row(flags("plan"), "{yes_no: plan}", "marks: [mandatory]", most=1), most=1, head=GATE)
)


def said(**facts: int) -> tuple[str, str, str]:
    """Of the row, of the total and of the gate."""
    document: Document = card(ONE_POINT, given(only_level(ONE_POINT), **facts), "en")
    (group,), (gate,) = document["groups"], document["gates"]
    return group["indicators"][0]["summary"], document["total"]["summary"], gate["summary"]


@pytest.mark.parametrize(
    ("facts", "row", "total", "gate"),
    [
        (
            {"plan": 1},
            "Earned 1 of 1 point: “plan”: yes.",
            "Earned 1 of 1 applicable point, 100%.",
            "Passed: mandatory indicator 1 earns 1 of 1 point (100%); required: full points.",
        ),
        (
            {},
            "Missing: “plan”. Earned 0 points; 1 of 1 is still to be had.",
            "Earned 0 of 1 applicable point, 0%. 1 point is still to be had from what is missing.",
            "Not yet passed: mandatory indicator 1 earns only 0 of 1 point (0%, facts are missing); "
            "required: full points.",
        ),
    ],
)
def test_one_is_said_of_one(facts: dict[str, int], row: str, total: str, gate: str) -> None:
    assert said(**facts) == (row, total, gate)
