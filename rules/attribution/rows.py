"""Why one row moved: its change of points, and of the maximum that applies, divided between the causes.

What a row comes to is a product: whether it applies × the share that the facts earn under the rule × the
maximum. Each factor is taken from the one side or the other. What the method does where nothing arose is
a part of the rule.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rules.arithmetic import Quotient
from rules.attribution.causes import Cause, Parts, kept
from rules.attribution.shapley import shapley, sides
from rules.attribution.sides import Crossing
from rules.evaluation.result import IndicatorResult
from rules.evaluation.row_scorer import Trial
from rules.facts.carry_over import MappedFacts

Players = tuple[Cause, ...]
NOTHING: Quotient = (0, 1)


@dataclass(frozen=True, slots=True, eq=False)
class RowPair:
    """A row that both methods score.

    Attributes:
        trials: its reading under each method. places: its position in each level.
        units: of the trials' results. other_rule: equal facts may earn another share of the maximum.
    """

    trials: tuple[Trial, Trial]
    places: tuple[int, int]
    units: tuple[int, int]
    other_rule: bool

    def parts(self, crossing: Crossing) -> tuple[Parts, Parts]:
        """The causes of the change of its exact points, and of its applicable maximum."""
        players = self._players(crossing)
        if len(players) == 1:
            old, new = (side.rows[place] for side, place in zip(crossing.sides, self.places, strict=True))
            cause = players[0]
            return kept({cause: new.exact - old.exact}), kept({cause: new.applicable - old.applicable})
        earned, counted = zip(*self._worths(crossing, players), strict=True)
        return _divided(players, earned), _divided(players, counted)

    def _players(self, crossing: Crossing) -> Players:
        """The causes that may have a part in it; any other adds nothing in any order."""
        before, after = (trial.leaf for trial in self.trials)
        players: list[Cause] = ["facts"]
        if self.other_rule:
            players = ["facts", "rule"] if self._told_apart(crossing) else ["facts_and_rule"]
        if before.max != after.max:
            players.append("maximum")
        if self._applies(crossing, 0) != self._applies(crossing, 1):
            players.append("applicability")
        return tuple(players)

    def _told_apart(self, crossing: Crossing) -> bool:
        """Whether the facts of each side can be read under the other's rule."""
        forth, back = crossing.carried
        return _readable(self.trials[1], forth) and _readable(self.trials[0], back)

    def _applies(self, crossing: Crossing, side: int) -> bool:
        return self.trials[side].leaf.applies(crossing.sides[side].submission.agency.tags)

    def _worths(self, crossing: Crossing, players: Players) -> Iterable[tuple[Quotient, Quotient]]:
        """For each set of causes: the points, and the maximum that applies."""
        applying = (self._applies(crossing, 0), self._applies(crossing, 1))
        readings: dict[tuple[int, int], IndicatorResult] = {}
        for facts, rule, maximum, applicability in sides(players):
            if not applying[applicability]:
                yield NOTHING, NOTHING
                continue
            if (facts, rule) not in readings:
                readings[facts, rule] = self._reading(crossing, facts, rule)
            result, (top, bottom) = readings[facts, rule], self._rescaled(rule, maximum)
            yield (
                (result.numerator * top, result.denominator * bottom),
                (result.applicable * top, self.units[rule] * bottom),
            )

    def _reading(self, crossing: Crossing, facts: int, rule: int) -> IndicatorResult:
        """What the facts of one side earn under the rule, and the maximum, of a side."""
        if facts == rule:
            submission = crossing.sides[facts].submission
            return self.trials[rule].result(submission.values, submission.not_arisen)
        carried = crossing.carried[facts]
        return self.trials[rule].result(carried.values, carried.not_arisen)

    def _rescaled(self, rule: int, maximum: int) -> Quotient:
        """One side's maximum over the other's."""
        if rule == maximum:
            return 1, 1
        return (self.trials[maximum].leaf.max / self.trials[rule].leaf.max).as_integer_ratio()


def _readable(trial: Trial, carried: MappedFacts) -> bool:
    return carried.unmapped.isdisjoint(trial.uses) and trial.allowed(carried.values)


def _divided(players: Players, worths: tuple[Quotient, ...]) -> Parts:
    if len(set(worths)) == 1:
        return {}
    return kept(dict(zip(players, shapley(worths), strict=True)))
