"""The one way through: what is asked, loaded under lock, judged, recorded, committed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from methodology.canonical import Document
from methodology.errors import Fault
from service import clock
from service.acts.act import Act, Reader, Situation
from service.acts.refusals import Places, Refusal, refusal, refusal_at_once
from service.acts.roles import Actor
from service.record.append import Recorder
from service.record.documents import Stored, commitments_of, find, load, load_all
from service.record.entry import Entry, Origin, Subject
from service.record.queries import of_command
from service.store.transactions import Store

Identify = Callable[[Reader, str], Actor]
"""Tells who acts, with the memberships that hold at a time, as the database has it in the transaction in
which the act is judged; raises :class:`Refused` where the credential has ended meanwhile."""


class Refused(Exception):
    """An act was refused, and nothing has changed.

    Attributes:
        refusal: why.
    """

    def __init__(self, code: str, *faults: Fault) -> None:
        super().__init__(code)
        self.refusal = Refusal(code, faults)


@dataclass(frozen=True, slots=True)
class Command:
    """An act that somebody asks for.

    Attributes:
        act: it.
        id: of the subject.
        body: as the act's schema read it.
        actor: tells, in the transaction, who acts.
        account: whose command it is.
        at: when it arrived.
        identifier: of the command.
        key: idempotency key.
        fingerprint: keyed digest of what was asked.
        seen: which version of the subject the actor saw; None where that does not matter.
    """

    act: Act
    id: str
    body: Mapping[str, Any]
    actor: Identify
    account: str
    at: str
    identifier: str
    key: str | None = None
    fingerprint: str | None = None
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class Here:
    """Reads in a transaction."""

    connection: Connection

    def state(self, aggregate: str, id: str) -> Document | None:
        """The state of a subject; None where there is none."""
        return load(self.connection, [(aggregate, id)])[aggregate, id].state

    def states(self, aggregate: str) -> Mapping[str, Document]:
        """The states of all subjects of a sort, by identifier."""
        found = load_all(self.connection, aggregate)
        return {id: each.state for id, each in found.items() if each.state}

    def find(self, aggregate: str, name: str, value: Any) -> list[str]:
        """The identifiers of subjects that are found by a value."""
        return find(self.connection, aggregate, name, value)

    def commitments(self, aggregate: str, id: str) -> frozenset[str]:
        """The commitments to private texts of a subject that were not forgotten."""
        return commitments_of(self.connection, (aggregate, id))


@dataclass(frozen=True, slots=True)
class Performer:
    """Does what is asked, or refuses it.

    Attributes:
        store: where things are kept.
        recorder: adds to the record.
        places: to whom a subject belongs.
    """

    store: Store
    recorder: Recorder
    places: Places

    def perform(self, command: Command) -> Sequence[Entry]:
        """Do it; the entries it made, once it is committed.

        A command that came before with the same key made its entries then; they are given again.

        Raises:
            Refused: why not.
            StoreUnavailable: nothing can be written now, or it is not known whether it was.
        """
        return self.store.write(lambda connection: self._decide(connection, command))

    def check(self, command: Command) -> Sequence[Entry]:
        """Check who acts and the state of the subject, before anything slow is done for the command.

        Returns:
            The entries that it made, where it came before with the same key: the state may be another by now.

        Raises:
            Refused: why not.
            StoreUnavailable: nothing can be read now.
        """
        act = command.act
        with self.store.reading() as connection:
            actor = command.actor(Here(connection), command.at)
            if made := _made_before(connection, command):
                return made
            subject = (act.aggregate, command.id)
            states = {subject: load(connection, [subject])[subject].state}
            day = clock.day(command.at)
            situation = Situation(actor, command.id, states, command.body, command.at, day)
        if against := refusal_at_once(act, situation, self.places):
            raise Refused(against.code, *against.faults)
        return ()

    def _decide(self, connection: Connection, command: Command) -> Sequence[Entry]:
        if made := _made_before(connection, command):
            return made
        act = command.act
        stored = load(
            connection, act.subjects(Here(connection), act.aggregate, command.id, command.body), lock=True
        )
        _check_seen(command, stored[act.aggregate, command.id])
        situation = self.situation(connection, command, stored)
        if against := refusal(act, situation, self.places):
            raise Refused(against.code, *against.faults)
        origin = Origin(
            situation.actor.account, command.identifier, key=command.key, fingerprint=command.fingerprint
        )
        changes = tuple(act.changes(act, situation))
        return self.recorder.append(connection, origin, command.at, changes, stored)

    def situation(
        self, connection: Connection, command: Command, stored: Mapping[Subject, Stored]
    ) -> Situation:
        """What an act is judged by."""
        reader = Here(connection)
        states = {subject: each.state for subject, each in stored.items()}
        bare = Situation(
            actor=command.actor(reader, command.at),
            id=command.id,
            states=states,
            body=command.body,
            at=command.at,
            today=clock.day(command.at),
        )
        context = command.act.context(reader, bare)
        return Situation(bare.actor, bare.id, states, bare.body, bare.at, bare.today, context)


def _made_before(connection: Connection, command: Command) -> Sequence[Entry]:
    """The entries that a command made when it came before; none where it did not.

    Raises:
        Refused: something else came with its key.
    """
    if not command.key or not (made := of_command(connection, command.account, command.key)):
        return ()
    if made[0].fingerprint != command.fingerprint:
        raise Refused("key_used", Fault("key_used", {"value": command.key}))
    return made


def _check_seen(command: Command, stored: Stored) -> None:
    if command.seen is not None and command.seen != stored.n:
        raise Refused("changed_meanwhile", Fault("changed_meanwhile", {"value": str(stored.n)}))
