"""Each row of a level, read from the facts of another year."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache, partial
from typing import Literal

from methodology.model.level import ClaimKind, Indicator, Level
from methodology.model.pack import Pack
from rules.evaluation.plain import round_points
from rules.evaluation.prepared import PreparedLevel
from rules.facts.carry_over import FactMapping
from rules.facts.claims import claim_of, is_contrary
from rules.facts.submission import Absence, Absences, Submission
from rules.fillings.branches import KnownFacts
from rules.fillings.open_row import OpenRow
from rules.fillings.possible_points import NOTHING, PossiblePoints, Span, map_points, one_of, points

CACHE_SIZE = 8192
"""Possible points of rows that are kept: agencies of which the same is known share them."""

State = int | Absence | Literal["missing", "open"]
"""A grid value, or why there is none; an open fact was not collected."""


@dataclass(frozen=True, slots=True)
class BackcastRow:
    """One row that gives points.

    Attributes:
        collected: full names of the facts that are known, given or claimed; none are named of a row that
            does not apply.
        missing: of those that were asked for and are missing.
        not_collected: of those that were not asked for, or not so that this method can read them.
        tags: those that the other level does not know, where they decide whether the row applies.
        possible: points that may come out, as the pack rounds them.
        earned: points that what was collected earns by itself, whatever the other facts are.
    """

    indicator: Indicator
    collected: tuple[str, ...]
    missing: tuple[str, ...]
    not_collected: tuple[str, ...]
    tags: tuple[str, ...]
    possible: PossiblePoints
    earned: Fraction

    @property
    def open(self) -> bool:
        """Whether what was not collected makes a difference."""
        return len(self.possible) > 1 or not points(self.possible).known


class RowReader:
    """Reads the rows of a level from facts to a level of another method."""

    def __init__(self, before: Level, submission: Submission, prepared: PreparedLevel) -> None:
        self._prepared, level = prepared, prepared.level
        self._tags = frozenset(submission.agency.tags)
        self._unknown = frozenset(tag.key for tag in level.tags) - {tag.key for tag in before.tags}
        self._places = {indicator.key: place for place, indicator in enumerate(level.indicators)}
        carried = FactMapping(before, level).apply(submission)
        self._states: dict[str, State] = {
            name: "missing" if value is None else value
            for name, value in zip(level.facts, carried.values, strict=True)
        }
        self._states.update(carried.absences)
        self._states.update(dict.fromkeys(carried.unmapped, "open"))

    def row(self, indicator: Indicator) -> BackcastRow:
        """One row that gives points.

        Raises:
            Undecided: where Z3's effort is spent.
        """
        tags = self._undecided_tags(indicator)
        if not tags and not indicator.applies(self._tags):
            return BackcastRow(indicator, (), (), (), (), NOTHING, Fraction(0))
        possible, states = self._possible(indicator)
        earned = min(points(possible).least, self._earned(indicator, states))
        facts = (_named(states, "collected"), _named(states, "missing"), _named(states, "open"))
        if tags:
            return BackcastRow(indicator, *facts, tags, one_of([possible, NOTHING]), Fraction(0))
        return BackcastRow(indicator, *facts, (), possible, earned)

    def _undecided_tags(self, indicator: Indicator) -> tuple[str, ...]:
        """The unknown tags that decide whether a row applies."""
        if not self._tags.isdisjoint(indicator.applies_to):
            return ()
        return tuple(tag for tag in indicator.applies_to if tag in self._unknown)

    def _possible(self, indicator: Indicator) -> tuple[PossiblePoints, dict[str, State]]:
        """What may come out where the row applies; values that its requires exclude are left open."""
        states = {name: self._states[name] for name in indicator.uses}
        own = _opened(states, {fact.name for fact in indicator.facts})
        tries = (
            (self._with_states(indicator, tried), tried)
            for tried in (states, own, _opened(states, set(states)))
        )
        return next((possible, tried) for possible, tried in tries if possible)

    def _with_states(self, indicator: Indicator, states: dict[str, State]) -> PossiblePoints:
        known = self._prepared.once(KnownRows)
        return known.possible_points(self._places[indicator.key], tuple(states.values()))

    def _earned(self, indicator: Indicator, states: dict[str, State]) -> Fraction:
        facts = self._prepared.level.facts
        values = [state if isinstance(state := states.get(name), int) else None for name in facts]
        result = self._prepared.row_scorers[indicator.key].result(values, _absences(states))
        return _rounded(self._prepared.pack, result.exact)


def _opened(states: Mapping[str, State], names: Container[str]) -> dict[str, State]:
    """The states with the values of some facts left open."""
    return {
        name: "open" if name in names and isinstance(state, int) else state for name, state in states.items()
    }


def _named(states: dict[str, State], kind: str) -> tuple[str, ...]:
    return tuple(name for name, state in states.items() if _kind(state) == kind)


def _kind(state: State) -> object:
    return state if state in ("missing", "open") else "collected"


def _rounded(pack: Pack, exact: Fraction) -> Fraction:
    return round_points(exact, pack.rounding) if pack.rounding.at == "indicator" else exact


class KnownRows:
    """What may come out of the rows of a level, by what is known of their facts."""

    def __init__(self, prepared: PreparedLevel) -> None:
        self.possible_points = lru_cache(maxsize=CACHE_SIZE)(partial(_possible_points, prepared))


def _possible_points(prepared: PreparedLevel, place: int, states: tuple[State, ...]) -> PossiblePoints:
    """What may come out of a row that applies; empty where the values break its requires."""
    indicator, facts = prepared.level.indicators[place], prepared.level.facts
    by_name = dict(zip(indicator.uses, states, strict=True))
    absences = _absences(by_name)
    claim = claim_of(indicator, absences)
    if claim:
        return _claimed(prepared, indicator, claim)
    numbers = {
        name: Fraction(state, facts[name].scale) for name, state in by_name.items() if isinstance(state, int)
    }
    absent = frozenset(name for name, state in by_name.items() if name not in numbers and state != "open")
    known = KnownFacts(numbers, absent)
    exact = OpenRow(facts, indicator, prepared.pack.not_applicable, known).possible_points()
    possible = map_points(exact, lambda points: _rounded(prepared.pack, points))
    claims = _later_claims(indicator, by_name) if possible else ()
    return one_of([possible, *(_claimed(prepared, indicator, claim) for claim in claims)])


def _later_claims(indicator: Indicator, states: Mapping[str, State]) -> tuple[ClaimKind, ...]:
    """What may still be claimed: of a row with an open fact, and no figures that say otherwise."""
    own = [(fact, states[fact.name]) for fact in indicator.facts]
    contrary = any(isinstance(state, int) and is_contrary(fact, state) for fact, state in own)
    can_claim = not contrary and any(state == "open" for _, state in own)
    return indicator.may_not_apply if can_claim else ()


def _claimed(prepared: PreparedLevel, indicator: Indicator, claim: ClaimKind) -> PossiblePoints:
    """What a claim comes to."""
    name = indicator.facts[0].name
    result = prepared.row_scorers[indicator.key].result((None,) * len(prepared.level.facts), {name: claim})
    points = _rounded(prepared.pack, result.exact)
    return {Fraction(result.applicable, prepared.scale.unit): Span(points, points)}


def _absences(states: Mapping[str, State]) -> Absences:
    return {
        name: state
        for name, state in states.items()
        if not isinstance(state, int) and state != "missing" and state != "open"
    }
