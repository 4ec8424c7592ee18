"""The difference of two packs: its laws over the shipped packs, and what makes a rule another one."""

from fractions import Fraction
from functools import cache
from itertools import permutations
from typing import Any

import pytest

from methodology.comparison.difference import RowDifference, compare_levels, compare_packs
from methodology.loading.repository import SHIPPED, find_packs, load_pack
from methodology.model.pack import Pack
from tests.support.comparison.laws import in_order, mirrored
from tests.support.proof.rows import NAME, cases, count, flag, group, level, ratio, row

NAMES = list(find_packs([SHIPPED]))


@cache
def pack(name: str) -> Pack:
    return load_pack(SHIPPED / name)


@pytest.mark.apart
@pytest.mark.parametrize("name", NAMES)
def test_nothing_differs_from_itself(name: str) -> None:
    difference = compare_packs(pack(name), load_pack(SHIPPED / name))
    assert difference.empty
    assert {row.kinds for level in difference.levels for row in level.rows} == {("same",)}
    assert {level.comparable for level in difference.levels} == {Fraction(1)}


@pytest.mark.parametrize(("one", "other"), list(permutations(NAMES, 2)))
def test_backwards_is_the_mirror(one: str, other: str) -> None:
    forth, back = compare_packs(pack(one), pack(other)), compare_packs(pack(other), pack(one))
    assert not forth.empty
    assert in_order(back) == in_order(mirrored(forth))
    shares = {level.key: (level.comparable_before, level.comparable) for level in forth.levels}
    assert shares == {level.key: (level.comparable, level.comparable_before) for level in back.levels}


def test_the_district_level_went() -> None:
    difference = compare_packs(pack("hoa-binh/2023"), pack("phu-tho/2025"))
    assert difference.removed_levels == ("district",)
    assert difference.added_levels == ()
    assert [level.key for level in difference.levels] == ["department", "commune"]


def test_packs_without_a_level_in_common_have_no_rows_to_compare() -> None:
    difference = compare_packs(pack("national-dti/2022"), pack("phu-tho/2025"))
    assert (difference.levels, difference.removed_levels) == ((), ("province",))


def test_the_draft_shows_every_kind_at_every_level() -> None:
    difference = compare_packs(pack("hoa-binh/2023"), pack("hoa-binh/2024"))
    every = {"same", "renamed", "moved", "rescaled", "redefined", "new", "dropped"}
    for shown in difference.levels:
        assert {kind for row in shown.rows for kind in row.kinds} == every
        assert any(len(row.kinds) > 1 for row in shown.rows)
        assert shown.policies


def compared(before: Any, after: Any, facts: Any, old: str = "10", new: str = "10") -> RowDifference:
    """A row with one score and maximum, and with others."""
    context: Any = {"staff": {"type": "count", "min": "1", "label": NAME}}
    earlier = level(group(row(before, facts, max=old)), context=context)
    later = level(group(row(after, facts, max=new)), context=context)
    (difference,) = compare_levels(earlier, later).rows
    return difference


A = {"a": count()}
AB = {"a": count(), "b": count()}
FLAGS = {"f": flag(), "g": flag()}
CHOICE = {"c": {"type": "choice", "label": NAME, "options": {"x": NAME, "y": NAME}}}
HALVES = [{"share": "1/2", "yes_no": "f"}, {"share": "1/2", "yes_no": "g"}]
F, G = ("f", "max"), ("g", "2")


def tiers(best: str, second: str) -> Any:
    return {"tiers": {"a": {"4": best, "2": second, "else": "0"}}}


def choice(x: str, y: str) -> Any:
    return {"choice": {"c": {"x": x, "y": y}}}


@pytest.mark.parametrize(
    ("before", "after", "facts"),
    [
        (tiers("max", "5"), {"tiers": {"2 * a": {"8": "100%", "4": "1/2", "else": "0"}}}, A),
        (tiers("max", "5"), cases(("a >= 4", "max"), ("a >= 2", "5"), otherwise="0"), A),
        (ratio("a", "b", if_none="zero"), ratio("3 * a", "3 * b", full_at="1", if_none="zero"), AB),
        ({"checklist": {"f": "1/2", "g": "1/2"}}, {"checklist": {"g": "50%", "f": "50%"}}, FLAGS),
        (cases(("f and g", "max"), otherwise="0"), cases(("g and f", "10"), otherwise="0"), FLAGS),
        (cases(("a - b >= 1", "max"), otherwise="0"), cases(("b - a <= -1", "max"), otherwise="0"), AB),
        (choice("max", "0"), cases(("c = x", "max"), ("c = y", "0")), CHOICE),
    ],
)
def test_the_same_rule_written_otherwise(before: Any, after: Any, facts: Any) -> None:
    difference = compared(before, after, facts)
    assert difference.unchanged
    assert difference.verdict == "comparable"


@pytest.mark.parametrize(
    ("before", "after", "facts"),
    [
        ({"yes_no": "f"}, {"yes_no": "f"}, FLAGS),
        ({"per_item": {"a": "2"}}, {"per_item": {"a": "4"}}, A),
        (tiers("max", "5"), tiers("max", "10"), A),
        (tiers("max", "1/2"), tiers("max", "1/2"), A),
        (ratio("a", "b", if_none="not_applicable"), ratio("a", "b", if_none="not_applicable"), AB),
        (cases(("a >= 3", "max"), otherwise="a"), cases(("a >= 3", "max"), otherwise="2 * a"), A),
        (HALVES, HALVES, FLAGS),
    ],
)
def test_another_maximum_with_the_same_shares_is_rescaled(before: Any, after: Any, facts: Any) -> None:
    difference = compared(before, after, facts, new="20")
    assert difference.kinds == ("rescaled",)
    assert difference.verdict == "rescaled"


@pytest.mark.parametrize(
    ("before", "after", "facts", "new"),
    [
        ({"per_item": {"a": "2"}}, {"per_item": {"a": "2"}}, A, "20"),
        (tiers("max", "5"), tiers("max", "5"), A, "20"),
        ({"yes_no": "f"}, {"yes_no": "g"}, FLAGS, "10"),
        (ratio("a", "b", if_none="zero"), ratio("a", "b", if_none="full"), AB, "10"),
        (ratio("a", "staff"), ratio("a", "staff + 1"), AB, "10"),
        (choice("max", "0"), choice("0", "max"), CHOICE, "10"),
        (cases(("f and g", "max"), otherwise="0"), cases(("f or g", "max"), otherwise="0"), FLAGS, "10"),
        (cases(F, G, otherwise="0"), cases(G, F, otherwise="0"), FLAGS, "10"),
    ],
)
def test_another_rule_is_redefined(before: Any, after: Any, facts: Any, new: str) -> None:
    difference = compared(before, after, facts, new=new)
    assert difference.kinds == ("redefined",)
    assert difference.verdict == "not_comparable"


def test_what_the_facts_must_keep_may_be_written_otherwise() -> None:
    rows = [
        row({"per_item": {"a": "2"}}, AB, require=[written])
        for written in ("a <= b and b <= 2 * a", "2 * a >= b and b - a >= 0", "a <= b or b <= 2 * a")
    ]
    first, second, third = (level(group(one)) for one in rows)
    assert compare_levels(first, second).rows[0].unchanged
    assert compare_levels(first, third).rows[0].kinds == ("redefined",)


def test_a_row_that_was_only_tracked_and_is_scored_now() -> None:
    facts = {"f": flag()}
    difference = compared("informational", {"yes_no": "f"}, facts, old="0")
    assert difference.kinds == ("redefined",)
    assert {change.aspect for change in difference.changes} == {"max", "cases"}


def test_how_much_can_be_compared() -> None:
    keys = ("r.one", "r.two", "r.three")
    same, scaled, other = (row({"yes_no": "f"}, {"f": flag()}, key=key) for key in keys)
    before = level(group(same, scaled, other), max="30")
    after = level(
        group(
            same,
            {**scaled, "max": "40"},
            {**other, "facts": {"g": flag()}, "score": {"yes_no": "g"}},
            row({"yes_no": "f"}, {"f": flag()}, key="r.four", max="20"),
        )
    )
    difference = compare_levels(before, after)
    assert difference.comparable_before == Fraction(20, 30)
    assert difference.comparable == Fraction(50, 80)


def test_a_level_without_points_can_be_compared_wholly() -> None:
    tracked = level(group(row("informational", {"f": flag()}, max="0"), max="0"), max="0")
    assert compare_levels(tracked, tracked).comparable == 1
