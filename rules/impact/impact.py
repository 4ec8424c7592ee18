"""What another method would do to a whole cohort, before it is adopted.

Facts are carried over by full name. Rows that read a fact which the earlier method did not collect, or that
apply by a tag which it does not know, cannot be computed: to compare like for like they are left out on both
sides and for everyone alike, named and counted, never taken as zero. Beside that stands what each agency
comes to under the whole of each method; there, what was not collected is missing. Ranks are among the peer
groups of the earlier method on both sides, so that a move is the method's and not a regrouping's.
"""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from methodology.errors import invalid
from methodology.model.level import Group, Level
from methodology.model.pack import Pack
from rules.batches import Executor, Progress, no_progress, run_locally
from rules.columnar import ColumnarLevel, Columns
from rules.columnar.columns import columns, stack
from rules.columnar.relations import without_broken
from rules.facts.carry_over import FactMapping
from rules.facts.submission import Submission
from rules.impact.figures import AgencyChange, Figures, OwnResult, figures
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
        not_computable: keys of the rows of the later level that the earlier facts say nothing of, in its
            order. not_computable_points: the maximum of those. computable_points: of the others.
        rejected_facts: codes of agencies with facts that the later method does not admit, or that break a
            relation it asks for; those facts are missing to it.
        agencies: what happens to each, as the cohort came. whole: to all together.
        groups: to each peer group; ranks never mix, so only these have a rank correlation.
    """

    before: Method
    after: Method
    not_computable: tuple[str, ...]
    not_computable_points: Fraction
    computable_points: Fraction
    rejected_facts: tuple[str, ...]
    agencies: tuple[AgencyChange, ...]
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
        progress: told after each piece of the four scorings.

    Raises:
        InvalidDocument: ``empty_cohort``; ``nothing_told`` where every row reads a fact that was not
            collected.
    """
    if not submissions:
        raise invalid("empty_cohort")
    left_out = _not_computable(before.level, after.level)
    earlier, later = _without_rows(before.level, left_out), _without_rows(after.level, left_out)
    own, _ = _carry(before.level, earlier, submissions)
    carried, rejected = _carry(before.level, later, submissions)
    grouped = peers(submissions)
    old = _totals(Method(before.pack, earlier), own, run, progress)
    new = _totals(Method(after.pack, later), carried, run, progress)
    results = zip(
        _own_results(before, columns(before.level, submissions), grouped, run, progress),
        _own_results(after, _carry(before.level, after.level, submissions)[0], grouped, run, progress),
        strict=True,
    )
    changes = _agency_changes(submissions, grouped, tuple(results), old, new)
    whole = figures(changes, before.pack, after.pack, ranked=False)
    return Impact(
        before,
        after,
        tuple(left_out),
        sum(left_out.values(), Fraction(0)),
        sum((indicator.max for indicator in later.indicators), Fraction(0)),
        rejected,
        changes,
        whole,
        tuple(
            (key, figures([changes[at] for at in grouped.members(number)], before.pack, after.pack))
            for number, key in enumerate(grouped.keys)
        ),
    )


def _not_computable(before: Level, after: Level) -> dict[str, Fraction]:
    """Key → maximum of the rows of the later level that read what the earlier one did not collect."""
    strange, tags = FactMapping(before, after).unmapped, {tag.key for tag in before.tags}
    found = {
        indicator.key: indicator.max
        for indicator in after.indicators
        if not tags.issuperset(indicator.applies_to)
        or any(not strange.isdisjoint(part.facts) for part in indicator.parts)
    }
    if all(indicator.key in found for indicator in after.indicators if indicator.parts):
        raise invalid("nothing_told", before=before.key, after=after.key)
    return found


def _without_rows(level: Level, keys: Container[str]) -> Level:
    return replace(level, groups=tuple(_without(group, keys) for group in level.groups))


def _without(group: Group, keys: Container[str]) -> Group:
    groups = tuple(_without(below, keys) for below in group.groups)
    indicators = tuple(indicator for indicator in group.indicators if indicator.key not in keys)
    return replace(group, groups=groups, indicators=indicators)


def _carry(before: Level, after: Level, submissions: Sequence[Submission]) -> tuple[Columns, tuple[str, ...]]:
    """The facts as the later level reads them, and whose it cannot all read."""
    mapping = FactMapping(before, after)
    carried = [mapping.apply(submission) for submission in submissions]
    tags = [submission.agency.tags for submission in submissions]
    columns = stack(after, [each.values for each in carried], [each.absences for each in carried], tags)
    admitted, broken = without_broken(after, columns)
    return admitted, tuple(
        submission.agency.code
        for submission, each, breaks in zip(submissions, carried, broken, strict=True)
        if breaks or each.unmapped != mapping.unmapped
    )


def _totals(method: Method, columns: Columns, run: Executor, progress: Progress) -> CohortTotals:
    return cohort_totals(ColumnarLevel(method.pack, method.level), columns, run, progress)


def _own_results(
    method: Method, facts: Columns, grouped: Peers, run: Executor, progress: Progress
) -> list[OwnResult]:
    """What each agency comes to under the whole of a method."""
    totals = _totals(method, facts, run, progress)
    return [
        OwnResult(
            totals.in_points(at),
            Fraction(int(totals.applicable[at]), totals.unit),
            Fraction(int(totals.open[at]), totals.unit),
            totals.share(at),
            rank,
            totals.band(at),
        )
        for at, rank in enumerate(totals.ranks(grouped.numbers))
    ]


def _agency_changes(
    submissions: Sequence[Submission],
    grouped: Peers,
    own: Sequence[tuple[OwnResult, OwnResult]],
    old: CohortTotals,
    new: CohortTotals,
) -> tuple[AgencyChange, ...]:
    ranks = zip(old.ranks(grouped.numbers), new.ranks(grouped.numbers), strict=True)
    return tuple(
        AgencyChange(
            submission.agency,
            own[at],
            (old.in_points(at), new.in_points(at)),
            (old.share(at), new.share(at)),
            rank,
            (old.band(at), new.band(at)),
        )
        for at, (submission, rank) in enumerate(zip(submissions, ranks, strict=True))
    )
