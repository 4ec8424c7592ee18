"""The key of the seal: a file outside the database.

Whoever can write to the database but not read this file cannot write an entry that bears a seal.
"""

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

BYTES = 32


class UnusableKey(Exception):
    """There is no key where one is needed, or others could read it, or it is none.

    Attributes:
        code: ``key_missing``, ``key_open`` or ``key_broken``.
        path: of the file.
    """

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, path)
        self.code, self.path = code, path


@dataclass(frozen=True, slots=True)
class Key:
    """A secret of 32 bytes.

    Attributes:
        secret: the bytes.
    """

    secret: bytes

    @property
    def name(self) -> str:
        """By which a seal says that it was made with this key; it tells nothing of the secret."""
        return _name(self.secret)

    def seal(self, digest: str) -> str:
        """The seal over an entry's digest: the key's name, and an HMAC-SHA-256 in hexadecimal."""
        return f"{self.name}:{self.keyed('seal', digest.encode())}"

    def keyed(self, purpose: str, content: bytes) -> str:
        """A digest that only the holder of the key can make: of a short text it does not give the text away.

        Args:
            purpose: keeps digests for different uses different.
            content: what is digested.
        """
        return hmac.digest(self.secret, purpose.encode() + b"\0" + content, "sha256").hex()


@lru_cache
def _name(secret: bytes) -> str:
    return hashlib.sha256(b"name" + secret).hexdigest()[:16]


def read_key(path: Path) -> Key:
    """The key in a file that only its owner can read.

    Raises:
        UnusableKey: it is not there, others may read it, or it holds no key.
    """
    try:
        mode, text = path.stat().st_mode, path.read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        raise UnusableKey("key_missing", path) from None
    if mode & 0o077:
        raise UnusableKey("key_open", path)
    try:
        secret = bytes.fromhex(text.strip())
    except ValueError:
        raise UnusableKey("key_broken", path) from None
    if len(secret) != BYTES:
        raise UnusableKey("key_broken", path)
    return Key(secret)


def make_key(path: Path) -> Key:
    """A new key, in a file that only its owner can read; the one that is there already where there is one.

    Raises:
        UnusableKey: as :func:`read_key`.
        OSError: it cannot be written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return read_key(path)
    with os.fdopen(file, "w", encoding="ascii") as stream:
        stream.write(secrets.token_hex(BYTES) + "\n")
        stream.flush()
        os.fsync(file)
    return read_key(path)
