"""A service at work, for all tests of how it serves, and a client of it."""

import logging
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from io import StringIO

import pytest
from gunicorn.config import Config

from service.http.request_id import LOGGER
from service.record.key import make_key
from service.server.logs import Log
from service.store.engine import make_engine, read_url
from service.store.transactions import Store
from service.workflow.backend import KEY, make_backend
from tests.support.acts.crowd import Keeping
from tests.support.acts.crowd import keeping as start_keeping
from tests.support.service.served import Service, served
from tests.support.store.fixtures import STORES, new_database


@pytest.fixture(scope="package")
def service() -> Iterator[Service]:
    """A service with two workers and their sibling."""
    with served() as started:
        yield started


@pytest.fixture
def connection(service: Service) -> Iterator[HTTPConnection]:
    with service.connect() as opened:
        yield opened


@pytest.fixture(scope="module", params=STORES)
def keeping(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Keeping]:
    """A service that keeps things, with two workers, on each store."""
    directory = tmp_path_factory.mktemp("keeping")
    made = make_key(directory / KEY)
    with new_database(request.param, directory, request.getfixturevalue) as database:
        engine = make_engine(read_url(database))
        with start_keeping(make_backend(Store(engine), made), directory, database) as started:
            yield started
        engine.dispose()


@pytest.fixture
def errors(monkeypatch: pytest.MonkeyPatch) -> StringIO:
    """Standard error."""
    stream = StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    return stream


@pytest.fixture
def log(errors: StringIO) -> Iterator[Log]:
    """The log, on standard error; afterwards the loggers are as they were."""
    yield Log(Config())
    for name in ("gunicorn.error", LOGGER):
        logging.getLogger(name).handlers, logging.getLogger(name).propagate = [], True
