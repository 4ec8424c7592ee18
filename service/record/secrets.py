"""What must not stand in an entry for ever: private texts, and what proves who somebody is.

An entry holds a commitment in place of either. A private text can be forgotten, with its salt, and nothing is
left from which it could be guessed; a credential can be replaced, and one that was changed outside is found.
"""

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from methodology.canonical import Document, digest

PRIVATE = "private"
CREDENTIAL = "credential"
MASKED = "masked"


@dataclass(frozen=True, slots=True)
class Private:
    """A text that may have to be forgotten: a name, a reason, a title.

    Attributes:
        text: it.
        salt: random, so that nobody can find out a short text by trying.
    """

    text: str
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(16))

    @property
    def commitment(self) -> str:
        """SHA-256 of salt and text: it binds to the text and does not tell it."""
        return hashlib.sha256(self.salt + self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Credential:
    """What proves who somebody is, as it is stored.

    Attributes:
        id: of the credential.
        account: whose.
        kind: ``password``, ``invitation``, ``second_factor``, ``session`` or ``token``.
        secret: a hash; never what the person knows.
        expires: when it ends, as it is kept (:func:`service.clock.instant`).
    """

    id: str
    account: str
    kind: str
    secret: str
    expires: str | None = None

    @property
    def digest(self) -> str:
        """Of all its members."""
        return digest({name: getattr(self, name) for name in self.__slots__})


@dataclass(frozen=True, slots=True)
class Masked:
    """A private text that is forgotten, with its salt, by the entry in which this stands.

    Attributes:
        commitment: to the text.
    """

    commitment: str


@dataclass(frozen=True, slots=True)
class Secrets:
    """What was taken out of contents."""

    texts: list[Private] = field(default_factory=list)
    credentials: list[Credential] = field(default_factory=list)
    masked: list[Masked] = field(default_factory=list)


def take_out(value: Any, found: Secrets) -> Any:
    """The value with commitments in place of its secrets.

    Args:
        value: of JSON, with private texts and credentials in it.
        found: gets the secrets.
    """
    match value:
        case Private():
            found.texts.append(value)
            return {PRIVATE: value.commitment}
        case Credential():
            found.credentials.append(value)
            return {CREDENTIAL: value.id, "digest": value.digest}
        case Masked():
            found.masked.append(value)
            return {MASKED: value.commitment}
        case dict() | Mapping():
            # most values are texts
            return {
                name: each if isinstance(each, str) else take_out(each, found) for name, each in value.items()
            }
        case list() | tuple():
            return [take_out(each, found) for each in value]
    return value


def committed(value: Any, name: str) -> list[Document]:
    """The commitments in JSON under a name, :data:`PRIVATE`, :data:`CREDENTIAL` or :data:`MASKED`."""
    if isinstance(value, dict):
        if name in value and value.keys() <= {name, "digest"}:
            return [value]
        value = value.values()
    elif not isinstance(value, list):
        return []
    return [found for each in value if isinstance(each, dict | list) for found in committed(each, name)]


def reveal(value: Any, text: Callable[[str], Any]) -> Any:
    """The value with texts in place of commitments.

    Args:
        value: of JSON, as entries and documents hold it.
        text: what stands for a commitment.
    """
    match value:
        case Mapping() if set(value) == {PRIVATE}:
            return text(value[PRIVATE])
        case Mapping():
            return {name: reveal(each, text) for name, each in value.items()}
        case list():
            return [reveal(each, text) for each in value]
    return value
