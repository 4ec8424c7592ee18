"""Each row of a level, read from the facts of another year."""

from collections.abc import Container, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.backcast.branches import KnownFacts
from rules.backcast.open_row import OpenRow
from rules.backcast.possible_points import NOTHING, PossiblePoints, either, mapped, points
from rules.evaluation.plain import round_points
from rules.evaluation.row_scorer import trials
from rules.facts.carry_over import fact_mapping
from rules.facts.submission import Submission

KEPT = 8192
"""Outlooks of rows that are kept: agencies of which the same is at hand share them."""

State = int | Literal["missing", "claimed", "open"]
"""A grid value, or why there is none; an open fact was not collected."""


@dataclass(frozen=True, slots=True)
class BackcastRow:
    """One row that gives points.

    Attributes:
        collected: full names of the facts that are at hand, given or claimed; none are named of a row that
            does not apply.
        missing: of those that were asked for and are missing.
        not_collected: of those that were not asked for, or not so that this method can read them.
        tags: those that the other level does not know, where they decide whether the row applies.
        outlook: points as the pack rounds them.
        earned: points that what was collected earns by itself, whatever the other facts are.
    """

    leaf: Indicator
    collected: tuple[str, ...]
    missing: tuple[str, ...]
    not_collected: tuple[str, ...]
    tags: tuple[str, ...]
    outlook: PossiblePoints
    earned: Fraction

    @property
    def open(self) -> bool:
        """Whether what was not collected makes a difference."""
        return len(self.outlook) > 1 or not points(self.outlook).known


class Reader:
    """Reads the rows of a level from facts to a level of another method."""

    def __init__(self, before: Level, submission: Submission, pack: Pack, level: Level) -> None:
        self._pack, self._level = pack, level
        self._tags = frozenset(submission.agency.tags)
        self._unknown = frozenset(tag.key for tag in level.tags) - {tag.key for tag in before.tags}
        self._places = {leaf.key: place for place, leaf in enumerate(level.indicators)}
        carried = fact_mapping(before, level).apply(submission)
        self._states: dict[str, State] = {
            name: "missing" if value is None else value
            for name, value in zip(level.facts, carried.values, strict=True)
        }
        self._states.update(dict.fromkeys(carried.not_arisen, "claimed"))
        self._states.update(dict.fromkeys(carried.unmapped, "open"))

    def row(self, leaf: Indicator) -> BackcastRow:
        """One row that gives points.

        Raises:
            Undecided: where Z3's effort is spent.
        """
        tags = self._deciding(leaf)
        if not tags and not leaf.applies(self._tags):
            return BackcastRow(leaf, (), (), (), (), NOTHING, Fraction(0))
        outlook, states = self._filled(leaf)
        earned = min(points(outlook).least, self._earned(leaf, states))
        facts = (_named(states, "collected"), _named(states, "missing"), _named(states, "open"))
        if tags:
            return BackcastRow(leaf, *facts, tags, either([outlook, NOTHING]), Fraction(0))
        return BackcastRow(leaf, *facts, (), outlook, earned)

    def _deciding(self, leaf: Indicator) -> tuple[str, ...]:
        """The unknown tags that decide whether a row applies."""
        if not self._tags.isdisjoint(leaf.applies_to):
            return ()
        return tuple(tag for tag in leaf.applies_to if tag in self._unknown)

    def _filled(self, leaf: Indicator) -> tuple[PossiblePoints, dict[str, State]]:
        """What may come out where the row applies; values that its requires exclude are left open."""
        states = {name: self._states[name] for name in leaf.uses}
        own = _freed(states, {fact.name for fact in leaf.facts})
        tries = ((self._outlook(leaf, tried), tried) for tried in (states, own, _freed(states, set(states))))
        return next((outlook, tried) for outlook, tried in tries if outlook)

    def _outlook(self, leaf: Indicator, states: dict[str, State]) -> PossiblePoints:
        return _outlook(self._pack, self._level, self._places[leaf.key], tuple(states.values()))

    def _earned(self, leaf: Indicator, states: dict[str, State]) -> Fraction:
        values = [state if isinstance(state := states.get(name), int) else None for name in self._level.facts]
        claims = frozenset(name for name, state in states.items() if state == "claimed")
        result = trials(self._pack, self._level)[leaf.key].result(values, claims)
        return _rounded(self._pack, result.exact)


def _freed(states: Mapping[str, State], names: Container[str]) -> dict[str, State]:
    """The states with the values of some facts left open."""
    return {
        name: "open" if name in names and isinstance(state, int) else state for name, state in states.items()
    }


def _named(states: dict[str, State], kind: str) -> tuple[str, ...]:
    return tuple(name for name, state in states.items() if _kind(state) == kind)


def _kind(state: State) -> str:
    return "collected" if isinstance(state, int) or state == "claimed" else state


def _rounded(pack: Pack, exact: Fraction) -> Fraction:
    return round_points(exact, pack.rounding) if pack.rounding.at == "indicator" else exact


@lru_cache(maxsize=KEPT)
def _outlook(pack: Pack, level: Level, place: int, states: tuple[State, ...]) -> PossiblePoints:
    """What may come out of a row that applies; empty where the values break its requires."""
    leaf = level.indicators[place]
    known = dict(zip(leaf.uses, states, strict=True))
    at_hand = KnownFacts(
        {
            name: Fraction(state, level.facts[name].scale)
            for name, state in known.items()
            if isinstance(state, int)
        },
        frozenset(name for name, state in known.items() if state in ("missing", "claimed")),
        frozenset(name for name, state in known.items() if state == "missing"),
    )
    claimed = any(known[fact.name] == "claimed" for fact in leaf.facts)
    exact = OpenRow(level, leaf, pack.not_applicable, at_hand, claimed).outlook()
    return mapped(exact, lambda points: _rounded(pack, points))
