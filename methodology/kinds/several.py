"""A list of kinds, each with its share of the maximum: an indicator of several parts."""

from dataclasses import dataclass, replace
from fractions import Fraction

from methodology.model.core import Part
from methodology.model.expression import Facts
from methodology.model.kind import Kind, Verdict


@dataclass(frozen=True, slots=True)
class Several:
    """(share of the maximum, kind) for each, in order."""

    items: tuple[tuple[Fraction, Kind], ...]

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """The parts of each kind, named by its position: ``1``, ``2``, ``2.attended``."""
        return tuple(
            replace(part, key=f"{position}.{part.key}".rstrip("."))
            for position, (share, kind) in enumerate(self.items, 1)
            for part in kind.parts(share * maximum)
        )

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """One kind after the other."""
        return tuple(verdict for share, kind in self.items for verdict in kind.plain(facts, share * maximum))
