"""A service at work, for all tests of how it serves, and a client of it."""

from collections.abc import Iterator
from http.client import HTTPConnection

import pytest

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
