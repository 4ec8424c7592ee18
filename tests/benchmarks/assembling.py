"""From the case and the points of every part to the scorecard.

This is what a user of any other engine has to write around it, to record what our evaluation records.
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import ceil, lcm
from typing import Generic

from methodology.model.core import Part
from methodology.model.level import Gate, Group, Level
from methodology.model.pack import Band, Pack
from rules.evaluation.result import Total
from rules.facts.submission import Submission
from tests.benchmarks.arithmetic import Arithmetic
from tests.benchmarks.assembling_row import Row
from tests.benchmarks.card import Card, GateCard, P, PartCard, RowCard

Span = tuple[int, int]
"""From, up to but not with."""
Marked = Sequence[tuple[int, int]]
"""Positions of rows that carry a gate's mark, each with the least points in steps that the gate asks for."""


def unit_of(pack: Pack, level: Level) -> int:
    """Steps in one point: all maxima and all rounded points are whole."""
    return lcm(10**pack.rounding.digits, *(part.max.denominator for part in parts_of(level)))


def parts_of(level: Level) -> list[Part]:
    """All parts of a level, in order."""
    return [part for leaf in level.indicators for part in leaf.parts]


class Assembler(Generic[P]):
    """Assembles the scorecards of one level.

    It knows the policies of the packs that are measured: points are rounded half up at the indicator, and
    what does not apply leaves the scale.
    """

    def __init__(self, pack: Pack, level: Level, arithmetic: Arithmetic[P]) -> None:
        policies = (pack.rounding.at, pack.rounding.mode, pack.not_applicable)
        if policies != ("indicator", "half_up", "drop_and_rebase"):
            raise ValueError(f"{pack.name} has other policies")
        self.gates, self.bands = level.gates, pack.bands
        self.rows = list(_rows(level, unit_of(pack, level), arithmetic))
        spans = dict(_spans(level.groups, 0))
        self.groups = list(spans.values())
        self.views = [[spans[key] for key in view.groups] for view in level.views]
        self.marked = [self._marked(gate) for gate in level.gates]

    def card(self, submission: Submission, parts: Sequence[PartCard[P]]) -> Card[P]:
        """The scorecard from what all parts came to."""
        rows = [row.card(submission, parts) for row in self.rows]
        points = [0, *accumulate([row.points for row in rows])]
        applicable = [0, *accumulate([row.applicable for row in rows])]
        open_ = [0, *accumulate([row.open for row in rows])]

        def total(span: Span) -> Total:
            a, b = span
            return Total(points[b] - points[a], applicable[b] - applicable[a], open_[b] - open_[a])

        views = [Total(*map(sum, zip(*map(total, spans), strict=True))) for spans in self.views]
        whole = Total(points[-1], applicable[-1], open_[-1])
        gates = [_gate(gate, marked, rows) for gate, marked in zip(self.gates, self.marked, strict=True)]
        return Card(
            rows, [total(span) for span in self.groups], views, whole, gates, self._band(whole, gates)
        )

    def _marked(self, gate: Gate) -> Marked:
        return [
            (position, ceil(gate.earning * row.maximum))
            for position, row in enumerate(self.rows)
            if gate.marks in row.leaf.marks
        ]

    def _band(self, total: Total, gates: Sequence[GateCard]) -> int | None:
        passed = {gate.key for gate, card in zip(self.gates, gates, strict=True) if card.passed}
        for position, band in enumerate(self.bands):
            if _reached(band, total) and passed.issuperset(band.requires):
                return position
        return None


def _gate(gate: Gate, marked: Marked, rows: Sequence[RowCard[P]]) -> GateCard:
    applying = [(at, least) for at, least in marked if rows[at].state in ("scored", "missing")]
    failing = [at for at, least in applying if rows[at].points < least]
    return GateCard(len(applying) - len(failing) >= gate.full * len(applying), failing)


def _reached(band: Band, total: Total) -> bool:
    if band.at_least is None:
        return True
    top, bottom = band.at_least.numerator, band.at_least.denominator
    return total.applicable > 0 and total.points * bottom >= top * total.applicable


def _rows(level: Level, unit: int, arithmetic: Arithmetic[P]) -> Iterator[Row[P]]:
    first = 0
    for leaf in level.indicators:
        yield Row(leaf, first, unit, arithmetic)
        first += len(leaf.parts)


def _spans(groups: Sequence[Group], first: int) -> Iterator[tuple[str, Span]]:
    for group in groups:
        size = len(list(group.all_indicators()))
        yield group.key, (first, first + size)
        yield from _spans(group.groups, first)
        first += size
