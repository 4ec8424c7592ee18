"""Where a running application keeps its packs."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from flask import Flask, current_app

from methodology.description.facts_schema import empty_facts_file
from methodology.errors import Fault, InvalidDocument
from methodology.model.level import Level
from methodology.model.pack import Pack
from methodology.proof.cache import ensure_proved
from methodology.wording.translations import LANGUAGES
from rules.evaluation.registry import Registry
from service.evaluations.services import score

_NAME = "minhdiem"


def set_registry(app: Flask, registry: Registry) -> None:
    """Give an application its packs."""
    app.extensions[_NAME] = registry


def current_registry() -> Registry:
    """The packs of the current application."""
    registry: Registry = current_app.extensions[_NAME]
    return registry


def make_registry(places: Sequence[Path]) -> Registry:
    """The packs in some directories; the first that has a name wins."""
    return Registry(places, ensure_proved)


def valid_packs(registry: Registry) -> Iterator[Pack]:
    """The packs that are not refused."""
    for name in registry.names():
        with suppress(InvalidDocument):
            yield registry.pack(name)


def faults(registry: Registry) -> Iterator[Fault]:
    """What is wrong with any of the packs."""
    for name in registry.names():
        try:
            registry.pack(name)
        except InvalidDocument as error:
            yield from error.faults


def warm(registry: Registry) -> None:
    """Evaluate every level of every usable pack, so that no request waits until it is compiled."""
    for pack in valid_packs(registry):
        for level in pack.levels.values():
            smoke_test(registry, pack, level)


def smoke_test(registry: Registry, pack: Pack, level: Level) -> None:
    """Evaluate a level once in each language, for an agency that has given no facts."""
    nobody = {**empty_facts_file(level, str(pack.valid_from)), "agency": {"code": "0", "name": "–"}}
    for language in LANGUAGES:
        score(registry, pack.name, level.key, nobody, language)
