"""What the author wrote, taken apart into a header and rows: the source of a pack's digests.

The header is everything but the rows; in it each row is replaced by its key. Header and rows are
enough to build the pack again, which is how a scorecard that carries them is verified anywhere.

The order of an author's mappings matters (the steps of a ladder, the answers of a choice), and JSON's
objects have none. So digests are taken of an ordered form: a mapping is the list of its pairs.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from methodology.canonical import digest
from methodology.model.pack import Digests

Written = Any
"""Mappings, lists and texts, as they stand in a file."""
Rows = dict[str, dict[str, Written]]
"""Level key → indicator key → row."""


def split_documents(pack: Written, levels: Mapping[str, Written]) -> tuple[Written, Rows]:
    """The header, and the rows.

    Args:
        pack: the document ``pack.yaml``.
        levels: level key → its document.
    """
    rows = {key: {row["key"]: row for row in _rows(level["groups"])} for key, level in levels.items()}
    headers = {
        key: {**level, "groups": _map_rows(level["groups"], lambda row: row["key"])}
        for key, level in levels.items()
    }
    return {"pack": pack, "levels": headers}, rows


def join_documents(header: Written, rows: Mapping[str, Mapping[str, Written]]) -> dict[str, Written]:
    """The documents of the levels whose rows are at hand."""
    levels = {key: (header["levels"][key], below) for key, below in rows.items()}
    return {
        key: {**level, "groups": _map_rows(level["groups"], below.__getitem__)}
        for key, (level, below) in levels.items()
    }


def ordered_json(written: Written) -> Any:
    """JSON that keeps order: a mapping is ``[[key, value], …]``, a list ``{"items": […]}``, a text itself."""
    if isinstance(written, Mapping):
        return [[key, ordered_json(value)] for key, value in written.items()]
    return {"items": [ordered_json(item) for item in written]} if isinstance(written, list) else written


def from_ordered_json(value: Any) -> Written:
    """What :func:`ordered_json` was made of.

    Raises:
        TypeError, ValueError, KeyError: where it is not of that form.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return [from_ordered_json(item) for item in value["items"]]
    return {key: from_ordered_json(below) for key, below in value}


def digest_documents(header: Written, rows: Mapping[str, Mapping[str, Written]]) -> Digests:
    """The digests of a pack that is wholly at hand."""
    of_rows = {
        level: {key: digest(ordered_json(row)) for key, row in below.items()} for level, below in rows.items()
    }
    return combine_digests(digest(ordered_json(header)), of_rows)


def combine_digests(header: str, rows: Mapping[str, Mapping[str, str]]) -> Digests:
    """A pack's digests from those of its header and its rows."""
    return Digests(digest({"header": header, "rows": rows}), header, rows)


def _rows(groups: Written) -> Iterator[Written]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from group.get("indicators", ())


def _map_rows(groups: Written, change: Callable[[Written], Written]) -> Written:
    """The groups with something else in the place of every row."""
    return [{key: _map_below(key, value, change) for key, value in group.items()} for group in groups]


def _map_below(key: str, value: Written, change: Callable[[Written], Written]) -> Written:
    if key == "groups":
        return _map_rows(value, change)
    return [change(row) for row in value] if key == "indicators" else value
