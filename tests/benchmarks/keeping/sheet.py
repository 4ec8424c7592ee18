"""An aggregate of the benchmark's own: a sheet of facts, stated sixty at a time by somebody who signed in."""

from collections.abc import Iterator, Mapping
from itertools import count
from typing import Any

from marshmallow import fields

from methodology.canonical import Document
from service import clock
from service.acts.act import ABSENT, Act, Situation
from service.acts.fields import Body
from service.acts.perform import Command, Performer
from service.acts.roles import Role, Who
from service.identity.actors import Proved, find_secret
from service.identity.credentials import new_identifier
from service.record.aggregate import Aggregate
from service.record.append import Recorder
from service.record.key import Key
from service.store.transactions import Store
from service.workflow.backend import make_backend
from service.workflow.table import AGGREGATES
from tests.support.acts.people import application, signed_in

FACTS = 60
SUBJECTS = 20
"""Sheets of one writer."""
KEY = Key(bytes(32))
_STATED = "stated"


class Statement(Body):
    """Facts by their keys."""

    facts = fields.Dict(required=True)


def _state(state: Document | None, content: Document, at: str) -> Document:
    facts = {**(state or {"facts": {}})["facts"], **content["facts"]}
    return {"state": _STATED, "facts": facts}


SHEET = Aggregate("sheet", {"state": _state})
STATE = Act(
    name="state",
    aggregate="sheet",
    title="State facts",
    who=(Who(Role.AUDITOR),),
    source=frozenset({ABSENT, _STATED}),
    target=_STATED,
    body=Statement,
)


def facts(number: int) -> Document:
    """Sixty facts with what comes with them."""
    return {
        f"government.dossiers-{at}/received": {
            "value": str(number + at),
            "origin": "self",
            "evidence": "12/BC",
        }
        for at in range(FACTS)
    }


def performer(store: Store) -> Performer:
    """Who does such acts over a store."""
    return Performer(store, Recorder(KEY, {**AGGREGATES, "sheet": SHEET}), _nowhere)


def _nowhere(act: Act, situation: Situation) -> frozenset[str]:
    return frozenset()


def somebody(store: Store) -> Proved:
    """Who acts: an account that has signed in."""
    backend = make_backend(store, KEY)
    person = signed_in(application(backend).test_client(use_cookies=False), backend, Role.AUDITOR)
    with store.reading() as connection:
        row = find_secret(connection, person.shown["session"], "session")
    return Proved(row.account, row.id)


def commands(actor: Proved, writer: str) -> Iterator[Command]:
    """Acts without an end, on one subject of the writer's after the other."""
    bodies: list[Mapping[str, Any]] = [{"facts": facts(number)} for number in range(SUBJECTS)]
    for number in count():
        at = number % SUBJECTS
        yield Command(
            act=STATE,
            id=f"{writer}-{at}",
            body=bodies[at],
            actor=actor,
            account=actor.account,
            at=clock.instant(clock.now()),
            identifier=new_identifier(),
            key=f"{writer}-{number}",
            fingerprint="0" * 64,
        )
