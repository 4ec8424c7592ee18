"""The ranking of a cohort: points, percentages, bands and exact ranks among peers.

Ranks are given where the cohort is complete; where it is not, only when they are asked for all the same, and
then to those alone who are in a peer group and of the period in question.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from rules.columnar import ColumnarLevel, columns
from rules.evaluation.prepared import PreparedLevel
from rules.facts.cohort import Cohort
from rules.facts.submission import Agency
from rules.ranking.cohort_totals import cohort_totals, peers
from rules.ranking.gaps import Gaps, ListedAgency, find_gaps, usual_period
from rules.ranking.suspicions import Suspicion, find_suspicions

Unranked = Literal["incomplete", "no_group", "other_period", "nothing_applies"]
"""Why an agency has no rank: the cohort is not complete, or it is to be left out itself."""


@dataclass(frozen=True, slots=True)
class RankedAgency:
    """What an agency comes to, and its place among its peers.

    Attributes:
        line: where it stands in the cohort. points, applicable, open: of the total.
        share: points over the applicable maximum; None where nothing applies.
        band: position in the pack's bands; None where none applies.
        rank: 1 for the first; equals have the same, and those after them the next but so many (1, 2, 2, 4).
        unranked: why it has none.
    """

    agency: Agency
    period: str
    line: int
    points: Fraction
    applicable: Fraction
    open: Fraction
    share: Fraction | None
    band: int | None
    rank: int | None
    unranked: Unranked | None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ranking of a cohort.

    Attributes:
        period: of which it is. cohort: as it was read. gaps: what it lacks.
        listed: how many are to be ranked; None where nobody says. ranked: whether there are ranks.
        groups: by key of the peer group, its agencies, the best first; None for those that are in no group.
        suspicions: figures to be checked.
    """

    compiled: ColumnarLevel
    period: str
    cohort: Cohort
    gaps: Gaps
    listed: int | None
    ranked: bool
    groups: tuple[tuple[str | None, tuple[RankedAgency, ...]], ...]
    suspicions: tuple[Suspicion, ...]


def columnar(prepared: PreparedLevel) -> ColumnarLevel:
    """A level compiled for cohorts; ask the prepared level for it :meth:`once`."""
    return ColumnarLevel(prepared.pack, prepared.level)


def rank_cohort(
    prepared: PreparedLevel,
    cohort: Cohort,
    listed: Sequence[ListedAgency] | None = None,
    period: str | None = None,
    partial: bool = False,
) -> Ranking:
    """The ranking of a cohort.

    Args:
        prepared: the level by whose method it is scored.
        cohort: as it was read.
        listed: who is to be ranked; None where nobody says.
        period: of which the ranking is; that of most agencies unless given.
        partial: whether those who can be ranked are, although the cohort is not complete.
    """
    compiled, level = prepared.once(columnar), prepared.level
    period = period or usual_period(cohort.submissions)
    gaps = find_gaps(level, cohort, period, listed)
    ranked = partial or not gaps
    agencies = _agencies(compiled, cohort, _left_out(gaps, ranked, len(cohort.submissions)))
    count = None if listed is None else len(listed)
    suspicions = find_suspicions(level, cohort.submissions)
    return Ranking(compiled, period, cohort, gaps, count, ranked, _by_group(compiled, agencies), suspicions)


def _left_out(gaps: Gaps, ranked: bool, count: int) -> dict[int, Unranked]:
    """Position → why an agency is not ranked, before it is known whether anything applies to it."""
    if not ranked:
        return dict.fromkeys(range(count), "incomplete")
    return {
        **dict.fromkeys(gaps.without_group, "no_group"),
        **dict.fromkeys(gaps.other_period, "other_period"),
    }


def _agencies(compiled: ColumnarLevel, cohort: Cohort, left_out: dict[int, Unranked]) -> list[RankedAgency]:
    submissions = cohort.submissions
    totals = cohort_totals(compiled, columns(compiled.level, submissions))
    groups = peers(submissions).numbers.copy()
    groups[list(left_out)] = len(submissions)
    found: list[RankedAgency] = []
    for at, rank in enumerate(totals.ranks(groups)):
        nothing: Unranked | None = "nothing_applies" if rank is None else None
        unranked = left_out.get(at, nothing)
        found.append(
            RankedAgency(
                submissions[at].agency,
                submissions[at].period,
                cohort.lines[at],
                totals.in_points(at),
                Fraction(int(totals.applicable[at]), totals.unit),
                Fraction(int(totals.open[at]), totals.unit),
                totals.share(at),
                totals.band(at),
                None if unranked else rank,
                unranked,
            )
        )
    return found


def _by_group(
    compiled: ColumnarLevel, agencies: Sequence[RankedAgency]
) -> tuple[tuple[str | None, tuple[RankedAgency, ...]], ...]:
    keys = [*(group.key for group in compiled.level.peer_groups), None]
    ordered = sorted(agencies, key=lambda each: (each.rank is None, each.rank or 0, each.line))
    groups = ((key, tuple(each for each in ordered if each.agency.peer_group == key)) for key in keys)
    return tuple((key, members) for key, members in groups if members)
