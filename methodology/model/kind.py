"""What a named kind of rule (``ratio``, ``tiers`` …) can do; the kinds themselves are in ``kinds``."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Protocol

from methodology.model.core import Part
from methodology.model.expression import Facts


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the plain reading of one part comes to.

    Attributes:
        case: the key of the case that applies.
        points: exact points; None where the case says *not applicable*.
    """

    case: str
    points: Fraction | None


class Kind(Protocol):
    """A named kind of rule: sugar for the core form, with a plain arithmetic of its own."""

    def parts(self, maximum: Fraction) -> tuple[Part, ...]:
        """The core form, for an indicator of this maximum."""

    def plain(self, facts: Facts, maximum: Fraction) -> tuple[Verdict | None, ...]:
        """One verdict for each part, by plain arithmetic; None where the facts do not decide it."""
