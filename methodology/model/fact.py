"""What a fact is: one typed input, an integer on its grid."""

from dataclasses import dataclass
from typing import Literal

FactType = Literal["count", "number", "percent", "flag", "choice", "date"]
Origin = Literal["self", "feed"]


@dataclass(frozen=True, slots=True)
class Text:
    """A text in Vietnamese and English."""

    vi: str
    en: str

    def __getitem__(self, language: str) -> str:
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Option:
    """One answer of a choice fact."""

    key: str
    label: Text


@dataclass(frozen=True, slots=True)
class Fact:
    """One typed input, an integer on its grid.

    Attributes:
        name: full name: ``indicator.key/own_name``, or the bare name of a context fact.
        type: ``count``, ``number``, ``percent``, ``flag`` (0/1), ``choice`` (index of the option) or
            ``date`` (proleptic Gregorian day number, ``date.toordinal``).
        decimals: decimals of the grid: 0 for counts, 2 for percents, as declared for numbers.
        low: least value on the grid (value × 10^decimals).
        high: greatest value on the grid.
        options: the answers of a choice, in order.
        origin: where the value normally comes from.
        unit: printed after the value; None where the type says enough.
    """

    name: str
    type: FactType
    label: Text
    decimals: int
    low: int
    high: int
    options: tuple[Option, ...] = ()
    origin: Origin = "self"
    unit: Text | None = None

    @property
    def own_name(self) -> str:
        """The name inside its indicator."""
        return self.name.rpartition("/")[2]

    @property
    def scale(self) -> int:
        """Grid steps in one unit of arithmetic: a percent counts as a fraction."""
        steps: int = 10**self.decimals
        return steps * 100 if self.type == "percent" else steps
