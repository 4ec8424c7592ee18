"""A back-cast as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator
from fractions import Fraction

from methodology.canonical import Document
from methodology.wording.numbers import exactly
from methodology.wording.translations import gettext
from rules.documents.header import agency_text, heading, pack_text
from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell

COLUMNS = (
    *("agency_code", "code", "key", "name", "max", "points_least", "points_greatest", "earned"),
    *("applicable_least", "applicable_greatest", "not_collected", "summary"),
)


def backcast_text(document: Document) -> str:
    """The text of what :func:`rules.backcast.document.backcast_document` made."""
    return "\n".join(_lines(document)) + "\n"


def backcast_rows(document: Document) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each indicator."""
    for row in document["indicators"]:
        points, applicable = _ends(row["points"]), _ends(row["applicable"])
        names = (document["agency"]["code"], row["code"], row["key"], row["name"])
        numbers = (Fraction(row["max"]), *points, Fraction(row["earned"]), *applicable)
        yield (*names, *numbers, "; ".join(row["not_collected"]), row["summary"])


def _ends(interval: Document) -> tuple[Fraction, Fraction]:
    return Fraction(interval["least"]), Fraction(interval["greatest"])


def _lines(document: Document) -> Iterator[str]:
    language, agency = document["language"], agency_text(document["agency"])
    _ = gettext(language)
    yield from heading(_("EARLIER FACTS UNDER THE LATER SET"), document["level"], language, agency)
    yield from labelled(_("Period"), document["period"])
    yield from labelled(_("Pack"), pack_text(document["pack"]))
    yield ""
    yield from wrapped(document["summary"], "")
    yield from ("", _("DETAILS"))
    for row in document["indicators"]:
        score = f"{_interval(row['points'], language)} / {exactly(row['max'], language)}"
        yield from ("", *scored(f"{row['code']} {row['name']}", score, "  "))
        yield from wrapped(row["summary"], "    ")


def _interval(interval: Document, language: str) -> str:
    least, greatest = (exactly(interval[end], language) for end in ("least", "greatest"))
    return least if least == greatest else f"{least} – {greatest}"
