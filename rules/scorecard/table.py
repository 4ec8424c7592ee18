"""A scorecard as a table: one row for each indicator."""

from collections.abc import Iterable, Iterator

from methodology.canonical import Document
from rules.documents.headings import headings
from rules.documents.spreadsheet import Cell, exact, spreadsheet

COLUMNS = (
    *("pack", "level", "period", "agency_code", "agency", "group_code", "group", "code", "key", "name"),
    *("points", "max", "applicable", "open", "state", "reason", "summary", "facts", "evidence"),
)


def scorecard_csv(document: Document) -> str:
    """A scorecard as CSV (RFC 4180), in its own language."""
    rows = (_cells(document, group, row) for group, row in _rows(document["groups"]))
    language = document["language"]
    return spreadsheet(headings(COLUMNS, language), rows, language)


def _rows(groups: Iterable[Document]) -> Iterator[tuple[Document, Document]]:
    for group in groups:
        yield from _rows(group.get("groups", ()))
        yield from ((group, indicator) for indicator in group.get("indicators", ()))


def _cells(document: Document, group: Document, row: Document) -> Iterator[Cell]:
    agency = document["agency"]
    yield from (document["pack"]["name"], document["level"]["key"], document["period"])
    yield from (agency["code"], agency["name"])
    yield from (group["code"], group["name"], row["code"], row["key"], row["name"])
    yield from (exact(row[name]) for name in ("points", "max", "applicable", "open"))
    yield from (row["state"], row["reason"], row["summary"])
    yield "; ".join(f"{fact['label']}: {fact['shown']}" for fact in row["facts"])
    yield "; ".join(fact["evidence"] for fact in row["facts"] if fact["evidence"])
