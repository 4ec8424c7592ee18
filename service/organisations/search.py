"""Finding organisations by what people type: without tone marks, by either spelling, by code. Pure."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from service.organisations.organisation import Organisation
from service.registry.state import holds_on

LONGEST = 100
"""Characters of what is searched for."""
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=20_000)
def search_words(text: str) -> tuple[str, ...]:
    """The words of a text without case and marks: ``Hòa`` and ``hoa`` are the same, ``đ`` is ``d``."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return tuple(_WORD.findall(letters))


@dataclass(frozen=True, slots=True)
class Filter:
    """Which organisations are looked for; None: all.

    Attributes:
        q: the beginnings of words of the name, the district or the code, in any order.
        level, group, kind: as the registry has them.
        parent: its identifier or code.
        on: a day on which it exists, ``2024-01-15``.
    """

    q: str | None = None
    level: str | None = None
    group: str | None = None
    kind: str | None = None
    parent: str | None = None
    on: str | None = None


def select_organisations(organisations: Iterable[Organisation], wanted: Filter) -> list[Organisation]:
    """Those that are looked for, in order of code and first day."""
    everything = {each.id: each for each in organisations}
    parents = None if wanted.parent is None else _named(everything.values(), wanted.parent)
    words = search_words(wanted.q or "")
    found = (
        each
        for each in everything.values()
        if _fits(each, wanted) and (parents is None or each.state["parent"] in parents) and _has(each, words)
    )
    return sorted(found, key=lambda each: each.place)


def _named(organisations: Iterable[Organisation], name: str) -> set[str]:
    return {each.id for each in organisations if name in (each.id, each.state["code"])}


def _fits(each: Organisation, wanted: Filter) -> bool:
    if wanted.on is not None and not holds_on(each.state, wanted.on):
        return False
    asked = ((name, getattr(wanted, name)) for name in ("level", "group", "kind"))
    return all(value is None or each.state[name] == value for name, value in asked)


def _has(each: Organisation, words: Iterable[str]) -> bool:
    """Whether each word begins one of the organisation's."""
    state = each.state
    own = search_words(f"{state['name']} {state['district'] or ''} {state['code']}")
    return all(any(word.startswith(begun) for word in own) for begun in words)
