"""The sentences of rows, totals and gates in English, where a count is one."""

import pytest

from methodology.canonical import Document
from rules.facts.submission import Claim, Given, NotRecognised, State
from tests.support.facts.submissions import changed, given, submission
from tests.support.packs.shipped import only_level, small_pack
from tests.support.packs.small_commune import BEST
from tests.support.packs.written import flags, level_of, row
from tests.support.scorecard.cards import SMALL, card
from tests.support.scorecard.thirds import indicators

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


def test_each_state_of_a_row_is_told_by_a_sentence_of_its_own() -> None:
    best = given(only_level(SMALL), **BEST)
    claimed = Claim("nothing_arose", "No incident was told")
    of_each = {
        "online/online": None,
        "incidents/incidents": claimed,
        "ideas/ideas": NotRecognised("No document"),
    }
    told = {
        row["key"]: row["summary"] for row in indicators(card(SMALL, changed(best, of_each), "en")["groups"])
    }
    assert {key: told[key] for key in ("meetings", "online", "incidents", "ideas", "market", "visits")} == {
        "meetings": "Earned 15 of 15 points: “Meetings” is at least 4 (4 ≥ 4).",
        "online": "Missing: “Online dossiers”. Earned 0 points; 20 of 20 are still to be had.",
        "incidents": (
            "Nothing arose, as the agency claims: No incident was told. The applicable maximum is less by 12."
        ),
        "ideas": "Earned 0 of 7 points: not recognised (“Ideas”: No document).",
        "market": "Not applicable to this agency: it applies only to Has a market.",
        "visits": "Tracked, not scored.",
    }


@pytest.mark.parametrize(
    ("less", "because"),
    [
        ({}, "Band Good: from 90% of the applicable points, and this gate is passed: Mandatory."),
        (
            {"chair/chair": Given(1)},
            (
                "Band Fair: from 65% of the applicable points. "
                "Not Good, because this gate is not passed: Mandatory."
            ),
        ),
        (
            {"chair/chair": Given(2), "meetings/meetings": Given(0)},
            "Band Fair: from 65% of the applicable points.",
        ),
    ],
    ids=["the best", "a gate is not passed", "too few points as well"],
)
def test_a_band_is_told_with_the_gate_that_stands_before_a_better_one(
    less: dict[str, State], because: str
) -> None:
    best = given(only_level(SMALL), **BEST)
    assert card(SMALL, changed(best, less), "en")["total"]["band"]["because"] == because


def test_a_row_outside_of_the_mandate_is_told_so() -> None:
    pack = small_pack(level_of(row(flags("plan"), "{yes_no: plan}", "may_not_apply: [outside_mandate]")))
    claim = {"a.row/plan": Claim("outside_mandate", "Another office does it")}
    (group,) = card(pack, submission(only_level(pack), claim), "en")["groups"]
    assert group["indicators"][0]["summary"] == (
        "Outside of the agency's mandate, as it claims: Another office does it. "
        "The applicable maximum is less by 10."
    )


def test_a_view_is_the_sum_of_its_groups() -> None:
    views = card(SMALL, given(only_level(SMALL), **BEST), "en")["views"]
    assert [(view["key"], view["max"], view["applicable"]) for view in views] == [
        ("government", "100", "94"),
        ("society", "60", "54"),
    ]


def test_where_no_gate_of_any_band_is_passed_there_is_none() -> None:
    nothing = given(only_level(SMALL), **{**BEST, "chair": 2, "meetings": 0, "online": 0})
    total = card(SMALL, nothing, "en")["total"]
    assert (total["band"], total["summary"].endswith("%. No band.")) == (None, True)
