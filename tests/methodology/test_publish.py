"""A published pack never changes."""

from pathlib import Path

import pytest

from methodology import publish, shelf
from methodology.publish import HEADER, changed, lock, main
from methodology.shelf import LOCK, SHIPPED, load_pack, locations, published
from tests.methodology.on_disk import HEADER as PACK
from tests.methodology.on_disk import write_pack


def test_no_published_pack_was_changed() -> None:
    digests = {name: load_pack(place).digests.pack for name, place in locations([SHIPPED]).items()}
    assert changed(published(), digests) == ()


def test_every_shipped_pack_is_published_or_a_draft() -> None:
    drafts = {name for name, place in locations([SHIPPED]).items() if load_pack(place).status == "draft"}
    assert published().keys() | drafts == locations([SHIPPED]).keys()


def test_the_lock_is_written_as_it_is_read() -> None:
    assert lock(published()) == LOCK.read_text(encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(publish, "SHIPPED", tmp_path)
    monkeypatch.setattr(publish, "LOCK", tmp_path / "published.lock")
    monkeypatch.setattr(shelf, "LOCK", tmp_path / "published.lock")
    (tmp_path / "published.lock").touch()
    return tmp_path


def test_a_pack_that_is_no_draft_is_listed(place: Path) -> None:
    directory = write_pack(place, header=PACK.replace("draft", "reference"))
    assert main() == 0
    assert published() == {"example/2026": load_pack(directory).digests.pack}


def test_a_draft_is_not_listed(place: Path) -> None:
    write_pack(place)
    assert main() == 0
    assert (place / "published.lock").read_text(encoding="utf-8") == HEADER


@pytest.mark.parametrize("header", [PACK, PACK.replace("draft", "reference")])
def test_a_listed_digest_is_never_changed(
    place: Path, capsys: pytest.CaptureFixture[str], header: str
) -> None:
    listed = lock({"example/2026": "0" * 64})
    (place / "published.lock").write_text(listed, encoding="utf-8")
    write_pack(place, header=header)
    assert main() == 1
    assert "example/2026" in capsys.readouterr().err
    assert (place / "published.lock").read_text(encoding="utf-8") == listed


def test_a_listed_pack_that_is_gone_is_told(place: Path) -> None:
    (place / "published.lock").write_text(lock({"example/2026": "0" * 64}), encoding="utf-8")
    assert main() == 1
