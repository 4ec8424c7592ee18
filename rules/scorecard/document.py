"""The whole document."""

from methodology.level import Level
from methodology.method import notice, text
from methodology.pack import Pack
from rules.receipt import receipt, sealed
from rules.result import Result
from rules.scorecard.facts import fact_entry, notices
from rules.scorecard.rows import Rows
from rules.scorecard.sheet import Entry, Sheet
from rules.scorecard.standing import gate_entries, total_entry, view_entries
from rules.scorecard.template import template
from rules.submission import Submission

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
    sheet = Sheet(template(pack, level, language), submission, result)
    return sealed(
        {
            "schema": SCHEMA,
            "language": language,
            "pack": _pack(sheet),
            "level": {"key": level.key, "name": level.name[language]},
            "agency": _agency(sheet),
            "period": submission.period,
            "total": total_entry(sheet),
            "gates": gate_entries(sheet),
            "views": view_entries(sheet),
            "context": [fact_entry(sheet, fact.name) for fact in level.context],
            "groups": Rows(sheet).groups(level.groups),
            "notices": notices(sheet),
            "receipt": receipt(pack, level, submission, result),
        }
    )


def _pack(sheet: Sheet) -> Entry:
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
        "note": text(pack.note, language),
    }


def _agency(sheet: Sheet) -> Entry:
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
