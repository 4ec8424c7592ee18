"""Packs are found by name, read once, and compiled once."""

import shutil
from pathlib import Path

import pytest

from methodology.errors import InvalidDocument, invalid
from methodology.loading.repository import SHIPPED
from methodology.model.pack import Pack
from rules.evaluation.compiled import MOST_PLANS
from rules.evaluation.registry import Registry
from tests.support.packs.shipped import REGISTRY
from tests.support.scorecard.cards import ONLY_SMALL, SMALL


def test_a_level_that_the_pack_does_not_have_is_refused_with_those_it_has() -> None:
    with pytest.raises(InvalidDocument) as refused:
        REGISTRY.level("hoa-binh/2023", "ward")
    (fault,) = refused.value.faults
    assert fault.code == "unknown_level"
    assert fault.params == {
        "value": "ward",
        "pack": "hoa-binh/2023",
        "known": "department, district, commune",
    }


def test_a_level_is_compiled_once() -> None:
    first = ONLY_SMALL.compiled(SMALL.name, "commune")
    assert ONLY_SMALL.compiled(SMALL.name, "commune") is first


def test_a_registry_of_nothing_knows_nothing() -> None:
    with pytest.raises(InvalidDocument):
        Registry([]).pack("hoa-binh/2023")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    shutil.copytree(SHIPPED / "national-dti" / "2022", tmp_path / "national-dti" / "2022")
    return tmp_path


def refused_by(registry: Registry) -> str:
    with pytest.raises(InvalidDocument) as refused:
        registry.pack("national-dti/2022")
    return refused.value.faults[0].code


def test_a_file_that_could_not_be_read_is_read_again(copied: Path) -> None:
    registry, level = Registry([copied]), copied / "national-dti" / "2022" / "province.yaml"
    level.rename(level.with_suffix(".away"))
    level.mkdir()  # reading it is an error, whoever asks
    assert refused_by(registry) == refused_by(registry) == "file_unreadable"
    level.rmdir()
    level.with_suffix(".away").rename(level)
    assert registry.pack("national-dti/2022").name == "national-dti/2022"


def test_a_pack_that_goes_away_while_it_is_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(InvalidDocument) as refused:
        Registry([])._load("gone/2026", tmp_path / "gone" / "2026")
    assert refused.value.faults[0].code == "file_unreadable"


def test_a_half_written_pack_is_read_again_once_it_is_whole(copied: Path) -> None:
    registry, level = Registry([copied]), copied / "national-dti" / "2022" / "province.yaml"
    whole = level.read_bytes()
    level.write_bytes(whole[: len(whole) // 2])
    assert refused_by(registry) != "file_unreadable"
    level.write_bytes(whole)
    assert registry.pack("national-dti/2022").name == "national-dti/2022"


def test_a_pack_that_stays_as_it_is_is_refused_without_being_proved_again(copied: Path) -> None:
    asked = []

    def proved(pack: Pack, directory: Path) -> None:
        asked.append(pack.name)
        raise invalid("pack_not_proved", pack=pack.name)

    registry = Registry([copied], proved)
    assert refused_by(registry) == refused_by(registry) == "pack_not_proved"
    assert asked == ["national-dti/2022"]


def test_any_tags_are_scored_with_plans_that_do_not_pile_up() -> None:
    compiled = REGISTRY.compiled("hoa-binh/2023", "department")
    for number in range(1000):
        compiled.plan((f"tag{number}",))
    kept = compiled.plan.cache_info()
    assert kept.currsize == kept.maxsize == MOST_PLANS
