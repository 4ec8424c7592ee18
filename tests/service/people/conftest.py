"""Somebody to ask the service."""

import pytest
from flask.testing import FlaskClient

from service.workflow.backend import Backend
from tests.support.acts.people import application


@pytest.fixture
def client(backend: Backend) -> FlaskClient:
    return application(backend).test_client(use_cookies=False)
