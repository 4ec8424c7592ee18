"""A proof is made once: published packs are proved already, others are remembered by digest."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from methodology.errors import InvalidDocument
from methodology.loading.repository import SHIPPED, load_pack, published_digests
from methodology.proof import cache as remembered
from methodology.proof.cache import cache_directory, ensure_proved
from tests.support.loading.on_disk import LEVEL, write_pack

WRONG = LEVEL.replace("max: 10", "max: 20", 1)


@pytest.fixture(autouse=True)
def memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINHDIEM_CACHE", str(tmp_path / "memory"))
    return tmp_path / "memory"


def proofs(memory: Path) -> list[str]:
    return [file.name for file in memory.rglob("*") if file.is_file()]


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
    directory = write_pack(tmp_path, level=WRONG)
    pack = load_pack(directory)
    proof = memory / "proved" / remembered._prover() / pack.digests.pack
    proof.parent.mkdir(parents=True)
    proof.touch()
    ensure_proved(pack, directory)


def test_a_proof_by_other_code_does_not_count(tmp_path: Path, memory: Path) -> None:
    directory = write_pack(tmp_path, level=WRONG)
    pack = load_pack(directory)
    proof = memory / "proved" / "older" / pack.digests.pack
    proof.parent.mkdir(parents=True)
    proof.touch()
    with pytest.raises(InvalidDocument):
        ensure_proved(pack, directory)


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
