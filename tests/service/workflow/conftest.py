"""Somebody to ask the service."""

import pytest
from flask.testing import FlaskClient

from service.workflow.kept import Kept
from tests.support.acts.people import application


@pytest.fixture
def client(kept: Kept) -> FlaskClient:
    return application(kept).test_client(use_cookies=False)
