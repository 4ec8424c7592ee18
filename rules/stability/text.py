"""How stable ranks are as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator

from methodology.canonical import Document
from methodology.wording.translations import gettext
from rules.documents.header import agency_text, heading, pack_text
from rules.documents.lines import labelled, wrapped
from rules.documents.spreadsheet import Cell, exact

COLUMNS = ("code", "name", "peer_group", "rank", "median", "low", "high", "shift")
MOST_WEIGHTS = 10
"""Maxima that are printed, at most."""


def stability_text(document: Document) -> str:
    """The text of what :func:`rules.stability.document.stability_document` made."""
    return "\n".join(_lines(document)) + "\n"


def stability_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each agency."""
    for agency in document["agencies"]:
        names = (agency["code"], agency["name"], agency["peer_group"])
        ranks = (agency[name] for name in ("rank", "median", "low", "high"))
        yield (*names, *ranks, exact(agency["shift"]))


def _lines(document: Document) -> Iterator[str]:
    language = document["language"]
    _ = gettext(language)
    yield from heading(_("STABILITY OF THE RANKS"), document["level"], language)
    yield from labelled(_("Pack"), pack_text(document["pack"]))
    yield ""
    yield from wrapped(document["summary"], "")
    yield from ("", _("Ranks among peers"))
    for agency in document["agencies"]:
        yield from wrapped(f"- {agency_text(agency)}: {agency['summary']}", "  ")
    yield from ("", _("Maxima that drive the order most"))
    for weight in document["weights"][:MOST_WEIGHTS]:
        yield from wrapped(f"- {weight['code']} {weight['summary']}", "  ")
