"""Credentials: made, hashed, compared. A secret is shown once, and only its hash is kept."""

import base64
import hashlib
import secrets
from dataclasses import dataclass

import pyotp
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from service.clock import moment
from service.record.key import Key
from service.record.secrets import Credential

SHORTEST = 10
"""Characters of a password (NIST SP 800-63B asks for eight at least)."""
STEP = 30
"""Seconds for which a code of a second factor holds (RFC 6238)."""
ISSUER = "Minh Điểm"
_HASHER = PasswordHasher()


@dataclass(frozen=True, slots=True)
class Shown:
    """A new credential, and the secret that is shown this once.

    Attributes:
        credential: as it is stored.
        secret: what the person gets.
    """

    credential: Credential
    secret: str


def new_identifier() -> str:
    """An identifier that nobody can guess and that was never used."""
    return secrets.token_hex(8)


def new_secret(kind: str, account: str, expires: str | None = None) -> Shown:
    """A random secret of 160 bits: so long that a plain hash of it cannot be tried out."""
    secret = secrets.token_urlsafe(20)
    return Shown(Credential(new_identifier(), account, kind, hashed(secret), expires), secret)


def new_slip(account: str, expires: str) -> Shown:
    """An invitation for a paper slip: 100 bits in signs that are not mixed up, in groups of four."""
    signs = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    code = "".join(secrets.choice(signs) for _ in range(20))
    secret = "-".join(code[at : at + 4] for at in range(0, 20, 4))
    return Shown(Credential(new_identifier(), account, "invitation", hashed(code), expires), secret)


def plain_slip(written: str) -> str:
    """The code of a slip as it was made, however it was typed."""
    return written.upper().replace("-", "").replace(" ", "")


def hashed(secret: str) -> str:
    """SHA-256 of a long random secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def password_credential(account: str, password: str) -> Credential:
    """A password as it is stored; slow on purpose (Argon2id, RFC 9106)."""
    return Credential(new_identifier(), account, "password", _HASHER.hash(password))


def password_fits(stored: str, password: str) -> bool:
    """Whether a password is the one of which a hash is stored; slow on purpose."""
    try:
        return _HASHER.verify(stored, password)
    except (VerificationError, InvalidHashError):
        return False


def factor_address(key: Key, id: str, login: str) -> str:
    """The address that an authenticator reads as a QR code (``otpauth://``)."""
    return _totp(key, id).provisioning_uri(name=login, issuer_name=ISSUER)


def matching_step(key: Key, id: str, code: str, at: str) -> int:
    """The step of thirty seconds to which a code belongs, this one or one beside it; 0 where it is wrong."""
    now = int(moment(at).timestamp()) // STEP
    totp = _totp(key, id)
    fitting = (step for step in (now, now - 1, now + 1) if secrets.compare_digest(totp.at(step * STEP), code))
    return next(fitting, 0)


def _totp(key: Key, id: str) -> pyotp.TOTP:
    """The second factor of an identifier. Its secret follows from the key: the database has nothing of it."""
    secret = bytes.fromhex(key.keyed("second_factor", id.encode()))[:20]
    return pyotp.TOTP(base64.b32encode(secret).decode(), interval=STEP)
