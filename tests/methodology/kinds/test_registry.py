"""Each kind says the same in its plain arithmetic and in the core form; what does not fit it is refused."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from methodology.errors import InvalidDocument
from methodology.model.core import Affine, NotApplicable, Part
from methodology.model.expression import Facts
from methodology.model.kind import Verdict
from methodology.model.level import Indicator
from tests.support.calculus.core_form import verdicts
from tests.support.kinds.scores import SCORES
from tests.support.proof.rows import NAME, count, flag, group, level, row
from tests.support.refusals import faults

OWN: dict[str, Any] = {
    "a": count(),
    "b": count(),
    "f": flag(),
    "g": flag(),
    "c": {"type": "choice", "label": NAME, "options": {"x": NAME, "y": NAME, "z": NAME}},
    "p": {"type": "percent", "label": NAME},
    "d": {"type": "date", "label": NAME},
}
GIVEN: st.SearchStrategy[Facts] = st.fixed_dictionaries(
    {},
    optional={
        "row/a": st.integers(0, 9).map(Fraction),
        "row/b": st.integers(0, 3).map(Fraction),
        "row/f": st.integers(0, 1).map(Fraction),
        "row/g": st.integers(0, 1).map(Fraction),
        "row/c": st.integers(0, 2).map(Fraction),
        "row/p": st.integers(0, 100).map(lambda percent: Fraction(percent, 100)),
        "row/d": st.integers(738_600, 738_620).map(Fraction),
    },
)


def indicator(score: Any, max: str = "10") -> Indicator:
    return level(group(row(score, OWN, max=max))).indicators[0]


def cases(*lines: tuple[str, str], otherwise: str) -> dict[str, Any]:
    return {"cases": [*({"when": when, "points": points} for when, points in lines), {"else": otherwise}]}


@pytest.mark.apart
@pytest.mark.parametrize("scores", SCORES.values(), ids=SCORES)
@given(st.data(), GIVEN)
def test_the_plain_reading_is_that_of_the_core_form(
    scores: st.SearchStrategy[Any], data: Any, given: Facts
) -> None:
    try:
        leaf = indicator(data.draw(scores))
    except InvalidDocument:  # more alternatives than a pack may have
        reject()
    assert leaf.kind
    assert leaf.kind.plain(given, leaf.max) == verdicts(leaf.parts, given)


def points(part: Part) -> dict[str, str]:
    """Case → its constant points, ``–`` for not applicable, ``base + per`` where it follows a measure."""
    return {case.key: said(case.outcome) for case in part.cases}


def said(outcome: Affine | NotApplicable) -> str:
    if isinstance(outcome, NotApplicable):
        return "–"
    return f"{outcome.base} + {outcome.per}" if outcome.measure else str(outcome.base)


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        ({"yes_no": "f"}, {"": {"yes": "10", "no": "0"}}),
        ({"choice": {"c": {"z": "2.5", "x": "max", "y": "1/2"}}}, {"": {"x": "10", "y": "5", "z": "5/2"}}),
        (
            {"tiers": {"a": {"4": "max", "3": "3/4", "2": "5", "else": "0"}}},
            {"": {"4": "10", "3": "15/2", "2": "5", "else": "0"}},
        ),
        ({"tiers": {"at_most": {"a": {"0": "max", "else": "0"}}}}, {"": {"0": "10", "else": "0"}}),
        (
            {"tiers": {"a / b": {"> 90%": "max", "90%": "1/2", "else": "0"}}},
            {"": {"> 90%": "10", "90%": "5", "else": "0"}},
        ),
        ({"ratio": {"of": "a", "to": "b"}}, {"": {"full": "10", "proportional": "0 + 10"}}),
        (
            {"ratio": {"of": "a", "to": "b", "full_at": "80%", "if_none": "full"}},
            {"": {"none": "10", "full": "10", "proportional": "0 + 25/2"}},
        ),
        (
            {"ratio": {"of": "a", "to": "b", "if_none": "zero"}},
            {"": {"none": "0", "full": "10", "proportional": "0 + 10"}},
        ),
        (
            {"ratio": {"of": "a", "to": "b", "if_none": "not_applicable"}},
            {"": {"none": "–", "full": "10", "proportional": "0 + 10"}},
        ),
        (
            {"ratio": {"of": "p", "to": "100%", "full_at": "90%"}},
            {"": {"full": "10", "proportional": "0 + 100/9"}},
        ),
        (
            {"checklist": {"f": "1/4", "g": "7.5"}},
            {"f": {"yes": "5/2", "no": "0"}, "g": {"yes": "15/2", "no": "0"}},
        ),
        ({"per_item": {"a": "2.5"}}, {"": {"full": "10", "each": "0 + 5/2"}}),
        (
            {
                "cases": [
                    {"when": "b = 0", "points": "not_applicable"},
                    {"when": "f", "points": "max / 4 + a"},
                    {"when": "g", "points": "1 / 2"},
                    {"when": "a > 5", "points": "75%"},
                    {"when": "a > 4", "points": "0.5"},
                    {"else": "0"},
                ]
            },
            {"": {"1": "–", "2": "5/2 + 1", "3": "5", "4": "15/2", "5": "1/2", "else": "0"}},
        ),
        (
            [{"share": "1/2", "yes_no": "f"}, {"share": "30%", "checklist": {"f": "1/3", "g": "2/3"}}],
            {"1": {"yes": "5", "no": "0"}, "2.f": {"yes": "1", "no": "0"}, "2.g": {"yes": "2", "no": "0"}},
        ),
        ("informational", {}),
    ],
)
def test_what_a_kind_comes_down_to(score: Any, expected: dict[str, dict[str, str]]) -> None:
    leaf = indicator(score, "0" if score == "informational" else "10")
    assert {part.key: points(part) for part in leaf.parts} == expected
    assert leaf.informational == (score == "informational")


def test_where_nothing_arose_the_numerator_does_not_matter() -> None:
    leaf = indicator({"ratio": {"of": "a", "to": "b", "if_none": "full"}})
    assert leaf.kind
    assert leaf.kind.plain({"row/b": Fraction(0)}, leaf.max) == (Verdict("none", Fraction(10)),)


def test_cases_end_at_the_first_that_cannot_be_decided() -> None:
    kind = indicator(cases(("f", "a"), ("b >= 2", "max"), otherwise="0")).kind
    assert kind
    ten = Fraction(10)
    assert kind.plain({"row/b": Fraction(3)}, ten) == (None,), "f may hold"
    assert kind.plain({"row/f": Fraction(1)}, ten) == (None,), "its points are not known"
    assert kind.plain({"row/f": Fraction(0), "row/b": Fraction(3)}, ten) == (Verdict("2", ten),)


def test_a_list_without_an_else_may_leave_nothing() -> None:
    kind = indicator({"cases": [{"when": "f", "points": "max"}]}).kind
    assert kind
    assert kind.plain({"row/f": Fraction(0)}, Fraction(10)) == (None,)


LADDER = {"4": "max", "else": "0"}


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        ("none", [("unknown_kind",)]),
        ({}, [("unknown_kind",)]),
        ({"yes_no": "f", "per_item": {"a": "1"}}, [("unknown_kind",)]),
        ({"bonus": "a"}, [("unknown_kind",)]),
        ([{"yes_no": "f"}], [("share_missing", 0)]),
        (["informational"], [("share_missing", 0)]),
        ([{"share": "1/2"}], [("unknown_kind", 0)]),
        ([{"share": "2", "yes_no": "f"}], [("not_a_share", 0, "share")]),
        ([{"share": "0", "yes_no": "f"}], [("share_not_positive", 0, "share")]),
        ([{"share": "1", "yes_no": "f"}], [("not_a_share", 0, "share")]),
        ([{"share": "max", "yes_no": "a"}], [("wrong_fact_type", 0, "yes_no")]),
        ({"yes_no": "a"}, [("wrong_fact_type", "yes_no")]),
        ({"yes_no": "h"}, [("unknown_name", "yes_no")]),
        ({"yes_no": ["f"]}, [("text_expected", "yes_no")]),
        ({"yes_no": "F"}, [("not_a_fact_name", "yes_no")]),
        ({"choice": {"f": {"x": "max"}}}, [("wrong_fact_type", "choice")]),
        ({"choice": {"c": {"x": "max", "y": "0"}}}, [("options_differ", "choice", "c")]),
        (
            {"choice": {"c": {"x": "1", "y": "0", "z": "?"}}},
            [("ambiguous_award", "choice", "c", "x"), ("not_an_award", "choice", "c", "z")],
        ),
        ({"choice": {"c": {"x": "1"}, "f": {"x": "1"}}}, [("one_entry_expected", "choice")]),
        ({"tiers": {"a": {"4": "max"}}}, [("else_missing", "tiers", "a")]),
        ({"tiers": {"a": {"else": "0", "4": "max"}}}, [("else_missing", "tiers", "a")]),
        ({"tiers": {"a": {"else": "0"}}}, [("ladder_without_steps", "tiers", "a")]),
        ({"tiers": {"a": {"four": "max", "else": "0"}}}, [("not_a_number_text", "tiers", "a", "four")]),
        ({"tiers": {"a": {"4": "1", "else": "0"}}}, [("ambiguous_award", "tiers", "a", "4")]),
        ({"tiers": {"a": {">= 4": "max", "else": "0"}}}, [("not_a_step", "tiers", "a", ">= 4")]),
        ({"tiers": {"a": {"< 4": "max", "else": "0"}}}, [("not_a_step", "tiers", "a", "< 4")]),
        (
            {"tiers": {"at_most": {"a": {"> 4": "max", "else": "0"}}}},
            [("not_a_step", "tiers", "at_most", "a", "> 4")],
        ),
        ({"tiers": {"a": {"trên 4": "max", "else": "0"}}}, [("word_for_sign", "tiers", "a", "trên 4")]),
        ({"tiers": {"a * b": LADDER}}, [("not_linear", "tiers", "a * b")]),
        ({"tiers": {"f": LADDER}}, [("not_a_number", "tiers", "f")]),
        ({"tiers": {"1 + 1": LADDER}}, [("compares_nothing", "tiers", "1 + 1")]),
        ({"tiers": {"at_most": {"a": {"4": "max"}}}}, [("else_missing", "tiers", "at_most", "a")]),
        ({"tiers": {"at_most": {"a": LADDER, "b": LADDER}}}, [("one_entry_expected", "tiers", "at_most")]),
        ({"tiers": "a"}, [("mapping_expected", "tiers")]),
        ({"ratio": {"of": "a"}}, [("required_key", "ratio", "to")]),
        ({"ratio": {"of": "a", "to": "b", "ful_at": "80%"}}, [("unknown_key", "ratio", "ful_at")]),
        ({"ratio": {"of": "a", "to": "b", "full_at": "0"}}, [("full_at_not_positive", "ratio", "full_at")]),
        ({"ratio": {"of": "a", "to": "b", "if_none": "half"}}, [("not_one_of", "ratio", "if_none")]),
        ({"ratio": {"of": "a", "to": "b", "may_exceed": "false"}}, [("not_one_of", "ratio", "may_exceed")]),
        ({"ratio": {"of": "a +", "to": "b"}}, [("expression_unreadable", "ratio", "of")]),
        ({"ratio": {"of": "a", "to": "h"}}, [("unknown_name", "ratio", "to")]),
        ({"ratio": {"of": "a / b", "to": "a"}}, [("not_linear", "ratio")]),
        ({"ratio": {"of": "a", "to": "0"}}, [("divides_by_zero", "ratio")]),
        ({"ratio": {"of": "a", "to": "10", "if_none": "full"}}, [("compares_nothing", "ratio")]),
        ({"checklist": {"f": "1/2", "a": "1/2"}}, [("wrong_fact_type", "checklist")]),
        (
            {"checklist": {"f": "1", "g": "0"}},
            [("ambiguous_award", "checklist", "f"), ("award_not_positive", "checklist", "g")],
        ),
        ({"per_item": {"a": "0"}}, [("each_not_positive", "per_item", "a")]),
        ({"per_item": {"p": "5"}}, [("wrong_fact_type", "per_item")]),
        ({"cases": []}, [("list_expected", "cases")]),
        ({"cases": [{"when": "f", "points": "0"}] * 65}, [("too_many_entries", "cases")]),
        ({"tiers": {"a": dict.fromkeys(map(str, range(65)), "0")}}, [("too_many_entries", "tiers", "a")]),
        ({"checklist": {f"f{n}": "0" for n in range(65)}}, [("too_many_entries", "checklist")]),
        ({"choice": {"c": {f"x{n}": "0" for n in range(65)}}}, [("too_many_entries", "choice", "c")]),
        ([{"share": "1/65", "yes_no": "f"}] * 65, [("too_many_entries",)]),
        ({"cases": [{"else": "0"}, {"when": "f", "points": "max"}]}, [("else_not_last", "cases", 0)]),
        ({"cases": [{"when": "f"}]}, [("required_key", "cases", 0, "points")]),
        ({"cases": [{"else": "0", "points": "1"}]}, [("unknown_key", "cases", 0, "points")]),
        ({"cases": ["f"]}, [("mapping_expected", "cases", 0)]),
        ({"cases": [{"when": "a", "points": "max"}]}, [("not_a_flag", "cases", 0, "when")]),
        ({"cases": [{"when": "a * b > 1", "points": "max"}]}, [("not_linear", "cases", 0, "when")]),
        ({"cases": [{"when": "f", "points": "a * a"}]}, [("not_linear", "cases", 0, "points")]),
        ({"cases": [{"else": "1"}]}, [("ambiguous_award", "cases", 0, "else")]),
        ({"cases": [{"when": "f", "points": "1"}]}, [("ambiguous_award", "cases", 0, "points")]),
        ({"cases": [{"when": "f", "points": "2 + 3"}]}, [("not_an_award", "cases", 0, "points")]),
        ({"cases": [{"when": "f", "points": "3/2"}]}, [("not_a_share", "cases", 0, "points")]),
        ({"cases": [{"when": "p >= 0,5", "points": "max"}]}, [("decimal_comma", "cases", 0, "when")]),
        ({"cases": [{"when": "d <= 12/5/2023", "points": "max"}]}, [("spoken_date", "cases", 0, "when")]),
        ({"cases": [{"when": "f và g", "points": "max"}]}, [("word_for_sign", "cases", 0, "when")]),
        ({"cases": [{"else": "all"}]}, [("unknown_name", "cases", 0, "else")]),
    ],
)
def test_what_is_refused(score: Any, expected: list[tuple[str | int, ...]]) -> None:
    above = ("groups", 0, "indicators", 0, "score")
    assert faults(indicator, score) == [(code, (*above, *path)) for code, *path in expected]
