"""A level as a decision graph of zen-engine (JDM), generated from the core form.

Two shapes, as its users would write them:

*Expressions*: one expression node, with a chain ``guard ? points : guard ? points : null`` for every part.
Of all the shapes that were tried it is the fastest. Its trace gives the points of every part and the
total, not the case that applied.

*Tables*: a decision table for every part, measures as columns and cases as rows. It is what the product is
known for, and its trace names the row that applied and what its measures came to; but the trace of every
node holds the whole input once more.

Facts enter under short names, as the numbers that they are to ours: flags 0 or 1, choices by position,
dates as day numbers, percents as fractions.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

from methodology.model.level import Level
from rules.facts.submission import Submission
from tests.benchmarks.assembling import parts_of
from tests.benchmarks.zen_writer import Outcome, Writer

Node = dict[str, Any]
Context = dict[str, float | None]
"""The facts as a graph reads them."""


def context(level: Level, submission: Submission) -> Context:
    """The facts of a submission."""
    facts = zip(level.facts.values(), submission.values, strict=True)
    return {
        f"f{at}": None if value is None else _number(value, fact.scale)
        for at, (fact, value) in enumerate(facts)
    }


def _number(value: int, scale: int) -> float:
    return value if scale == 1 else value / scale


def points_by_expressions(level: Level) -> str:
    """The graph of one expression node that gives the points of every part, and the total."""
    writer, count = _writer(level), len(parts_of(level))
    return _one_node({**_chains(level, writer, writer.points), "total": _total(count, "$.")})


def cases_by_expressions(level: Level) -> str:
    """The graph of one expression node that gives case and points of every part."""
    writer = _writer(level)
    return _one_node(_chains(level, writer, writer.case_and_points))


def points_by_tables(level: Level) -> str:
    """The graph of a decision table for every part, and of the total."""
    writer, parts = _writer(level), parts_of(level)
    tables = [
        _node(f"t{at}", "decisionTableNode", writer.table(f"p{at}", part)) for at, part in enumerate(parts)
    ]
    total = {**_expressions({"total": _total(len(parts), "")}), "passThrough": True}
    return _jdm([tables, [_node("total", "expressionNode", total)]])


def _writer(level: Level) -> Writer:
    return Writer({name: f"f{position}" for position, name in enumerate(level.facts)})


def _chains(level: Level, writer: Writer, outcome: Outcome) -> dict[str, str]:
    return {f"p{at}": writer.chain(part, outcome) for at, part in enumerate(parts_of(level))}


def _total(count: int, prefix: str) -> str:
    return " + ".join(f"({prefix}p{position} ?? 0)" for position in range(count))


def _one_node(rows: Mapping[str, str]) -> str:
    return _jdm([[_node("parts", "expressionNode", _expressions(rows))]])


def _expressions(rows: Mapping[str, str]) -> Node:
    return {"expressions": [{"id": key, "key": key, "value": value} for key, value in rows.items()]}


def _node(key: str, type_: str, content: Node | None = None) -> Node:
    node = {"id": key, "name": key, "type": type_, "position": {"x": 0, "y": 0}}
    return node if content is None else {**node, "content": content}


def _jdm(layers: Sequence[Sequence[Node]]) -> str:
    """Nodes in layers from input to output, each joined to all of the next layer."""
    chain = [[_node("in", "inputNode")], *layers, [_node("out", "outputNode")]]
    pairs = [(a["id"], b["id"]) for here, then in pairwise(chain) for a in here for b in then]
    edges = [{"id": f"{a}-{b}", "type": "edge", "sourceId": a, "targetId": b} for a, b in pairs]
    return json.dumps({"nodes": [node for layer in chain for node in layer], "edges": edges})
