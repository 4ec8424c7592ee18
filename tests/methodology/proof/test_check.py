"""What is wrong with a pack is told with its file and line."""

from pathlib import Path

import pytest

from methodology.loading.repository import SHIPPED, find_packs
from methodology.proof.check import check_pack
from methodology.wording.sentences import sentence
from tests.support.loading.on_disk import DEPARTMENT, FACTS, HEADER, LEVEL, PACK, printed_fault, write_pack
from tests.support.loading.unfit import UNFIT


@pytest.mark.apart
@pytest.mark.parametrize("directory", find_packs([SHIPPED]).values(), ids=find_packs([SHIPPED]))
def test_every_shipped_pack_is_proved(directory: Path) -> None:
    assert check_pack(directory) == ()


def test_a_pack_that_is_right(tmp_path: Path) -> None:
    assert check_pack(write_pack(tmp_path)) == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (
            {"header": HEADER + "status: draft\n"},
            [f"{PACK}:13: The key «status» is there already, on line 6. Remove one, or give it another key."],
        ),
        (
            {"header": HEADER + "colour: red\n"},
            [
                f"{PACK}:13: The key «colour» is not known here. Known are: bands, follows, format, issued, "
                "levels, not_applicable, note, pack, rounding, status, supersedes, title, valid."
            ],
        ),
        (
            {
                "level": LEVEL.replace("        max: 10", "        max: 10\n        weight: 2"),
                "facts": FACTS + FACTS,
            },
            [
                f"{DEPARTMENT}:18: The key «online» is there already, on line 16. "
                "Remove one, or give it another key."
            ],
        ),
        (
            {"level": LEVEL.replace("        max: 10", "        max: 10,5\n        weight: 2")},
            [
                f"{DEPARTMENT}:13: «10,5» has a decimal comma. Write a decimal point: 10.5.",
                f"{DEPARTMENT}:14: The key «weight» is not known here. Known are: applies_to, code, "
                "evidence, facts, key, marks, max, may_not_apply, monotone, name, note, require, score, "
                "serves, source, verifier.",
            ],
        ),
        (
            {"score": "{tiers: {online * received: {4: max, else: 0}}}"},
            [
                f"{DEPARTMENT}:17: This is not a sum of facts over a sum of facts. Split it: the mean of two "
                "ratios, for instance, is two parts of half the points."
            ],
        ),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, written: dict[str, str], expected: list[str]) -> None:
    assert sorted(map(printed_fault, check_pack(write_pack(tmp_path, **written)))) == expected


@pytest.mark.parametrize(("code", "written", "expected"), UNFIT)
def test_what_does_not_fit(tmp_path: Path, code: str, written: dict[str, str], expected: str) -> None:
    (fault,) = check_pack(write_pack(tmp_path, **written))
    assert (fault.code, printed_fault(fault)) == (code, expected)
    assert sentence(fault, "vi") != sentence(fault, "en")


def test_what_is_found_comes_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    level = LEVEL.replace("max: 10", "max: 20", 1)
    planted = write_pack(
        tmp_path,
        header=HEADER.replace(", at_least: 90%", ""),
        level=level,
        score="{cases: [{else: 9}]}",
    )
    places = [(fault.file, fault.line) for fault in check_pack(planted)]
    assert places == [(DEPARTMENT, 3), (DEPARTMENT, 17), (PACK, 11)]


NESTED = """\
    groups:
      - key: inner
        code: "1.0"
        name: {vi: Nhóm con, en: Inner group}
        max: 10
        indicators:
"""


def test_a_row_of_an_inner_group_is_found(tmp_path: Path) -> None:
    above, _, row = LEVEL.partition("    indicators:\n")
    indented = "".join(f"    {line}\n" for line in row.replace("FACTS", FACTS).splitlines())
    (fault,) = check_pack(write_pack(tmp_path, level=above + NESTED + indented, score="{cases: [{else: 9}]}"))
    assert (fault.code, fault.line) == ("out_of_reach", 22)
