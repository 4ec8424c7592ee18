"""Attempts to sign in that failed: slowed for each login, since an office shares one address."""

from sqlalchemy import Connection, delete, func, insert, select

from service import clock
from service.record.key import Key
from service.store.tables import attempt

MOST = 5
"""Failed attempts after which the login has to wait."""
MINUTES = 15
"""For which an attempt counts."""


def wait(connection: Connection, key: Key, login: str, at: str) -> int:
    """Seconds until the login may be tried again; 0 where it may be now."""
    since = clock.later(at, minutes=-MINUTES)
    tried = (attempt.c.login == _digest(key, login), attempt.c.at > since)
    count, first = connection.execute(select(func.count(), func.min(attempt.c.at)).where(*tried)).one()
    if count < MOST:
        return 0
    return max(1, int((clock.moment(first) - clock.moment(since)).total_seconds()) + 1)


def count_failure(connection: Connection, key: Key, login: str, at: str) -> None:
    """Count an attempt that failed, and forget old ones of everybody."""
    connection.execute(delete(attempt).where(attempt.c.at <= clock.later(at, minutes=-MINUTES)))
    connection.execute(insert(attempt).values(login=_digest(key, login), at=at))


def has_failed(connection: Connection, key: Key, login: str) -> bool:
    """Whether attempts of a login are counted."""
    found = select(attempt.c.id).where(attempt.c.login == _digest(key, login)).limit(1)
    return connection.scalar(found) is not None


def forget(connection: Connection, key: Key, login: str) -> None:
    """Forget the attempts of a login that was signed in."""
    connection.execute(delete(attempt).where(attempt.c.login == _digest(key, login)))


def _digest(key: Key, login: str) -> str:
    """What is typed as a login may be a password; only a keyed digest of it is kept."""
    return key.keyed("attempt", login.encode())
