"""Proofs remembered by digest, so that a service starts without proving again.

A published pack was proved before it was listed. Of any other one it is remembered, in a directory of
the user's, that this very code has proved it.
"""

import hashlib
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

from methodology.errors import Fault, InvalidDocument
from methodology.loading.repository import published_digests
from methodology.model.pack import Pack
from methodology.proof.budget.process import check_directory

HERE = Path(__file__).parents[1]


def ensure_proved(pack: Pack, directory: Path) -> None:
    """Prove a pack, unless that is remembered.

    Args:
        pack: as it was loaded.
        directory: from which.

    Raises:
        InvalidDocument: ``pack_not_proved``, and after it whatever does not hold, with file and line.
    """
    if published_digests().get(pack.name) == pack.digests.pack:
        return
    memory = cache_directory() / "proved" / _prover() / pack.digests.pack
    if not os.path.exists(memory):
        _prove(pack, directory)
        with suppress(OSError):  # then it is proved again the next time
            memory.parent.mkdir(parents=True, exist_ok=True)
            memory.touch()


def _prove(pack: Pack, directory: Path) -> None:
    if faults := check_directory(directory, pack):
        raise InvalidDocument([Fault("pack_not_proved", {"pack": pack.name}), *faults])


def cache_directory() -> Path:
    """The directory of ``MINHDIEM_CACHE``, else ``minhdiem`` in the user's cache (XDG Base Directory)."""
    if own := os.environ.get("MINHDIEM_CACHE"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return Path(shared or os.path.expanduser("~/.cache")) / "minhdiem"


@cache
def _prover() -> str:
    """The digest of the code that reads and proves packs."""
    sources = sorted(HERE.rglob("*.py"))
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()
