"""Evaluating: facts in; cases from the rule engine, points, totals, gates and band out.

Every guard, gate and band is decided by a rule that fires in the engine; nothing answers in its place.
"""

from collections.abc import Sequence

from rules.arithmetic import Values
from rules.engine.assertions import EngineFact
from rules.engine.session import Session
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.result import GateResult, IndicatorResult, Result, Total
from rules.evaluation.totals import round_total, sums, unround
from rules.facts.submission import Submission


def evaluate(compiled: CompiledLevel, submission: Submission) -> Result:
    """The result of a submission under a compiled level.

    Raises:
        EngineFault: two cases of a part fired, or the engine failed otherwise: an internal error.
    """
    plan, values = compiled.plan(submission.agency.tags), submission.values
    with compiled.ruleset.session() as session:
        cases = plan.in_place(_decide(compiled, session, plan.facts, values))
        results = [score(cases, values, submission.absences) for score in plan.scorers]
        if submission.absences:
            results = compiled.claimed.apply(submission, results)
        return _sum_up(compiled, session, results)


def _decide(
    compiled: CompiledLevel, session: Session, facts: Sequence[EngineFact], values: Values
) -> list[int | None]:
    """For each part the position of the case that fired; None where none did."""
    asserted = [fact(values) for fact in facts]
    cases = {fact: compiled.cases[name] for fact, name in session.fire(asserted).items()}
    return [cases.get(fact) for fact in asserted]


def _sum_up(compiled: CompiledLevel, session: Session, results: list[IndicatorResult]) -> Result:
    unit, rounding = compiled.scale.unit, compiled.pack.rounding
    if rounding.at == "total":
        results, unit = unround(results, unit)
    groups, views, exact = sums(results, compiled.layout)
    total = round_total(exact, rounding, unit) if rounding.at == "total" else exact
    gates, band = _gates_and_band(compiled, session, results, total, unit)
    return Result(unit, tuple(results), groups, views, total, exact.points, gates, band)


def _gates_and_band(
    compiled: CompiledLevel, session: Session, results: Sequence[IndicatorResult], total: Total, unit: int
) -> tuple[tuple[GateResult, ...], int | None]:
    """The gates and the band, from what the points came to."""
    if not compiled.gates_and_bands:
        return (), None
    counts = [counter.count(results, unit) for counter in compiled.counters]
    figures = [total.points, total.applicable, *(figure for count in counts for figure in count[:2])]
    cases = _decide(compiled, session, compiled.gates_and_bands, figures)
    gates = tuple([GateResult(case == 0, *count) for case, count in zip(cases, counts, strict=False)])
    return gates, cases[-1] if compiled.pack.bands else None
