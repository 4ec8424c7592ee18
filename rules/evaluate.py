"""Evaluating: facts in; cases from the rule engine, points, totals, gates and band out.

Every guard, gate and band is decided by a rule that fires in the engine; nothing answers in its place.
"""

from collections.abc import Sequence

from methodology.pack import Gate, Level
from rules.compile import CompiledPart
from rules.compiled import CompiledLevel
from rules.result import GateResult, IndicatorResult, Result, Total
from rules.scoring import claimed
from rules.session import Session
from rules.submission import Submission
from rules.totals import rounded, sums, unrounded


def evaluate(compiled: CompiledLevel, submission: Submission) -> Result:
    """The result of a submission under a compiled level.

    Raises:
        EngineFault: two cases of a part fired, or the engine failed otherwise: an internal error.
    """
    plan, values = compiled.plan(submission.agency.tags), submission.values
    with compiled.ruleset.session() as session:
        cases = _decided(compiled, session, plan.parts, values)
        results = [score(cases, values) for score in plan.scores]
        if submission.claims:
            results = _with_claims(compiled, submission, results)
        return _summed(compiled, session, results)


def _decided(
    compiled: CompiledLevel, session: Session, parts: Sequence[CompiledPart], values: Sequence[int | None]
) -> list[int | None]:
    """For each part the position of the case that fired; None where none did."""
    fired = session.fire([part.assertion(values) for part in parts])
    return [None if name is None else compiled.cases[name] for name in fired]


def _with_claims(
    compiled: CompiledLevel, submission: Submission, results: Sequence[IndicatorResult]
) -> list[IndicatorResult]:
    """A claim takes its whole indicator out, unless something is missing there: then missing wins."""
    absent = frozenset(name for name, state in submission.states.items() if state is None)
    with_claims = list(results)
    for position, leaf in enumerate(compiled.level.indicators):
        result = results[position]
        if result.parts and any(fact.name in submission.claims for fact in leaf.facts):
            lacking = (
                part.facts & absent
                for part, outcome in zip(leaf.parts, result.parts, strict=True)
                if outcome.state == "missing"
            )
            if not any(lacking):
                with_claims[position] = claimed(leaf, compiled.scale)
    return with_claims


def _summed(compiled: CompiledLevel, session: Session, results: list[IndicatorResult]) -> Result:
    unit, rounding = compiled.scale.unit, compiled.pack.rounding
    if rounding.at == "total":
        results, unit = unrounded(results, unit)
    groups, views, exact = sums(results, compiled.layout)
    total = rounded(exact, rounding, unit) if rounding.at == "total" else exact
    gates, band = _standing(compiled, session, results, total, unit)
    return Result(unit, tuple(results), groups, views, total, exact.points, gates, band)


def _standing(
    compiled: CompiledLevel, session: Session, results: Sequence[IndicatorResult], total: Total, unit: int
) -> tuple[tuple[GateResult, ...], int | None]:
    """The gates and the band, from what the points came to."""
    if not compiled.standing:
        return (), None
    level = compiled.level
    counts = [counted(level, gate, results, unit) for gate in level.gates]
    figures = [total.points, total.applicable, *(figure for count in counts for figure in count[:2])]
    cases = _decided(compiled, session, compiled.standing, figures)
    gates = tuple(
        GateResult(case == 0, *count) for case, count in zip(cases[: len(counts)], counts, strict=True)
    )
    return gates, cases[-1] if compiled.pack.bands else None


def counted(
    level: Level, gate: Gate, results: Sequence[IndicatorResult], unit: int
) -> tuple[int, int, tuple[int, ...]]:
    """How many marked indicators earn enough, how many apply, and which do not earn enough."""
    applying = [
        position
        for position, leaf in enumerate(level.indicators)
        if gate.marks in leaf.marks and results[position].state in ("scored", "missing")
    ]
    failing = tuple(
        position
        for position in applying
        if results[position].points < gate.earning * level.indicators[position].max * unit
    )
    return len(applying) - len(failing), len(applying), failing
