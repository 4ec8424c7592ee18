"""Why one row moved: its change of points, and of the maximum that applies, divided between the causes.

What a row comes to is a product: whether it applies × the share that the facts earn under the rule × the
maximum. Each factor is taken from the one side or the other. What the method does where nothing arose is
a part of the rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from methodology.model.core import Affine, Part
from methodology.model.level import Indicator, Level
from methodology.model.pack import Pack
from rules.arithmetic import Quotient
from rules.attribution.causes import Cause, Contributions, nonzero
from rules.attribution.shapley import shapley, sides_of_sets
from rules.attribution.sides import SidePair
from rules.evaluation.result import IndicatorResult
from rules.evaluation.row_scorer import RowScorer
from rules.facts.carry_over import MappedFacts, interchangeable

Row = tuple[Pack, Level, Indicator]
"""A row in its level in its pack."""
Players = tuple[Cause, ...]
"""The causes between which a change is divided."""
RuleCause = Literal["rule", "policy"]
NOTHING: Quotient = (0, 1)


@dataclass(frozen=True, slots=True, eq=False)
class RowPair:
    """A row that both methods score.

    Attributes:
        scorers: its scorer under each method. places: its position in each level.
        units: of the scorers' results.
        changed: why equal facts may earn another share of the maximum; None where they cannot.
    """

    scorers: tuple[RowScorer, RowScorer]
    places: tuple[int, int]
    units: tuple[int, int]
    changed: RuleCause | None

    def contributions(self, pair: SidePair) -> tuple[Contributions, Contributions]:
        """The causes of the change of its exact points, and of its applicable maximum."""
        players = self._players(pair)
        if len(players) == 1:
            old, new = (side.rows[place] for side, place in zip(pair.sides, self.places, strict=True))
            cause = players[0]
            return nonzero({cause: new.exact - old.exact}), nonzero({cause: new.applicable - old.applicable})
        points, applicable = zip(*self._worths(pair, players), strict=True)
        return _divide(players, points), _divide(players, applicable)

    def _players(self, pair: SidePair) -> Players:
        """The causes that may have a part in it; any other adds nothing in any order."""
        before, after = (scorer.indicator for scorer in self.scorers)
        players: list[Cause] = ["facts"]
        if self.changed:
            players = ["facts", self.changed] if self._separable(pair) else ["facts_and_rule"]
        if before.max != after.max:
            players.append("maximum")
        if self._applies(pair, 0) != self._applies(pair, 1):
            players.append("applicability")
        return tuple(players)

    def _separable(self, pair: SidePair) -> bool:
        """Whether the facts of each side can be read under the other's rule."""
        forth, back = pair.carried
        return _readable(self.scorers[1], forth) and _readable(self.scorers[0], back)

    def _applies(self, pair: SidePair, side: int) -> bool:
        return self.scorers[side].indicator.applies(pair.sides[side].submission.agency.tags)

    def _worths(self, pair: SidePair, players: Players) -> Iterable[tuple[Quotient, Quotient]]:
        """For each set of causes: the points, and the maximum that applies."""
        applying = (self._applies(pair, 0), self._applies(pair, 1))
        results: dict[tuple[int, int], IndicatorResult] = {}
        for facts, rule, maximum, applicability in sides_of_sets(players):
            if not applying[applicability]:
                yield NOTHING, NOTHING
                continue
            if (facts, rule) not in results:
                results[facts, rule] = self._result(pair, facts, rule)
            result, (top, bottom) = results[facts, rule], self._rescaling(rule, maximum)
            yield (
                (result.numerator * top, result.denominator * bottom),
                (result.applicable * top, self.units[rule] * bottom),
            )

    def _result(self, pair: SidePair, facts: int, rule: int) -> IndicatorResult:
        """What the facts of one side earn under the rule, and the maximum, of a side."""
        if facts == rule:
            submission = pair.sides[facts].submission
            return self.scorers[rule].result(submission.values, submission.absences)
        carried = pair.carried[facts]
        return self.scorers[rule].result(carried.values, carried.absences)

    def _rescaling(self, rule: int, maximum: int) -> Quotient:
        """One side's maximum over the other's."""
        if rule == maximum:
            return 1, 1
        return (self.scorers[maximum].indicator.max / self.scorers[rule].indicator.max).as_integer_ratio()


def _readable(scorer: RowScorer, carried: MappedFacts) -> bool:
    return carried.unmapped.isdisjoint(scorer.uses) and scorer.allows(carried.values)


def _divide(players: Players, worths: tuple[Quotient, ...]) -> Contributions:
    if len(set(worths)) == 1:
        return {}
    return nonzero(dict(zip(players, shapley(worths), strict=True)))


def changed_rule(before: Row, after: Row) -> RuleCause | None:
    """What may let equal facts earn another share of the maximum, or another share of it count."""
    (_, old_level, old), (_, new_level, new) = before, after
    same_facts = old.uses == new.uses and all(
        interchangeable(old_level.facts[name], new_level.facts[name]) for name in old.uses
    )
    if not same_facts or _shares(old) != _shares(new):
        return "rule"
    return None if _policy(before) == _policy(after) else "policy"


def _policy(row: Row) -> object:
    """What the method does where nothing arose; None where that cannot happen."""
    pack, _, indicator = row
    nothing_arises = "nothing_arose" in indicator.may_not_apply or any(
        not isinstance(case.outcome, Affine) for part in indicator.parts for case in part.cases
    )
    return pack.not_applicable if nothing_arises else None


def _shares(indicator: Indicator) -> tuple[object, ...]:
    """What decides the shares that facts earn, and what may be claimed."""
    return tuple(_in_shares(part, indicator) for part in indicator.parts), indicator.may_not_apply


def _in_shares(part: Part, indicator: Indicator) -> tuple[object, ...]:
    outcomes = tuple(
        (outcome.base / indicator.max, outcome.per / indicator.max, outcome.measure)
        if isinstance(outcome := case.outcome, Affine)
        else None
        for case in part.cases
    )
    return part.max / indicator.max, tuple((case.key, case.guard) for case in part.cases), outcomes
