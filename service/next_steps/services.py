"""What would earn an agency more, and what it must be to reach a target: the same for every way in."""

from collections.abc import Iterator
from fractions import Fraction
from math import floor
from typing import Any

from methodology.canonical import Document, spelling
from methodology.errors import error_path, invalid, read_all
from methodology.model.fact import Fact, Text
from methodology.model.level import Indicator, Level
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.registry import Registry
from rules.evaluation.result import Result
from rules.facts.submission import Submission
from rules.facts.values import to_grid
from rules.next_steps.adjustable import reference_facts
from rules.next_steps.document import NextStepsText, next_steps_document
from rules.next_steps.level_steps import PointsTarget, to_reach

DECIMALS = 6
"""Of the points that may be asked for."""

Target = tuple[str, Any]
"""The key of an indicator, and the points that it should earn, as they were written."""
Goal = tuple[Indicator, Fraction]
"""The same, read."""


def find_next_steps(
    registry: Registry, pack: str, level: str, facts: Any, language: str, target: Target | None = None
) -> Document:
    """Each smallest change of a single fact that earns more, what the next band asks for, and a target.

    Args:
        registry: where the pack is.
        pack: its name.
        level: the key of one of its levels.
        facts: a facts file, parsed exactly.
        language: of the texts.
        target: points of one indicator that are to be reached.

    Raises:
        InvalidDocument: the pack or the level, every wrong fact; at ``target``: ``unknown_indicator``, or
            what is wrong with the points.
    """
    compiled = registry.compiled(pack, level)
    submission, goal = read_all(
        lambda: compiled.reader.read(facts), lambda: target and _goal(compiled.level, *target)
    )
    result = evaluate(compiled, submission)
    document = next_steps_document(compiled, submission, result, language)
    band = None if result.band is None else compiled.pack.bands[result.band]
    return document | {
        "applicable": spelling(result.in_points(result.total.applicable)),
        "band": band and {"key": band.key, "name": band.name[language]},
        "target": goal and _target(compiled, submission, result, goal, language),
    }


def _goal(level: Level, key: str, written: Any) -> Goal:
    """The target, read."""
    indicators = {indicator.key: indicator for indicator in level.indicators}
    if key not in indicators:
        raise invalid("unknown_indicator", "target", "indicator", value=key[:200], level=level.key)
    scale = 10**DECIMALS
    points = Fact("points", "number", Text("", ""), DECIMALS, 0, floor(level.max * scale))
    with error_path("target", "points"):
        return indicators[key], Fraction(to_grid(points, written), scale)


def _target(
    compiled: CompiledLevel, submission: Submission, result: Result, goal: Goal, language: str
) -> Document:
    (indicator, points), text = goal, NextStepsText(compiled, language)
    return {
        "indicator": indicator.key,
        "name": f"{indicator.code} {indicator.name[language]}",
        "points": spelling(points),
        "aims": [text.points(aim) for aim in _aims(compiled, submission, result, goal)],
    }


def _aims(
    compiled: CompiledLevel, submission: Submission, result: Result, goal: Goal
) -> Iterator[PointsTarget]:
    """For each fact that the indicator counts, what it must be; reference facts are left alone."""
    indicator, points = goal
    fixed = reference_facts(indicator)
    for name in (name for name in indicator.uses if name not in fixed):
        aim = to_reach(compiled, submission, result, (indicator.key, name, points))
        if aim is not None:
            yield aim
