"""What an import of organisations comes to, without a database."""

from typing import Any

import pytest

from service.registry.imports import plan
from service.registry.state import ENDED, holds_on, label
from tests.support.acts.registry import hoa_binh, registry, row

ENDING = {"until": "2025-06-30", "citing": "Nghị quyết 1/NQ"}


def kinds(rows: Any, before: Any) -> list[tuple[str, ...]]:
    return [tuple(change.kind for change in step.changes) for step in plan(rows, before).steps]


def faults(*rows: Any, before: Any = None) -> list[tuple[str, str, Any]]:
    """Code, pointer and row of what is wrong."""
    found = plan(rows, before or {}).faults
    return [(each.code, str(each.path[2]), each.path[1]) for each in found]


def test_the_demonstration_is_what_is_known_of_hoa_binh() -> None:
    states = registry(*hoa_binh().rows)
    on_2023 = [each for each in states.values() if holds_on(each, "2023-12-31")]
    levels = [each["level"] for each in on_2023]
    assert [levels.count(level) for level in ("department", "district", "commune")] == [19, 10, 151]
    heirs = [each["successors"] for each in on_2023 if each["level"] == "commune"]
    assert [sum(len(each) == count for each in heirs) for count in (1, 2)] == [148, 3]
    assert {state["name"] for state in states.values() if holds_on(state, "2025-07-01")} >= {
        "Phường Hòa Bình"
    }
    assert len({id for each in heirs for id in each}) == 46


@pytest.mark.parametrize("name", ["Xã Cao Sơn", "Xã Đoàn Kết"])
def test_two_of_one_name_are_told_apart(name: str) -> None:
    states = registry(*hoa_binh().rows)
    same = [each for each in states.values() if each["name"] == name and each["until"]]
    assert len(same) == 2
    assert len({label(each) for each in same}) == 2


def test_what_is_there_already_is_left_as_it_is() -> None:
    rows = hoa_binh().rows
    assert {*kinds(rows, registry(*rows))} == {()}


def test_a_code_comes_back_with_another_name() -> None:
    before = registry(row("04795", "Phường Thịnh Lang"))
    new = row("04795", "Phường Hòa Bình", "2025-07-01")
    assert faults(new, before=before) == [("code_in_use", "code", 0)]
    ended = row("04795", "Phường Thịnh Lang", successors=["04795"], **ENDING)
    found = plan([new, ended], before)
    assert [(change.subject, change.kind) for change in found.changes] == [
        ("04795-2023-01-01", "end"),
        ("04795-2025-07-01", "register"),
    ]
    assert found.steps[1].state["successors"] == ["04795-2025-07-01"]


def test_a_line_that_is_different_is_an_amendment_of_what_differs() -> None:
    before = registry(row(group="commune", tags=["border"]))
    (step,) = plan([row(name="Phường Đoàn Kết", tags=["border"])], before).steps
    assert [(change.kind, change.content) for change in step.changes] == [
        ("amend", {"name": "Phường Đoàn Kết"})
    ]
    (step,) = plan([row(group=None)], before).steps
    assert [change.content for change in step.changes] == [{"group": None}]


def test_what_has_ended_can_be_put_right() -> None:
    before = registry(row(**ENDING))
    assert before["04858-2023-01-01"]["state"] == ENDED
    assert kinds([row(name="Xã Đoàn Kết 1")], before) == [("amend",)]
    assert kinds([row(until="2025-06-29")], before) == [("end",)]
    assert faults(row(until=None), before=before) == [("ended_already", "until", 0)]


def test_a_planned_last_day_needs_no_document() -> None:
    before = registry(row(until="2023-12-31", kind="team"))
    assert before["04858-2023-01-01"]["state"] == "active"
    assert kinds([row(until="2023-12-31", kind="team")], before) == [()]
    assert faults(row(until="2024-06-30", kind="team"), before=before) == [("citing_missing", "citing", 0)]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([row(), row()], [("row_twice", "code", 1)]),
        ([row(until="2022-12-31")], [("ends_before_start", "until", 0)]),
        ([row(parent="150")], [("unknown_code", "parent", 0)]),
        ([row(successors=["1"])], [("successors_without_end", "until", 0)]),
        ([row(successors=["1"], **ENDING)], [("unknown_code_on", "successors", 0)]),
        ([row(successors=["1"], until="2024-01-01"), row("1")], [("citing_missing", "citing", 0)]),
        ([row(), row(start="2024-01-01")], [("code_in_use", "code", 0), ("code_in_use", "code", 1)]),
        ([row("0148"), row("148")], [("code_without_zeros", "code", 0), ("code_without_zeros", "code", 1)]),
        (
            [row("1", parent="2"), row("2", parent="1")],
            [("parent_circle", "parent", 0), ("parent_circle", "parent", 1)],
        ),
        ([row("1", parent="1")], [("parent_circle", "parent", 0)]),
    ],
)
def test_each_fault_is_told_by_its_row(rows: list[Any], found: list[tuple[str, str, int]]) -> None:
    assert faults(*rows) == found


def test_one_code_at_two_levels_may_differ_in_zeros() -> None:
    assert faults(row("001", level="district"), row("00001", level="commune")) == []


def test_the_kind_stays() -> None:
    assert faults(row(kind="team"), before=registry(row())) == [("kind_fixed", "kind", 0)]


def test_a_chain_of_successors_goes_on_in_time_and_never_comes_back() -> None:
    chain = [
        row("1", "Một", until="2023-12-31", successors=["2"], citing="a"),
        row("2", "Hai", until="2024-12-31", successors=["3"], citing="b"),
        row("3", "Ba"),
    ]
    before = registry(*chain)
    assert before["1-2023-01-01"]["successors"] == ["2-2023-01-01"]
    back = row("3", "Ba", until="2025-06-30", successors=["1"], citing="c")
    assert faults(back, before=before) == [("unknown_code_on", "successors", 0)]
    sooner = row("2", "Hai", until="2023-06-30", successors=["1"], citing="c")
    assert faults(sooner, before=before) == [("ends_before_taking_over", "until", 0)]


def test_codes_are_read_as_of_the_day_in_question() -> None:
    old, new = row("9", "Cũ", until="2024-12-31", citing="a"), row("9", "Mới", "2025-01-01")
    later = row("1", start="2025-03-01", parent="9")
    sooner = row("2", until="2024-06-30", parent="9")
    heir = row("3", until="2024-12-31", successors=["9"], citing="b")
    states = registry(old, new, later, sooner, heir)
    assert states["1-2025-03-01"]["parent"] == "9-2025-01-01"
    assert states["2-2023-01-01"]["parent"] == "9-2023-01-01"
    assert states["3-2023-01-01"]["successors"] == ["9-2025-01-01"]
    assert kinds([row("1", start="2025-03-01", parent=None)], states) == [("amend",)]
