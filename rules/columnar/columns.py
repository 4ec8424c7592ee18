"""The facts of many agencies as columns: one array for each fact, one element for each agency."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from methodology.model.level import Level
from rules.arithmetic import Grid, Values
from rules.facts.submission import Absence, Absences, Submission

Column: TypeAlias = npt.NDArray[Any]
"""One element for each agency: int64, or Python integers where those could overflow."""
Mask: TypeAlias = npt.NDArray[np.bool_]

CHUNK = 2**14
"""Agencies that are read at once: the columns of a row of them fit into a processor's cache."""
ABSENCES: tuple[Absence, ...] = ("nothing_arose", "outside_mandate", "not_recognised")
WIDEST = 2**63
"""What an element of a column of int64 stays below, in size."""


@dataclass(frozen=True, eq=False)
class Columns:
    """The facts of many agencies at one level.

    Attributes:
        values: grid values, a row for each fact in the level's order; 0 where none is given.
        given: of each fact, whether it has a value.
        absent: of each fact, one more than the position in :data:`ABSENCES` of why it has none; else 0.
        tags: a row for each tag of the level, whether an agency has it.
    """

    values: npt.NDArray[np.int64]
    given: npt.NDArray[np.bool_]
    absent: npt.NDArray[np.uint8]
    tags: npt.NDArray[np.bool_]

    def __len__(self) -> int:
        return int(self.values.shape[1])

    @cached_property
    def given_by_all(self) -> list[bool]:
        """Of each fact, whether every agency gives it."""
        found: list[bool] = np.logical_and.reduce(self.given, axis=1).tolist()
        return found

    @cached_property
    def absent_of_some(self) -> list[bool]:
        """Of each fact, whether some agency claims something of it, or states what is not recognised."""
        found: list[bool] = np.logical_or.reduce(self.absent, axis=1).tolist()
        return found

    @cached_property
    def ends(self) -> list[int]:
        """Of each fact, the greatest size of a value."""
        return [int(end) for end in np.abs(self.values).max(axis=1, initial=0)]

    def span(self, first: int, last: int) -> "Columns":
        """The agencies from ``first`` up to but not with ``last``."""
        here = np.s_[:, first:last]
        return Columns(self.values[here], self.given[here], self.absent[here], self.tags[here])

    def chunks(self, size: int = CHUNK) -> Iterator["Columns"]:
        """The same agencies, at most ``size`` at a time."""
        for first in range(0, len(self), size):
            yield self.span(first, first + size)


def columns(level: Level, submissions: Sequence[Submission]) -> Columns:
    """The columns of some submissions to a level."""
    tags = [each.agency.tags for each in submissions]
    return stack(level, [each.values for each in submissions], [each.absences for each in submissions], tags)


def stack(
    level: Level,
    values: Sequence[Values],
    absences: Sequence[Absences],
    tags: Sequence[Sequence[str]],
) -> Columns:
    """The columns of what agencies give and why not, and of their tags; sequences of the same length."""
    shape = len(values), len(level.facts)
    given = np.array([[value is not None for value in own] for own in values], np.bool_).reshape(shape)
    known = np.array([[value or 0 for value in own] for own in values], np.int64).reshape(shape)
    absent = np.zeros(shape, np.uint8)
    positions = Grid(level.facts).positions
    for agency, reasons in enumerate(absences):
        for name, why in reasons.items():
            absent[agency, positions[name]] = 1 + ABSENCES.index(why)
    has = np.array([[tag.key in own for tag in level.tags] for own in tags], np.bool_)
    tagged = has.reshape(len(values), len(level.tags))
    column = np.ascontiguousarray
    return Columns(column(known.T), column(given.T), column(absent.T), column(tagged.T))


@dataclass(frozen=True, slots=True)
class ColumnReader:
    """Columns as one row of the set reads them: as int64, or as Python integers where those are too small."""

    columns: Columns
    positions: Mapping[str, int]
    exact: bool = False

    def values(self, name: str) -> Column:
        """The values of a fact."""
        values: Column = self.columns.values[self.positions[name]]
        return values.astype(object) if self.exact else values

    def constant(self, value: int) -> Column:
        """The same for every agency."""
        return np.full(len(self.columns), value, object if self.exact else np.int64)

    def given(self, names: Sequence[str]) -> Mask | None:
        """Who gives all of some facts; None where everyone does."""
        found: Mask | None = None
        for at in [self.positions[name] for name in names]:
            if not self.columns.given_by_all[at]:
                given = self.columns.given[at]
                found = given if found is None else found & given
        return found
