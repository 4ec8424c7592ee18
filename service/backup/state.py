"""The record itself as a subject: what was done with all of it. Pure."""

from methodology.canonical import Document
from service.record.aggregate import Aggregate

RESTORE = "restore"


def _restored(state: Document | None, content: Document, at: str) -> Document:
    return {"state": "restored", "at": at, "head": content["head"], "lost": content["lost"]}


RECORD = Aggregate(name="record", folds={RESTORE: _restored})
"""There is one subject, ``record``; the command line alone writes its entries."""
SUBJECT = (RECORD.name, "record")
