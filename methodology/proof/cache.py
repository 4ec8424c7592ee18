"""Proofs remembered by digest, so that a service starts without proving again.

A published pack was proved before it was listed. Of any other one it is remembered, in a directory that
nobody else can enter, that this very code has proved it; each entry is signed with a key that nobody else can
read. Whatever is not just so is as if it were not there: then the pack is proved anew.
"""

import hashlib
import hmac
import os
import secrets
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path

from methodology.errors import Fault, InvalidDocument
from methodology.loading.repository import published_digests
from methodology.model.pack import Pack
from methodology.proof.budget.process import check_directory

HERE = Path(__file__).parents[1]
_KEY_LENGTH = 32


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
    signature = b""
    with suppress(OSError):
        signature = _sign(pack.digests.pack)
        if hmac.compare_digest(_read_private(_proofs() / pack.digests.pack), signature):
            return
    if faults := check_directory(directory, pack):
        raise InvalidDocument([Fault("pack_not_proved", {"pack": pack.name}), *faults])
    if signature:
        with suppress(OSError):  # then it is proved again the next time
            entry = _proofs() / pack.digests.pack
            entry.unlink(missing_ok=True)
            _write_private(entry, signature)


def cache_directory() -> Path:
    """The directory of ``MINHDIEM_CACHE``, else ``minhdiem`` in the user's cache (XDG Base Directory)."""
    if own := os.environ.get("MINHDIEM_CACHE"):
        return Path(own)
    shared = os.environ.get("XDG_CACHE_HOME")
    return Path(shared or os.path.expanduser("~/.cache")) / "minhdiem"


def _proofs() -> Path:
    """The directory of what is remembered.

    Raises:
        OSError: it cannot be made, or it is not ours alone.
    """
    directory = cache_directory() / "proofs"
    directory.parent.mkdir(parents=True, exist_ok=True)
    with suppress(FileExistsError):
        directory.mkdir(mode=0o700)
    found = directory.lstat()
    if not stat.S_ISDIR(found.st_mode) or not _is_private(found, 0o700):
        raise PermissionError
    return directory


def _sign(digest: str) -> bytes:
    """What stands in the entry of a pack that this code has proved.

    Raises:
        OSError: there is no key that is ours alone.
    """
    file = _proofs() / "key"
    with suppress(FileExistsError):
        _write_private(file, secrets.token_bytes(_KEY_LENGTH))
    key = _read_private(file)
    if len(key) != _KEY_LENGTH:
        raise PermissionError
    return hmac.digest(key, f"{_prover()} {digest}".encode(), "sha256")


def _read_private(file: Path) -> bytes:
    """The content of a small file that is ours alone.

    Raises:
        OSError: it is not, or it is no file.
    """
    with open(os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as opened:
        found = os.fstat(opened.fileno())
        if not stat.S_ISREG(found.st_mode) or not _is_private(found, 0o600):
            raise PermissionError
        return opened.read(_KEY_LENGTH + 1)


def _write_private(file: Path, content: bytes) -> None:
    """Write a file that there is not yet, for us alone.

    Raises:
        OSError: there is one, or it cannot be written.
    """
    with open(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as opened:
        opened.write(content)


def _is_private(found: os.stat_result, mode: int) -> bool:
    return found.st_uid == os.geteuid() and stat.S_IMODE(found.st_mode) == mode


@cache
def _prover() -> str:
    """The digest of the code that reads and proves packs."""
    sources = sorted(HERE.rglob("*.py"))
    return hashlib.sha256(b"\0".join(source.read_bytes() for source in sources)).hexdigest()
