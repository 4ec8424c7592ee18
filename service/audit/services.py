"""What of the record may be read by whom, and how an entry is shown."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from sqlalchemy import Connection

from methodology.canonical import Document
from service.acts.roles import Actor, Role
from service.record.documents import load, private_texts
from service.record.entry import Entry
from service.record.formats import read_content
from service.record.queries import page
from service.record.secrets import MASKED, PRIVATE, committed

READERS = (Role.AUDITOR, Role.SECRETARY, Role.ADMINISTRATOR, Role.CHAIR)
"""Who reads the whole record."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which entries are asked for.

    Attributes:
        after: the number after which the page begins.
        limit: how many at most.
        aggregate, id: of which subjects; None: of all.
    """

    after: int
    limit: int
    aggregate: str | None
    id: str | None


def reads_all(actor: Actor) -> bool:
    """Whether an actor may read the whole record."""
    return any(actor.has(role) for role in READERS)


def may_read(actor: Actor, asked: Asked) -> bool:
    """Whether an actor may read what is asked for: everything, or what became of the own organisation."""
    own = asked.aggregate == "organisation" and asked.id in actor.organisations()
    return own or reads_all(actor)


def read_page(connection: Connection, asked: Asked) -> tuple[list[Document], bool]:
    """Some entries, and whether there are more after them.

    Args:
        connection: in a transaction that reads.
        asked: which.
    """
    found = page(connection, asked.after, asked.limit + 1, asked.aggregate, asked.id)
    shown = found[: asked.limit]
    contents = [read_content(each.format, each.content) for each in shown]
    return entry_documents(connection, shown, contents), len(found) > len(shown)


def entry_documents(
    connection: Connection, entries: Sequence[Entry], contents: Sequence[Document]
) -> list[Document]:
    """Entries as they are shown, their private texts beside them."""
    bound = [[each[PRIVATE] for each in committed(content, PRIVATE)] for content in contents]
    texts = private_texts(connection, (each for some in bound for each in some))
    gone = {
        (entry.aggregate, entry.subject)
        for entry, some in zip(entries, bound, strict=True)
        if texts.keys() < {*texts, *some}
    }
    stored = load(connection, gone)
    masked = {
        commitment: said
        for each in stored.values()
        for commitment, said in (each.state or {}).get(MASKED, {}).items()
    }
    return [
        {**asdict(entry), "content": content, "texts": dict(_texts(some, texts, masked))}
        for entry, content, some in zip(entries, contents, bound, strict=True)
    ]


def _texts(
    commitments: Iterable[str], texts: Mapping[str, str], masked: Mapping[str, Document]
) -> Iterable[tuple[str, Document]]:
    for each in commitments:
        yield each, {"text": texts.get(each), "masked": masked.get(each)}
