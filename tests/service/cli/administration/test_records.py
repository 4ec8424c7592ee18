"""``record``, ``backup``, ``restore``: what they print, and their exit status."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import delete, update

from service.cli import main
from service.record.entry import Head
from service.record.key import make_key
from service.record.queries import read_head
from service.record.verification.heads import head_line
from service.store.tables import credential, document
from service.workflow.backend import KEY, Backend
from tests.support.acts.people import organisation
from tests.support.record.stores import Filled


@pytest.fixture
def here(small: Backend, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Backend:
    """The small record where the commands find it."""
    address = small.store.engine.url.render_as_string(hide_password=False)
    place(monkeypatch, tmp_path / "here", filled.data / KEY, address.replace("+psycopg", ""))
    return small


@pytest.fixture
def other_key(tmp_path: Path) -> Path:
    """The file of a key with which nothing was sealed."""
    make_key(tmp_path / "other.key")
    return tmp_path / "other.key"


def place(monkeypatch: pytest.MonkeyPatch, data: Path, key: Path, address: str) -> None:
    """Let commands work in a directory with a key, and with a database."""
    data.mkdir()
    shutil.copy(key, data / KEY)
    monkeypatch.setenv("MINHDIEM_DATA", str(data))
    monkeypatch.setenv("DATABASE_URL", address)


def run(*arguments: Any) -> Result:
    return CliRunner().invoke(main, ["--lang", "en", *map(str, arguments)], catch_exceptions=False)


def head_of(backend: Backend) -> Head:
    with backend.store.reading() as connection:
        return read_head(connection)


def test_verify_says_that_everything_is_whole_and_what_it_cannot_tell(here: Backend) -> None:
    answer = run("record", "verify")
    number = head_of(here).number
    assert answer.exit_code == 0
    assert f"Entries that were read: {number}. Everything is as they say." in answer.output
    assert "Private texts that are masked: 1" in answer.output
    assert "Whoever holds both the database and the key" in answer.output


def test_verify_says_what_was_changed(here: Backend) -> None:
    here.store.write(lambda connection: connection.execute(update(document).values(n=9)))
    answer = run("record", "verify")
    assert answer.exit_code == 1
    assert (
        "The document organisation/1-2023-01-01 was changed: its entries lead to another one (n)."
        in answer.output
    )


def test_verify_says_it_in_vietnamese(here: Backend) -> None:
    here.store.write(lambda connection: connection.execute(delete(credential)))
    answer = CliRunner().invoke(main, ["record", "verify"])
    assert answer.exit_code == 1
    assert "không còn" in answer.output


def test_verify_says_what_was_not_checked(here: Backend, other_key: Path, tmp_path: Path) -> None:
    shutil.copy(other_key, tmp_path / "here" / KEY)
    answer = run("record", "verify")
    assert answer.exit_code == 3
    assert "Not checked with this key" in answer.output


def test_heads_that_were_given_away(here: Backend, tmp_path: Path) -> None:
    file = tmp_path / "heads"
    file.write_text(run("record", "head").output)
    assert file.read_text() == head_line(head_of(here)) + "\n"
    assert run("record", "verify", "--heads", file).exit_code == 0
    file.write_text(f"3 {'0' * 64}\n")
    answer = run("record", "verify", "--heads", file)
    assert answer.exit_code == 1
    assert "The record was rewritten at or before entry 3" in answer.output
    file.write_text("nothing\n")
    answer = run("record", "verify", "--heads", file)
    assert answer.exit_code == 2
    assert "line 1: “nothing” is no head" in answer.output
    assert run("record", "verify", "--heads", tmp_path / "none").exit_code == 2


def test_rebuild_mends_what_follows_from_the_entries(here: Backend) -> None:
    here.store.write(lambda connection: connection.execute(delete(document)))
    assert run("record", "verify").exit_code == 1
    answer = run("record", "rebuild")
    assert answer.exit_code == 0
    assert "Documents made anew from the entries: " in answer.output
    assert run("record", "verify").exit_code == 0


def test_a_backup_is_restored_elsewhere(
    here: Backend, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, before = tmp_path / "a.backup", head_of(here)
    answer = run("backup", file)
    assert answer.exit_code == 0
    assert answer.output.splitlines()[-1] == head_line(before)
    assert run("backup", file).exit_code == 2
    assert run("restore", file).exit_code == 2
    place(monkeypatch, tmp_path / "there", filled.data / KEY, "")
    answer = run("restore", file)
    assert answer.exit_code == 0
    assert answer.output.splitlines()[-1] == head_line(before)
    assert run("record", "verify").exit_code == 0
    assert run("record", "head").output.startswith(f"{before.number + 1} ")


def test_a_backup_that_is_older_than_a_head_says_what_is_lost(
    here: Backend, filled: Filled, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, before = tmp_path / "a.backup", head_of(here)
    run("backup", file)
    organisation(here, "79")
    (tmp_path / "heads").write_text(head_line(head_of(here)))
    place(monkeypatch, tmp_path / "there", filled.data / KEY, "")
    answer = run("restore", file, "--heads", tmp_path / "heads")
    lost = before.number + 1
    assert answer.exit_code == 3
    assert f"Entries {lost} to {lost} are lost: they were made after this backup." in answer.output


def test_what_cannot_be_restored_is_told(
    here: Backend, other_key: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.backup"
    run("backup", file)
    place(monkeypatch, tmp_path / "there", other_key, "")
    answer = run("restore", file)
    assert answer.exit_code == 2
    assert f"It was sealed with the key {here.performer.recorder.key.name}." in answer.output
    (tmp_path / "damaged").write_bytes(file.read_bytes()[:-9])
    for name, text in (("damaged", "is no backup, or it is damaged"), ("none", "There is no file")):
        answer = run("restore", tmp_path / name)
        assert answer.exit_code == 2
        assert text in answer.output
    assert run("record", "head").output.startswith("0 ")
    assert run("restore", file, "--without-key").exit_code == 3
