"""The plain reader: a second way to the same result, without the core form and without the engine.

Each kind's own arithmetic is applied to the authored rule, in fractions; sums, gates and bands are
worked out from first principles. A mistake in the sugar, the compiler or the engine cannot hide.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from math import floor, lcm

from methodology.model.expression import Facts
from methodology.model.level import Gate, Indicator, Level, all_groups
from methodology.model.pack import Pack, Rounding
from rules.evaluation.result import GateResult, IndicatorResult, PartResult, Reason, Result, Total
from rules.facts.submission import Submission, exact_facts


def read_plainly(pack: Pack, level: Level, submission: Submission) -> Result:
    """The result of a submission, by plain arithmetic."""
    facts = exact_facts(level, submission)
    rows = [_Row(pack, indicator, submission, facts) for indicator in level.indicators]
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
        total = exact._replace(points=int(round_points(Fraction(exact.points, unit), pack.rounding) * unit))
    gates = tuple(_gate(level, gate, results, unit) for gate in level.gates)
    passed = {gate.key for gate, outcome in zip(level.gates, gates, strict=True) if outcome.passed}
    band = _band(pack, total, passed)
    return Result(unit, tuple(results), tuple(groups.values()), views, total, exact.points, gates, band)


class _Row:
    """One indicator, read plainly."""

    def __init__(self, pack: Pack, indicator: Indicator, submission: Submission, facts: Facts) -> None:
        self.pack, self.indicator = pack, indicator
        tags = set(indicator.applies_to)
        self.left_out = bool(tags) and tags.isdisjoint(submission.agency.tags)
        read = indicator.kind and not self.left_out
        self.verdicts = indicator.kind.plain(facts, indicator.max) if indicator.kind and read else ()
        not_arisen = {fact.name for fact in indicator.facts} & submission.not_arisen
        self.claimed = bool(not_arisen) and not self._is_missing(submission)
        self.parts = tuple(self._part(position) for position in range(len(self.verdicts)))
        self.exact = sum((part.exact for part in self.parts), Fraction(0))
        at_indicator = pack.rounding.at == "indicator"
        self.points = round_points(self.exact, pack.rounding) if at_indicator else self.exact

    def _is_missing(self, submission: Submission) -> bool:
        absent = {name for name, state in submission.states.items() if state is None}
        return any(
            verdict is None and part.facts & absent
            for part, verdict in zip(self.indicator.parts, self.verdicts, strict=False)
        )

    def _part(self, position: int) -> PartResult:
        part, verdict = self.indicator.parts[position], self.verdicts[position]
        credit = part.max if self.pack.not_applicable == "credit_full" else Fraction(0)
        if self.claimed:
            return PartResult("not_applicable", None, *credit.as_integer_ratio())
        if verdict is None:
            return PartResult("missing", None, 0, 1)
        case = [case.key for case in part.cases].index(verdict.case)
        if verdict.points is None:
            return PartResult("not_applicable", case, *credit.as_integer_ratio())
        return PartResult("scored", case, *verdict.points.as_integer_ratio())

    def result(self, unit: int) -> IndicatorResult:
        states = {part.state for part in self.parts}
        if self.indicator.kind is None and not self.left_out:
            return IndicatorResult("informational", "", (), 0, 1, 0, 0, 0)
        reason: Reason = "method" if self.left_out else "claimed" if self.claimed else "nothing_arose"
        nothing = states <= {"not_applicable"}
        rebased = self.pack.not_applicable == "drop_and_rebase"
        return IndicatorResult(
            "missing" if "missing" in states else "not_applicable" if nothing else "scored",
            reason if nothing else "",
            self.parts,
            *self.exact.as_integer_ratio(),
            int(self.points * unit),
            int(self._maximum("scored", "missing", *(() if rebased else ("not_applicable",))) * unit),
            int(self._maximum("missing") * unit),
        )

    def _maximum(self, *states: str) -> Fraction:
        pairs = zip(self.indicator.parts, self.parts, strict=False)
        return sum((part.max for part, outcome in pairs if outcome.state in states), Fraction(0))


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
    return unit if pack.rounding.at == "indicator" else lcm(unit, *(row.exact.denominator for row in rows))


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
