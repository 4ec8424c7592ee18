"""A fact's grid: its decimals and its ends, as integers."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from methodology.errors import invalid
from methodology.model.fact import Fact, FactType, Option, Text

MOST_DECIMALS = 6
LARGEST = 10**15
"""Grid steps from zero that a fact may reach: exact in JSON's integers."""

End = Fraction | date

_DEFAULT_ENDS: dict[FactType, tuple[End, End]] = {
    "count": (Fraction(0), Fraction(10**9)),
    "percent": (Fraction(0), Fraction(100)),
    "date": (date(1900, 1, 1), date(2099, 12, 31)),
    "flag": (Fraction(0), Fraction(1)),
}
_ALLOWED: dict[FactType, set[str]] = {
    "count": {"min", "max", "unit"},
    "number": {"min", "max", "unit", "decimals"},
    "percent": {"min", "max"},
    "flag": set(),
    "choice": {"options"},
    "date": {"min", "max"},
}


def build_fact(name: str, loaded: Mapping[str, Any], label: Text | None) -> Fact:
    """A fact from what the author wrote, its ends put on its grid.

    Raises:
        InvalidDocument: ``label_missing``, ``options_missing``, ``ends_missing``, ``not_for_this_type``,
            ``too_many_decimals``, ``end_of_another_type``, ``off_the_grid``, ``empty_domain``,
            ``end_too_large``.
    """
    type_: FactType = loaded["type"]
    for word in ("unit", "decimals", "min", "max", "options"):
        if word in loaded and word not in _ALLOWED[type_]:
            raise invalid("not_for_this_type", word, key=word, type=type_)
    if (label := loaded.get("label", label)) is None:
        raise invalid("label_missing", name=name)
    decimals = _decimals(type_, loaded)
    options = tuple(Option(key, text) for key, text in loaded.get("options", {}).items())
    low, high = _ends(type_, loaded, decimals, options)
    return Fact(
        name, type_, label, decimals, low, high, options, loaded.get("origin", "self"), loaded.get("unit")
    )


def _decimals(type_: FactType, loaded: Mapping[str, Any]) -> int:
    if type_ == "percent":
        return 2
    decimals: int = loaded.get("decimals", 0)
    if not 0 <= decimals <= MOST_DECIMALS:
        raise invalid("too_many_decimals", "decimals", value=decimals, limit=MOST_DECIMALS)
    return decimals


def _ends(
    type_: FactType, loaded: Mapping[str, Any], decimals: int, options: tuple[Option, ...]
) -> tuple[int, int]:
    if type_ == "choice":
        if len(options) < 2:
            raise invalid("options_missing")
        return 0, len(options) - 1
    if type_ == "number" and not {"min", "max", "decimals"} <= set(loaded):
        raise invalid("ends_missing")
    least, greatest = _DEFAULT_ENDS.get(type_, (Fraction(0), Fraction(0)))
    low = _on_grid("min", loaded.get("min", least), decimals, type_)
    high = _on_grid("max", loaded.get("max", greatest), decimals, type_)
    if low >= high:
        raise invalid("empty_domain", "max")
    return low, high


def _on_grid(word: str, value: End, decimals: int, type_: FactType) -> int:
    if isinstance(value, date) != (type_ == "date"):
        raise invalid("end_of_another_type", word, value=value, type=type_)
    if isinstance(value, date):
        return value.toordinal()
    steps = value * 10**decimals
    if steps.denominator != 1:
        raise invalid("off_the_grid", word, value=value, decimals=decimals)
    if abs(steps) > LARGEST:
        raise invalid("end_too_large", word, value=value, limit=LARGEST)
    return int(steps)
