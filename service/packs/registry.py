"""Where a running application keeps its packs."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from flask import Flask, current_app

from methodology.errors import Fault, InvalidDocument
from methodology.model.pack import Pack
from methodology.proof.cache import ensure_proved
from rules.evaluation.registry import Registry

_EXTENSION = "minhdiem"


def set_registry(app: Flask, registry: Registry) -> None:
    """Give an application its packs."""
    app.extensions[_EXTENSION] = registry


def current_registry() -> Registry:
    """The packs of the current application."""
    registry: Registry = current_app.extensions[_EXTENSION]
    return registry


def make_registry(places: Sequence[Path]) -> Registry:
    """The packs in some directories; the first that has a name wins."""
    return Registry(places, ensure_proved)


def valid_packs(registry: Registry) -> Iterator[Pack]:
    """The packs that are not refused."""
    for name in registry.names():
        with suppress(InvalidDocument):
            yield registry.pack(name)


def pack_faults(registry: Registry) -> Iterator[Fault]:
    """What is wrong with any of the packs."""
    for name in registry.names():
        try:
            registry.pack(name)
        except InvalidDocument as error:
            yield from error.faults
