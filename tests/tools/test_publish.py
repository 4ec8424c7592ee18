"""A published pack never changes."""

from pathlib import Path

import pytest

from methodology.loading.repository import LOCK, SHIPPED, find_packs, load_pack, published_digests
from methodology.model.pack import Pack
from tests.support.loading.on_disk import HEADER as PACK
from tests.support.loading.on_disk import run_as_command, write_pack
from tools.publish import HEADER, changed, lock, main


@pytest.fixture(scope="module")
def shipped() -> dict[str, Pack]:
    return {name: load_pack(place) for name, place in find_packs([SHIPPED]).items()}


def test_no_published_pack_was_changed(shipped: dict[str, Pack]) -> None:
    assert changed(published_digests(), {name: pack.digests.pack for name, pack in shipped.items()}) == ()


def test_every_shipped_pack_is_published_or_a_draft(shipped: dict[str, Pack]) -> None:
    drafts = {name for name, pack in shipped.items() if pack.status == "draft"}
    assert published_digests().keys() | drafts == shipped.keys()


def test_the_lock_is_written_as_it_is_read() -> None:
    assert lock(published_digests()) == LOCK.read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / LOCK.name).touch()
    return tmp_path


def written(place: Path) -> str:
    return (place / LOCK.name).read_text(encoding="utf-8")


def test_a_pack_that_is_no_draft_is_listed(place: Path) -> None:
    directory = write_pack(place, header=PACK.replace("draft", "reference"))
    assert main(place) == 0
    assert published_digests(place / LOCK.name) == {"example/2026": load_pack(directory).digests.pack}


def test_a_draft_is_not_listed(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_pack(place)
    with pytest.raises(SystemExit) as ended:
        run_as_command("tools.publish", monkeypatch, place)
    assert (ended.value.code, written(place)) == (0, HEADER)


@pytest.mark.parametrize("header", [PACK, PACK.replace("draft", "reference")])
def test_a_listed_digest_is_never_changed(
    place: Path, capsys: pytest.CaptureFixture[str], header: str
) -> None:
    listed = lock({"example/2026": "0" * 64})
    (place / LOCK.name).write_text(listed, encoding="utf-8")
    write_pack(place, header=header)
    assert main(place) == 1
    assert "example/2026" in capsys.readouterr().err
    assert written(place) == listed


def test_a_listed_pack_that_is_gone_is_told(place: Path) -> None:
    (place / LOCK.name).write_text(lock({"example/2026": "0" * 64}), encoding="utf-8")
    assert main(place) == 1
