"""The whole document."""

from methodology.canonical import spelling
from methodology.description.document import notice, optional_text
from methodology.model.level import Group, Level
from methodology.model.pack import Pack
from rules.evaluation.result import Result
from rules.facts.submission import Submission
from rules.scorecard.context import Entry, RowContext
from rules.scorecard.facts import fact_document, notices
from rules.scorecard.receipt import receipt, sealed
from rules.scorecard.template import template
from rules.scorecard.totals import gate_documents, total_document, view_documents

SCHEMA = "minhdiem/scorecard/1"


def scorecard(pack: Pack, level: Level, submission: Submission, result: Result, language: str) -> Entry:
    """The scorecard of a submission.

    Args:
        pack: the method, whose digest it carries.
        level: a level of it.
        submission: the facts.
        result: what the submission came to, from the engine or from the plain reader.
        language: ``vi`` or ``en``.

    Returns:
        JSON data: ASCII keys, lists, texts, integers, booleans and null; every exact number is a text.
    """
    sheet = RowContext(template(pack, level, language), submission, result)
    return sealed(
        {
            "schema": SCHEMA,
            "language": language,
            "pack": _pack(sheet),
            "level": {"key": level.key, "name": level.name[language]},
            "agency": _agency(sheet),
            "period": submission.period,
            "total": total_document(sheet),
            "gates": gate_documents(sheet),
            "views": view_documents(sheet),
            "context": [fact_document(sheet, fact.name) for fact in level.context],
            "groups": Rows(sheet).groups(level.groups),
            "notices": notices(sheet),
            "receipt": receipt(pack, level, submission, result),
        }
    )


def _pack(sheet: RowContext) -> Entry:
    pack, language = sheet.pack, sheet.language
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
        "notice": notice(sheet.level, language),
        "note": optional_text(pack.note, language),
    }


def _agency(sheet: RowContext) -> Entry:
    agency, language = sheet.submission.agency, sheet.language
    groups = {group.key: group.name[language] for group in sheet.level.peer_groups}
    tags = {tag.key: tag.name[language] for tag in sheet.level.tags}
    group = agency.peer_group
    return {
        "code": agency.code,
        "name": agency.name,
        "peer_group": None if group is None else {"key": group, "name": groups[group]},
        "tags": [{"key": tag, "name": tags[tag]} for tag in agency.tags],
    }


class Rows:
    """Walks the tree in the order in which a result holds its groups and indicators."""

    def __init__(self, sheet: RowContext) -> None:
        self.sheet = sheet
        self.totals = iter(sheet.result.groups)
        self.leaves = zip(sheet.template.rows, sheet.result.indicators, strict=True)

    def groups(self, groups: tuple[Group, ...]) -> list[Entry]:
        """Each group with what is below it."""
        return [self._group(group) for group in groups]

    def _group(self, group: Group) -> Entry:
        head = {
            "key": group.key,
            "code": group.code,
            "name": group.name[self.sheet.language],
            "max": spelling(group.max),
            **self.sheet.sums(next(self.totals)),
        }
        if group.groups:
            return {**head, "groups": self.groups(group.groups)}
        return {**head, "indicators": [self._leaf() for _ in group.indicators]}

    def _leaf(self) -> Entry:
        row, outcome = next(self.leaves)
        return row.entry(self.sheet, outcome)
