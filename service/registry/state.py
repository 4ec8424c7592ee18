"""What an organisation is, folded from its entries. Pure."""

from collections.abc import Iterator

from methodology.canonical import Document
from service.record.aggregate import Aggregate, Found

ACTIVE = "active"
ENDED = "ended"


def _registered(state: Document | None, content: Document, at: str) -> Document:
    optional: Document = {"district": None, "parent": None, "group": None, "tags": [], "until": None}
    return {"state": ACTIVE, "successors": [], **optional, **content}


def _amended(state: Document | None, content: Document, at: str) -> Document:
    return {**(state or {}), **content}


def _ended(state: Document | None, content: Document, at: str) -> Document:
    return {**(state or {}), "state": ENDED, "until": content["until"], "successors": content["successors"]}


def _found(state: Document) -> Iterator[Found]:
    yield Found("code", state["code"])
    if state["until"] is None:
        yield Found("open_code", state["code"], sole=True)
    if state["parent"]:
        yield Found("parent", state["parent"])


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
