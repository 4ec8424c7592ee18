"""Sums: groups, views and the total, from the results of the indicators."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import lcm

from methodology.model.level import Group, Level
from methodology.model.pack import Rounding
from rules.evaluation.result import IndicatorResult, Total
from rules.evaluation.rounding import to_steps

Span = tuple[int, int]
"""Positions of indicators: from, up to but not with."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Which indicators belong where.

    Attributes:
        groups: the span of every group, parents before children.
        views: for each view, the positions of its groups.
    """

    groups: tuple[Span, ...]
    views: tuple[tuple[int, ...], ...]


def layout(level: Level) -> Layout:
    """The layout of a level."""
    spans = dict(_spans(level.groups, 0))
    positions = {key: position for position, key in enumerate(spans)}
    return Layout(
        tuple(spans.values()), tuple(tuple(positions[key] for key in view.groups) for view in level.views)
    )


def _spans(groups: Sequence[Group], first: int) -> Iterator[tuple[str, Span]]:
    for group in groups:
        size = sum(1 for _ in group.all_indicators())
        yield group.key, (first, first + size)
        yield from _spans(group.groups, first)
        first += size


def unround(results: Sequence[IndicatorResult], unit: int) -> tuple[list[IndicatorResult], int]:
    """The results with their exact points as whole steps, and the unit that allows it."""
    most = (result.most[1] for result in results if result.most)
    finer = lcm(unit, *(result.denominator for result in results), *most)
    return [_in_unit(result, finer, finer // unit) for result in results], finer


def _in_unit(result: IndicatorResult, unit: int, factor: int) -> IndicatorResult:
    points = result.numerator * (unit // result.denominator)
    most = result.most[0] * (unit // result.most[1]) if result.most else points
    return result._replace(
        points=points, applicable=result.applicable * factor, open=most - points, most=None
    )


def sums(
    results: Sequence[IndicatorResult], where: Layout
) -> tuple[tuple[Total, ...], tuple[Total, ...], Total]:
    """The totals of groups and views, and of everything."""
    points = [0, *accumulate([result.points for result in results])]
    applicable = [0, *accumulate([result.applicable for result in results])]
    open_ = [0, *accumulate([result.open for result in results])]
    groups = [
        Total(points[last] - points[first], applicable[last] - applicable[first], open_[last] - open_[first])
        for first, last in where.groups
    ]
    views = [_add([groups[position] for position in view]) for view in where.views]
    return tuple(groups), tuple(views), Total(points[-1], applicable[-1], open_[-1])


def _add(totals: Sequence[Total]) -> Total:
    return Total(*map(sum, zip(*totals, strict=True)))


def round_total(total: Total, rounding: Rounding, unit: int) -> Total:
    """The total with its points rounded, and what may still be added to them."""
    steps = to_steps(rounding, unit)
    points, most = steps(total.points, unit), steps(total.points + total.open, unit)
    return total._replace(points=points, open=most - points)
