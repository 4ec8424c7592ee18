"""Finding organisations by what people type: without tone marks, by either spelling, by code. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from methodology.wording.same_text import unmarked
from service.organisations.organisation import Organisation
from service.registry.state import holds_on

LONGEST = 100
"""Characters of what is searched for."""
_WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=20_000)
def search_words(text: str) -> tuple[str, ...]:
    """The words of a text, without case and marks."""
    return tuple(_WORD.findall(unmarked(text)))


@dataclass(frozen=True, slots=True)
class Filter:
    """Which organisations are looked for; None: all.

    Attributes:
        q: the beginnings of words of the name, in any order; where no name has them, of name, district and
            code.
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
    everything = list(organisations)
    parents = {each.id for each in everything if wanted.parent in (each.id, each.state["code"])}
    found = [
        each
        for each in everything
        if _fits(each, wanted) and (wanted.parent is None or each.state["parent"] in parents)
    ]
    return sorted(_having(found, search_words(wanted.q or "")), key=lambda each: each.place)


def _fits(each: Organisation, wanted: Filter) -> bool:
    if wanted.on is not None and not holds_on(each.state, wanted.on):
        return False
    asked = ((name, getattr(wanted, name)) for name in ("level", "group", "kind"))
    return all(value is None or each.state[name] == value for name, value in asked)


def _having(organisations: Sequence[Organisation], words: Sequence[str]) -> list[Organisation]:
    """Those that have the words in their names; where nobody has, in name, district and code together."""
    by_name = [each for each in organisations if _begin(words, search_words(each.state["name"]))]
    return by_name or [each for each in organisations if _begin(words, _all_words(each))]


def _all_words(each: Organisation) -> tuple[str, ...]:
    return search_words(f"{each.state['name']} {each.state['district'] or ''} {each.state['code']}")


def _begin(words: Iterable[str], own: Iterable[str]) -> bool:
    """Whether each word begins another one of its own."""
    left = list(own)
    for begun in sorted(words, key=len, reverse=True):
        found = next((word for word in left if word.startswith(begun)), None)
        if found is None:
            return False
        left.remove(found)
    return True
