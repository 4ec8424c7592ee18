"""A submission: the facts of one agency, each in one of four states, exact and on its grid."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from methodology.model.expression import Facts
from methodology.model.fact import Fact
from methodology.model.level import ClaimKind, Level
from rules.facts.values import from_grid

Origin = Literal["self", "feed", "appraised", "concluded"]
"""Who stated it: the agency itself, a system or another agency, an appraisal, the council's conclusion."""
ORIGINS: tuple[Origin, ...] = ("self", "feed", "appraised", "concluded")
APPRAISING_ORIGINS: tuple[Origin, ...] = ("appraised", "concluded")
"""Who may decide that a fact is not recognised."""

Absence = ClaimKind | Literal["not_recognised"]
"""Why there is no value, where it is not missing."""
Absences = Mapping[str, Absence]
"""Full fact name → why it has no value, for those that are not just missing."""
NO_ABSENCES: Absences = {}


@dataclass(frozen=True, slots=True)
class Given:
    """A value.

    Attributes:
        value: integer on the fact's grid.
        origin: who stated it.
        evidence: the document or file behind it; empty where none is named.
    """

    value: int
    origin: Origin = "self"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """The agency claims that the row does not apply to it: its whole row is taken so.

    Attributes:
        kind: nothing arose, or it is outside of the agency's mandate.
        reason: in its own words.
        origin, evidence: as of a value.
    """

    kind: ClaimKind
    reason: str
    origin: Origin = "self"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class NotRecognised:
    """What the agency stated, a value or a claim, was not accepted: it earns nothing, and is not missing.

    Attributes:
        reason: of who did not accept it.
        origin: an appraisal, or the council's conclusion.
    """

    reason: str
    origin: Origin = "appraised"


State = Given | Claim | NotRecognised | None
"""None is missing: the value is not there yet."""


@dataclass(frozen=True, slots=True)
class Agency:
    """Who is scored.

    Attributes:
        code: its identity, within the period. name: as printed.
        peer_group: key of the group that it is ranked with; None where the level has none.
        tags: sorted keys of its tags.
    """

    code: str
    name: str
    peer_group: str | None = None
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Submission:
    """The facts of one agency in one period.

    Attributes:
        states: full fact name → state, for every fact of the level, in the level's order.
        values: each fact's grid value in that order; None where there is none.
        absences: why, for those that are claimed or not recognised; the others without a value are missing.
    """

    agency: Agency
    level: str
    period: str
    states: Mapping[str, State]
    values: tuple[int | None, ...] = field(init=False, repr=False, compare=False)
    absences: Absences = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        values = tuple(state.value if isinstance(state, Given) else None for state in self.states.values())
        absences = {
            name: state.kind if isinstance(state, Claim) else "not_recognised"
            for name, state in self.states.items()
            if isinstance(state, (Claim, NotRecognised))
        }
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "absences", absences)


def facts_document(submission: Submission, level: Level) -> dict[str, Any]:
    """The submission in one spelling: what the facts digest is taken of.

    A fact is ``["given", value, origin, evidence]``, ``[claim, reason, origin, evidence]`` with the kind
    of the claim, ``["not_recognised", reason, origin]`` or ``["missing"]``.
    """
    agency = submission.agency
    return {
        "agency": {
            "code": agency.code,
            "name": agency.name,
            "peer_group": agency.peer_group,
            "tags": list(agency.tags),
        },
        "level": submission.level,
        "period": submission.period,
        "facts": {name: _state(level.facts[name], state) for name, state in submission.states.items()},
    }


def _state(fact: Fact, state: State) -> list[str | bool]:
    if isinstance(state, Given):
        return ["given", from_grid(fact, state.value), state.origin, state.evidence]
    if isinstance(state, Claim):
        return [state.kind, state.reason, state.origin, state.evidence]
    return ["missing"] if state is None else ["not_recognised", state.reason, state.origin]


def exact_facts(level: Level, submission: Submission) -> Facts:
    """Full fact name → value of those given: percents as fractions, flags 0 or 1, dates as day numbers."""
    return {
        name: Fraction(state.value, level.facts[name].scale)
        for name, state in submission.states.items()
        if isinstance(state, Given)
    }
