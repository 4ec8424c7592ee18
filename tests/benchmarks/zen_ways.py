"""The ways with zen-engine.

Its documentation shows two ways to prepare a decision. The first example makes it from text, and then
every evaluation compiles all expressions anew. For «optimal performance» it recommends a loader that
returns compiled content; evaluating by key then takes a third of the time. Both are measured.
"""

from collections.abc import Iterator

from methodology.model.level import Level
from methodology.model.pack import Pack
from rules.evaluation.compiled import CompiledLevel
from rules.facts.submission import Submission
from tests.benchmarks import agreement, zen_graph, zen_way
from tests.benchmarks.arithmetic import floats
from tests.benchmarks.assembling import Assembler, parts_of, unit_of
from tests.benchmarks.card import Card
from tests.benchmarks.ways import Way
from tests.benchmarks.zen_graph import Context

PREPARED = (("", "compiled content", zen_way.compiled), ("1", "first example", zen_way.first_example))
"""What is added to a way's key and name, and how the graph is prepared."""


def zen_ways(compiled: CompiledLevel) -> tuple[Way, ...]:
    """With trace, by expressions and by tables; and asked for all that a scorecard needs."""
    pack, level = compiled.pack, compiled.level
    expressions, tables = zen_graph.points_by_expressions(level), zen_graph.points_by_tables(level)
    return (
        *_traced(level, "c", "trace, expressions", expressions),
        *_traced(level, "t", "trace, decision tables", tables),
        *_assembled(pack, level),
    )


def _traced(level: Level, key: str, what: str, graph: str) -> Iterator[Way]:
    def context(submission: Submission) -> Context:
        return zen_graph.context(level, submission)

    for suffix, prepared, prepare in PREPARED:
        run = prepare(graph, True)
        yield Way(key + suffix, f"zen: {what}, {prepared}", context, run, agreement.points_alike(level))


def _assembled(pack: Pack, level: Level) -> Iterator[Way]:
    graph, agrees = zen_graph.cases_by_expressions(level), agreement.card_alike(agreement.near)

    def context(submission: Submission) -> tuple[Submission, Context]:
        return submission, zen_graph.context(level, submission)

    for suffix, prepared, prepare in PREPARED:
        run = Assembled(pack, level, prepare(graph, False))
        yield Way("d" + suffix, f"zen: case and points, assembled, {prepared}", context, run, agrees)


class Assembled:
    """Asks for case and points of every part, and assembles the scorecard."""

    def __init__(self, pack: Pack, level: Level, ask: zen_way.Evaluate) -> None:
        self.ask, self.parts = ask, len(parts_of(level))
        self.assembler = Assembler(pack, level, floats(unit_of(pack, level), pack.rounding.digits))

    def __call__(self, prepared: tuple[Submission, Context]) -> Card[float]:
        """The scorecard of a submission."""
        submission, facts = prepared
        return self.assembler.card(submission, zen_way.part_cards(self.ask(facts), self.parts))
