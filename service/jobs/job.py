"""What a job is. Pure."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from methodology.canonical import Document
from service.acts.roles import Actor, Role
from service.workflow.backend import Backend


class State(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Job:
    """Long work that was asked for.

    Attributes:
        id: identifier.
        kind: what is to be done, a name of :data:`service.jobs.kinds.KINDS`.
        arguments: with what.
        state: how far it is.
        done, total: how much of how much is done; both 0 before that is known.
        result: what came of it; None before it has ended.
        account: who asked.
        asked, begun, ended: when; None where it has not been yet.
        attempts: how often it was begun: again where its process ended in the midst of it.
    """

    id: str
    kind: str
    arguments: Document
    state: State
    done: int
    total: int
    result: Document | None
    account: str
    asked: str
    begun: str | None
    ended: str | None
    attempts: int


class Progress(Protocol):
    """Told how far the work is, after each piece of it; lets others in."""

    def __call__(self, done: int, total: int) -> None:
        """So much of so much is done.

        Raises:
            Interrupted: the work is to end here.
        """


class Interrupted(BaseException):
    """A job is to end before it is done: its process stops, or another one has taken it over."""


@dataclass(frozen=True, slots=True)
class JobKind:
    """A sort of job.

    Attributes:
        name: of it.
        title: what it does, in English, for people.
        who: roles that may ask for it.
        work: does it, in pieces of some milliseconds; once more from the start where it was interrupted.
    """

    name: str
    title: str
    who: frozenset[Role]
    work: Callable[[Backend, Document, Progress], Document]

    def is_for(self, actor: Actor) -> bool:
        """Whether somebody may ask for it, and read what came of it."""
        return any(actor.has(role) for role in self.who)
