"""What an organisation is, folded from its entries. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta

from methodology.canonical import Document
from service.record.aggregate import Aggregate, Found

ACTIVE = "active"
ENDED = "ended"


def _registered(state: Document | None, content: Document, at: str) -> Document:
    optional: Document = {"district": None, "parent": None, "group": None, "tags": [], "until": None}
    return {"state": ACTIVE, "successors": [], "citing": None, **optional, **content}


def _amended(state: Document | None, content: Document, at: str) -> Document:
    return {**(state or {}), **content}


def _ended(state: Document | None, content: Document, at: str) -> Document:
    return {**(state or {}), "state": ENDED, **content}


def _found(state: Document) -> Iterator[Found]:
    yield Found("code", state["code"])
    if state["until"] is None:
        yield Found("open_code", state["code"], sole=True)
    if state["parent"]:
        yield Found("parent", state["parent"])
    for successor in state["successors"]:
        yield Found("successor", successor)


ORGANISATION = Aggregate(
    name="organisation",
    folds={"register": _registered, "amend": _amended, "end": _ended},
    found=_found,
)
"""An organisation that is appraised or appraises, or a team. A code can come back with another name: it names
one organisation on one day."""


def holds_on(state: Document, day: str) -> bool:
    """Whether an organisation exists on a day, ``2024-01-15``."""
    return bool(state["from"] <= day and (state["until"] is None or day <= state["until"]))


def overlap(state: Document, other: Document) -> bool:
    """Whether there is a day on which both exist."""
    return bool(state["from"] <= (other["until"] or "9999") and other["from"] <= (state["until"] or "9999"))


def day_after(day: str) -> str:
    """The next day, as in ``2025-07-01``."""
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def label(state: Document) -> str:
    """The name by which people know which one is meant: with its district, for two may have one name."""
    return f"{state['name']} ({state['district']})" if state["district"] else str(state["name"])
