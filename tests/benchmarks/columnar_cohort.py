"""Cohorts of any size: each row's facts are those of some agency of a smaller one."""

import numpy as np

from methodology.model.level import Level
from rules.arithmetic import Grid
from rules.columnar import Columns, columns
from tests.benchmarks.submissions import submissions

AGENCIES = 500
"""Agencies that are made one by one."""


def cohort(level: Level, count: int) -> Columns:
    """The columns of so many agencies; every one has every tag."""
    made = columns(level, submissions(level, AGENCIES, "cohort"))
    random, positions = np.random.default_rng(2026), Grid(level.facts).positions
    groups = [
        [fact.name for fact in level.context],
        *([f.name for f in leaf.facts] for leaf in level.indicators),
    ]
    shape = len(level.facts), count
    values, given, absent = np.empty(shape, np.int64), np.empty(shape, np.bool_), np.empty(shape, np.uint8)
    for names in groups:
        chosen = random.integers(AGENCIES, size=count)
        for at in (positions[name] for name in names):
            values[at], given[at] = made.values[at, chosen], made.given[at, chosen]
            absent[at] = made.absent[at, chosen]
    return Columns(values, given, absent, np.ones((len(level.tags), count), np.bool_))
