"""A submission: the facts of one agency, each in one of three states, exact and on its grid."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from methodology.model.expression import Facts
from methodology.model.fact import Fact
from methodology.model.level import Level
from rules.facts.values import from_grid

Origin = Literal["self", "appraised", "feed"]
ORIGINS: tuple[Origin, ...] = ("self", "appraised", "feed")


@dataclass(frozen=True, slots=True)
class Given:
    """A value.

    Attributes:
        value: integer on the fact's grid.
        origin: the agency itself, the council's appraisal, or a feed.
        evidence: the document or file behind it; empty where none is named.
    """

    value: int
    origin: Origin = "self"
    evidence: str = ""


@dataclass(frozen=True, slots=True)
class NotArisen:
    """The agency claims that nothing arose.

    Attributes:
        reason: in its own words.
    """

    reason: str


State = Given | NotArisen | None
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
        values: each fact's grid value in that order; None where it is missing or not arisen.
        not_arisen: the full names of the facts of which the agency claims that nothing arose.
    """

    agency: Agency
    level: str
    period: str
    states: Mapping[str, State]
    values: tuple[int | None, ...] = field(init=False, repr=False, compare=False)
    not_arisen: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        values = tuple(state.value if isinstance(state, Given) else None for state in self.states.values())
        not_arisen = frozenset(name for name, state in self.states.items() if isinstance(state, NotArisen))
        object.__setattr__(self, "values", values)
        object.__setattr__(self, "not_arisen", not_arisen)


def facts_document(submission: Submission, level: Level) -> dict[str, Any]:
    """The submission in one spelling: what the facts digest is taken of.

    A fact is ``["given", value, origin, evidence]``, ``["not_applicable", reason]`` or ``["missing"]``.
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
    return ["missing"] if state is None else ["not_applicable", state.reason]


def exact_facts(level: Level, submission: Submission) -> Facts:
    """Full fact name → value of those given: percents as fractions, flags 0 or 1, dates as day numbers."""
    return {
        name: Fraction(state.value, level.facts[name].scale)
        for name, state in submission.states.items()
        if isinstance(state, Given)
    }
