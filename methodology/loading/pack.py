"""From the documents of a pack to the pack."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from methodology.canonical import digest
from methodology.errors import Fault, InvalidDocument, collect_errors, error_path, invalid
from methodology.format.fields import load
from methodology.loading.digests import (
    combine_digests,
    digest_documents,
    from_ordered_json,
    join_documents,
    split_documents,
)
from methodology.loading.level import build_level
from methodology.loading.records import PackRecord
from methodology.model.level import Level
from methodology.model.pack import Band, Digests, Issued, Pack, Rounding


def build_pack(pack: Any, levels: Mapping[str, Any]) -> Pack:
    """A pack from its documents.

    Args:
        pack: the document ``pack.yaml``.
        levels: file name → the document of a level.

    Raises:
        InvalidDocument: every fault; the path of one in a level begins with ``levels`` and the file's name.
    """
    loaded = load(PackRecord, pack)
    with error_path("levels"):
        built: dict[str, Level] = collect_errors(
            (name, partial(_build_level, levels, name)) for name in loaded["levels"]
        )
    by_key = {level.key: level for level in built.values()}
    if len(by_key) < len(loaded["levels"]):
        raise invalid("duplicate_level", "levels", keys=", ".join(level.key for level in built.values()))
    header, rows = split_documents(pack, {level.key: levels[name] for name, level in built.items()})
    return _pack(loaded, by_key, header, rows, digest_documents(header, rows))


def rebuild_pack(
    header: Any, rows: Mapping[str, Mapping[str, Any]], digests: Mapping[str, Mapping[str, str]]
) -> Pack:
    """A pack of which only some levels' rows are at hand, with the digests of all its rows.

    Args:
        header: as :func:`~methodology.loading.digests.ordered_json`.
        rows: level key → indicator key → row, in the same form.
        digests: level key → indicator key → digest, for every level.

    Raises:
        InvalidDocument: what is wrong in a document; ``row_digest_differs``.
    """
    named = combine_digests(digest(header), digests)
    for level, below in rows.items():
        for key, row in below.items():
            if digest(row) != digests.get(level, {}).get(key):
                raise invalid("row_digest_differs", "rows", level, key, key=key)
    header = from_ordered_json(header)
    rows = {
        level: {key: from_ordered_json(row) for key, row in below.items()} for level, below in rows.items()
    }
    documents = join_documents(header, rows)
    with error_path("levels"):
        built = collect_errors((level, partial(_build_level, documents, level)) for level in documents)
    return _pack(load(PackRecord, header["pack"]), built, header, rows, named)


def _pack(
    loaded: Mapping[str, Any], levels: Mapping[str, Level], header: Any, rows: Any, digests: Digests
) -> Pack:
    """The frozen pack from typed parts."""
    _check(loaded, levels)
    return Pack(
        name=loaded["pack"],
        title=loaded["title"],
        issued=Issued(**loaded["issued"]),
        valid_from=loaded["valid"]["first"],
        valid_to=loaded["valid"]["last"],
        status=loaded["status"],
        rounding=Rounding(**loaded["rounding"]),
        not_applicable=loaded["not_applicable"],
        levels=levels,
        bands=tuple(
            Band(band["key"], band["name"], band.get("at_least"), band.get("requires", ()))
            for band in loaded.get("bands", ())
        ),
        digests=digests,
        source_documents={"header": header, "rows": rows},
        supersedes=loaded.get("supersedes"),
        follows=loaded.get("follows", ()),
        note=loaded.get("note"),
    )


def _build_level(levels: Mapping[str, Any], name: str) -> Level:
    if name not in levels:
        raise InvalidDocument([Fault("level_file_missing", {"name": name})])
    return build_level(levels[name])


def _check(loaded: Mapping[str, Any], levels: Mapping[str, Level]) -> None:
    if not 0 <= loaded["rounding"]["digits"] <= 6:
        raise invalid("too_many_digits", "rounding", "digits", value=loaded["rounding"]["digits"], limit=6)
    if loaded["valid"]["first"] > loaded["valid"]["last"]:
        raise invalid("years_reversed", "valid", first=loaded["valid"]["first"], last=loaded["valid"]["last"])
    if loaded["status"] == "official":
        _check_quoted(levels)


def _check_quoted(levels: Mapping[str, Level]) -> None:
    for level in levels.values():
        for indicator in level.indicators:
            if indicator.source.provenance != "quoted":
                raise invalid(
                    "official_not_quoted", "status", key=indicator.key, provenance=indicator.source.provenance
                )
