"""What a row may still come to, over all values that its missing facts may take.

A filling gives every missing fact a value that its type and the row's relations admit. Facts that are claimed
or not recognised stay as they are. What no filling changes cannot matter, and is not called missing.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from math import prod
from typing import NamedTuple

from methodology.calculus.normal_form import normal_form
from methodology.model.core import Affine, Comparison, Part
from methodology.model.fact import Fact
from methodology.model.level import Indicator
from methodology.model.pack import NotApplicablePolicy
from methodology.proof.finding import Undecided
from rules.arithmetic import Grid, Values
from rules.fillings.branches import KnownFacts
from rules.fillings.breakpoints import Breakpoints, breakpoints, comparisons
from rules.fillings.one_fact import greatest_sum
from rules.fillings.open_row import OpenRow
from rules.fillings.possible_points import Span, points

PartScores = Callable[[Values], Sequence[Fraction | None]]
"""What each part earns of given values, 0 where undecided; None where it leaves the applicable maximum."""
Allows = Callable[[Values], bool]
"""Whether the row's relations admit the values."""

ZERO = Fraction(0)
CHOICE_TYPES = ("flag", "choice")
"""Facts with few values."""
MOST_TRIED = 1_000
"""Combinations of values that are tried one by one."""


class Outlook(NamedTuple):
    """What the missing facts of a row may bring.

    Attributes:
        matters: positions of the undecided parts that some filling changes.
        gain: exact points that fillings add at most.
    """

    matters: frozenset[int]
    gain: Fraction


class RowFillings:
    """The fillings of one row that gives points.

    Args:
        indicator: the row.
        policy: what *nothing arose* does to its points.
        grid: all facts of its level.
        score: what each part makes of values.
        allows: whether the row's relations admit them.
    """

    def __init__(
        self, indicator: Indicator, policy: NotApplicablePolicy, grid: Grid, score: PartScores, allows: Allows
    ) -> None:
        facts = {name: grid.facts[name] for name in indicator.uses}
        compared = tuple(dict.fromkeys(_comparisons(indicator)))
        self._row = _Row(indicator, policy, facts, grid, compared, score, allows)

    def outlook(
        self, known: Sequence[int | None], absent: frozenset[str], undecided: Sequence[int]
    ) -> Outlook:
        """What fillings of the missing facts may bring.

        Args:
            known: grid values of the facts that the row uses, in that order; None where there is none.
            absent: full names of facts that stay without a value: they are claimed or not recognised.
            undecided: positions of the parts that the values do not decide.
        """
        row = self._row
        given = {name: value for name, value in zip(row.facts, known, strict=True) if value is not None}
        numbers = {name: Fraction(value, row.facts[name].scale) for name, value in given.items()}
        open_row = OpenRow(row.facts, row.indicator, row.policy, KnownFacts(numbers, absent))
        parts = {at: row.indicator.parts[at] for at in undecided}
        groups = [
            _Group(row, open_row, given, {at: part for at, part in parts.items() if part in group})
            for group in open_row.separate_groups(parts.values())
        ]
        found = [group.outlook() for group in groups]
        matters = frozenset[int]().union(*(outlook.matters for outlook in found))
        return Outlook(matters, sum((outlook.gain for outlook in found), ZERO))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, the facts that it reads, and what it compares of them."""

    indicator: Indicator
    policy: NotApplicablePolicy
    facts: Mapping[str, Fact]
    grid: Grid
    compared: tuple[Comparison, ...]
    score: PartScores
    allows: Allows


class _Group:
    """Undecided parts of a row, by position, that share missing facts, and no others do."""

    def __init__(
        self, row: _Row, open_row: OpenRow, given: Mapping[str, int], parts: Mapping[int, Part]
    ) -> None:
        self._row, self._open_row, self._given, self._parts = row, open_row, given, parts
        self._read = frozenset[str]().union(*(part.facts for part in parts.values()))
        names = open_row.bound(self._read)
        self._missing = {name: fact for name, fact in row.facts.items() if name in names}

    def outlook(self) -> Outlook:
        """What fillings may bring: at once, by trying, or by proof."""
        if not self._missing:
            return Outlook(frozenset(), ZERO)
        if len(self._parts) == 1 and self._open_row.bound_with(self._read) <= self._missing.keys():
            # A pack is proved: some values of all its facts earn a part's maximum.
            return Outlook(frozenset(self._parts), self._most)
        every = list(self._missing.values())
        if _combinations(every) <= MOST_TRIED:
            return self._try(every)
        chosen = [fact for fact in every if fact.type in CHOICE_TYPES]
        numeric = [fact for fact in every if fact.type not in CHOICE_TYPES]
        if len(numeric) == 1 and _combinations(chosen) <= MOST_TRIED:
            return self._try(chosen, breakpoints(numeric[0], self._row.compared, self._row.grid))
        return self._prove()

    @property
    def _most(self) -> Fraction:
        return sum((part.max for part in self._parts.values()), ZERO)

    def _try(self, chosen: Sequence[Fact], number: Breakpoints | None = None) -> Outlook:
        """By trying every value of some facts, and the breakpoints of a number that is missing besides."""
        trial = _Trial(self._row, self._given, tuple(self._parts))
        ranges = [range(fact.low, fact.high + 1) for fact in chosen]
        found = [
            most
            for values in product(*ranges)
            if (most := trial.most(zip(chosen, values, strict=True), number)) is not None
        ]
        return Outlook(frozenset(trial.matters), max(found, default=ZERO))

    def _prove(self) -> Outlook:
        """By Z3; where its effort is spent, what cannot be exceeded."""
        try:
            possible = self._open_row.of(tuple(self._parts.values()))
            matters = frozenset(at for at, part in self._parts.items() if self._changes(part))
            return Outlook(matters, points(possible).greatest if possible else ZERO)
        except Undecided:
            return Outlook(frozenset(self._parts), self._most)

    def _changes(self, part: Part) -> bool:
        return self._open_row.of((part,)) not in ({}, {part.max: Span(ZERO, ZERO)})


class _Trial:
    """Values that are tried.

    Attributes:
        matters: positions of the parts that some value changed.
    """

    def __init__(self, row: _Row, given: Mapping[str, int], parts: tuple[int, ...]) -> None:
        self._row, self._parts = row, parts
        self._values: list[int | None] = [None] * len(row.grid.facts)
        for name, value in given.items():
            self._set(row.facts[name], value)
        self.matters: set[int] = set()

    def most(self, chosen: Iterable[tuple[Fact, int]], number: Breakpoints | None) -> Fraction | None:
        """The most that the parts earn with these choices; None where the relations admit nothing."""
        for fact, value in chosen:
            self._set(fact, value)
        if number is None:
            found = self._earned()
            return None if found is None else sum(found, ZERO)
        fact = number.fact

        def score(value: int) -> Sequence[Fraction] | None:
            self._set(fact, value)
            return self._earned()

        self._set(fact, fact.low)
        others = number.solved(self._values, fact.low)
        return greatest_sum(sorted((fact.low, *others)), score)

    def _set(self, fact: Fact, value: int) -> None:
        self._values[self._row.grid.positions[fact.name]] = value

    def _earned(self) -> Sequence[Fraction] | None:
        if not self._row.allows(self._values):
            return None
        scores = self._row.score(self._values)
        found = {at: scores[at] for at in self._parts}
        self.matters.update(at for at, earned in found.items() if earned is None or earned)
        return [earned or ZERO for earned in found.values()]


def _combinations(facts: Iterable[Fact]) -> int:
    return prod(fact.high - fact.low + 1 for fact in facts)


def _comparisons(indicator: Indicator) -> Iterator[Comparison]:
    """What the row compares, in its guards and relations; and the measures of its points."""
    yield from comparisons(indicator)
    for part in indicator.parts:
        for case in part.cases:
            if isinstance(case.outcome, Affine) and case.outcome.measure:
                yield Comparison(case.outcome.measure, ">=", ZERO)
    for require in indicator.requires:
        for conjunction in normal_form(require.guard):
            yield from conjunction
