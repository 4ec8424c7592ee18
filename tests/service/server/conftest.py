"""A service at work, for all tests of how it serves, and a client of it."""

import logging
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from io import StringIO

import pytest
from gunicorn.config import Config

from service.http.request_id import LOGGER
from service.server.logs import Log
from tests.support.service.served import Service, served


@pytest.fixture(scope="package")
def service() -> Iterator[Service]:
    """A service with two workers and their sibling."""
    with served() as started:
        yield started


@pytest.fixture
def connection(service: Service) -> Iterator[HTTPConnection]:
    with service.connect() as opened:
        yield opened


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
