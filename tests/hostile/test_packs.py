"""Whatever stands in the directory of a pack, checking it ends with an answer, and the others stay usable."""

from contextlib import suppress
from pathlib import Path

import pytest

from methodology.errors import InvalidDocument
from methodology.loading.repository import SHIPPED
from methodology.proof.budget.process import Budget, check_directory
from service.packs.registry import make_registry
from tests.hostile.packs import PACKS, Write
from tests.support.loading.on_disk import write_pack

BUDGET = Budget(3, 512)
SOME = sorted(PACKS)[::7]


def each(names: list[str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("write", [PACKS[name] for name in names], ids=names)


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINHDIEM_CACHE", str(tmp_path / "memory"))


def check(write: Write, place: Path) -> None:
    """Check a pack in a process of its own; then in this one, as a service does, beside one that is right."""
    directory = write(place / "hostile")
    faults = check_directory(directory, budget=BUDGET)
    assert all(fault.code for fault in faults)
    if "pack_undecided" not in [fault.code for fault in faults]:
        registry = make_registry([place / "hostile", SHIPPED])
        with suppress(InvalidDocument):
            registry.pack("example/2026")
        assert registry.pack("national-dti/2022").name == "national-dti/2022"


@each(SOME)
def test_some_hostile_packs_end_with_an_answer(write: Write, tmp_path: Path) -> None:
    check(write, tmp_path)


@pytest.mark.soak
@each(sorted(PACKS))
def test_every_hostile_pack_ends_with_an_answer(write: Write, tmp_path: Path) -> None:
    check(write, tmp_path)


def test_there_are_sixty_of_them_and_each_is_another() -> None:
    assert len(PACKS) >= 60


def test_one_that_is_right_passes(tmp_path: Path) -> None:
    assert check_directory(write_pack(tmp_path), budget=BUDGET) == ()
