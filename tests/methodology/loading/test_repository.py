"""Packs are found by name in their places, and what is wrong with one is told with file and line."""

import os
from pathlib import Path

import pytest

from methodology.errors import Fault, InvalidDocument
from methodology.loading.repository import (
    SHIPPED,
    check_places,
    directories,
    find_pack,
    find_packs,
    load_pack,
    published_digests,
)
from tests.support.loading.on_disk import DEPARTMENT, HEADER, LEVEL, PACK, write_pack
from tests.support.refusals import refused


def test_the_shipped_packs_are_found_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MINHDIEM_PACKS", raising=False)
    assert directories() == (SHIPPED,)
    monkeypatch.setenv("MINHDIEM_PACKS", os.pathsep.join(["/one", "", "/two"]))
    assert directories() == (SHIPPED, Path("/one"), Path("/two"))
    assert directories("/three") == (SHIPPED, Path("/three"))
    assert directories("") == (SHIPPED,)


def test_packs_are_found_by_name(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    mine, shadowed = write_pack(first), write_pack(second)
    (second / "another" / "2020").mkdir(parents=True)
    (second / "another" / "2020" / "pack.yaml").touch()
    (second / "another" / "2021").mkdir()
    found = find_packs([first, second, tmp_path / "nowhere"])
    assert list(found.items()) == [("another/2020", second / "another" / "2020"), ("example/2026", mine)]
    assert find_pack("example/2026", [second, first]) == shadowed
    with refused("unknown_pack", value="example/2025", known="another/2020, example/2026"):
        find_pack("example/2025", [second])


def test_a_place_holds_a_pack_and_none_under_a_shipped_name(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    write_pack(mine)
    check_places([SHIPPED, mine])
    twin = mine / "hoa-binh" / "2023"
    twin.mkdir(parents=True)
    (twin / "pack.yaml").touch()
    with pytest.raises(InvalidDocument) as caught:
        check_places([SHIPPED, tmp_path / "nowhere", mine])
    assert [(fault.code, fault.params) for fault in caught.value.faults] == [
        ("no_pack_there", {"directory": str(tmp_path / "nowhere")}),
        ("shipped_name", {"value": "hoa-binh/2023", "directory": str(twin)}),
    ]


def test_every_shipped_pack_loads() -> None:
    for name, directory in find_packs([SHIPPED]).items():
        assert load_pack(directory).name == name
    assert set(published_digests()) <= set(find_packs([SHIPPED]))


def load_faults(directory: Path) -> list[tuple[str, str, int]]:
    with pytest.raises(InvalidDocument) as caught:
        load_pack(directory)
    return [(fault.code, fault.file, fault.line) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("header", "level", "expected"),
    [
        (HEADER.replace("2026-01-15", "2026-02-30"), LEVEL, [("no_such_date", PACK, 4)]),
        (HEADER.replace("digits: 2", "digits: 9"), LEVEL, [("too_many_digits", PACK, 7)]),
        (HEADER.replace("pack: example/2026", "pack: example/2025"), LEVEL, [("name_differs", PACK, 2)]),
        (HEADER.replace("pack: example/2026\n", ""), LEVEL, [("required_key", PACK, 1)]),
        (HEADER, LEVEL.replace("max: 10", "max: ten", 1), [("not_a_number_text", DEPARTMENT, 3)]),
        (HEADER, LEVEL.replace("key: row", "key: Row"), [("not_a_key", DEPARTMENT, 10)]),
        (HEADER, "level: department\n", [("required_key", DEPARTMENT, 1)] * 3),
        (HEADER, "department", [("mapping_expected", DEPARTMENT, 1)]),
        (HEADER, "level: [", [("not_yaml", DEPARTMENT, 1)]),
        ("[]", LEVEL, [("mapping_expected", PACK, 1)]),
        ("levels: department.yaml", LEVEL, None),
        ("levels: [[], ../department.yaml]", LEVEL, None),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(
    tmp_path: Path, header: str, level: str, expected: list[tuple[str, str, int]] | None
) -> None:
    told = load_faults(write_pack(tmp_path, header=header, level=level))
    assert told == expected if expected else {(file, line) for _, file, line in told} == {(PACK, 1)}


def test_a_level_file_that_is_not_there(tmp_path: Path) -> None:
    directory = write_pack(tmp_path)
    (directory / "department.yaml").unlink()
    with pytest.raises(InvalidDocument) as caught:
        load_pack(directory)
    assert caught.value.faults == (Fault("file_unreadable", {"name": DEPARTMENT}, file=DEPARTMENT),)


@pytest.mark.parametrize("name", ["pack.yaml", "department.yaml"])
def test_a_link_out_of_the_pack_is_refused(tmp_path: Path, name: str) -> None:
    directory = write_pack(tmp_path / "packs")
    elsewhere = (directory / name).rename(tmp_path / name)
    (directory / name).symlink_to(elsewhere)
    with pytest.raises(InvalidDocument) as raised:
        load_pack(directory)
    assert [(fault.code, fault.params) for fault in raised.value.faults] == [("link_outside", {"name": name})]


def test_a_link_within_the_pack_and_a_pack_that_is_a_link_are_read(tmp_path: Path) -> None:
    directory = write_pack(tmp_path / "packs")
    (directory / "department.yaml").rename(directory / "real.yaml")
    (directory / "department.yaml").symlink_to("real.yaml")
    (tmp_path / "more" / "example").mkdir(parents=True)
    (tmp_path / "more" / "example" / "2026").symlink_to(directory)
    assert load_pack(tmp_path / "more" / "example" / "2026").name == "example/2026"


def test_a_place_that_cannot_be_has_no_packs() -> None:
    assert find_packs([Path("a" * 5_000), Path("/dev/null")]) == {}


@pytest.mark.parametrize("name", ["department.yaml", '"a\\0.yaml"'])
def test_a_file_that_cannot_be_is_unreadable(tmp_path: Path, name: str) -> None:
    directory = write_pack(tmp_path, header=HEADER.replace("department.yaml", name))
    (directory / "department.yaml").unlink()
    (directory / "department.yaml").symlink_to("department.yaml")
    with pytest.raises(InvalidDocument) as raised:
        load_pack(directory)
    assert [fault.code for fault in raised.value.faults] == ["file_unreadable"]
