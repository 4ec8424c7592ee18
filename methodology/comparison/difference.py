"""The difference between two packs: data only; ``wording/differences`` has the words.

Indicators are matched by key. Comparing backwards gives the mirror, and nothing differs from itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from methodology.comparison import policies as difference_policies
from methodology.comparison.aspects import ASPECTS, Change, Kind, Placed, placed
from methodology.comparison.policies import PolicyChange
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack

Verdict = Literal["comparable", "rescaled", "not_comparable", "no_counterpart"]
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
    kinds: tuple[Kind, ...]
    changes: tuple[Change, ...]
    verdict: Verdict

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
    policies: tuple[PolicyChange, ...]

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
        came, went: keys of the levels that only the later or only the earlier pack has.
    """

    before: Pack
    after: Pack
    policies: tuple[PolicyChange, ...]
    levels: tuple[LevelDifference, ...]
    came: tuple[str, ...]
    went: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Nothing differs. A pack's name and what it follows or corrects are no differences of method."""
        same = not any(level.policies or level.changed for level in self.levels)
        return same and not (self.policies or self.came or self.went)


def compare_packs(before: Pack, after: Pack) -> PackDifference:
    """What differs between two packs."""
    return PackDifference(
        before,
        after,
        difference_policies.of_packs(before, after),
        tuple(
            compare_levels(before.levels[key], level)
            for key, level in after.levels.items()
            if key in before.levels
        ),
        came=tuple(key for key in after.levels if key not in before.levels),
        went=tuple(key for key in before.levels if key not in after.levels),
    )


def compare_levels(before: Level, after: Level) -> LevelDifference:
    """What differs between two readings of a level."""
    earlier, later = placed(before), placed(after)
    kept = tuple(_kept(earlier.get(key), row) for key, row in later.items())
    dropped = tuple(_dropped(row) for key, row in earlier.items() if key not in later)
    policies = difference_policies.of_levels(before, after)
    return LevelDifference(after.key, before, after, kept + dropped, policies)


def compare_rows(before: Placed, after: Placed) -> RowDifference:
    """What differs between two readings of a row."""
    differing = [(aspect, found) for aspect in ASPECTS if (found := aspect.find(before, after))]
    changes = tuple(Change(aspect.name, *found) for aspect, found in differing)
    kinds = _kinds({aspect.kind for aspect, _ in differing})
    return RowDifference(after.leaf.key, before.leaf, after.leaf, kinds, changes, _verdict(kinds))


def _kept(before: Placed | None, after: Placed) -> RowDifference:
    if before is None:
        return RowDifference(after.leaf.key, None, after.leaf, ("new",), (), "no_counterpart")
    return compare_rows(before, after)


def _dropped(before: Placed) -> RowDifference:
    return RowDifference(before.leaf.key, before.leaf, None, ("dropped",), (), "no_counterpart")


def _kinds(found: set[Kind | None]) -> tuple[Kind, ...]:
    """A row is rescaled where only its maximum differs, and so never rescaled and redefined at once."""
    if "redefined" in found:
        found = found - {"rescaled"}
    order: tuple[Kind, ...] = ("renamed", "moved", "rescaled", "redefined")
    return tuple(kind for kind in order if kind in found) or ("same",)


def _verdict(kinds: tuple[Kind, ...]) -> Verdict:
    if "redefined" in kinds:
        return "not_comparable"
    return "rescaled" if "rescaled" in kinds else "comparable"


def _comparable(rows: Iterable[tuple[Indicator | None, Verdict]]) -> Fraction:
    points = [(leaf.max, verdict) for leaf, verdict in rows if leaf]
    whole = sum(maximum for maximum, _ in points)
    kept = sum(maximum for maximum, verdict in points if verdict in ("comparable", "rescaled"))
    return Fraction(kept) / whole if whole else Fraction(1)
