"""A pack is put together from its documents, and named by the digest of what its author wrote."""

from copy import deepcopy
from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from methodology.canonical import digest
from methodology.loading.digests import (
    from_ordered_json,
    join_documents,
    ordered_json,
    split_documents,
)
from methodology.loading.pack import build_pack, rebuild_pack
from methodology.loading.yaml import read_text
from methodology.model.fact import Text
from methodology.model.pack import Band, Digests, Issued, Pack, Rounding
from tests.support.loading.on_disk import FACTS, HEADER, LEVEL, SCORE
from tests.support.refusals import faults, refused

FILES = {"department.yaml": LEVEL, "commune.yaml": LEVEL.replace("level: department", "level: commune")}
TWO = HEADER.replace("[department.yaml]", "[department.yaml, commune.yaml]")
Written = Any


def documents(header: str = TWO, files: dict[str, str] = FILES) -> tuple[Written, dict[str, Written]]:
    levels = {name: text.replace("FACTS", FACTS).replace("SCORE", SCORE) for name, text in files.items()}
    return read_text(header, "pack.yaml").content, {
        name: read_text(text, name).content for name, text in levels.items()
    }


def pack(**changed: Any) -> Pack:
    return build_pack(*documents(**changed))


def test_a_pack() -> None:
    whole = pack()
    assert (whole.name, whole.title) == ("example/2026", Text("Bộ chỉ số ví dụ", "Example set"))
    assert whole.issued == Issued("12/QĐ-UBND", date(2026, 1, 15), Text("Chủ tịch", "Chairman"))
    assert (whole.valid_from, whole.valid_to, whole.status) == (2026, 2026, "draft")
    assert whole.rounding == Rounding("indicator", 2, "half_up")
    assert whole.not_applicable == "drop_and_rebase"
    assert list(whole.levels) == ["department", "commune"]
    assert whole.bands == (
        Band("good", Text("Tốt", "Good"), Fraction(9, 10)),
        Band("weak", Text("Yếu", "Weak"), None),
    )
    assert (whole.supersedes, whole.follows, whole.note) == (None, (), None)


def test_what_a_pack_may_have() -> None:
    more = "supersedes: example/2025.1\nfollows: [example/2025, other/2024]\nnote: {vi: Chú, en: Note}\n"
    whole = pack(header=TWO + more)
    assert (whole.supersedes, whole.follows) == ("example/2025.1", ("example/2025", "other/2024"))
    assert whole.note == Text("Chú", "Note")


@pytest.mark.parametrize(
    ("right", "wrong", "code", "path"),
    [
        ("digits: 2", "digits: 7", "too_many_digits", ("rounding", "digits")),
        ("digits: 2", "digits: -1", "too_many_digits", ("rounding", "digits")),
        ("from: 2026", "from: 2027", "years_reversed", ("valid",)),
        ("status: draft", "status: official", "official_not_quoted", ("status",)),
        ("format: 1", "format: 2", "not_one_of", ("format",)),
        ("example/2026", "example/26", "not_a_pack_name", ("pack",)),
        ("at_least: 90%", "at_least: 90", "not_a_share", ("bands", 0, "at_least")),
        ("date: 2026-01-15", "date: 15/1/2026", "spoken_date", ("issued", "date")),
        ("commune.yaml]", "Commune.yaml]", "not_a_file_name", ("levels", 1)),
        ("commune.yaml]", "missing.yaml]", "level_file_missing", ("levels", "missing.yaml")),
        ("commune.yaml]", "department.yaml]", "duplicate_level", ("levels",)),
        ("status: draft\n", "", "required_key", ("status",)),
    ],
)
def test_what_is_refused_of_a_header(right: str, wrong: str, code: str, path: tuple[str | int, ...]) -> None:
    assert right in TWO
    assert faults(lambda: pack(header=TWO.replace(right, wrong))) == [(code, path)]


def test_two_files_of_one_level() -> None:
    with refused("duplicate_level", "levels", keys="department, department"):
        pack(files=dict.fromkeys(FILES, LEVEL))


def test_a_quoted_pack_may_be_official() -> None:
    quoted = {name: text.replace("illustrative", "quoted") for name, text in FILES.items()}
    assert pack(header=TWO.replace("draft", "official"), files=quoted).status == "official"


def test_the_faults_of_all_levels_are_told_at_once() -> None:
    wrong = {name: text.replace("        max: 10", "        max: ten") for name, text in FILES.items()}
    row = ("groups", 0, "indicators", 0, "max")
    assert faults(lambda: pack(files=wrong)) == [
        ("not_a_number_text", ("levels", name, *row)) for name in FILES
    ]


def test_the_digests_of_a_pack() -> None:
    digests = pack().digests
    assert set(digests.rows) == {"department", "commune"}
    assert digests.rows["department"] == digests.rows["commune"]
    assert digests.pack == digest({"header": digests.header, "rows": digests.rows})


def differing(one: Digests, other: Digests) -> set[str]:
    every = [(level, key) for level, rows in one.rows.items() for key in rows]
    rows = {f"{level}/{key}" for level, key in every if one.rows[level][key] != other.rows[level][key]}
    return rows | {name for name in ("pack", "header") if getattr(one, name) != getattr(other, name)}


@pytest.mark.parametrize(
    ("right", "wrong", "changed"),
    [
        ("max: 10\n        facts", "max: 10.0\n        facts", {"pack", "department/row"}),
        ("{4: max, 2: 1/2, else: 0}", "{2: 1/2, 4: max, else: 0}", {"pack", "department/row"}),
        ("name: {vi: Nhóm, en: Group}", "name: {vi: Nhóm khác, en: Group}", {"pack", "header"}),
    ],
)
def test_whatever_is_written_differently_has_another_digest(
    right: str, wrong: str, changed: set[str]
) -> None:
    level = LEVEL.replace("SCORE", SCORE)
    other = pack(files={**FILES, "department.yaml": level.replace(right, wrong)})
    assert differing(pack().digests, other.digests) == changed


def test_comments_quotation_marks_and_layout_have_no_part_in_a_digest() -> None:
    laid_out = "# a remark\n" + LEVEL.replace("key: row", "'key': \"row\"").replace("{vi: Sở,", "{vi:   Sở,")
    assert pack(files={**FILES, "department.yaml": laid_out}).digests == pack().digests


def carried(whole: Pack) -> tuple[Any, dict[str, dict[str, Any]], dict[str, dict[str, str]]]:
    """What a scorecard carries of the department."""
    rows = whole.source_documents["rows"]["department"]
    return (
        ordered_json(whole.source_documents["header"]),
        {"department": {key: ordered_json(row) for key, row in rows.items()}},
        {level: dict(below) for level, below in whole.digests.rows.items()},
    )


def test_a_level_is_restored_from_header_rows_and_digests() -> None:
    whole = pack()
    restored = rebuild_pack(*carried(whole))
    assert list(restored.levels) == ["department"]
    assert restored.levels["department"].groups == whole.levels["department"].groups
    assert restored.digests == whole.digests
    assert restored.title == whole.title


def test_a_row_that_was_changed_is_not_restored() -> None:
    header, rows, digests = carried(pack())
    rows["department"]["row"] = deepcopy(rows["department"]["row"])[:-1]
    with refused("row_digest_differs", "rows", "department", "row", key="row"):
        rebuild_pack(header, rows, digests)


def test_a_row_that_no_digest_names_is_not_restored() -> None:
    header, rows, digests = carried(pack())
    del digests["department"]
    with refused("row_digest_differs", "rows", "department", "row", key="row"):
        rebuild_pack(header, rows, digests)


def test_a_restored_row_is_read_as_any_other() -> None:
    header, rows, digests = carried(pack())
    wrong = [[key, "ten" if key == "max" else value] for key, value in rows["department"]["row"]]
    rows["department"]["row"], digests["department"]["row"] = wrong, digest(wrong)
    path = ("levels", "department", "groups", 0, "indicators", 0, "max")
    assert faults(rebuild_pack, header, rows, digests) == [("not_a_number_text", path)]


INNER = '    groups: [{key: inner, code: "0", name: {vi: Trong, en: Inner}, max: 0, groups: []}]\n'
NESTED = LEVEL.replace("    indicators:", f"{INNER}    indicators:")


def test_header_and_rows_are_the_documents() -> None:
    header, files = documents(files={"department.yaml": NESTED})
    levels = {"department": files["department.yaml"]}
    apart, rows = split_documents(header, levels)
    assert apart["levels"]["department"]["groups"][0]["indicators"] == ["row"]
    assert join_documents(apart, rows) == levels


WRITTEN = st.recursive(
    st.text(max_size=5),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(st.text(max_size=3), below, max_size=3),
    max_leaves=8,
)


@given(WRITTEN)
def test_an_ordered_form_is_read_back(written: Any) -> None:
    form = ordered_json(written)
    assert ordered_json(from_ordered_json(form)) == form
    assert from_ordered_json(form) == written


@given(WRITTEN, WRITTEN)
def test_two_documents_have_one_ordered_form_only_where_they_are_alike(one: Any, other: Any) -> None:
    assert (ordered_json(one) == ordered_json(other)) == (repr(one) == repr(other))
