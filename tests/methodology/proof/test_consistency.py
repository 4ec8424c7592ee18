"""What must fit together in a level, and between its levels and bands."""

from fractions import Fraction
from typing import Any

import pytest

from methodology.model.fact import Text
from methodology.model.pack import Band
from methodology.proof.consistency import check_bands, check_level
from methodology.proof.finding import Finding
from tests.support.proof.rows import NAME, count, flag, group, level, row


def tick(key: str = "row", max: str = "10", **more: Any) -> dict[str, Any]:
    return row({"yes_no": "a"}, {"a": flag()}, key=key, max=max, **more)


def found(code: str, indicator: str | None = None, /, **params: Any) -> Finding:
    return Finding(code, "department", indicator, params=params)


def band(key: str, at_least: str | None = None, *requires: str) -> Band:
    return Band(key, Text("Tên", "Name"), Fraction(at_least) if at_least else None, requires)


def view(*groups: str, key: str = "view") -> dict[str, Any]:
    return {"key": key, "name": NAME, "groups": list(groups)}


def gate(marks: str = "mandatory", key: str = "gate", **shares: str) -> dict[str, Any]:
    return {"key": key, "name": NAME, "marks": marks, **shares}


def test_a_level_that_fits() -> None:
    nested = group(key="outer", groups=[group(tick("one", "4"), tick("two", "6"), key="inner")])
    tracked = row("informational", {"a": count()}, key="tracked", max="0")
    fitting = level(
        nested,
        group(tracked, tick("three", "2", marks=["mandatory"]), key="other", max="2"),
        views=[view("outer"), view("inner", "other", key="outer")],
        gates=[gate()],
        max="12",
    )
    assert check_level(fitting) == ()


def test_indicator_sum() -> None:
    score = [{"share": "1/2", "yes_no": "a"}, {"share": "1/4", "yes_no": "b"}]
    short = level(group(row(score, {"a": flag(), "b": flag()})))
    assert check_level(short) == (found("indicator_sum", "row", sum=Fraction(15, 2), max=Fraction(10)),)


def test_group_sum() -> None:
    expected = found("group_sum", group="group", sum=Fraction(9), max=Fraction(10))
    assert check_level(level(group(tick("one", "4"), tick("two", "5")))) == (expected,)


def test_group_sum_of_groups() -> None:
    inner = [group(tick("one", "4"), key="left", max="4"), group(tick("two", "5"), key="right", max="5")]
    expected = found("group_sum", group="group", sum=Fraction(9), max=Fraction(10))
    assert check_level(level(group(groups=inner))) == (expected,)


def test_level_sum() -> None:
    assert check_level(level(group(tick()), max="20")) == (
        found("level_sum", sum=Fraction(10), max=Fraction(20)),
    )


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ({"views": [view("group", key="twin"), view("group", key="twin")]}, "view"),
        ({"gates": [gate(key="twin"), gate(key="twin")]}, "gate"),
    ],
)
def test_duplicate_key(more: dict[str, Any], what: str) -> None:
    planted = level(group(tick(marks=["mandatory"])), **more)
    assert check_level(planted) == (found("duplicate_key", what=what, key="twin"),)


def test_duplicate_key_of_two_rows() -> None:
    planted = level(group(tick("one", "4"), {**tick("one", "6"), "code": "two"}))
    assert check_level(planted) == (found("duplicate_key", what="row", key="one"),)


def test_duplicate_key_of_a_group_and_a_row() -> None:
    assert check_level(level(group(tick("group")))) == (found("duplicate_key", what="row", key="group"),)


def test_duplicate_code() -> None:
    planted = level(group(tick("one", "4"), {**tick("two", "6"), "code": "one"}))
    assert check_level(planted) == (found("duplicate_code", code="one", rows=("one", "two")),)


def test_view_of_an_unknown_group() -> None:
    planted = level(group(tick()), views=[view("group", "row")])
    assert check_level(planted) == (found("unknown_group", view="view", group="row"),)


def test_view_that_counts_a_row_twice() -> None:
    nested = group(key="outer", groups=[group(tick(), key="inner")])
    planted = level(nested, views=[view("outer", "inner")])
    assert check_level(planted) == (found("counted_twice", "row", view="view"),)


def test_gate_whose_mark_no_row_carries() -> None:
    planted = level(group(tick(marks=["extension"])), gates=[gate()])
    assert check_level(planted) == (found("mark_not_carried", gate="gate", mark="mandatory"),)


@pytest.mark.parametrize(
    ("score", "shares", "fails"),
    [
        ({"yes_no": "a"}, {}, True),
        ({"yes_no": "a"}, {"earning": "0"}, False),
        ({"yes_no": "a"}, {"full": "0"}, False),
        ({"tiers": {"b": {"4": "max", "else": "1/2"}}}, {}, True),
        ({"tiers": {"b": {"4": "max", "else": "1/2"}}}, {"earning": "1/2"}, False),
        ({"tiers": {"b": {"4": "max", "else": "1/2"}}}, {"earning": "51%"}, True),
        ({"ratio": {"of": "b", "to": "c", "if_none": "full"}}, {"earning": "1%"}, True),
        ({"cases": [{"when": "a", "points": "not_applicable"}, {"else": "max"}]}, {}, False),
        (
            [{"share": "1/2", "yes_no": "a"}, {"share": "1/2", "tiers": {"b": {"4": "max", "else": "4"}}}],
            {},
            True,
        ),
        (
            [{"share": "1/2", "yes_no": "a"}, {"share": "1/2", "tiers": {"b": {"4": "max", "else": "4"}}}],
            {"earning": "40%"},
            False,
        ),
    ],
)
def test_gate_over_a_row_that_cannot_fail(score: Any, shares: dict[str, str], fails: bool) -> None:
    marked = row(score, {"a": flag(), "b": count(), "c": count()}, marks=["mandatory"])
    expected = () if fails else (found("gate_never_fails", gate="gate", row="row"),)
    assert check_level(level(group(marked), gates=[gate(**shares)])) == expected


def test_gate_over_a_row_without_points() -> None:
    tracked = row("informational", {"a": flag()}, key="tracked", max="0", marks=["mandatory"])
    planted = level(group(tick(marks=["mandatory"]), tracked), gates=[gate()])
    assert check_level(planted) == (found("gate_never_fails", gate="gate", row="tracked"),)


def test_bands_that_fit() -> None:
    gated = level(group(tick(marks=["mandatory"])), gates=[gate()])
    bands = [band("good", "9/10", "gate"), band("fair", "7/10"), band("weak")]
    assert check_bands(bands, {"department": gated}) == ()
    assert check_bands([], {"department": gated}) == ()


def of_bands(code: str, **params: Any) -> Finding:
    return Finding(code, "", params=params)


@pytest.mark.parametrize(
    ("bands", "expected"),
    [
        ([band("twin", "9/10"), band("twin")], of_bands("duplicate_key", what="band", key="twin")),
        ([band("good"), band("weak")], of_bands("band_open", band="good")),
        ([band("good", "9/10")], of_bands("band_closed", band="good", at_least=Fraction(9, 10))),
        (
            [band("good", "7/10"), band("fair", "7/10"), band("weak")],
            of_bands(
                "band_order", band="fair", at_least=Fraction(7, 10), after="good", limit=Fraction(7, 10)
            ),
        ),
    ],
)
def test_bands_that_do_not_fit(bands: list[Band], expected: Finding) -> None:
    assert check_bands(bands, {}) == (expected,)


def test_band_that_requires_a_gate_which_a_level_lacks() -> None:
    levels = {"department": level(group(tick()))}
    expected = found("unknown_gate", band="good", gate="gate")
    assert check_bands([band("good", "9/10", "gate"), band("weak")], levels) == (expected,)
