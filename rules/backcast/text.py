"""A back-cast as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from methodology.wording.numbers import exactly
from rules.documents.lines import labelled, scored, wrapped
from rules.documents.spreadsheet import Cell
from rules.wording.prints import PRINTS, Prints

Entry = Mapping[str, Any]

COLUMNS = (
    *("agency_code", "code", "key", "name", "max", "points_least", "points_greatest", "earned"),
    *("applicable_least", "applicable_greatest", "not_collected", "summary"),
)


def backcast_text(document: Entry) -> str:
    """The text of what :func:`rules.backcast.document.backcast_document` made."""
    return "\n".join(_lines(document, PRINTS[document["language"]])) + "\n"


def backcast_rows(document: Entry) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each indicator."""
    for row in document["indicators"]:
        points, applicable = _ends(row["points"]), _ends(row["applicable"])
        names = (document["agency"]["code"], row["code"], row["key"], row["name"])
        numbers = (Fraction(row["max"]), *points, Fraction(row["earned"]), *applicable)
        yield (*names, *numbers, "; ".join(row["not_collected"]), row["summary"])


def _ends(interval: Entry) -> tuple[Fraction, Fraction]:
    return Fraction(interval["least"]), Fraction(interval["greatest"])


def _lines(document: Entry, say: Prints) -> Iterator[str]:
    agency, language = document["agency"], document["language"]
    yield from (say.backcast, "")
    yield from labelled(say.agency, f"{agency['name']} ({agency['code']})")
    yield from labelled(say.level, document["level"]["name"])
    yield from labelled(say.period, document["period"])
    yield from labelled(say.pack, f"{document['pack']['title']} ({document['pack']['name']})")
    yield ""
    yield from wrapped(document["summary"], "")
    yield from ("", say.details)
    for row in document["indicators"]:
        points = _between(row["points"], language, say)
        score = say.of.format(points=points, max=exactly(row["max"], language))
        yield from ("", *scored(f"{row['code']} {row['name']}", score, "  "))
        yield from wrapped(row["summary"], "    ")


def _between(interval: Entry, language: str, say: Prints) -> str:
    least, greatest = (exactly(interval[end], language) for end in ("least", "greatest"))
    return least if least == greatest else say.between.format(least=least, greatest=greatest)
