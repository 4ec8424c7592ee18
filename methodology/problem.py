"""A part as it is put to the proof, and what may come of it.

Names are left out: facts and cases are called by their position, and points are shares of the part's
maximum. So parts that are alike are equal, and need one proof.
"""

from dataclasses import dataclass
from fractions import Fraction

from methodology.core import Case, Guard
from methodology.expression import Facts
from methodology.finding import Witness
from methodology.smt import Domain

FULL = Fraction(1)
"""A part's maximum, in shares of it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The facts under a part, in the row's order, and what every submission keeps."""

    domains: tuple[tuple[str, Domain], ...]
    requires: tuple[Guard, ...]

    def values(self, witness: Witness) -> Facts:
        """What the facts of a witness are worth in arithmetic; the last of a name counts."""
        scales = {name: domain.scale for name, domain in self.domains}
        return {name: Fraction(grid, scales[name]) for name, grid in witness}


@dataclass(frozen=True, slots=True)
class Problem:
    """A part to be proved; of its facts in ``monotone``, more never earns less."""

    ground: Ground
    cases: tuple[Case, ...]
    monotone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refutation:
    """One statement that does not hold.

    Attributes:
        code: as in a :class:`~methodology.finding.Finding`.
        case: the case that is meant.
        witness: the smallest facts that show it.
        cases: the other cases in it.
        facts: the facts that the statement is about.
        points: what the witness earns; where a fact grows, also what it earns then.
        more: the grid value to which that fact grows.
    """

    code: str
    case: str | None = None
    witness: Witness | None = None
    cases: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    points: tuple[Fraction, ...] = ()
    more: int | None = None
