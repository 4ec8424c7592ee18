"""A measure over columns: what it is worth, where it is defined, and in which cell it lies."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple, TypeAlias

import numpy as np

from methodology.model.core import Comparison, Measure
from methodology.model.fact import Fact
from rules.arithmetic import IntegerForm, integer_forms
from rules.columnar.columns import Column, ColumnReader, Mask

Cut: TypeAlias = tuple[Fraction, bool]
"""A threshold, and whether it is passed only above it."""
Ends: TypeAlias = Callable[[str], int]
"""The greatest size of a fact's value."""

UNDEFINED = 0
"""The cell of a measure that has no value; the others count from 1 upwards."""


class MeasureColumns(NamedTuple):
    """What a measure is worth: ``top ÷ bottom`` where it is defined; None is everywhere."""

    top: Column
    bottom: Column | int
    defined: Mask | None


@dataclass(frozen=True, slots=True)
class Thresholds:
    """A measure of a part, with the thresholds at which something changes.

    Attributes:
        steps: for a denominator that is a constant, the least numerators that pass each cut, ascending.
        needs: cut → how many cuts a value has passed that has passed it.
        cuts: for another denominator, the cuts, ascending: numerator and denominator of the threshold, and
            whether it is passed only above it.
        positive: another denominator is never zero.
        cells: how many cells there are, with the undefined one.
        lowest: the number of the lowest defined cell, as a type that holds them all.
    """

    top: IntegerForm
    bottom: IntegerForm
    facts: tuple[str, ...]
    needs: Mapping[Cut, int]
    steps: tuple[int, ...]
    cuts: tuple[tuple[int, int, bool], ...]
    positive: bool
    cells: int = field(init=False)
    lowest: Column = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cells", len(self.steps or self.cuts) + 2)
        object.__setattr__(self, "lowest", np.ones((), np.min_scalar_type(self.cells - 1)))

    def evaluate(self, reader: ColumnReader) -> MeasureColumns:
        """What it is worth, for each agency."""
        top, given = _column(self.top, reader), reader.given(self.facts)
        if not self.bottom.terms:
            return MeasureColumns(top, self.bottom.constant, given)
        bottom = _column(self.bottom, reader)
        if self.positive:
            return MeasureColumns(top, bottom, given)
        nonzero: Mask = bottom != 0
        return MeasureColumns(top, bottom, nonzero if given is None else nonzero & given)

    def cell(self, value: MeasureColumns) -> Column:
        """In which cell it lies: 0 where it is undefined, else one more than the cuts that it passes."""
        passed = [value.top >= step for step in self.steps]
        for numerator, denominator, strict in self.cuts:
            left, right = value.top * denominator, value.bottom * numerator
            passed.append(left > right if strict else left >= right)
        first = passed[0] if passed else np.zeros(len(value.top), np.bool_)
        cell: Column = first.view(np.uint8) + self.lowest
        for mask in passed[1:]:
            cell += mask.view(np.uint8)
        if value.defined is not None:
            cell *= value.defined.view(np.uint8)
        return cell

    def largest(self, ends: Ends) -> tuple[int, int, int]:
        """The greatest sizes of numerator, of denominator, and of anything that is compared."""
        top, bottom = _largest(self.top, ends), _largest(self.bottom, ends)
        compared = [max(top * below, bottom * abs(above)) for above, below, _ in self.cuts]
        return top, bottom, max((top, bottom, *map(abs, self.steps), *compared))


def thresholds_of(
    measure: Measure, comparisons: Iterable[Comparison], facts: Mapping[str, Fact]
) -> Thresholds:
    """A measure with the comparisons that a part makes with it; there may be none."""
    top, bottom = integer_forms(measure, facts)
    cuts = sorted({cut for comparison in comparisons for cut in cuts_of(comparison)})
    names = tuple(sorted(measure.facts))
    if bottom.terms:
        needs = {cut: at for at, cut in enumerate(cuts, 1)}
        parted = tuple((*threshold.as_integer_ratio(), strict) for threshold, strict in cuts)
        return Thresholds(top, bottom, names, needs, (), parted, _range(bottom, facts)[0] > 0)
    low, high = _range(top, facts)
    least = {cut: _least(cut, bottom.constant) for cut in cuts}
    steps = sorted({step for step in least.values() if low < step <= high})
    needs = {cut: _need(step, steps, low) for cut, step in least.items()}
    return Thresholds(top, bottom, names, needs, tuple(steps), (), True)


def cuts_of(comparison: Comparison) -> Sequence[Cut]:
    """The cuts that decide a comparison."""
    at, above = (comparison.threshold, False), (comparison.threshold, True)
    if comparison.operator in (">=", "<"):
        return (at,)
    return (above,) if comparison.operator in (">", "<=") else (at, above)


def holds(comparison: Comparison, needs: Mapping[Cut, int], cell: Column) -> Mask:
    """Where a comparison is true, from the cells of its measure."""
    passed = [cell > needs[cut] for cut in cuts_of(comparison)]
    defined: Mask = cell != UNDEFINED
    within = passed[0] & ~passed[1] if len(passed) == 2 else passed[0]
    return within if comparison.operator in (">=", ">", "==") else defined & ~within


def _least(cut: Cut, bottom: int) -> int:
    """The least numerator over a constant denominator that passes a cut."""
    threshold, strict = cut
    return floor(threshold * bottom) + 1 if strict else ceil(threshold * bottom)


def _need(step: int, steps: Sequence[int], low: int) -> int:
    """How many steps a value has passed that has passed this one: none where all do, too many where none."""
    if step <= low:
        return 0
    return steps.index(step) + 1 if step in steps else len(steps) + 1


def _range(form: IntegerForm, facts: Mapping[str, Fact]) -> tuple[int, int]:
    ends = [sorted((step * facts[name].low, step * facts[name].high)) for name, step in form.terms]
    return form.constant + sum(low for low, _ in ends), form.constant + sum(high for _, high in ends)


def _largest(form: IntegerForm, ends: Ends) -> int:
    return abs(form.constant) + sum(abs(step) * ends(name) for name, step in form.terms)


def _column(form: IntegerForm, reader: ColumnReader) -> Column:
    columns = [reader.values(name) * step if step != 1 else reader.values(name) for name, step in form.terms]
    if form.constant or not columns:
        columns.append(reader.constant(form.constant))
    total: Column = columns[0]
    for column in columns[1:]:
        total = total + column
    return total
