"""Preparing what things are kept in: the place, the tables, the key."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from service.config import Settings
from service.record.key import make_key, read_key
from service.record.queries import read_head
from service.store.engine import make_engine, read_url
from service.store.places import prepare_place
from service.store.tables import REVISION
from service.store.upgrade import current_revision, upgrade
from service.workflow.backend import KEY


@contextmanager
def connected(settings: Settings) -> Iterator[Engine]:
    """An engine for the database of some settings, which is closed at the end.

    Raises:
        ValueError: the address is of no database that can be used.
        NetworkDisk: it would be a file on a network disk.
    """
    url = read_url(settings.address)
    prepare_place(url)
    engine = make_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


def prepare_store(settings: Settings) -> tuple[str, Path | None]:
    """Make or upgrade the tables, and make the key where nothing is kept yet.

    Args:
        settings: with a directory of data.

    Returns:
        Where things are kept, without a password; where a copy of the file from before is.

    Raises:
        ValueError, NetworkDisk: as :func:`connected`.
        UnusableKey: there are entries, and the key that sealed them is not there, or cannot be used.
        sqlalchemy.exc.SQLAlchemyError: the database does not answer.
    """
    assert settings.data
    with connected(settings) as engine:
        copy = upgrade(engine)
        with engine.connect() as connection:
            is_new = read_head(connection).number == 0
        (make_key if is_new else read_key)(settings.data / KEY)
        return engine.url.render_as_string(hide_password=True), copy


def check_store(settings: Settings) -> tuple[str, bool]:
    """Whether the tables are of the revision that this software needs.

    Returns:
        Where things are kept, without a password; whether they are.

    Raises:
        ValueError, NetworkDisk: as :func:`connected`.
        sqlalchemy.exc.SQLAlchemyError: the database does not answer.
    """
    with connected(settings) as engine:
        is_current = current_revision(engine) == REVISION
        return engine.url.render_as_string(hide_password=True), is_current
