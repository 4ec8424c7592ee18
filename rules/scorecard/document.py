"""The whole scorecard as a document: JSON data with its sentences in one language, under a seal."""

from collections.abc import Sequence

from methodology.canonical import Document, spelling
from methodology.description.document import notice, optional_text
from methodology.model.level import Group, Level
from methodology.model.pack import Pack
from rules.evaluation.prepared import PreparedLevel
from rules.evaluation.result import Result
from rules.explanation import Explainer
from rules.facts.submission import Submission
from rules.next_steps.steps import Step, row_steps
from rules.scorecard.context import RowContext
from rules.scorecard.facts import FactTemplate
from rules.scorecard.notices import notice_documents
from rules.scorecard.receipt import add_seal, receipt
from rules.scorecard.row import RowTemplate
from rules.scorecard.totals import gate_documents, total_document, view_documents

SCHEMA = "minhdiem/scorecard/1"
SENTENCES = frozenset(
    ("because", "notice", "numbers", "shown", "summary", "text", "why", "written"),
)
"""Members whose texts are this program's own words, or numbers as they are read: a later release may say
them better. Everything else counts; names and labels do too, since the pack's digest pins them."""


class ScorecardTemplate:
    """What the scorecards of a level say in one language, worked out once for all agencies.

    Attributes:
        head: the pack and the level. context: the facts in common. rows: of the level's indicators, in order.
    """

    def __init__(self, prepared: PreparedLevel, language: str) -> None:
        pack, level = prepared.pack, prepared.level
        explainer = Explainer(prepared.grid, language)
        facts = {name: FactTemplate(fact, explainer) for name, fact in level.facts.items()}
        self.head = {
            "pack": _pack(pack, level, language),
            "level": {"key": level.key, "name": level.name[language]},
        }
        self.context = [(fact.name, facts[fact.name]) for fact in level.context]
        self.rows = [RowTemplate(indicator, facts, explainer, prepared) for indicator in level.indicators]


def scorecard_document(
    prepared: PreparedLevel, submission: Submission, result: Result, language: str
) -> Document:
    """The scorecard of a submission.

    Args:
        prepared: a level of the method whose digest it carries.
        submission: the facts.
        result: what the submission came to, from the engine or from the plain reader.
        language: ``vi`` or ``en``.

    Returns:
        JSON data: ASCII keys, lists, texts, integers, booleans and null; every exact number is a text.
    """
    template = prepared.once(ScorecardTemplate, language)
    context = RowContext(prepared, language, submission, result)
    groups = _Groups(template, context, row_steps(prepared, submission, result))
    return add_seal(
        {
            "schema": SCHEMA,
            "language": language,
            **template.head,
            "agency": _agency(context),
            "period": submission.period,
            "final": result.final,
            "total": total_document(context),
            "gates": gate_documents(context),
            "views": view_documents(context),
            "context": [fact.document(submission.states[name]) for name, fact in template.context],
            "groups": groups.documents(prepared.level.groups),
            "notices": notice_documents(context),
            "receipt": receipt(prepared.pack, prepared.level, submission, result),
        }
    )


def _pack(pack: Pack, level: Level, language: str) -> Document:
    issued = pack.issued
    return {
        "name": pack.name,
        "title": pack.title[language],
        "digest": pack.digests.pack,
        "status": pack.status,
        "issued": {
            "document": issued.document,
            "date": issued.date.isoformat(),
            "by": issued.by[language],
        },
        "notice": notice(level, language),
        "note": optional_text(pack.note, language),
    }


def _agency(context: RowContext) -> Document:
    agency, language = context.submission.agency, context.language
    groups = {group.key: group.name[language] for group in context.level.peer_groups}
    tags = {tag.key: tag.name[language] for tag in context.level.tags}
    group = agency.peer_group
    return {
        "code": agency.code,
        "name": agency.name,
        "peer_group": None if group is None else {"key": group, "name": groups[group]},
        "tags": [{"key": tag, "name": tags[tag]} for tag in agency.tags],
    }


class _Groups:
    """Walks the tree in the order in which a result holds its groups and indicators."""

    def __init__(
        self, template: ScorecardTemplate, context: RowContext, steps: Sequence[Step | None]
    ) -> None:
        self._context, self._totals = context, iter(context.result.groups)
        rows = zip(template.rows, context.result.indicators, steps, strict=True)
        self._rows = (row.document(context, result, step) for row, result, step in rows)

    def documents(self, groups: tuple[Group, ...]) -> list[Document]:
        """Each group with what is below it."""
        return [self._group(group) for group in groups]

    def _group(self, group: Group) -> Document:
        head = {
            "key": group.key,
            "code": group.code,
            "name": group.name[self._context.language],
            "max": spelling(group.max),
            **self._context.sums(next(self._totals)),
        }
        if group.groups:
            return {**head, "groups": self.documents(group.groups)}
        return {**head, "indicators": [next(self._rows) for _ in group.indicators]}
