"""Rows that are undecided for some agencies: each kind of what is known of their facts is looked at once."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
import numpy.typing as npt

from rules.columnar.columns import ABSENCES, Columns
from rules.evaluation.result import IndicatorResult, IndicatorState
from rules.evaluation.rounding import Scale
from rules.evaluation.row_scorer import RowScorer

Agencies = npt.NDArray[np.intp]
"""Positions of agencies."""


def undecided_columns(
    scorer: RowScorer, scale: Scale, columns: Columns, agencies: Agencies
) -> tuple[list[IndicatorState], list[int] | list[Fraction]]:
    """The states of a row that some agencies leave undecided, and what is open, in steps.

    Args:
        scorer: of the row.
        scale: of its level.
        columns: the facts of all agencies.
        agencies: those of whom some part is undecided.
    """
    at = scorer.positions
    known = np.vstack([one[at][:, agencies] for one in (columns.values, columns.given, columns.absent)])
    _, firsts, kinds = np.unique(known, axis=1, return_index=True, return_inverse=True)
    results = [_result(scorer, columns, int(agency)) for agency in agencies[firsts]]
    found = [results[kind] for kind in kinds.ravel()]
    return [result.state for result in found], _open(found, scale)


def _result(scorer: RowScorer, columns: Columns, agency: int) -> IndicatorResult:
    values: list[int | None] = [None] * len(columns.values)
    absences = {}
    for name, at in zip(scorer.indicator.uses, scorer.positions, strict=True):
        if columns.given[at, agency]:
            values[at] = int(columns.values[at, agency])
        elif why := columns.absent[at, agency]:
            absences[name] = ABSENCES[why - 1]
    return scorer.result(values, absences)


def _open(results: Sequence[IndicatorResult], scale: Scale) -> list[int] | list[Fraction]:
    if scale.round:
        return [result.open for result in results]
    return [
        (Fraction(*result.most) - result.exact) * scale.unit if result.most else Fraction(0)
        for result in results
    ]
