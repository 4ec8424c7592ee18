"""What an application needs to keep things: the store, the key, who performs acts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app

from service.acts.perform import Performer
from service.identity.preparing import Workshop
from service.record.append import Recorder
from service.record.key import Key
from service.store.transactions import Store
from service.workflow.table import AGGREGATES, places


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept, and how it is changed.

    Attributes:
        store: where things are kept.
        performer: does acts.
        workshop: prepares them.
    """

    store: Store
    performer: Performer
    workshop: Workshop


def call(function: Callable[..., Any], *args: Any) -> Any:
    """Call a function here."""
    return function(*args)


def make_kept(store: Store, key: Key, slowly: Callable[..., Any] = call) -> Kept:
    """All of it, over a store.

    Args:
        store: that has its tables.
        key: seals entries.
        slowly: calls what takes long where it holds up nobody.
    """
    performer = Performer(store, Recorder(key, AGGREGATES), places)
    return Kept(store, performer, Workshop(store, key, slowly))


def set_kept(app: Flask, kept: Kept) -> None:
    """Let an application keep things."""
    app.extensions["kept"] = kept


def current_kept() -> Kept:
    """What the current application keeps things with."""
    kept: Kept = current_app.extensions["kept"]
    return kept
