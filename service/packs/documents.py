"""Packs and levels as data, in one language."""

from collections import Counter
from collections.abc import Iterable

from methodology.canonical import Document, spelling
from methodology.description.document import notice, optional_text
from methodology.errors import InvalidDocument
from methodology.model.level import Gate, Level, Named, View
from methodology.model.pack import Band, Pack
from rules.evaluation.registry import Registry

ROOT = "/api/v1/packs"


def listed_pack_document(registry: Registry, name: str, language: str) -> Document:
    """A pack in the list; one that is refused says so and no more."""
    document = {"name": name, "href": f"{ROOT}/{name}"}
    try:
        pack = registry.pack(name)
    except InvalidDocument:
        return {**document, "usable": False, "title": None, "status": None, "digest": None}
    more = {"title": pack.title[language], "status": pack.status, "digest": pack.digests.pack}
    return {**document, "usable": True, **more}


def pack_document(pack: Pack, language: str) -> Document:
    """A pack."""
    issued, rounding = pack.issued, pack.rounding
    return {
        "name": pack.name,
        "title": pack.title[language],
        "digest": pack.digests.pack,
        "status": pack.status,
        "issued": {"document": issued.document, "date": issued.date.isoformat(), "by": issued.by[language]},
        "valid": {"from": pack.valid_from, "to": pack.valid_to},
        "rounding": {"at": rounding.at, "digits": rounding.digits, "mode": rounding.mode},
        "not_applicable": pack.not_applicable,
        "bands": [_band(band, language) for band in pack.bands],
        "levels": [_level(pack, level, language) for level in pack.levels.values()],
        "supersedes": pack.supersedes,
        "follows": list(pack.follows),
        "note": optional_text(pack.note, language),
    }


def _band(band: Band, language: str) -> Document:
    at_least = None if band.at_least is None else spelling(band.at_least)
    return {
        "key": band.key,
        "name": band.name[language],
        "at_least": at_least,
        "requires": list(band.requires),
    }


def _level(pack: Pack, level: Level, language: str) -> Document:
    return {
        "key": level.key,
        "name": level.name[language],
        "max": spelling(level.max),
        "href": level_href(pack.name, level.key),
    }


def level_href(pack: str, level: str) -> str:
    """The address of a level."""
    return f"{ROOT}/{pack}/levels/{level}"


def level_document(pack: Pack, level: Level, language: str) -> Document:
    """A level of a pack."""
    href = level_href(pack.name, level.key)
    return {
        "key": level.key,
        "name": level.name[language],
        "max": spelling(level.max),
        "pack": pack.name,
        "indicators": len(level.indicators),
        "facts": len(level.facts),
        "provenance": dict(Counter(row.source.provenance for row in level.indicators)),
        "notice": notice(level, language),
        "peer_groups": _named(level.peer_groups, language),
        "tags": _named(level.tags, language),
        "views": _named(level.views, language),
        "gates": _named(level.gates, language),
        "note": optional_text(level.note, language),
        "links": {
            "facts_schema": f"{href}/facts-schema",
            "method": f"{href}/method",
            "template": f"{href}/template",
        },
    }


def _named(items: Iterable[Named | View | Gate], language: str) -> list[Document]:
    return [{"key": item.key, "name": item.name[language]} for item in items]
