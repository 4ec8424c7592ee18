"""What commands do with people, as whoever may use the command line."""

from collections.abc import Mapping
from typing import Any

from methodology.canonical import Document
from rules.facts.cohort import identity
from service import clock
from service.acts.fields import read_body
from service.acts.perform import Command
from service.acts.roles import SYSTEM, Role
from service.identity.actors import as_system
from service.identity.credentials import new_identifier
from service.identity.preparing import INVITATION_DAYS
from service.people.member_rows import FindOrganisation, MemberRows
from service.people.queries import Account, list_accounts
from service.people.slips import Slip
from service.record.documents import load_all
from service.registry.state import ORGANISATION, holds_on
from service.workflow.backend import Backend
from service.workflow.table import ACTS
from service.workflow.views import perform


def create_administrator(backend: Backend, login: str, name: str) -> Slip:
    """Invite an administrator.

    Raises:
        InvalidDocument: login or name cannot stand so.
        Refused: ``rule_broken``, where the login belongs to somebody.
        StoreUnavailable: nothing can be written now.
    """
    at = clock.instant(clock.now())
    start = clock.day(at).isoformat()
    membership = {"role": str(Role.ADMINISTRATOR), "from": start}
    act = ACTS["account.invite"]
    body = read_body(act.body, {"login": login, "name": name, "membership": membership})
    shown = _perform(backend, act.key, body, at)
    return Slip(body["name"].text, body["login"].text, shown["invitation"], _until(at))


def import_members(backend: Backend, rows: MemberRows) -> list[Slip]:
    """Invite all people of a table, or nobody.

    Raises:
        InvalidDocument: what is wrong, with its line.
        Refused: ``rule_broken``; its faults are those of the act.
        StoreUnavailable: nothing can be written now.
    """
    at, body = clock.instant(clock.now()), rows.body()
    names = {row["login"].text: row["name"].text for row in body["accounts"]}
    shown = _perform(backend, "account.import", body, at)["invitations"]
    return [Slip(names[each["login"]], each["login"], each["invitation"], _until(at)) for each in shown]


def all_accounts(backend: Backend) -> list[Account]:
    """All accounts, in order of login."""
    with backend.store.reading() as connection:
        return list_accounts(connection, SYSTEM, clock.instant(clock.now()))


def organisation_finder(backend: Backend) -> FindOrganisation:
    """Tells organisations by their codes; a spreadsheet may have dropped leading zeros."""
    with backend.store.reading() as connection:
        states = {
            id: each.state for id, each in load_all(connection, ORGANISATION.name).items() if each.state
        }

    def find_organisation(code: str, day: str) -> str | None:
        there = [(id, state["code"]) for id, state in states.items() if holds_on(state, day)]
        exact = [id for id, known in there if known == code]
        alike = [id for id, known in there if identity(known) == identity(code)]
        return next(iter(exact or alike), None)

    return find_organisation


def _perform(backend: Backend, act: str, body: Mapping[str, Any], at: str) -> Document:
    """Do an act; what is shown once."""
    command = Command(ACTS[act], new_identifier(), body, as_system, SYSTEM.account, at, new_identifier())
    _, shown = perform(backend, command)
    return shown


def _until(at: str) -> str:
    return clock.later(at, days=INVITATION_DAYS)
