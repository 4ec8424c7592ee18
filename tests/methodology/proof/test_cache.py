"""A proof is made once: published packs are proved already, others are remembered by digest."""

import hmac
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from methodology.errors import InvalidDocument
from methodology.loading.repository import SHIPPED, load_pack, published_digests
from methodology.model.pack import Pack
from methodology.proof import cache as remembered
from methodology.proof.cache import cache_directory, ensure_proved
from tests.support.loading.on_disk import LEVEL, write_pack

WRONG = LEVEL.replace("max: 10", "max: 20", 1)


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINHDIEM_CACHE", str(tmp_path / "memory"))
    return tmp_path / "memory"


def proofs(memory: Path) -> list[str]:
    return [file.name for file in memory.rglob("*") if file.is_file() and file.name != "key"]


def remember(tmp_path: Path, memory: Path) -> tuple[Pack, Path, Path]:
    """A pack that is not proved but remembered as such, its directory and its entry."""
    ensure_proved(load_pack(write_pack(tmp_path / "right")), tmp_path / "right" / "example" / "2026")
    directory = write_pack(tmp_path, level=WRONG)
    pack = load_pack(directory)
    entry = memory / "proofs" / pack.digests.pack
    remembered._write_private(entry, remembered._sign(pack.digests.pack))
    return pack, directory, entry


def is_proved_anew(pack: Pack, directory: Path) -> bool:
    try:
        ensure_proved(pack, directory)
    except InvalidDocument:
        return True
    return False


def test_a_published_pack_is_not_proved_again(memory: Path) -> None:
    name = next(iter(published_digests()))
    ensure_proved(load_pack(SHIPPED / name), SHIPPED / name)
    assert proofs(memory) == []


def test_a_pack_that_is_not_published_is_proved_and_remembered(tmp_path: Path, memory: Path) -> None:
    directory = write_pack(tmp_path)
    pack = load_pack(directory)
    ensure_proved(pack, directory)
    assert proofs(memory) == [pack.digests.pack]


def test_what_is_remembered_is_not_proved_again(tmp_path: Path, memory: Path) -> None:
    pack, directory, _ = remember(tmp_path, memory)
    ensure_proved(pack, directory)


def test_what_is_remembered_is_ours_alone(tmp_path: Path, memory: Path) -> None:
    _, _, entry = remember(tmp_path, memory)
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (entry.parent, entry, entry.parent / "key")]
    assert modes == [0o700, 0o600, 0o600]


def test_a_proof_by_other_code_does_not_count(tmp_path: Path, memory: Path) -> None:
    pack, directory, entry = remember(tmp_path, memory)
    key = (entry.parent / "key").read_bytes()
    entry.write_bytes(hmac.digest(key, f"{'0' * 64} {pack.digests.pack}".encode(), "sha256"))
    assert is_proved_anew(pack, directory)


def test_an_entry_of_older_code_is_replaced(tmp_path: Path, memory: Path) -> None:
    directory = write_pack(tmp_path)
    pack = load_pack(directory)
    ensure_proved(pack, directory)
    entry = memory / "proofs" / pack.digests.pack
    right = entry.read_bytes()
    entry.write_bytes(b"older")
    ensure_proved(pack, directory)
    assert entry.read_bytes() == right


def make_pipe(entry: Path) -> None:
    entry.unlink()
    os.mkfifo(entry, 0o600)


def make_directory(entry: Path) -> None:
    entry.unlink()
    entry.mkdir()


SPOILT: dict[str, Callable[[Path], object]] = {
    "an entry that is empty": lambda entry: entry.write_bytes(b""),
    "an entry that was made up": lambda entry: entry.write_bytes(bytes(32)),
    "an entry that others may read": lambda entry: entry.chmod(0o644),
    "an entry that others may write": lambda entry: entry.chmod(0o666),
    "an entry that is a directory": make_directory,
    "an entry that is a link": lambda entry: entry.symlink_to(entry.rename(entry.with_name("elsewhere"))),
    "an entry that is a pipe": make_pipe,
    "another key": lambda entry: (entry.parent / "key").write_bytes(bytes(32)),
    "a key that is too short": lambda entry: (entry.parent / "key").write_bytes(b"short"),
    "a key that others may read": lambda entry: (entry.parent / "key").chmod(0o640),
    "a directory that others may enter": lambda entry: entry.parent.chmod(0o755),
    "a directory that is a link": lambda entry: entry.parent.symlink_to(
        entry.parent.rename(entry.parent.with_name("elsewhere"))
    ),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_what_is_not_just_so_is_proved_anew(
    tmp_path: Path, memory: Path, spoil: Callable[[Path], object]
) -> None:
    pack, directory, entry = remember(tmp_path, memory)
    assert not is_proved_anew(pack, directory)
    spoil(entry)
    assert is_proved_anew(pack, directory)


def give_away(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To somebody else. Only root may do that; for others what the system says of the file is changed."""
    if os.geteuid() == 0:
        os.chown(file, 12345, -1)
        return
    inode, is_private = file.stat().st_ino, remembered._is_private

    def with_another_owner(found: os.stat_result, mode: int) -> bool:
        theirs = os.stat_result((*found[:4], found.st_uid + 1, *found[5:10]))
        return is_private(theirs if found.st_ino == inode else found, mode)

    monkeypatch.setattr(remembered, "_is_private", with_another_owner)


@pytest.mark.parametrize("name", ["key", "", "entry"])
def test_what_belongs_to_somebody_else_is_proved_anew(
    tmp_path: Path, memory: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    pack, directory, entry = remember(tmp_path, memory)
    given = {"key": entry.parent / "key", "": entry.parent, "entry": entry}[name]
    assert not is_proved_anew(pack, directory)
    give_away(given, monkeypatch)
    assert is_proved_anew(pack, directory)


def test_a_pack_whose_files_changed_meanwhile_is_not_proved(tmp_path: Path, memory: Path) -> None:
    pack = load_pack(write_pack(tmp_path / "before"))
    directory = write_pack(tmp_path / "after", level=LEVEL.replace("Departments", "Offices"))
    with pytest.raises(InvalidDocument) as refused:
        ensure_proved(pack, directory)
    assert [fault.code for fault in refused.value.faults] == ["pack_not_proved", "pack_changed"]
    assert proofs(memory) == []


def test_what_cannot_be_proved_is_refused_and_not_remembered(tmp_path: Path, memory: Path) -> None:
    directory = write_pack(tmp_path, level=WRONG)
    with pytest.raises(InvalidDocument) as refused:
        ensure_proved(load_pack(directory), directory)
    first, second = refused.value.faults
    assert (first.code, first.params) == ("pack_not_proved", {"pack": "example/2026"})
    assert (second.code, second.file, second.line) == ("level_sum", "example/2026/department.yaml", 3)
    assert proofs(memory) == []


def test_a_memory_that_cannot_be_written_is_done_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("MINHDIEM_CACHE", str(tmp_path / "file"))
    directory = write_pack(tmp_path)
    ensure_proved(load_pack(directory), directory)


def test_where_the_memory_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert cache_directory() == tmp_path / "memory"
    monkeypatch.delenv("MINHDIEM_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert cache_directory() == tmp_path / "cache" / "minhdiem"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_directory() == tmp_path / ".cache" / "minhdiem"


START = """
import sys
from methodology.proof.cache import ensure_proved
from methodology.loading.repository import SHIPPED, load_pack, published_digests
for name in published_digests():
    ensure_proved(load_pack(SHIPPED / name), SHIPPED / name)
sys.exit("z3" in sys.modules)
"""


def test_a_service_starts_without_the_solver() -> None:
    started = subprocess.run(
        [sys.executable, "-c", START], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    assert started.returncode == 0
