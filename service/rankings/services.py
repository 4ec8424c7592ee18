"""The ranking of a cohort, and the scorecards of its agencies: the same for every way in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from methodology.canonical import Document
from rules.evaluation.compiled import CompiledLevel
from rules.evaluation.evaluate import evaluate
from rules.evaluation.prepared import PreparedLevel
from rules.facts.cohort import Cohort
from rules.ranking.document import ranking_document
from rules.ranking.gaps import ListedAgency, usual_period
from rules.ranking.ranking import rank_cohort
from rules.scorecard.document import scorecard_document
from service.faults import broken_rows
from service.organisations.registry_list import RegistryList


@dataclass(frozen=True, slots=True)
class RankOptions:
    """How a cohort is ranked.

    Attributes:
        listed: who is to be ranked; None where nobody says.
        registry: says who is, in place of a list.
        period: of which the ranking is; that of most agencies where nobody says.
        partial: whether those who can be ranked are, although the cohort is not complete.
    """

    listed: Sequence[ListedAgency] | None = None
    registry: RegistryList | None = None
    period: str | None = None
    partial: bool = False


def rank(prepared: PreparedLevel, cohort: Cohort, language: str, options: RankOptions) -> Document:
    """The ranking of a cohort.

    Args:
        prepared: the level by whose method it is scored.
        cohort: the agencies' facts.
        language: of the texts.
        options: who is to be ranked, and how.

    Raises:
        InvalidDocument: ``registry_empty``.
    """
    registry, period = options.registry, options.period or usual_period(cohort.submissions)
    listed = registry.listed(prepared.level, period) if registry else options.listed
    found = rank_cohort(prepared, cohort, listed, period, options.partial)
    document = ranking_document(found, language) | {"broken": broken_rows(cohort.faults, language)}
    if registry:
        document["notices"] += registry.remarks(document["unlisted"], period, language)
    return document


def scorecards(compiled: CompiledLevel, cohort: Cohort, language: str) -> Iterator[Document]:
    """The scorecard of each agency, as they came."""
    for submission in cohort.submissions:
        yield scorecard_document(compiled, submission, evaluate(compiled, submission), language)
