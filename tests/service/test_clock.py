"""Moments as they are kept, and the days on which they fall."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from service import clock

KEPT = "2024-01-15T17:30:00.000001Z"


def test_a_moment_is_kept_and_read_again() -> None:
    at = datetime(2024, 1, 15, 17, 30, 0, 1, UTC)
    assert (clock.instant(at), clock.moment(KEPT)) == (KEPT, at)
    assert clock.instant(at.astimezone(timezone(timedelta(hours=7)))) == KEPT
    assert clock.moment(clock.instant(now := clock.now())) == now


@pytest.mark.parametrize(
    "written", ["", "2024-01-15", "2024-01-15T17:30:00Z", f"{KEPT[:-1]}+", f"{KEPT[:-1]}0", "xxxx" + KEPT[4:]]
)
def test_one_that_is_not_written_so_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(written)}$|Invalid"):
        clock.moment(written)


def test_days_are_those_of_viet_nam() -> None:
    assert clock.day(KEPT) == date(2024, 1, 16)
    assert clock.end_of_day("2024-01-15") == "2024-01-15T17:00:00.000000Z"
    assert clock.later(KEPT, minutes=-30) == "2024-01-15T17:00:00.000001Z"
