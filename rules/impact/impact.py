"""What another method would do to a whole cohort, before it is adopted.

Facts are carried over by full name. Rows that read a fact which the earlier method did not collect, or that
apply by a tag which it does not know, cannot be told: they are left out on both sides and for everyone
alike, named and counted, never taken as zero. Ranks are among the peer groups of the earlier method on both
sides, so that a move is the method's and not a regrouping's.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from methodology.errors import invalid
from methodology.model.level import Group, Level
from methodology.model.pack import Pack
from rules.batches import Executor, Progress, no_progress, run_locally
from rules.columnar import ColumnarLevel, Columns
from rules.columnar.columns import stacked
from rules.columnar.relations import withheld
from rules.facts.carry_over import fact_mapping
from rules.facts.submission import Submission
from rules.impact.figures import Figures, Moved, figures
from rules.ranking.cohort_totals import CohortTotals, Peers, cohort_totals, peers


@dataclass(frozen=True, slots=True)
class Method:
    """One of the two methods, and the level of it under which the cohort is scored."""

    pack: Pack
    level: Level


@dataclass(frozen=True, slots=True)
class Impact:
    """The effect of a change of method on a cohort.

    Attributes:
        untold: keys of the rows of the later level that cannot be told, in its order.
        untold_points: the maximum of those. told_points: of the others.
        unfit: codes of agencies with facts that the later method does not admit, or that break a relation
            it asks for; those facts are missing to it.
        agencies: what happens to each, as the cohort came. whole: to all together.
        groups: to each peer group; ranks never mix, so only these have a rank correlation.
    """

    before: Method
    after: Method
    untold: tuple[str, ...]
    untold_points: Fraction
    told_points: Fraction
    unfit: tuple[str, ...]
    agencies: tuple[Moved, ...]
    whole: Figures
    groups: tuple[tuple[str | None, Figures], ...]


def impact(
    before: Method,
    after: Method,
    submissions: Sequence[Submission],
    run: Executor = run_locally,
    progress: Progress = no_progress,
) -> Impact:
    """What a change of method does to a cohort.

    Args:
        before: whose facts the submissions are.
        after: under which they are read as well.
        submissions: at least one; their agencies' codes differ.
        run: where the pieces of work run.
        progress: told after each piece of both scorings.

    Raises:
        InvalidDocument: ``empty_cohort``; ``nothing_told`` where every row reads a fact that was not
            collected.
    """
    if not submissions:
        raise invalid("empty_cohort")
    told, untold = _told(before.level, after.level)
    same = _less(before.level, dict(untold))
    kept, _ = _carried(before.level, same, submissions)
    carried, unfit = _carried(before.level, told, submissions)
    grouped = peers(submissions)
    old = _scored(Method(before.pack, same), kept, run, progress)
    new = _scored(Method(after.pack, told), carried, run, progress)
    moved = _moved(submissions, grouped, old, new)
    whole = figures(moved, before.pack, after.pack, ranked=False)
    return Impact(
        before,
        after,
        tuple(leaf for leaf, _ in untold),
        sum((points for _, points in untold), Fraction(0)),
        sum((leaf.max for leaf in told.indicators), Fraction(0)),
        unfit,
        moved,
        whole,
        tuple(
            (key, figures([moved[at] for at in grouped.members(number)], before.pack, after.pack))
            for number, key in enumerate(grouped.keys)
        ),
    )


def _told(before: Level, after: Level) -> tuple[Level, list[tuple[str, Fraction]]]:
    """The later level without the rows that read what the earlier one did not collect; and those."""
    strange, tags = fact_mapping(before, after).unmapped, {tag.key for tag in before.tags}
    untold = {
        leaf.key: leaf.max
        for leaf in after.indicators
        if not tags.issuperset(leaf.applies_to)
        or any(not strange.isdisjoint(part.facts) for part in leaf.parts)
    }
    if all(leaf.key in untold for leaf in after.indicators if leaf.parts):
        raise invalid("nothing_told", before=before.key, after=after.key)
    return _less(after, untold), list(untold.items())


def _less(level: Level, rows: dict[str, Fraction]) -> Level:
    return replace(level, groups=tuple(_without(group, rows) for group in level.groups))


def _without(group: Group, rows: dict[str, Fraction]) -> Group:
    kept = tuple(leaf for leaf in group.indicators if leaf.key not in rows)
    return replace(group, groups=tuple(_without(below, rows) for below in group.groups), indicators=kept)


def _carried(
    before: Level, after: Level, submissions: Sequence[Submission]
) -> tuple[Columns, tuple[str, ...]]:
    """The facts as the later level reads them, and whose it cannot all read."""
    carries = fact_mapping(before, after)
    carried = [carries.apply(submission) for submission in submissions]
    tags = [submission.agency.tags for submission in submissions]
    read = stacked(after, [each.values for each in carried], [each.not_arisen for each in carried], tags)
    kept, broken = withheld(after, read)
    return kept, tuple(
        submission.agency.code
        for submission, each, breaks in zip(submissions, carried, broken, strict=True)
        if breaks or each.unmapped != carries.unmapped
    )


def _scored(method: Method, read: Columns, run: Executor, progress: Progress) -> CohortTotals:
    return cohort_totals(ColumnarLevel(method.pack, method.level), read, run, progress)


def _moved(
    submissions: Sequence[Submission], grouped: Peers, old: CohortTotals, new: CohortTotals
) -> tuple[Moved, ...]:
    ranks = zip(old.ranks(grouped.numbers), new.ranks(grouped.numbers), strict=True)
    return tuple(
        Moved(
            submission.agency,
            (old.in_points(at), new.in_points(at)),
            (old.share(at), new.share(at)),
            rank,
            (old.band(at), new.band(at)),
        )
        for at, (submission, rank) in enumerate(zip(submissions, ranks, strict=True))
    )
