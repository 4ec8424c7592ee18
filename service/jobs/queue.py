"""The jobs there are, in the database: asked for, taken, ended. Each function in a transaction of a store."""

from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, Row, and_, insert, or_, select, update

from methodology.canonical import Document, canonical
from service import clock
from service.jobs.job import Job, State
from service.store.tables import job

LEASE = 10
"""Seconds for which a job is whose process took it; as long as that lives, it takes it anew in time."""
MOST_ATTEMPTS = 3
"""After which a job is given up: it may be what ends its process."""
_OPEN = (State.WAITING, State.RUNNING)


@dataclass(frozen=True, slots=True)
class Asked:
    """A job that is asked for.

    Attributes:
        kind, arguments, account: as in :class:`service.jobs.job.Job`.
        at: when.
    """

    kind: str
    arguments: Document
    account: str
    at: str


def read_job(connection: Connection, id: str) -> Job | None:
    """A job; None where there is none."""
    row = connection.execute(select(job).where(job.c.id == id)).one_or_none()
    return _job(row) if row else None


def ask(connection: Connection, id: str, asked: Asked) -> Job:
    """Ask for a job; where the same one waits or runs already, that is given.

    Args:
        connection: in a transaction that writes.
        id: of the job where it is new.
        asked: what is asked for.
    """
    arguments = canonical(asked.arguments)
    same = and_(job.c.kind == asked.kind, job.c.arguments == arguments, job.c.state.in_(_OPEN))
    if row := connection.execute(select(job).where(same).limit(1)).one_or_none():
        return _job(row)
    what = {"id": id, "kind": asked.kind, "arguments": arguments, "account": asked.account, "asked": asked.at}
    new = {**what, "state": State.WAITING, "done": 0, "total": 0, "attempts": 0}
    return _job(connection.execute(insert(job).values(new).returning(job)).one())


def take(connection: Connection, holder: str, at: str) -> Job | None:
    """The job that waits longest, which is now the holder's; None where none waits, or another one runs.

    One whose holder has not been heard of for :data:`LEASE` seconds waits again.
    """
    if connection.execute(select(job.c.id).where(job.c.state == State.RUNNING, job.c.lease > at)).first():
        return None
    waits = or_(job.c.state == State.WAITING, and_(job.c.state == State.RUNNING, job.c.lease <= at))
    first = select(job).where(waits).order_by(job.c.asked, job.c.id).limit(1).with_for_update()
    row = connection.execute(first).one_or_none()
    if row is None:
        return None
    if row.attempts >= MOST_ATTEMPTS:
        end(connection, row.id, row.holder, State.FAILED, {"error": "given_up"}, at)
        return take(connection, holder, at)
    taken = {
        "state": State.RUNNING,
        "holder": holder,
        "lease": clock.later(at, seconds=LEASE),
        "attempts": row.attempts + 1,
        "begun": at,
        "done": 0,
        "total": 0,
    }
    connection.execute(update(job).where(job.c.id == row.id).values(taken))
    return _job(row, **taken)


def go_on(connection: Connection, id: str, holder: str, done: int, total: int, at: str) -> bool:
    """Say how far a job is, and take it anew; whether it is still the holder's."""
    values = {"done": done, "total": total, "lease": clock.later(at, seconds=LEASE)}
    return bool(connection.execute(update(job).where(_held(id, holder)).values(values)).rowcount)


def give_back(connection: Connection, id: str, holder: str) -> None:
    """Let a job wait again: its process stops, for which the job is not to blame."""
    values = {"state": State.WAITING, "holder": None, "lease": None, "attempts": job.c.attempts - 1}
    connection.execute(update(job).where(_held(id, holder)).values(values))


def end(connection: Connection, id: str, holder: str, state: State, result: Document, at: str) -> None:
    """Keep what came of a job, where it is still the holder's."""
    values = {"state": state, "result": canonical(result), "ended": at, "holder": None, "lease": None}
    connection.execute(update(job).where(_held(id, holder)).values(values))


def _held(id: str, holder: str) -> Any:
    return and_(job.c.id == id, job.c.holder == holder, job.c.state == State.RUNNING)


def _job(row: Row[tuple[Any, ...]], **changed: Any) -> Job:
    fields: Document = {**row._mapping, **changed}
    return Job(
        **{name: fields[name] for name in ("id", "kind", "done", "total", "account", "attempts")},
        **{name: fields[name] for name in ("asked", "begun", "ended")},
        arguments=orjson.loads(fields["arguments"]),
        state=State(fields["state"]),
        result=orjson.loads(fields["result"]) if fields["result"] else None,
    )
