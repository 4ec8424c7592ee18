"""Rows of one agency as they could be: for each several, of which its quality chooses one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from random import Random

from methodology.model.core import Comparison
from methodology.model.fact import Fact
from methodology.model.level import Indicator, Level, Require
from methodology.model.pack import Pack
from rules.evaluation.plain import read_plainly
from rules.facts.submission import Submission
from tests.support.facts.made_figures import OF_LEVEL, RANGES, SHARES, between, whole

TRIES = 40
MOST = 880
"""The applicable maximum of an agency to which nearly all applies."""
UNEVEN = 0.35
"""By how much a row may be better or worse than its agency."""
DUE = {"institution.commune-assessment": date(2023, 11, 30)}
WITH_TEAM, TEAMS = "workforce.community-teams/with_team", "workforce.teams-active/teams"
ACTIVE = "workforce.teams-active/active_teams"
PLAN_DUE = date(2023, 3, 31)
Values = Mapping[str, int | None]


@dataclass(frozen=True)
class Draft:
    """An agency's rows as they could be.

    Attributes:
        context: its common figures. rows: for each, how much it is better than the agency; and what it could
            be, with the share of its points that this earns.
    """

    pack: Pack
    level: Level
    context: Mapping[str, int]
    rows: Sequence[tuple[float, Sequence[tuple[float, Values]]]]

    def values(self, quality: float) -> dict[str, int | None]:
        """The facts of an agency of some quality: of each row what comes nearest to it."""
        found: dict[str, int | None] = dict(self.context)
        for better, tries in self.rows:
            target = min(max(quality + better, 0.0), 1.0)
            found |= min(tries, key=lambda each: abs(each[0] - target))[1]
        return found | _teams(found)

    def points(self, submission: Submission) -> float:
        """What a submission comes to; of 1000 points where much does not apply."""
        result = read_plainly(self.pack, self.level, submission)
        points, most = (result.in_points(part) for part in (result.total.points, result.total.applicable))
        return float(points if most >= MOST else 1000 * points / most)


def _teams(values: Values) -> dict[str, int | None]:
    """The teams that are active, of those that there are."""
    there, active = values.get(WITH_TEAM), values.get(ACTIVE)
    if there is None or active is None:
        return {}
    return {TEAMS: there, ACTIVE: active * there // max(values[TEAMS] or 0, 1)}


def draft(pack: Pack, level: Level, context: Mapping[str, int], random: Random) -> Draft:
    """An agency's rows as they could be."""
    common: dict[str, int] = dict(context)
    rows = []
    for row in level.indicators:
        tries = [_values(level, row, common, random) for _ in range(TRIES)]
        better = UNEVEN * (random.random() + random.random() - 1)
        rows.append((better, [(_share(row, {**common, **values}), values) for values in tries]))
        common |= {name: value for name, value in tries[0].items() if value is not None}
    return Draft(pack, level, context, rows)


def _values(level: Level, row: Indicator, common: Mapping[str, int], random: Random) -> Values:
    values: dict[str, int] = {}
    bounds = [_sides(require) for require in row.requires]
    for fact in sorted(row.facts, key=lambda fact: _depth(fact.name, bounds)):
        most = [{**common, **values}[right] for left, right in bounds if left == fact.name]
        values[fact.name] = _value(level, fact, {**common, **values}, most, random)
    return _consistent(row, values)


def _value(level: Level, fact: Fact, known: Mapping[str, int], most: Sequence[int], random: Random) -> int:
    if fact.name in SHARES and SHARES[fact.name][0] in level.facts:
        base, ends = SHARES[fact.name]
        value = round(known[base] * between(random, ends))
        return max(fact.low, min([value, *most]))
    if most:
        return int(min(most) * min(1.1 * random.random() ** 0.5, 1))
    if fact.type in ("flag", "choice"):
        return whole(random, (fact.low, fact.high))
    if fact.type == "date":
        return _date(fact, random)
    ends = OF_LEVEL[level.key].get(fact.own_name) or RANGES[fact.own_name]
    if fact.decimals:
        step: int = 10 ** (fact.decimals - 1)
        return round(between(random, ends) * 10) * step
    return whole(random, ends)


def _date(fact: Fact, random: Random) -> int:
    due = DUE.get(fact.name.partition("/")[0], PLAN_DUE).toordinal()
    return due if fact.own_name == "due_on" else due + whole(random, (-50, 45))


def _consistent(row: Indicator, values: dict[str, int]) -> Values:
    """What was not done has no date and was not looked at again; a section that is not there has no posts."""
    first = row.facts[0].own_name if row.facts else ""
    if first not in ("issued", "done", "has_section") or values[row.facts[0].name]:
        return values
    return {fact.name: None if fact.type == "date" else 0 for fact in row.facts}


def _share(row: Indicator, values: Values) -> float:
    if row.kind is None:
        return 0.0
    scales = {fact.name: fact.scale for fact in row.facts}
    numbers = {
        name: Fraction(value, scales.get(name, 1)) for name, value in values.items() if value is not None
    }
    verdicts = row.kind.plain(numbers, row.max)
    earned = sum((verdict.points or Fraction(0) for verdict in verdicts if verdict), Fraction(0))
    return float(earned / row.max)


def _depth(name: str, bounds: Sequence[tuple[str, str]]) -> int:
    """How many figures must be known before."""
    above = [right for left, right in bounds if left == name]
    above += [SHARES[name][0]] if name in SHARES else []
    return max((1 + _depth(right, bounds) for right in above), default=0)


def _sides(require: Require) -> tuple[str, str]:
    """The two facts of ``left <= right``."""
    assert isinstance(require.guard, Comparison)
    slopes = dict(require.guard.measure.numerator.terms)
    return max(slopes, key=slopes.__getitem__), min(slopes, key=slopes.__getitem__)
