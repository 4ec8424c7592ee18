"""The time of day: read here, once for each command, and nowhere else (a rule of the linter)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

PLACE = ZoneInfo("Asia/Ho_Chi_Minh")
"""Whose days count: a term ends at midnight in Viet Nam."""

LENGTH = len("2024-01-15T03:00:00.000000Z")
"""Of every moment that is kept."""


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def instant(moment: datetime) -> str:
    """A moment as it is kept: UTC, to the microsecond, of one length, so that texts sort as moments do."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(instant: str) -> datetime:
    """The moment that was kept.

    Raises:
        ValueError: it is not written so.
    """
    if len(instant) != LENGTH or not instant.endswith("Z"):
        raise ValueError(instant)
    return datetime.fromisoformat(instant)


def day(instant: str) -> date:
    """The day, in Viet Nam, on which a moment falls."""
    return moment(instant).astimezone(PLACE).date()


def later(instant_: str, **span: float) -> str:
    """The moment so much later; the span as ``timedelta`` takes it."""
    return instant(moment(instant_) + timedelta(**span))


def end_of_day(day_: str) -> str:
    """The end of a day, ``2024-01-15``, in Viet Nam, as it is kept.

    Raises:
        ValueError: it is no date.
    """
    return instant(datetime.combine(date.fromisoformat(day_) + timedelta(days=1), time(), PLACE))
