"""How stable ranks are as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from rules.documents.lines import labelled, wrapped
from rules.documents.spreadsheet import Cell, exact
from rules.wording.prints import PRINTS, Prints

Entry = Mapping[str, Any]

COLUMNS = ("code", "name", "peer_group", "rank", "median", "low", "high", "shift")
MOST_WEIGHTS = 10
"""Maxima that are printed, at most."""


def stability_text(document: Entry) -> str:
    """The text of what :func:`rules.stability.document.stability_document` made."""
    return "\n".join(_lines(document, PRINTS[document["language"]])) + "\n"


def stability_rows(document: Entry) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each agency."""
    for agency in document["agencies"]:
        named = (agency["code"], agency["name"], agency["peer_group"])
        ranks = (agency[name] for name in ("rank", "median", "low", "high"))
        yield (*named, *ranks, exact(agency["shift"]))


def _lines(document: Entry, say: Prints) -> Iterator[str]:
    pack = document["pack"]
    yield from (say.stability, "")
    yield from labelled(say.level, document["level"]["name"])
    yield from labelled(say.pack, f"{pack['title']} ({pack['name']})")
    yield ""
    yield from wrapped(document["summary"], "")
    yield from ("", say.ranks)
    for agency in document["agencies"]:
        yield from wrapped(f"- {agency['name']} ({agency['code']}): {agency['summary']}", "  ")
    yield from ("", say.weights)
    for weight in document["weights"][:MOST_WEIGHTS]:
        yield from wrapped(f"- {weight['code']} {weight['summary']}", "  ")
