"""What an act is, and what it is judged by. Pure: no database, no HTTP."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Protocol

from marshmallow import Schema

from methodology.canonical import Document
from methodology.errors import Fault
from service.acts.roles import Actor, Who
from service.record.entry import Change, Subject

ABSENT = "absent"
"""The state of a subject that does not exist yet."""


class Reader(Protocol):
    """What an act may look at when it is decided, all of it as it is in the same transaction."""

    def state(self, aggregate: str, id: str) -> Document | None:
        """The state of a subject; None where there is none."""

    def states(self, aggregate: str) -> Mapping[str, Document]:
        """The states of all subjects of a sort, by identifier."""

    def find(self, aggregate: str, name: str, value: Any) -> list[str]:
        """The identifiers of subjects that are found by a value."""

    def commitments(self, aggregate: str, id: str) -> frozenset[str]:
        """The commitments to private texts of a subject that were not forgotten."""


@dataclass(frozen=True, slots=True)
class Situation:
    """All that an act is judged by.

    Attributes:
        actor: who acts.
        id: of the subject.
        states: of each subject that the act touches, by aggregate and identifier.
        body: what is asked, read by the act's schema.
        at: the time of the command.
        today: the day, in Viet Nam.
        context: what the act has looked at beside.
    """

    actor: Actor
    id: str
    states: Mapping[Subject, Document | None]
    body: Mapping[str, Any]
    at: str
    today: date
    context: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """Something that must hold.

    Attributes:
        name: of it.
        faults: what is wrong where it does not.
        early: whether it can be told before anything is asked: it looks at no body.
    """

    name: str
    faults: Callable[[Situation], Iterable[Fault]]
    early: bool = False

    @property
    def text(self) -> str:
        """What must hold, in an English sentence."""
        return (self.faults.__doc__ or "").strip()


def _only_itself(reader: Reader, aggregate: str, id: str, body: Mapping[str, Any]) -> Iterable[Subject]:
    return ((aggregate, id),)


def _as_asked(act: "Act", situation: Situation) -> Iterable[Change]:
    return (Change(act.aggregate, situation.id, act.name, dict(situation.body)),)


def _nothing(reader: Reader, situation: Situation) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True, slots=True)
class Act:
    """One way to change what is kept.

    Attributes:
        name: a verb, as in addresses: ``amend``.
        aggregate: the sort of subject.
        title: what it does, in English, for people.
        who: who may.
        source: the states in which it can be done; :data:`ABSENT` where it makes the subject.
        target: the state after it; None: as before.
        body: reads what is asked.
        rules: what must hold.
        fresh: whether the actor must say which version was seen (``If-Match``).
        subjects: all subjects that it touches.
        context: looks at what rules and changes need beside the subjects.
        changes: the entries to be made; one, with what was asked, unless said.
    """

    name: str
    aggregate: str
    title: str
    who: tuple[Who, ...]
    source: frozenset[str]
    target: str | None
    body: type[Schema]
    rules: tuple[Rule, ...] = ()
    fresh: bool = False
    subjects: Callable[[Reader, str, str, Mapping[str, Any]], Iterable[Subject]] = _only_itself
    context: Callable[[Reader, Situation], Mapping[str, Any]] = _nothing
    changes: Callable[["Act", Situation], Iterable[Change]] = _as_asked

    @property
    def key(self) -> str:
        """Its name among all acts: ``organisation.amend``."""
        return f"{self.aggregate}.{self.name}"

    @property
    def makes(self) -> bool:
        """Whether it makes its subject."""
        return ABSENT in self.source


def state_name(state: Document | None) -> str:
    """The name of a subject's state."""
    return ABSENT if state is None else str(state["state"])
