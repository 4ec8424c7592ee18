"""The application as it is shipped, a client of it, and a pack that does not hold."""

import shutil
import tempfile
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from service.app import create_app
from service.config import Settings
from tests.support.service.requests import SMALL


def pytest_configure(config: pytest.Config) -> None:
    """Remember proofs as long as the tests run, and not among the user's."""
    directory, patch = tempfile.TemporaryDirectory(), pytest.MonkeyPatch()
    patch.setenv("MINHDIEM_CACHE", directory.name)
    config.add_cleanup(patch.undo)
    config.add_cleanup(directory.cleanup)


@pytest.fixture(scope="session")
def app() -> Flask:
    return create_app(Settings.read({}))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A directory with a pack in which no case applies to a plan that was signed late."""
    shutil.copytree(SMALL, tmp_path / "packs")
    file = tmp_path / "packs" / "example" / "2026" / "department.yaml"
    written = file.read_text(encoding="utf-8")
    file.write_text(written.replace("            - {else: 0}\n", ""), encoding="utf-8")
    return tmp_path / "packs"
