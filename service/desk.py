"""Where a running application keeps its packs."""

from flask import Flask, current_app

from rules.registry import Registry

_NAME = "minhdiem"


def furnish(app: Flask, registry: Registry) -> None:
    """Give an application its packs."""
    app.extensions[_NAME] = registry


def desk() -> Registry:
    """The packs of the current application."""
    registry: Registry = current_app.extensions[_NAME]
    return registry
