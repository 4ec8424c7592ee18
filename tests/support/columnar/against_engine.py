"""Holding columns against the results of the engine: every state, case, point and total of every agency."""

from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import numpy as np

from methodology.model.level import Level
from rules.columnar import Scores
from rules.columnar.cases import UNDECIDED
from rules.columnar.gates_and_bands import NO_BAND
from rules.columnar.rows import REASONS, STATES, RowColumns
from rules.evaluation.result import IndicatorResult, Result
from rules.facts.submission import Agency, Submission
from tests.support.facts.submissions import PERIOD

Columns = dict[str, Any]


def differences(level: Level, scores: Scores, results: Sequence[Result]) -> Iterator[str]:
    """Where the columns say something else than the results; nothing where they agree."""
    finer = np.array([result.unit // scores.unit for result in results])
    for position, leaf in enumerate(level.indicators):
        found = [result.indicators[position] for result in results]
        yield from _unlike(
            leaf.key, _row(found, len(leaf.parts)), _columns(scores.rows[position], finer, found)
        )
    yield from _unlike("total", _sums(results), _totals(scores, finer))


def _unlike(name: str, expected: Columns, found: Columns) -> Iterator[str]:
    for key, column in expected.items():
        for agency in np.flatnonzero(np.asarray(column) != np.asarray(found[key]))[:1]:
            yield f"{name}: {key} of agency {agency} is {found[key][agency]}, not {column[agency]}"


def _row(results: Sequence[IndicatorResult], parts: int) -> Columns:
    cases = [[part.case for part in result.parts] or [None] * parts for result in results]
    columns = dict(zip(IndicatorResult._fields, zip(*results, strict=True), strict=True))
    return {
        "state": [STATES.index(state) for state in columns["state"]],
        "reason": [REASONS.index(reason) for reason in columns["reason"]],
        "cases": [str([UNDECIDED if case is None else case for case in own]) for own in cases],
        **{key: columns[key] for key in ("numerator", "denominator", "points", "applicable", "open")},
    }


def _columns(row: RowColumns, finer: Any, results: Sequence[IndicatorResult]) -> Columns:
    bottom = np.broadcast_to(row.exact.bottom, row.exact.top.shape)
    common = np.gcd(row.exact.top, bottom)
    cases = np.array(row.cases).T.tolist() if row.cases else [[]] * len(results)
    exact = row.points is None
    return {
        "state": row.state,
        "reason": row.reason,
        "cases": [str(own) for own in cases],
        "numerator": row.exact.top // common,
        "denominator": bottom // common,
        "points": [result.points for result in results] if exact else row.points,
        "applicable": row.applicable * finer,
        "open": row.open * finer,
    }


def _sums(results: Sequence[Result]) -> Columns:
    gates = [[tuple(gate[:3]) for gate in result.gates] for result in results]
    return {
        "points": [result.total.points for result in results],
        "applicable": [result.total.applicable for result in results],
        "open": [result.total.open for result in results],
        "band": [NO_BAND if result.band is None else result.band for result in results],
        "gates": [str(own) for own in gates],
    }


def _totals(scores: Scores, finer: Any) -> Columns:
    gates = [
        zip(gate.passed.tolist(), gate.reached.tolist(), gate.marked.tolist(), strict=True)
        for gate in scores.gates
    ]
    return {
        "points": scores.total.points * finer,
        "applicable": scores.total.applicable * finer,
        "open": scores.total.open * finer,
        "band": scores.band,
        "gates": [str(list(own)) for own in zip(*gates, strict=True)] if gates else ["[]"] * len(finer),
    }


def shuffled(level: Level, bases: Sequence[Submission], count: int, seed: str) -> list[Submission]:
    """Submissions that take each row's facts from another one: cheap, for very many."""
    random = Random(seed)
    rows = [
        [fact.name for fact in level.context],
        *([f.name for f in leaf.facts] for leaf in level.indicators),
    ]
    return [_mixed(rows, bases, random, number) for number in range(count)]


def _mixed(rows: list[list[str]], bases: Sequence[Submission], random: Random, number: int) -> Submission:
    chosen = random.choices(bases, k=len(rows))
    states = {name: base.states[name] for names, base in zip(rows, chosen, strict=True) for name in names}
    who = chosen[0].agency
    return Submission(
        Agency(f"{number}", who.name, who.peer_group, who.tags), chosen[0].level, PERIOD, states
    )
