"""What would earn an agency more, and what it must be to reach a target: the same for every way in."""

import difflib
from fractions import Fraction
from math import floor
from typing import Any

from methodology.canonical import Document
from methodology.errors import error_path, invalid, read_all
from methodology.model.fact import Fact, Text
from methodology.model.level import Indicator, Level
from rules.evaluation.evaluate import evaluate
from rules.evaluation.registry import Registry
from rules.facts.values import to_grid
from rules.next_steps.document import Goal, next_steps_document

DECIMALS = 6
"""Of the points that may be asked for."""
LONGEST = 200
"""Letters of a name that is not known which are repeated, and compared with those that are."""
NEAREST = 3
"""Indicators that are named where one is not known."""

Target = tuple[str, Any]
"""The key or the code of an indicator, and the points that it should earn, as they were written."""


def find_next_steps(
    registry: Registry, pack: str, level: str, facts: Any, language: str, target: Target | None = None
) -> Document:
    """What is not handed in, what would earn more, what the next band asks for, and a target.

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
    return next_steps_document(compiled, submission, evaluate(compiled, submission), language, goal)


def _goal(level: Level, name: str, written: Any) -> Goal:
    """The target, read."""
    indicator = _indicator(level, name)
    scale = 10**DECIMALS
    points = Fact("points", "number", Text("", ""), DECIMALS, 0, floor(level.max * scale))
    with error_path("target", "points"):
        return indicator, Fraction(to_grid(points, written), scale)


def _indicator(level: Level, name: str) -> Indicator:
    """An indicator by its key, or by the code that is printed."""
    keys = {indicator.key: indicator for indicator in level.indicators}
    codes = {indicator.code: indicator for indicator in level.indicators}
    found = keys.get(name) or codes.get(name)
    if found is None:
        asked = name[:LONGEST]
        near = difflib.get_close_matches(asked, [*keys, *codes], NEAREST, 0)
        params = {"value": asked, "level": level.key, "near": ", ".join(near)}
        raise invalid("unknown_indicator", "target", "indicator", **params)
    return found
