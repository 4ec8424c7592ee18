"""Edits of a pack's documents, each with the aspects in which the pack then differs, and no other.

An edit changes a row as an author would, and returns the aspects; None where it does not fit the row.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

Row = dict[str, Any]
RowEdit = Callable[[Row], set[str] | None]

MORE = {"vi": "Khác", "en": "Another"}


def _kind(row: Row) -> str:
    return next(iter(row["score"])) if isinstance(row["score"], dict) else ""


def _below(row: Row) -> Any:
    return row["score"][_kind(row)]


def _fact(row: Row, *types: str) -> tuple[str, Row] | None:
    """Its first fact of such a type that is written at length; not one that an edit has added."""
    facts = [(name, fact) for name, fact in row.get("facts", {}).items() if name != "another"]
    return next(
        ((name, fact) for name, fact in facts if isinstance(fact, dict) and fact["type"] in types), None
    )


def rename(row: Row) -> set[str]:
    row["name"] = {**row["name"], "vi": f"{row['name']['vi']} (mới)"}
    return {"name"}


def recode(row: Row) -> set[str]:
    row["code"] += "a"
    return {"code"}


def rescale(row: Row) -> set[str] | None:
    """Another maximum, and what is written in points with it."""
    if row["score"] == "informational":
        return None
    row["max"] = str(2 * int(row["max"]))
    if _kind(row) == "per_item":
        row["score"] = {"per_item": {name: str(2 * Decimal(each)) for name, each in _below(row).items()}}
    elif _kind(row) == "tiers":
        _double(_below(row))
    return {"max"}


def _double(ladder: Row) -> None:
    for key, award in ladder.items():
        if isinstance(award, dict):
            _double(award)
        elif award.isdigit() and award != "0":
            ladder[key] = str(2 * Decimal(award))


def more_points_at_the_same_each(row: Row) -> set[str] | None:
    if _kind(row) != "per_item":
        return None
    row["max"] = str(2 * int(row["max"]))
    return {"max", "cases"}


def other_threshold(row: Row) -> set[str] | None:
    if _kind(row) != "ratio":
        return None
    _below(row)["full_at"] = "73%"
    return {"cases"}


def other_share(row: Row) -> set[str] | None:
    """A rung, an answer, a tick or an item earns another share."""
    if _kind(row) not in ("tiers", "choice", "checklist", "per_item"):
        return None
    below = _below(row)
    ladder = below if _kind(row) in ("checklist", "per_item") else next(iter(below.values()))
    while isinstance(next(iter(ladder.values())), dict):
        ladder = next(iter(ladder.values()))
    ladder[next(iter(ladder))] = "7/9" if _kind(row) != "per_item" else "0.7"
    return {"cases"}


def other_domain(row: Row) -> set[str] | None:
    if not (found := _fact(row, "count")):
        return None
    found[1]["max"] = "98765"
    return {"facts"}


def another_fact(row: Row) -> set[str] | None:
    if not all("label" in fact for fact in row.get("facts", {}).values()):
        return None
    row.setdefault("facts", {})
    row["facts"]["another"] = {"type": "flag", "label": MORE}
    return {"facts"}


def another_require(row: Row) -> set[str] | None:
    if not (found := _fact(row, "count")):
        return None
    row["require"] = [*row.get("require", []), f"{found[0]} <= 77777"]
    return {"require"}


def applies_elsewhere(row: Row) -> set[str]:
    """Applies to all, or no more to all."""
    if row.pop("applies_to", None) is None:
        row["applies_to"] = ["online"]
    return {"applies_to"}


def claim(row: Row) -> set[str]:
    """May be claimed, or no more."""
    if row.pop("may_not_apply", None) is None:
        row["may_not_apply"] = "true"
    return {"may_not_apply"}


def relabel(row: Row) -> set[str] | None:
    if not (found := _fact(row, "count", "flag", "percent", "choice", "date", "number")):
        return None
    found[1]["label"] = MORE
    return {"labels"}


def from_elsewhere(row: Row) -> set[str] | None:
    if not (found := _fact(row, "count", "flag", "percent", "choice", "date", "number")):
        return None
    found[1]["from"] = "self" if found[1].get("from") == "feed" else "feed"
    return {"origin"}


def remark(row: Row) -> set[str]:
    row["marks"] = [*row.get("marks", []), "other"]
    return {"marks"}


def no_more_monotone(row: Row) -> set[str] | None:
    return {"monotone"} if row.pop("monotone", None) else None


def _text(word: str) -> RowEdit:
    def edit(row: Row) -> set[str]:
        row[word] = MORE
        return {word}

    return edit


def serve(row: Row) -> set[str]:
    row["serves"] = [*row.get("serves", []), "national-dti/2022#other"]
    return {"serves"}


def quote(row: Row) -> set[str]:
    row["source"] = {"at": "Phụ lục", "provenance": "quoted"}
    return {"source"}


def respell(row: Row) -> set[str]:
    """The same said in another way: no difference."""
    row["facts"] = dict(reversed(row.get("facts", {}).items()))
    if "require" in row:
        row["require"] = [_mirrored(text) for text in reversed(row["require"])]
    if _kind(row) == "ratio":
        full_at = _below(row).get("full_at", "100%")
        _below(row)["full_at"] = str(Fraction(full_at.removesuffix("%")) / 100)
        _below(row)["of"] = f"2 * {_below(row)['of']} / 2"
    if _kind(row) == "checklist":
        row["score"] = {"checklist": dict(reversed(_below(row).items()))}
    if (found := _fact(row, "choice")) is not None:
        found[1]["options"] = dict(reversed(found[1]["options"].items()))
    return set()


def _mirrored(text: str) -> str:
    left, right = text.split(" <= ")
    return f"3 * {right} >= {left} + 2 * {left}"


ROW_EDITS: tuple[RowEdit, ...] = (
    *(rename, recode, rescale, more_points_at_the_same_each, other_threshold, other_share, other_domain),
    *(another_fact, another_require, applies_elsewhere, claim, relabel, from_elsewhere, remark),
    *(no_more_monotone, serve, quote, _text("evidence"), _text("verifier"), _text("note"), respell),
)
