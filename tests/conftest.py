"""What every test shares."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher
from hypothesis import settings

from service.identity import credentials
from tests.support.record.stores import filled, small
from tests.support.store.fixtures import (
    backend,
    data,
    database,
    postgresql,
    postgresql_store,
    prepared,
    prepared_file,
    store,
)

__all__ = [
    "backend",
    "data",
    "database",
    "filled",
    "postgresql",
    "postgresql_store",
    "prepared",
    "prepared_file",
    "small",
    "store",
]

MEASURED = [Path(__file__).parent / name for name in ("methodology", "rules", "service", "tools")]
"""The tests that coverage is measured by."""

settings.register_profile("explore", deadline=None)  # a busy machine is not a defect
settings.register_profile("same", settings.get_profile("explore"), derandomize=True)  # a run can be repeated
settings.load_profile("same")


# What a password's hash costs is tested in itself (tests/service/identity/test_credentials.py).
credentials._HASHER = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Set the tests of everything else apart."""
    for item in items:
        if not any(item.path.is_relative_to(folder) for folder in MEASURED):
            item.add_marker(pytest.mark.apart)
