"""Evaluating with zen-engine, prepared in the two ways that its documentation shows."""

from collections.abc import Callable, Sequence
from typing import Any

from zen import ZenDecisionContent, ZenEngine

from tests.benchmarks.card import PartCard
from tests.benchmarks.zen_graph import Context

Answer = Any
"""``{"result": …, "trace": …, "performance": …}``."""
Evaluate = Callable[[Context], Answer]
Prepare = Callable[[str, bool], Evaluate]
"""From the JSON of a graph, and whether it shall trace."""

MISSING: PartCard[float] = PartCard("missing", None, 0.0)


def compiled(graph: str, trace: bool) -> Evaluate:
    """A loader that returns compiled content, and evaluation by key."""
    content = ZenDecisionContent(graph)
    engine = ZenEngine({"loader": lambda key: content})
    return lambda facts: engine.evaluate("level", facts, {"trace": trace})


def first_example(graph: str, trace: bool) -> Evaluate:
    """A decision made from text; it compiles the expressions at every evaluation."""
    decision = ZenEngine().create_decision(graph)
    return lambda facts: decision.evaluate(facts, {"trace": trace})


def part_cards(answer: Answer, count: int) -> Sequence[PartCard[float]]:
    """What all parts came to, from the answer of :func:`zen_graph.cases_by_expressions`."""
    result = answer["result"]
    return [_part(result.get(f"p{position}")) for position in range(count)]


def _part(found: Any) -> PartCard[float]:
    if found is None:
        return MISSING
    case, points = found
    return PartCard("not_applicable", case, 0.0) if points is None else PartCard("scored", case, points)
