"""A backup is a file of its owner's own, whole or not there."""

from pathlib import Path

import pytest

from service.backup.backup import backup
from service.store.tables import entry
from service.workflow.backend import Backend
from tests.support.record.stores import Filled


def saved(backend: Backend, path: Path) -> None:
    with backend.store.reading() as connection:
        backup(connection, path)


def test_only_its_owner_reads_it(small: Backend, tmp_path: Path) -> None:
    saved(small, tmp_path / "a")
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600


def test_the_same_record_gives_the_same_bytes_on_both_stores(
    small: Backend, filled: Filled, tmp_path: Path
) -> None:
    saved(small, tmp_path / "a")
    saved(filled.backend, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_what_is_there_is_not_replaced(small: Backend, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("something")
    with pytest.raises(FileExistsError):
        saved(small, tmp_path / "a")
    assert (tmp_path / "a").read_text() == "something"


def test_what_cannot_be_finished_is_not_there(small: Backend, tmp_path: Path) -> None:
    small.store.write(lambda connection: connection.execute(entry.update().values(content=b"\xff")))
    with pytest.raises(ValueError, match="utf-8"):
        saved(small, tmp_path / "a")
    assert not [each for each in tmp_path.iterdir() if each.name.startswith("a")]
