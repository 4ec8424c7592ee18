"""Edits above the rows: of the header, of a level, of its groups; each with the policies that then differ."""

from collections.abc import Callable, Iterator
from typing import Any

from tests.support.comparison.small_pack import Written

Row = dict[str, Any]
Policy = tuple[str, str, str]
"""Level (empty: the pack), aspect, key."""
Edit = Callable[[Written], Policy]

MORE = {"vi": "Khác", "en": "Another"}
LEVEL = "department.yaml"


def _header(word: str, value: Any) -> Edit:
    def edit(written: Written) -> Policy:
        written.header[word] = value
        return "", word, ""

    return edit


def _level(word: str, value: Any) -> Edit:
    def edit(written: Written) -> Policy:
        written.levels[LEVEL][word] = value
        return "department", word, ""

    return edit


def _named(words: str, aspect: str, key: str, value: Any) -> Edit:
    """A value of a mapping from keys: put there, or taken away where it is None."""

    def edit(written: Written) -> Policy:
        below = written.levels[LEVEL][words]
        below.pop(key) if value is None else below.update({key: value})
        return "department", aspect, key

    return edit


def _listed(words: str, aspect: str, key: str, value: Row | None) -> Edit:
    """An item of a list with keys: changed, added, or taken away where it is None."""

    def edit(written: Written) -> Policy:
        place = written.header if aspect == "band" else written.levels[LEVEL]
        old = next((item for item in place[words] if item["key"] == key), None)
        kept = [item for item in place[words] if item is not old]
        place[words] = kept if value is None else [*kept, {**(old or {}), "key": key, **value}]
        return "" if aspect == "band" else "department", aspect, key

    return edit


def _group(key: str, word: str, value: Any) -> Edit:
    def edit(written: Written) -> Policy:
        group = next(group for group in groups(written.levels[LEVEL]["groups"]) if group["key"] == key)
        group[word] = value
        return "department", "group", key

    return edit


def groups(tree: list[Row]) -> Iterator[Row]:
    """Every group of a level's document."""
    for group in tree:
        yield group
        yield from groups(group.get("groups", []))


def rows(written: Written) -> dict[str, Row]:
    """Every row of the level by key."""
    return {row["key"]: row for group in leaf_groups(written) for row in group["indicators"]}


def leaf_groups(written: Written) -> list[Row]:
    """The groups with rows."""
    return [group for group in groups(written.levels[LEVEL]["groups"]) if "indicators" in group]


EDITS: tuple[Edit, ...] = (
    _header("title", MORE),
    _header("note", MORE),
    _header("status", "reference"),
    _header("not_applicable", "zero"),
    _header("valid", {"from": "2026", "to": "2027"}),
    _header("rounding", {"at": "total", "digits": "2", "mode": "half_up"}),
    _header("issued", {"document": "13/QĐ-UBND", "date": "2026-01-15", "by": MORE}),
    _listed("bands", "band", "fair", {"at_least": "65%"}),
    _listed("bands", "band", "good", {"requires": ["core", "more"]}),
    _listed("bands", "band", "weak", None),
    _listed("bands", "band", "top", {"name": MORE, "at_least": "95%"}),
    _level("name", MORE),
    _level("max", "101"),
    _level("note", MORE),
    _named("context", "context", "systems", {"type": "count", "max": "99", "label": MORE}),
    _named("context", "context", "unread", {"type": "count", "label": MORE}),
    _named("tags", "tag", "central", None),
    _named("tags", "tag", "online", MORE),
    _named("tags", "tag", "new", MORE),
    _named("peer_groups", "peer_group", "large", MORE),
    _named("peer_groups", "peer_group", "small", None),
    _named("peer_groups", "peer_group", "new", MORE),
    _listed("views", "view", "pillar", {"groups": ["one"]}),
    _listed("views", "view", "new", {"name": MORE, "groups": ["two"]}),
    _listed("gates", "gate", "more", {"earning": "50%"}),
    _listed("gates", "gate", "core", None),
    _listed("gates", "gate", "new", {"name": MORE, "marks": "mandatory"}),
    _group("one", "name", MORE),
    _group("two", "code", "9"),
    _group("two-a", "max", "31"),
)
