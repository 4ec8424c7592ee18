"""What an application needs to keep things: the store, the key, who performs acts."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app

from service.acts.perform import Performer
from service.config import Settings
from service.http.problems import Problem
from service.identity.preparing import Workshop
from service.record.append import Recorder
from service.record.key import Key, read_key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.workflow.table import AGGREGATES, places

KEY = "seal.key"
"""Name of the file of the key, in the directory of data."""


@dataclass(frozen=True, slots=True)
class Backend:
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


def make_backend(store: Store, key: Key, slowly: Callable[..., Any] = call) -> Backend:
    """All of it, over a store.

    Args:
        store: that has its tables.
        key: seals entries.
        slowly: calls what takes long where it holds up nobody.
    """
    performer = Performer(store, Recorder(key, AGGREGATES), places)
    return Backend(store, performer, Workshop(store, key, slowly))


def open_backend(settings: Settings, slowly: Callable[..., Any] = call) -> Backend:
    """All of it, over the database of some settings, which is there already (``minhdiem db upgrade``).

    Raises:
        UnusableKey: the key is not there, or cannot be used.
        ValueError: the address is of no database that can be used.
    """
    assert settings.data
    key = read_key(settings.data / KEY)
    return make_backend(Store(make_engine(read_url(settings.address))), key, slowly)


def set_backend(app: Flask, backend: Backend | None) -> None:
    """Let an application keep things."""
    app.extensions["backend"] = backend


def current_backend() -> Backend:
    """What the current application keeps things with.

    Raises:
        Problem: ``nothing_kept``, where it keeps nothing.
    """
    backend: Backend | None = current_app.extensions["backend"]
    if backend is None:
        raise Problem("nothing_kept")
    return backend
