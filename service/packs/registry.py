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


def broken_packs(registry: Registry) -> dict[str, tuple[Fault, ...]]:
    """The names of the packs that cannot be used, with what is wrong with each."""
    broken = {}
    for name in registry.names():
        try:
            for key in registry.pack(name).levels:
                registry.compiled(name, key)
        except InvalidDocument as error:
            broken[name] = error.faults
    return broken
