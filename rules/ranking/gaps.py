"""What stands between a cohort and its ranking: who is not read, not listed, in no group, of another year."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from methodology.model.level import Level
from rules.facts.cohort import Cohort, identity
from rules.facts.submission import Agency, Submission
from rules.ranking.names import fits


@dataclass(frozen=True, slots=True)
class ListedAgency:
    """An agency of the list of those that are to be ranked.

    Attributes:
        code: its identity. name: empty where the list has none.
    """

    code: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Gaps:
    """What stands between a cohort and its ranking.

    Attributes:
        refused: rows that could not be read. without_group: positions of agencies that are in no peer group,
            where the level has some. other_period: of those whose facts are of another period.
        unlisted: of those that are not in the list. other_code: of those whose code the list has with other
            leading zeros. other_name: of those whose name does not fit the code, where the list has a name
            for it, each with that name. missing: listed, but not among those that were read.
    """

    refused: int
    without_group: tuple[int, ...]
    other_period: tuple[int, ...]
    unlisted: tuple[int, ...]
    other_code: tuple[int, ...]
    other_name: tuple[tuple[int, str], ...]
    missing: tuple[ListedAgency, ...]

    def __bool__(self) -> bool:
        of_the_list = (self.unlisted, self.other_code, self.other_name, self.missing)
        return bool(self.refused) or any((self.without_group, self.other_period, *of_the_list))


def find_gaps(level: Level, cohort: Cohort, period: str, listed: Sequence[ListedAgency] | None) -> Gaps:
    """What stands between a cohort and its ranking.

    Args:
        level: whose facts they are.
        cohort: as it was read.
        period: of which the ranking is.
        listed: who is to be ranked; None where nobody says.
    """
    agencies = [submission.agency for submission in cohort.submissions]
    known = {identity(each.code): each for each in listed or ()}
    found = [known.get(identity(agency.code)) for agency in agencies]
    return Gaps(
        cohort.rows - len(agencies),
        tuple(at for at, agency in enumerate(agencies) if level.peer_groups and not agency.peer_group),
        tuple(at for at, each in enumerate(cohort.submissions) if each.period != period),
        tuple(at for at, each in enumerate(found) if listed is not None and each is None),
        tuple(at for at, each in enumerate(found) if each and each.code != agencies[at].code),
        tuple(
            (at, each.name)
            for at, each in enumerate(found)
            if each and each.name and not fits(agencies[at].name, each.name)
        ),
        _missing(agencies, listed or ()),
    )


def _missing(agencies: Iterable[Agency], listed: Iterable[ListedAgency]) -> tuple[ListedAgency, ...]:
    found = {identity(agency.code) for agency in agencies}
    return tuple(each for each in listed if identity(each.code) not in found)


def usual_period(submissions: Iterable[Submission]) -> str:
    """The period that most submissions are of; of equals the latest. There is at least one."""
    counts = Counter(submission.period for submission in submissions)
    return max(counts, key=lambda period: (counts[period], period))
