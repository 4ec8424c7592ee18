"""A scorecard as data, with points of whatever sort an engine gives."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from rules.evaluation.result import IndicatorState, PartState, Reason, Total

P = TypeVar("P")
"""Exact points: a fraction in lowest terms, or a float."""


class PartCard(NamedTuple, Generic[P]):
    """What one part came to; ``case`` is the position of the case that applied."""

    state: PartState
    case: int | None
    points: P


class RowCard(NamedTuple, Generic[P]):
    """What one indicator came to: exact points, then points, maximum and open points in steps."""

    state: IndicatorState
    reason: Reason
    parts: Sequence[PartCard[P]]
    exact: P
    points: int
    applicable: int
    open: int


class GateCard(NamedTuple):
    """Whether a gate is passed, and the positions of the rows that fail it."""

    passed: bool
    failing: Sequence[int]


class Card(NamedTuple, Generic[P]):
    """The result of an evaluation, of the same fields as :class:`rules.evaluation.result.Result`."""

    rows: Sequence[RowCard[P]]
    groups: Sequence[Total]
    views: Sequence[Total]
    total: Total
    gates: Sequence[GateCard]
    band: int | None
