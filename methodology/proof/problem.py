"""A part as it is put to the proof, and what may come of it.

Names are left out: facts and cases are called by their position, and points are shares of the part's
maximum. So parts that are alike are equal, and need one proof.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from methodology.calculus.renaming import rename_case, rename_guard
from methodology.model.core import Affine, Case, Guard, Outcome, Part
from methodology.model.expression import Facts
from methodology.model.level import Indicator, Level
from methodology.proof.finding import Finding, Param, Witness
from methodology.proof.solver import Domain

FULL = Fraction(1)
"""A part's maximum, in shares of it."""


@dataclass(frozen=True, slots=True)
class Premises:
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

    premises: Premises
    cases: tuple[Case, ...]
    monotone: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refutation:
    """One statement that does not hold.

    Attributes:
        code: as in a :class:`~methodology.proof.finding.Finding`.
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


@dataclass(frozen=True, slots=True)
class RelatedFacts:
    """Facts of a row in its order, by full name, and the requires that bind them."""

    level: Level
    indicator: Indicator
    domains: Mapping[str, Domain]
    requires: tuple[Guard, ...]

    @property
    def premises(self) -> Premises:
        """The facts by position."""
        domains = tuple((str(position), domain) for position, domain in enumerate(self.domains.values()))
        return Premises(domains, tuple(rename_guard(guard, self._positions) for guard in self.requires))

    def problem(self, part: Part) -> Problem:
        """A part over these facts, with positions for names and shares of its maximum for points."""
        cases = (rename_case(case, self._positions) for case in part.cases)
        anonymous = tuple(
            Case(str(position), case.when, case.guard, _share(case.outcome, part.max))
            for position, case in enumerate(cases)
        )
        monotone = tuple(self._positions[name] for name in self.indicator.monotone if name in part.facts)
        return Problem(self.premises, anonymous, monotone)

    def finding(self, part: Part | None, refutation: Refutation) -> Finding:
        """What refutes a part, or the row's requires where the part is None, with its names."""
        names = dict(enumerate(self.domains))
        witness = refutation.witness and tuple((names[int(at)], grid) for at, grid in refutation.witness)
        params: dict[str, Param] = {}
        if refutation.facts:
            params["facts"] = tuple(names[int(at)] for at in refutation.facts)
        if refutation.more is not None:
            params["more"] = refutation.more
        place = (self.level.key, self.indicator.key)
        if part is None:
            return Finding(refutation.code, *place, witness=witness, params=params)
        case = refutation.case and part.cases[int(refutation.case)].key
        return Finding(refutation.code, *place, part.key, case, witness, params | _params(part, refutation))

    @property
    def _positions(self) -> dict[str, str]:
        return {name: str(position) for position, name in enumerate(self.domains)}


def related_facts(level: Level, indicator: Indicator, facts: frozenset[str]) -> RelatedFacts:
    """Some facts of a row, and those that its requires bind to them."""
    requires = tuple(item.guard for item in indicator.requires if item.guard.facts & facts)
    bound = facts.union(*(guard.facts for guard in requires))
    if bound != facts:
        return related_facts(level, indicator, bound)
    used = (level.facts[name] for name in indicator.uses if name in facts)
    domains = {fact.name: Domain(fact.low, fact.high, fact.scale) for fact in used}
    return RelatedFacts(level, indicator, domains, requires)


def _share(outcome: Outcome, maximum: Fraction) -> Outcome:
    """The outcome in shares of a maximum."""
    if isinstance(outcome, Affine):
        return Affine(outcome.base / maximum, outcome.per / maximum, outcome.measure)
    return outcome


def _params(part: Part, refutation: Refutation) -> dict[str, Param]:
    """What is said in the part's own cases and points."""
    params: dict[str, Param] = {"max": part.max}
    if refutation.cases:
        params["cases"] = tuple(part.cases[int(at)].key for at in refutation.cases)
    for name, share in zip(("points", "points_more"), refutation.points, strict=False):
        params[name] = share * part.max
    return params
