"""Two packs side by side in words, in one language: the data of a page, from which all else is printed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from methodology.canonical import spelling
from methodology.comparison.aspects import Change
from methodology.comparison.describe import (
    ComparisonText,
    aspect_lines,
    level_summary,
    pack_summary,
    policy_lines,
)
from methodology.comparison.difference import LevelDifference, PackDifference, RowDifference
from methodology.comparison.policies import PolicyChange
from methodology.description.document import method_document
from methodology.model.level import Level
from methodology.model.pack import Pack

SCHEMA = "minhdiem/comparison/1"

Document = dict[str, Any]
Sides = tuple[ComparisonText, ComparisonText]
Entries = Mapping[str, Document]


def comparison_document(difference: PackDifference, language: str, level: str | None = None) -> Document:
    """What differs, as data: every changed row with both readings, the kinds, the verdict, the policies.

    Values of changes are lists of lines; an empty list is what is not there.

    Args:
        difference: of two packs.
        language: ``vi`` or ``en``.
        level: the key of the only level to show; every level unless given.
    """
    sides = ComparisonText(language), ComparisonText(language)
    shown = [item for item in difference.levels if level in (None, item.key)]
    return {
        "schema": SCHEMA,
        "language": language,
        "before": _pack(difference.before, sides[0]),
        "after": _pack(difference.after, sides[1]),
        "empty": difference.empty,
        "summary": pack_summary(difference, language),
        "policies": [_policy(change, sides) for change in difference.policies],
        "came": _levels(difference.after, difference.came, language),
        "went": _levels(difference.before, difference.went, language),
        "levels": [_level(item, difference, language) for item in shown],
    }


def _pack(pack: Pack, speaker: ComparisonText) -> Document:
    return {
        "name": pack.name,
        "title": speaker.text(pack.title),
        "digest": pack.digests.pack,
        "status": speaker.page.status[pack.status],
    }


def _levels(pack: Pack, keys: Iterable[str], language: str) -> list[Document]:
    return [{"key": key, "name": pack.levels[key].name[language]} for key in keys]


def _policy(change: PolicyChange, sides: Sides) -> Document:
    before, after = (
        policy_lines(speaker, change.aspect, value)
        for speaker, value in zip(sides, (change.before, change.after), strict=True)
    )
    label = sides[1].phrases.policies[change.aspect]
    return {"aspect": change.aspect, "key": change.key, "label": label, "before": before, "after": after}


def _level(item: LevelDifference, difference: PackDifference, language: str) -> Document:
    sides = ComparisonText(language, item.before), ComparisonText(language, item.after)
    readings = (
        _entries(difference.before, item.before, language),
        _entries(difference.after, item.after, language),
    )
    counts = Counter(kind for row in item.rows for kind in row.kinds)
    return {
        "key": item.key,
        "name": item.after.name[language],
        "summary": level_summary(item, counts, sides[1]),
        "counts": {kind: counts[kind] for kind in sides[1].phrases.kinds},
        "comparable": {"before": spelling(item.comparable_before), "after": spelling(item.comparable)},
        "policies": [_policy(change, sides) for change in item.policies],
        "rows": [_row(row, sides, readings) for row in item.changed],
    }


def _row(row: RowDifference, sides: Sides, readings: tuple[Entries, Entries]) -> Document:
    say = sides[1].phrases
    return {
        "key": row.key,
        "kinds": list(row.kinds),
        "kind": ", ".join(say.kinds[kind] for kind in row.kinds),
        "verdict": row.verdict,
        "comparable": say.verdicts[row.verdict],
        "before": readings[0].get(row.key),
        "after": readings[1].get(row.key),
        "changes": [_change(change, sides) for change in row.changes],
    }


def _change(change: Change, sides: Sides) -> Document:
    before, after = (
        aspect_lines(speaker, change.aspect, value)
        for speaker, value in zip(sides, (change.before, change.after), strict=True)
    )
    label = sides[1].phrases.aspects[change.aspect]
    return {"aspect": change.aspect, "label": label, "before": before, "after": after}


def _entries(pack: Pack, level: Level, language: str) -> Entries:
    """The rows of a method page by key."""
    return {row["key"]: row for row in _rows(method_document(pack, level, language)["groups"])}


def _rows(groups: Iterable[Document]) -> Iterator[Document]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from group.get("indicators", ())
