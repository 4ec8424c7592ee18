"""Another time of day, for tests of what ends and what begins."""

from datetime import timedelta

import pytest

from service import clock


def go_on(monkeypatch: pytest.MonkeyPatch, **span: float) -> None:
    """From now on it is so much later; the span as ``timedelta`` takes it."""
    then = clock.now() + timedelta(**span)
    monkeypatch.setattr(clock, "now", lambda: then)


def day(**span: float) -> str:
    """A day, so far from today in Viet Nam."""
    return (clock.day(clock.instant(clock.now())) + timedelta(**span)).isoformat()
