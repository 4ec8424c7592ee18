"""An organisation as it is read."""

from dataclasses import dataclass

from sqlalchemy import Connection

from methodology.canonical import Document
from service.record.documents import Stored, find, load, load_all
from service.registry.state import ORGANISATION


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation.

    Attributes:
        id: of it.
        n: its version.
        state: as it is now.
    """

    id: str
    n: int
    state: Document

    @property
    def place(self) -> tuple[str, str, str]:
        """By which lists are in order."""
        return self.state["code"], self.state["from"], self.id


def read_organisations(connection: Connection) -> dict[str, Organisation]:
    """All organisations, by identifier."""
    return _organisations(load_all(connection, ORGANISATION.name))


def read_states(connection: Connection) -> dict[str, Document]:
    """The states of all organisations, by identifier."""
    return {id: each.state for id, each in read_organisations(connection).items()}


def find_organisation(connection: Connection, id: str) -> tuple[Organisation, dict[str, Organisation]] | None:
    """An organisation, with those that it names and those whose successor it is; None where there is none."""
    own = _load(connection, [id]).get(id)
    if own is None:
        return None
    before = find(connection, ORGANISATION.name, "successor", id)
    named = [each for each in (own.state["parent"], *own.state["successors"], *before) if each]
    return own, _load(connection, named)


def _load(connection: Connection, ids: list[str]) -> dict[str, Organisation]:
    found = load(connection, ((ORGANISATION.name, id) for id in ids))
    return _organisations({id: stored for (_, id), stored in found.items()})


def _organisations(stored: dict[str, Stored]) -> dict[str, Organisation]:
    return {id: Organisation(id, each.n, each.state) for id, each in stored.items() if each.state}
