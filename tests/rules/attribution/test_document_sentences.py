"""Sentences that say why a score moved, worked by hand, and waterfalls of shipped methods."""

from fractions import Fraction
from random import Random

import pytest

from methodology.canonical import Document
from methodology.wording.translations import LANGUAGES, gettext
from rules.attribution.attribution import attribute
from rules.attribution.causes import CAUSE_NAMES, CAUSES, Cause
from rules.attribution.change_text import ChangeText
from rules.attribution.document import attribution_document
from tests.support.attribution.sides import PAIRS, Place, sides

AGENCIES = 60
AMOUNTS: dict[Cause, str] = {
    "facts": "20",
    "rule": "-7.5",
    "policy": "1",
    "facts_and_rule": "2/3",
    "maximum": "4",
    "added": "10",
    "dropped": "-3",
    "applicability": "-1",
    "rounding": "0.05",
}
EVERY = {cause: Fraction(amount) for cause, amount in AMOUNTS.items()}
SUM = sum(EVERY.values(), Fraction(0))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "vi",
            "+20 do số liệu, −7,5 do thay đổi cách chấm, "
            "+1 do cách tính nội dung không phát sinh, "
            "≈ +0,6667 do cả số liệu và cách chấm (không tách được), +4 do thay đổi điểm tối đa, "
            "+10 do chỉ số mới, −3 do chỉ số bãi bỏ, −1 do thay đổi phạm vi áp dụng, +0,05 do làm tròn.",
        ),
        (
            "en",
            "+20 from the facts, −7.5 from the changed rule, "
            "+1 from what is done where nothing arose, "
            "≈ +0.6667 from facts and rule together (they cannot be told apart), +4 from changed maxima, "
            "+10 from added indicators, −3 from dropped indicators, −1 from what applies, "
            "+0.05 from rounding.",
        ),
    ],
)
def test_every_cause_is_told_by_what_it_added(language: str, expected: str) -> None:
    said = ChangeText(language).points(Fraction(50), 50 + SUM, EVERY)
    assert said.partition(": ")[2] == expected
    assert list(EVERY) == list(CAUSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cause_has_a_name_of_its_own(language: str) -> None:
    assert CAUSE_NAMES.keys() == EVERY.keys()
    assert len({gettext(language)(name) for name in CAUSE_NAMES.values()}) == len(CAUSES)


RISEN: dict[Cause, Fraction] = {"facts": Fraction(20), "rule": Fraction("-7.5")}
FALLEN: dict[Cause, Fraction] = {"facts": Fraction(-20), "rule": Fraction("7.5")}
OFFSET: dict[Cause, Fraction] = {"facts": Fraction(5), "maximum": Fraction(-5)}


@pytest.mark.parametrize(
    ("language", "after", "parts", "expected"),
    [
        ("vi", "82.5", RISEN, "Điểm tăng 12,5, từ 70 lên 82,5: +20 do số liệu, −7,5 do thay đổi cách chấm."),
        (
            "vi",
            "57.5",
            FALLEN,
            "Điểm giảm 12,5, từ 70 xuống 57,5: −20 do số liệu, +7,5 do thay đổi cách chấm.",
        ),
        (
            "vi",
            "70",
            OFFSET,
            "Điểm không đổi, vẫn là 70, vì các nguyên nhân bù trừ nhau: "
            "+5 do số liệu, −5 do thay đổi điểm tối đa.",
        ),
        ("vi", "70", {}, "Điểm không đổi, vẫn là 70."),
        (
            "en",
            "82.5",
            RISEN,
            "The points rose by 12.5, from 70 to 82.5: +20 from the facts, −7.5 from the changed rule.",
        ),
        (
            "en",
            "57.5",
            FALLEN,
            "The points fell by 12.5, from 70 to 57.5: −20 from the facts, +7.5 from the changed rule.",
        ),
        (
            "en",
            "70",
            OFFSET,
            "The points stayed at 70, since the causes cancel out: "
            "+5 from the facts, −5 from changed maxima.",
        ),
        ("en", "70", {}, "The points stayed at 70."),
    ],
)
def test_a_change_of_the_points_is_told(
    language: str, after: str, parts: dict[Cause, Fraction], expected: str
) -> None:
    assert ChangeText(language).points(Fraction(70), Fraction(after), parts) == expected


@pytest.mark.parametrize(
    ("language", "after", "expected"),
    [
        (
            "vi",
            "0.4",
            "Tỷ lệ điểm đạt giảm 10 điểm phần trăm, từ 50% xuống 40%: −10 điểm phần trăm do số liệu.",
        ),
        (
            "en",
            "0.625",
            "The percentage rose by 12.5 percentage points, from 50% to 62.5%: "
            "+12.5 percentage points from the facts.",
        ),
        # a third of a hundredth of a point is told with twice the places
        (
            "en",
            "15001/30000",
            "The percentage rose by ≈ 0.0033 percentage points, from 50% to ≈ 50%: "
            "≈ +0.0033 percentage points from the facts.",
        ),
    ],
)
def test_a_change_of_the_percentage_is_told_in_percentage_points(
    language: str, after: str, expected: str
) -> None:
    before = Fraction(1, 2)
    parts: dict[Cause, Fraction] = {"facts": Fraction(after) - before}
    assert ChangeText(language).percent(before, Fraction(after), parts) == expected


@pytest.mark.parametrize(
    ("language", "parts", "expected"),
    [
        ("vi", RISEN, "Tăng 12,5 điểm: +20 do số liệu, −7,5 do thay đổi cách chấm."),
        ("vi", FALLEN, "Giảm 12,5 điểm: −20 do số liệu, +7,5 do thay đổi cách chấm."),
        (
            "vi",
            OFFSET,
            "Không đổi, vì các nguyên nhân bù trừ nhau: +5 do số liệu, −5 do thay đổi điểm tối đa.",
        ),
        ("en", RISEN, "Up 12.5 points: +20 from the facts, −7.5 from the changed rule."),
        ("en", FALLEN, "Down 12.5 points: −20 from the facts, +7.5 from the changed rule."),
        ("en", OFFSET, "No change, since the causes cancel out: +5 from the facts, −5 from changed maxima."),
        ("en", {}, "No change."),
    ],
)
def test_a_change_of_a_group_or_a_row_is_told(
    language: str, parts: dict[Cause, Fraction], expected: str
) -> None:
    assert ChangeText(language).branch(parts) == expected


@pytest.mark.apart
@pytest.mark.parametrize(("before", "after"), PAIRS, ids=str)
def test_waterfalls_between_shipped_methods_lead_from_one_side_to_the_other(
    before: Place, after: Place
) -> None:
    random = Random(f"{before} {after}")
    old, new = random.choice(sides(before, AGENCIES)), random.choice(sides(after, AGENCIES))
    found = attribution_document(attribute(old, new), "en")
    for what, ends in (("points", "points"), ("percent", "percent_exact")):
        descends(found[what]["waterfall"], found["before"][ends], found["after"][ends])
        assert in_all(found[what]["causes"]) == Fraction(found[what]["change"])
    for group in found["groups"]:
        sums_up(group)


def descends(waterfall: list[Document], start: str, end: str) -> None:
    """Each step begins where the one before it ended."""
    at = [start, *(step["to"] for step in waterfall)]
    assert [step["from"] for step in waterfall] == at[:-1]
    assert at[-1] == end


def in_all(causes: list[Document]) -> Fraction:
    return sum((Fraction(cause["change"]) for cause in causes), Fraction(0))


def sums_up(branch: Document) -> None:
    """What a branch changed is what its causes added, and what is below it changed."""
    change = Fraction(branch["change"])
    assert in_all(branch["points"]) == change
    if branch["below"]:
        assert sum(Fraction(below["change"]) for below in branch["below"]) == change
        assert sum(in_all(below["percent"]) for below in branch["below"]) == in_all(branch["percent"])
    for below in branch["below"]:
        sums_up(below)


def test_one_point_is_not_said_as_many() -> None:
    one: dict[Cause, Fraction] = {"facts": Fraction(-1)}
    assert ChangeText("en").branch(one) == "Down 1 point: −1 from the facts."
    assert ChangeText("en").signed_share(Fraction("0.01")) == "+1 percentage point"
    assert ChangeText("en").signed_share(Fraction("0.015")) == "+1.5 percentage points"
