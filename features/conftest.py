"""What the specifications stand on: the steps, the packs, the service."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pytest_bdd.scenario import scenario_wrapper_template_registry

from features.steps import MODULES
from methodology.loading.repository import SHIPPED
from rules.evaluation.registry import Registry
from rules.ranking.gaps import ListedAgency
from service.app import create_app
from service.config import Settings
from tests.support.store.fixtures import (
    STORES,
    data,
    database,
    kept,
    postgresql,
    prepared,
    prepared_file,
    store,
)

__all__ = ["data", "database", "kept", "postgresql", "prepared", "prepared_file", "store"]

KEEPING = {"nguoi-dung"}
"""Folders of specifications in which something is kept."""
TRIAL_PACKS = Path(__file__).parent / "packs"

pytest.register_assert_rewrite(*MODULES)


def pytest_configure(config: pytest.Config) -> None:
    """Make the steps known."""
    for name in MODULES:
        config.pluginmanager.register(import_module(name), name)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is kept is kept by both stores: such a specification runs on each."""
    scenario = scenario_wrapper_template_registry.get(metafunc.function)
    if scenario and KEEPING & set(Path(scenario.feature.filename).parts):
        metafunc.fixturenames.append("database")
        metafunc.parametrize("database", STORES, indirect=True)


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """The service with the packs of the specifications, which it proves when they are first asked for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MINHDIEM_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield create_app(Settings((TRIAL_PACKS,)))


@pytest.fixture(scope="session")
def registry() -> Registry:
    """The packs of the specifications and the shipped ones; that they are proved is shown elsewhere."""
    return Registry((TRIAL_PACKS, SHIPPED))


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A client of the service."""
    return app.test_client()


@pytest.fixture
def listed() -> list[ListedAgency] | None:
    """Who is to be ranked; nobody says, unless a specification does."""
    return None


@pytest.fixture
def headers() -> dict[str, str]:
    """What the client says of itself."""
    return {}
