"""The plain reader: a second way to the same result, without the core form and without the engine.

Each kind's own arithmetic is applied to the authored rule, in fractions; sums, gates and bands are
worked out from first principles. A mistake in the sugar, the compiler or the engine cannot hide.
"""

from collections.abc import Container, Iterable, Sequence
from fractions import Fraction
from math import floor, lcm

from methodology.model.core import Part
from methodology.model.expression import Facts
from methodology.model.kind import Verdict
from methodology.model.level import Gate, Indicator, Level, all_groups
from methodology.model.pack import Pack, Rounding
from rules.arithmetic import Grid, Values
from rules.evaluation.result import (
    GateResult,
    IndicatorResult,
    PartResult,
    PartState,
    Reason,
    Result,
    Total,
)
from rules.facts.relations import relations
from rules.facts.submission import Submission, exact_facts
from rules.fillings.row_fillings import Outlook, RowFillings


def read_plainly(pack: Pack, level: Level, submission: Submission) -> Result:
    """The result of a submission, by plain arithmetic."""
    facts = exact_facts(level, submission)
    grid = Grid(level.facts)
    rows = [_Row(pack, grid, indicator, submission, facts) for indicator in level.indicators]
    unit = _unit(pack, level, rows)
    results = [row.result(unit) for row in rows]
    by_key = dict(zip((indicator.key for indicator in level.indicators), results, strict=True))
    groups = {
        group.key: _total(by_key[indicator.key] for indicator in group.all_indicators())
        for group in all_groups(level.groups)
    }
    views = tuple(_added(groups[key] for key in view.groups) for view in level.views)
    exact = _total(results)
    total = exact
    if pack.rounding.at == "total":
        points, most = (
            int(round_points(Fraction(steps, unit), pack.rounding) * unit)
            for steps in (exact.points, exact.points + exact.open)
        )
        total = exact._replace(points=points, open=most - points)
    gates = tuple(_gate(level, gate, results, unit) for gate in level.gates)
    passed = {gate.key for gate, outcome in zip(level.gates, gates, strict=True) if outcome.passed}
    band = _band(pack, total, passed)
    return Result(unit, tuple(results), tuple(groups.values()), views, total, exact.points, gates, band)


class _Row:
    """One indicator, read plainly."""

    def __init__(
        self, pack: Pack, grid: Grid, indicator: Indicator, submission: Submission, facts: Facts
    ) -> None:
        self.pack, self.grid, self.indicator, self.submission = pack, grid, indicator, submission
        tags = set(indicator.applies_to)
        left_out = bool(tags) and tags.isdisjoint(submission.agency.tags)
        own = {submission.absences.get(fact.name) for fact in indicator.facts}
        self.left_out: Reason = (
            "method" if left_out else "outside_mandate" if "outside_mandate" in own else ""
        )
        self.claimed = "nothing_arose" in own
        self.verdicts = self._verdicts(facts)
        self.outlook = self._outlook()
        self.parts = tuple(self._part(position) for position in range(len(self.verdicts)))
        self.exact = sum((part.exact for part in self.parts), Fraction(0))
        at_indicator = pack.rounding.at == "indicator"
        self.points, self.most = (
            round_points(exact, pack.rounding) if at_indicator else exact
            for exact in (self.exact, self.exact + self.outlook.gain)
        )

    def _verdicts(self, facts: Facts) -> tuple[Verdict | None, ...]:
        kind = self.indicator.kind
        return kind.plain(facts, self.indicator.max) if kind and not self.left_out else ()

    def _outlook(self) -> Outlook:
        undecided = tuple(at for at, verdict in enumerate(self.verdicts) if verdict is None)
        if self.claimed or not undecided:
            return Outlook(frozenset(), Fraction(0))
        asked = relations(self.indicator.requires, self.grid)
        fillings = RowFillings(
            self.indicator,
            self.pack.not_applicable,
            self.grid,
            self._scores,
            lambda values: all(relation.allows(values) for relation in asked),
        )
        values = self.submission.values
        known = [values[self.grid.positions[name]] for name in self.indicator.uses]
        absent = frozenset(self.indicator.uses).intersection(self.submission.absences)
        return fillings.outlook(known, absent, undecided)

    def _scores(self, values: Values) -> list[Fraction | None]:
        """What each part would earn with other values; None where it would leave the applicable maximum."""
        facts = {
            name: Fraction(value, self.grid.facts[name].scale)
            for name in self.indicator.uses
            if (value := values[self.grid.positions[name]]) is not None
        }
        parts = zip(self.indicator.parts, self._verdicts(facts), strict=True)
        return [Fraction(0) if found is None else self._worth(part, found) for part, found in parts]

    def _worth(self, part: Part, verdict: Verdict) -> Fraction | None:
        if verdict.points is not None:
            return verdict.points
        return None if self.pack.not_applicable == "drop_and_rebase" else self._credit(part)

    def _credit(self, part: Part) -> Fraction:
        return part.max if self.pack.not_applicable == "credit_full" else Fraction(0)

    def _part(self, position: int) -> PartResult:
        part, verdict = self.indicator.parts[position], self.verdicts[position]
        if self.claimed:
            return PartResult("not_applicable", None, *self._credit(part).as_integer_ratio())
        if verdict is None:
            return PartResult(self._undecided(position), None, 0, 1)
        case = [case.key for case in part.cases].index(verdict.case)
        if verdict.points is None:
            return PartResult("not_applicable", case, *self._credit(part).as_integer_ratio())
        return PartResult("scored", case, *verdict.points.as_integer_ratio())

    def _undecided(self, position: int) -> PartState:
        if position in self.outlook.matters:
            return "missing"
        reasons = map(self.submission.absences.get, self.indicator.parts[position].facts)
        return "not_recognised" if "not_recognised" in reasons else "scored"

    def result(self, unit: int) -> IndicatorResult:
        states = {part.state for part in self.parts}
        if self.indicator.kind is None and self.left_out != "method":
            return IndicatorResult("informational", "", (), 0, 1, 0, 0, 0)
        reason: Reason = self.left_out or ("claimed" if self.claimed else "nothing_arose")
        nothing = states <= {"not_applicable"}
        rebased = self.pack.not_applicable == "drop_and_rebase"
        counting = {"scored", "missing", "not_recognised", *(() if rebased else ("not_applicable",))}
        return IndicatorResult(
            _first_of(states) if not nothing else "not_applicable",
            reason if nothing else "",
            self.parts,
            *self.exact.as_integer_ratio(),
            int(self.points * unit),
            int(self._maximum(counting) * unit),
            int((self.most - self.points) * unit),
        )

    def _maximum(self, states: Container[str]) -> Fraction:
        pairs = zip(self.indicator.parts, self.parts, strict=False)
        return sum((part.max for part, outcome in pairs if outcome.state in states), Fraction(0))


def _first_of(states: set[PartState]) -> PartState:
    return "missing" if "missing" in states else "not_recognised" if "not_recognised" in states else "scored"


def round_points(points: Fraction, rounding: Rounding) -> Fraction:
    """Points to the pack's digits."""
    steps = points * 10**rounding.digits
    if rounding.mode == "half_even":
        return Fraction(round(steps), 10**rounding.digits)
    if rounding.mode == "floor":
        return Fraction(floor(steps), 10**rounding.digits)
    sign = -1 if steps < 0 else 1
    return Fraction(sign * floor(abs(steps) + Fraction(1, 2)), 10**rounding.digits)


def _unit(pack: Pack, level: Level, rows: Iterable[_Row]) -> int:
    maxima = [part.max.denominator for indicator in level.indicators for part in indicator.parts]
    unit = lcm(10**pack.rounding.digits, *maxima)
    return (
        unit
        if pack.rounding.at == "indicator"
        else lcm(unit, *(exact.denominator for row in rows for exact in (row.exact, row.most)))
    )


def _total(results: Iterable[IndicatorResult]) -> Total:
    return _added(Total(result.points, result.applicable, result.open) for result in results)


def _added(totals: Iterable[Total]) -> Total:
    points = applicable = open_ = 0
    for total in totals:
        points, applicable, open_ = points + total.points, applicable + total.applicable, open_ + total.open
    return Total(points, applicable, open_)


def _gate(level: Level, gate: Gate, results: Sequence[IndicatorResult], unit: int) -> GateResult:
    rows = [
        (position, Fraction(result.points, unit), indicator.max)
        for position, (indicator, result) in enumerate(zip(level.indicators, results, strict=True))
        if gate.marks in indicator.marks and result.state not in ("informational", "not_applicable")
    ]
    failing = tuple(position for position, points, maximum in rows if points / maximum < gate.earning)
    reached = len(rows) - len(failing)
    return GateResult(not rows or Fraction(reached, len(rows)) >= gate.full, reached, len(rows), failing)


def _band(pack: Pack, total: Total, passed: set[str]) -> int | None:
    for position, band in enumerate(pack.bands):
        if band.at_least is None:
            return position if passed.issuperset(band.requires) else None
        if total.share is None:
            return None
        if total.share >= band.at_least and passed.issuperset(band.requires):
            return position
    return None
