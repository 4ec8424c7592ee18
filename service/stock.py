"""The packs at hand: read, proved and compiled when they are first asked for."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from methodology.facts_schema import template
from methodology.faults import Fault, Refused
from methodology.level import Level
from methodology.pack import Pack
from methodology.remembered import ensure_proved
from methodology.wording.numbers import LANGUAGES
from rules.registry import Registry
from service.scoring import score


def at_hand(places: Sequence[Path]) -> Registry:
    """The packs in some directories; the first that has a name wins."""
    return Registry(places, ensure_proved)


def usable(registry: Registry) -> Iterator[Pack]:
    """The packs that are not refused."""
    for name in registry.names():
        with suppress(Refused):
            yield registry.pack(name)


def faults(registry: Registry) -> Iterator[Fault]:
    """What is wrong with any of the packs."""
    for name in registry.names():
        try:
            registry.pack(name)
        except Refused as refused:
            yield from refused.faults


def warm(registry: Registry) -> None:
    """Evaluate every level of every usable pack, so that no request waits until it is compiled."""
    for pack in usable(registry):
        for level in pack.levels.values():
            rehearse(registry, pack, level)


def rehearse(registry: Registry, pack: Pack, level: Level) -> None:
    """Evaluate a level once in each language, for an agency that has given no facts."""
    nobody = {**template(level, str(pack.valid_from)), "agency": {"code": "0", "name": "–"}}
    for language in LANGUAGES:
        score(registry, pack.name, level.key, nobody, language)
