"""The values of a pack: one version of a method, as frozen data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any, Literal

from methodology.model.fact import Text
from methodology.model.level import Level

Status = Literal["official", "reference", "draft"]
NotApplicablePolicy = Literal["drop_and_rebase", "credit_full", "zero"]
RoundingMode = Literal["half_up", "half_even", "floor"]


@dataclass(frozen=True, slots=True)
class Band:
    """A class over the percentage of the applicable points; ``at_least`` is None for the last one."""

    key: str
    name: Text
    at_least: Fraction | None
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rounding:
    """Where (each indicator, or the total alone), to how many digits, and how ties go."""

    at: Literal["indicator", "total"]
    digits: int
    mode: RoundingMode

    @property
    def step(self) -> str:
        """What points are rounded to a multiple of, as English writes it: ``0.01``."""
        return f"{10**-self.digits:.{self.digits}f}"


@dataclass(frozen=True, slots=True)
class Issued:
    """The document that issued the set."""

    document: str
    date: date
    by: Text


@dataclass(frozen=True, slots=True)
class Digests:
    """SHA-256 digests of what the author wrote, lower-case hexadecimal.

    Attributes:
        pack: of the header digest and all row digests.
        header: of everything but the rows.
        rows: level key → indicator key → digest of the row.
    """

    pack: str
    header: str
    rows: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One version of a method; a key of caches, so it equals itself alone. Contents compare by digest.

    Attributes:
        name: ``province/year`` with an optional correction number: ``hoa-binh/2023.1``.
        source_documents: what the author wrote, as mappings, lists and texts: the source of the digests.
    """

    name: str
    title: Text
    issued: Issued
    valid_from: int
    valid_to: int
    status: Status
    rounding: Rounding
    not_applicable: NotApplicablePolicy
    levels: Mapping[str, Level]
    bands: tuple[Band, ...]
    digests: Digests
    source_documents: Mapping[str, Any] = field(repr=False, compare=False)
    supersedes: str | None = None
    follows: tuple[str, ...] = ()
    note: Text | None = None
