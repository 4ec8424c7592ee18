"""The difference between two packs: data only; ``comparison/document`` says it in words.

Indicators are matched by key. Comparing backwards gives the mirror, and nothing differs from itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from methodology.comparison.aspects import ASPECTS, Change, ChangeKind, LocatedIndicator, locate_indicators
from methodology.comparison.policies import compare_level_policies, compare_pack_policies
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack

Comparability = Literal["comparable", "rescaled", "not_comparable", "no_counterpart"]
"""Whether a row's points may be compared: as they are, as shares of the maximum, or not at all."""


@dataclass(frozen=True, slots=True)
class RowDifference:
    """An indicator in both packs.

    Attributes:
        before, after: its two readings; None where a pack does not have it.
        kinds: what happened to it, several at once where need be; ``same`` where at most details differ.
        changes: every aspect that differs, also details such as the evidence.
    """

    key: str
    before: Indicator | None
    after: Indicator | None
    kinds: tuple[ChangeKind, ...]
    changes: tuple[Change, ...]
    verdict: Comparability

    @property
    def unchanged(self) -> bool:
        """Not even a detail differs."""
        return self.kinds == ("same",) and not self.changes


@dataclass(frozen=True, slots=True)
class LevelDifference:
    """A level that both packs have.

    Attributes:
        rows: every row of either, in the order of the later level, then the dropped ones in their order.
        policies: what differs at the level beside its rows.
    """

    key: str
    before: Level
    after: Level
    rows: tuple[RowDifference, ...]
    policies: tuple[Change, ...]

    @property
    def changed(self) -> tuple[RowDifference, ...]:
        """The rows of which something differs."""
        return tuple(row for row in self.rows if not row.unchanged)

    @property
    def comparable(self) -> Fraction:
        """The share of the later level's points whose rows are comparable, be it as shares."""
        return _comparable((row.after, row.verdict) for row in self.rows)

    @property
    def comparable_before(self) -> Fraction:
        """The same of the earlier level's points."""
        return _comparable((row.before, row.verdict) for row in self.rows)


@dataclass(frozen=True, slots=True)
class PackDifference:
    """Two packs side by side.

    Attributes:
        policies: what differs above the levels.
        levels: the levels that both have, in the later pack's order.
        added_levels, removed_levels: keys of the levels that only the later or only the earlier pack has.
    """

    before: Pack
    after: Pack
    policies: tuple[Change, ...]
    levels: tuple[LevelDifference, ...]
    added_levels: tuple[str, ...]
    removed_levels: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Nothing differs. A pack's name and what it follows or corrects are no differences of method."""
        same = not any(level.policies or level.changed for level in self.levels)
        return same and not (self.policies or self.added_levels or self.removed_levels)


def compare_packs(before: Pack, after: Pack) -> PackDifference:
    """What differs between two packs."""
    return PackDifference(
        before,
        after,
        compare_pack_policies(before, after),
        tuple(
            compare_levels(before.levels[key], level)
            for key, level in after.levels.items()
            if key in before.levels
        ),
        added_levels=tuple(key for key in after.levels if key not in before.levels),
        removed_levels=tuple(key for key in before.levels if key not in after.levels),
    )


def compare_levels(before: Level, after: Level) -> LevelDifference:
    """What differs between two readings of a level."""
    earlier, later = locate_indicators(before), locate_indicators(after)
    present = tuple(_compare_rows(earlier.get(key), row) for key, row in later.items())
    dropped = tuple(_dropped(row) for key, row in earlier.items() if key not in later)
    policies = compare_level_policies(before, after)
    return LevelDifference(after.key, before, after, present + dropped, policies)


def _compare_rows(before: LocatedIndicator | None, after: LocatedIndicator) -> RowDifference:
    """A row of the later level, and the same in the earlier one."""
    key, indicator = after.indicator.key, after.indicator
    if before is None:
        return RowDifference(key, None, indicator, ("new",), (), "no_counterpart")
    differing = [(aspect, values) for aspect in ASPECTS if (values := aspect.compare(before, after))]
    changes = tuple(Change(aspect.name, "", *values) for aspect, values in differing)
    kinds = _kinds({aspect.kind for aspect, _ in differing})
    return RowDifference(key, before.indicator, indicator, kinds, changes, _verdict(kinds))


def _dropped(before: LocatedIndicator) -> RowDifference:
    return RowDifference(before.indicator.key, before.indicator, None, ("dropped",), (), "no_counterpart")


def _kinds(found: set[ChangeKind | None]) -> tuple[ChangeKind, ...]:
    """A row is rescaled where only its maximum differs, and so never rescaled and redefined at once."""
    if "redefined" in found:
        found = found - {"rescaled"}
    order: tuple[ChangeKind, ...] = ("renamed", "moved", "rescaled", "redefined")
    return tuple(kind for kind in order if kind in found) or ("same",)


def _verdict(kinds: tuple[ChangeKind, ...]) -> Comparability:
    if "redefined" in kinds:
        return "not_comparable"
    return "rescaled" if "rescaled" in kinds else "comparable"


def _comparable(rows: Iterable[tuple[Indicator | None, Comparability]]) -> Fraction:
    points = [(indicator.max, verdict) for indicator, verdict in rows if indicator]
    whole = sum(maximum for maximum, _ in points)
    comparable = sum(maximum for maximum, verdict in points if verdict in ("comparable", "rescaled"))
    return Fraction(comparable) / whole if whole else Fraction(1)
