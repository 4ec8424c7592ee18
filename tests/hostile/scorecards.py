"""Scorecards that were changed by chance, their digests made to fit again as far as anybody can."""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

from methodology.canonical import digest
from methodology.errors import Path
from methodology.loading.digests import combine_digests
from rules.scorecard.receipt import add_seal
from tests.support.scorecard.leaves import nodes, replaced, value_at, without

ODD: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    1,
    "",
    "0",
    "1",
    "999",
    "100/3",
    "missing",
    "scored",
    [],
    {},
    [None],
)


def changed(document: Any, random: Random) -> Any:
    """The document with one to three changes, and the digests renewed that whoever changed it may renew."""
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        document = random.choice(CHANGES)(document, random)
    if random.random() < 0.5 and isinstance(document.get("bundle"), dict):
        document = _renew_method(document)
    return add_seal(document) if random.random() < 0.8 and _has_receipt(document) else document


def _flip(document: Any, random: Random) -> Any:
    path = _place(document, random)
    return replaced(document, path, _another(value_at(document, path), random))


def _drop(document: Any, random: Random) -> Any:
    return without(document, _place(document, random))


def _add(document: Any, random: Random) -> Any:
    path = _place(document, random)
    value = value_at(document, path)
    if isinstance(value, dict):
        return replaced(
            document, path, {**value, random.choice(("more", "points", "text")): random.choice(ODD)}
        )
    if isinstance(value, list):
        return replaced(document, path, [*value, deepcopy(random.choice([*value, None]))])
    return _flip(document, random)


def _exchange(document: Any, random: Random) -> Any:
    """Two values change places."""
    one, other = _place(document, random), _place(document, random)
    if one[: len(other)] == other or other[: len(one)] == one:
        return _flip(document, random)
    first, second = value_at(document, one), value_at(document, other)
    return replaced(replaced(document, one, second), other, first)


CHANGES: tuple[Callable[[Any, Random], Any], ...] = (_flip, _flip, _flip, _flip, _drop, _add, _exchange)


def _place(document: Any, random: Random) -> Path:
    """Any place but the whole; as often one in the scorecard as one in the method that it carries."""
    within = "bundle" if random.random() < 0.3 else None
    places = [path for path in nodes(document) if path and (within is None or path[0] == within)]
    return random.choice(places or [path for path in nodes(document) if path])


def _another(value: Any, random: Random) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + random.choice((-1, 1, 10**6))
    if isinstance(value, str) and random.random() < 0.7:
        at = random.randrange(len(value) + 1)
        return value[:at] + random.choice("0123456789 .-/aà") + value[at + random.randrange(2) :]
    return random.choice([odd for odd in ODD if odd != value or type(odd) is not type(value)])


def _renew_method(document: Any) -> Any:
    """With the digests of its rows, of its pack and in its receipt as the method in it has them."""
    try:
        bundle = document["bundle"]
        digests = {key: dict(rows) for key, rows in bundle["digests"].items()}
        for level, rows in bundle["rows"].items():
            digests[level] = {key: digest(row) for key, row in rows.items()}
        pack = combine_digests(digest(bundle["header"]), digests).pack
        renewed = {**document, "bundle": {**bundle, "digests": digests}}
        renewed = replaced(renewed, ("pack", "digest"), pack)
        return replaced(renewed, ("receipt", "pack"), pack)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return document


def _has_receipt(document: Any) -> bool:
    return isinstance(document, dict) and isinstance(document.get("receipt"), dict)
