"""Two packs side by side in words, in one language: the document from which all else is printed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from methodology.canonical import Document, spelling
from methodology.comparison.aspects import Change, ChangeKind
from methodology.comparison.describe import ValueText
from methodology.comparison.difference import LevelDifference, PackDifference, RowDifference
from methodology.comparison.labels import (
    COMPARABILITIES,
    COUNTED_KINDS,
    KINDS,
    aspect_labels,
    policy_labels,
)
from methodology.description.document import method_document
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.wording.labels import STATUSES
from methodology.wording.numbers import percent
from methodology.wording.translations import gettext, translations

SCHEMA = "minhdiem/comparison/1"

Lines = list[str]


def comparison_document(difference: PackDifference, language: str, level: str | None = None) -> Document:
    """What differs, as data: every changed row in both packs, the kinds, the verdict, the policies.

    Values of changes are lists of lines; an empty list is what is not there.

    Args:
        difference: of two packs.
        language: ``vi`` or ``en``.
        level: the key of the only level to show; every level unless given.
    """
    before, after = difference.before, difference.after
    text = ValueText(language)
    return {
        "schema": SCHEMA,
        "language": language,
        "before": _pack(before, language),
        "after": _pack(after, language),
        "empty": difference.empty,
        "summary": pack_summary(difference, language),
        "policies": [_policy(change, text, text) for change in difference.policies],
        "came": _levels(after, difference.added_levels, language),
        "went": _levels(before, difference.removed_levels, language),
        "levels": [
            _LevelComparison(item, before, after, language).document()
            for item in difference.levels
            if level in (None, item.key)
        ],
    }


def pack_summary(difference: PackDifference, language: str) -> str:
    """What changed above the levels, which levels changed, came and went."""
    _, before, after = gettext(language), difference.before, difference.after
    if difference.empty:
        return _("The two sets do not differ.")
    changed = [item.after.name[language] for item in difference.levels if item.changed or item.policies]
    summary = translations(language).ngettext(
        "From {before} to {after}: {policies} change of general policy; levels that changed: {levels}.",
        "From {before} to {after}: {policies} changes of general policy; levels that changed: {levels}.",
        len(difference.policies),
    )
    added = [after.levels[key].name[language] for key in difference.added_levels]
    removed = [before.levels[key].name[language] for key in difference.removed_levels]
    return " ".join(
        [
            summary.format(
                before=before.name,
                after=after.name,
                policies=len(difference.policies),
                levels="; ".join(changed) or _("none"),
            ),
            *(_("The level {name} is new.").format(name=name) for name in added),
            *(_("The level {name} is gone.").format(name=name) for name in removed),
        ]
    )


def level_summary(item: LevelDifference, counts: Mapping[ChangeKind, int], language: str) -> str:
    """How many rows changed in which way, and how many points can be compared."""
    _, name = gettext(language), item.after.name[language]
    if not (item.changed or item.policies):
        return _("{name}: no change.").format(name=name)
    counted = [_(text).format(count=counts[kind]) for kind, text in COUNTED_KINDS.items() if counts[kind]]
    summary = translations(language).ngettext(
        "{name}: {before} indicator before, {after} after; {counts}. Rows with {share_before} of the points "
        "before and {share} of the points after can be compared.",
        "{name}: {before} indicators before, {after} after; {counts}. Rows with {share_before} of the points "
        "before and {share} of the points after can be compared.",
        len(item.before.indicators),
    )
    return summary.format(
        name=name,
        before=len(item.before.indicators),
        after=len(item.after.indicators),
        counts=", ".join(counted),
        share_before=percent(item.comparable_before, language),
        share=percent(item.comparable, language),
    )


def _pack(pack: Pack, language: str) -> Document:
    status = gettext(language)(STATUSES[pack.status])
    return {"name": pack.name, "title": pack.title[language], "digest": pack.digests.pack, "status": status}


def _levels(pack: Pack, keys: Iterable[str], language: str) -> list[Document]:
    return [{"key": key, "name": pack.levels[key].name[language]} for key in keys]


def _policy(change: Change, before: ValueText, after: ValueText) -> Document:
    return {
        "aspect": change.aspect,
        "key": change.key,
        "label": policy_labels(after.language)[change.aspect],
        "before": before.policy(change.aspect, change.before),
        "after": after.policy(change.aspect, change.after),
    }


class _LevelComparison:
    """A level that both packs have."""

    def __init__(self, difference: LevelDifference, before: Pack, after: Pack, language: str) -> None:
        self.difference, self.language, self._ = difference, language, gettext(language)
        self.before = ValueText(language, difference.before)
        self.after = ValueText(language, difference.after)
        self.rows_before = _rows_by_key(before, difference.before, language)
        self.rows_after = _rows_by_key(after, difference.after, language)
        self.labels = aspect_labels(language)

    def document(self) -> Document:
        item = self.difference
        counts = Counter(kind for row in item.rows for kind in row.kinds)
        return {
            "key": item.key,
            "name": item.after.name[self.language],
            "summary": level_summary(item, counts, self.language),
            "counts": {kind: counts[kind] for kind in KINDS},
            "comparable": {"before": spelling(item.comparable_before), "after": spelling(item.comparable)},
            "policies": [_policy(change, self.before, self.after) for change in item.policies],
            "rows": [self.row(row) for row in item.changed],
        }

    def row(self, row: RowDifference) -> Document:
        return {
            "key": row.key,
            "kinds": list(row.kinds),
            "kind": ", ".join(self._(KINDS[kind]) for kind in row.kinds),
            "verdict": row.verdict,
            "comparable": self._(COMPARABILITIES[row.verdict]),
            "before": self.rows_before.get(row.key),
            "after": self.rows_after.get(row.key),
            "changes": [self.change(change) for change in row.changes],
        }

    def change(self, change: Change) -> Document:
        return {
            "aspect": change.aspect,
            "label": self.labels[change.aspect],
            "before": self.before.aspect(change.aspect, change.before),
            "after": self.after.aspect(change.aspect, change.after),
        }


def _rows_by_key(pack: Pack, level: Level, language: str) -> Mapping[str, Document]:
    """The rows of a method document."""
    return {row["key"]: row for row in _rows(method_document(pack, level, language)["groups"])}


def _rows(groups: Iterable[Document]) -> Iterator[Document]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from group.get("indicators", ())
