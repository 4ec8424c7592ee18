"""A difference seen from the other side."""

from dataclasses import replace

from methodology.comparison.aspects import Change, ChangeKind
from methodology.comparison.difference import LevelDifference, PackDifference, RowDifference

_OPPOSITE: dict[ChangeKind, ChangeKind] = {"new": "dropped", "dropped": "new"}


def in_order(difference: PackDifference) -> PackDifference:
    """The difference with everything sorted by key: the order of one side is not that of the other."""
    return replace(
        difference,
        added_levels=tuple(sorted(difference.added_levels)),
        removed_levels=tuple(sorted(difference.removed_levels)),
        policies=_sorted(difference.policies),
        levels=tuple(
            replace(level, rows=tuple(sorted(level.rows, key=_key)), policies=_sorted(level.policies))
            for level in sorted(difference.levels, key=_key)
        ),
    )


def _key(item: LevelDifference | RowDifference) -> str:
    return item.key


def _sorted(changes: tuple[Change, ...]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: (change.aspect, change.key)))


def mirrored(difference: PackDifference) -> PackDifference:
    return PackDifference(
        difference.after,
        difference.before,
        tuple(map(_change, difference.policies)),
        tuple(map(_level, difference.levels)),
        added_levels=difference.removed_levels,
        removed_levels=difference.added_levels,
    )


def _level(level: LevelDifference) -> LevelDifference:
    rows, policies = tuple(map(_row, level.rows)), tuple(map(_change, level.policies))
    return LevelDifference(level.key, level.after, level.before, rows, policies)


def _row(row: RowDifference) -> RowDifference:
    kinds = tuple(_OPPOSITE.get(kind, kind) for kind in row.kinds)
    changes = tuple(map(_change, row.changes))
    return replace(row, before=row.after, after=row.before, kinds=kinds, changes=changes)


def _change(change: Change) -> Change:
    return replace(change, before=change.after, after=change.before)
