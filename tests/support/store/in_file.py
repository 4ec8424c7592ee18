"""An application that keeps things in a file of SQLite, for tests that make it before any fixture."""

from pathlib import Path

from service.record.key import make_key
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.store.upgrade import upgrade
from service.workflow.backend import KEY, Backend, make_backend


def backend_in(directory: Path) -> Backend:
    """A new store with a key, in a directory."""
    engine = make_engine(read_url(f"sqlite:///{directory / 'minhdiem.db'}"))
    upgrade(engine)
    return make_backend(Store(engine), make_key(directory / KEY))
