"""What the author wrote, taken apart into a header and rows: the source of a pack's digests.

The header is everything but the rows; in it each row is replaced by its key. Header and rows are
enough to build the pack again, which is how a scorecard that carries them is verified anywhere.

The order of an author's mappings matters (the steps of a ladder, the answers of a choice), and JSON's
objects have none. So digests are taken of an ordered form: a mapping is the list of its pairs.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from methodology.canonical import digest
from methodology.model.pack import Digests

Written = Any


def split(pack: Written, levels: Mapping[str, Written]) -> tuple[Written, dict[str, dict[str, Written]]]:
    """The header, and the rows by level key and indicator key.

    Args:
        pack: the document ``pack.yaml``.
        levels: level key → its document.
    """
    rows = {level: {row["key"]: row for row in _rows(written["groups"])} for level, written in levels.items()}
    headers = {level: {**written, "groups": _keyed(written["groups"])} for level, written in levels.items()}
    return {"pack": pack, "levels": headers}, rows


def join(header: Written, rows: Mapping[str, Mapping[str, Written]]) -> dict[str, Written]:
    """The documents of the levels whose rows are at hand."""
    return {
        level: {**header["levels"][level], "groups": _filled(header["levels"][level]["groups"], below)}
        for level, below in rows.items()
    }


def ordered(written: Written) -> Any:
    """JSON that keeps order: a mapping is ``[[key, value], …]``, a list ``{"items": […]}``, a text itself."""
    if isinstance(written, Mapping):
        return [[key, ordered(value)] for key, value in written.items()]
    return {"items": [ordered(item) for item in written]} if isinstance(written, list) else written


def unordered(value: Any) -> Written:
    """What :func:`ordered` was made of.

    Raises:
        TypeError, ValueError, KeyError: where it is not of that form.
    """
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return [unordered(item) for item in value["items"]]
    return {key: unordered(below) for key, below in value}


def digests(header: Written, rows: Mapping[str, Mapping[str, Written]]) -> Digests:
    """The digests of a pack that is wholly at hand."""
    return joined(
        digest(ordered(header)),
        {level: {key: digest(ordered(row)) for key, row in below.items()} for level, below in rows.items()},
    )


def joined(header: str, rows: Mapping[str, Mapping[str, str]]) -> Digests:
    """A pack's digests from those of its header and its rows."""
    return Digests(digest({"header": header, "rows": rows}), header, rows)


def _rows(groups: Written) -> Iterator[Written]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from group.get("indicators", ())


def _keyed(groups: Written) -> Written:
    return [
        {**group, **_below(group, "groups", _keyed), **_below(group, "indicators", _keys)} for group in groups
    ]


def _filled(groups: Written, rows: Mapping[str, Written]) -> Written:
    def fill(keys: Written) -> Written:
        return [rows[key] for key in keys]

    def again(below: Written) -> Written:
        return _filled(below, rows)

    return [
        {**group, **_below(group, "groups", again), **_below(group, "indicators", fill)} for group in groups
    ]


def _below(group: Written, word: str, change: Any) -> Written:
    return {word: change(group[word])} if word in group else {}


def _keys(rows: Written) -> Written:
    return [row["key"] for row in rows]
