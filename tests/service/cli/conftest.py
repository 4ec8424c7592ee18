"""The command line runs in this process; its packs are read once."""

from functools import cache

import pytest

from service.cli import refusals
from service.packs.registry import make_registry

_make_registry = cache(make_registry)


@pytest.fixture(autouse=True)
def packs_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command reads its packs anew, which here would take a second each time."""
    monkeypatch.setattr(refusals, "make_registry", _make_registry)
