"""Next steps as plain text, and as the rows of a table. Nothing is computed again."""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from methodology.wording.numbers import exactly, percent
from rules.documents.lines import labelled, wrapped
from rules.documents.spreadsheet import Cell
from rules.wording.prints import PRINTS, Prints

Entry = Mapping[str, Any]

COLUMNS = ("agency_code", "aim", "fact", "from", "to", "gain", "indicators", "text")


def next_steps_text(document: Entry) -> str:
    """The text of a document of :func:`rules.next_steps.document.next_steps_document`, and of its target."""
    return "\n".join(_lines(document, PRINTS[document["language"]])) + "\n"


def next_steps_rows(document: Entry) -> Iterator[Iterable[Cell]]:
    """One row of cells, in the order of :data:`COLUMNS`, for each change.

    The second cell says what for: ``points``, ``target`` or ``band``.
    """
    band, target = document["next_band"] or {"moves": ()}, document["target"] or {"aims": ()}
    aims = (aim["move"] for aim in target["aims"] if aim["move"])
    for aim, moves in (("points", document["next"] or ()), ("target", aims), ("band", band["moves"])):
        yield from (_cells(document["agency"]["code"], aim, move) for move in moves)


def _cells(code: str, aim: str, move: Entry) -> Iterable[Cell]:
    sides = (_side(move["from"]), _side(move["to"]))
    rows = "; ".join(move["indicators"])
    return code, aim, move["fact"], *sides, Fraction(move["gain"]), rows, move["text"]


def _side(value: str | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def _lines(document: Entry, say: Prints) -> Iterator[str]:
    agency = document["agency"]
    yield from (say.next_steps, "")
    yield from labelled(say.agency, f"{agency['name']} ({agency['code']})")
    yield from labelled(say.level, document["level"]["name"])
    yield from labelled(say.pack, _stands(document, say))
    yield from labelled(say.band, document["band"]["name"]) if document["band"] else ()
    if document["next"] is not None:
        yield from ("", say.more)
        yield from _listed((move["text"] for move in document["next"]), say.no_more)
    if document["target"]:
        yield from ("", say.target)
        yield from wrapped(document["target"]["name"], "  ")
        yield from _listed((aim["summary"] for aim in document["target"]["aims"]), say.unreachable)
    yield from ("", say.next_band)
    yield from wrapped(document["next_band"]["summary"] if document["next_band"] else say.no_better, "  ")
    moves = document["next_band"]["moves"] if document["next_band"] else ()
    yield from (line for move in moves for line in wrapped(f"- {move['text']}", "    "))


def _listed(texts: Iterable[str], otherwise: str) -> Iterator[str]:
    for text in [f"- {text}" for text in dict.fromkeys(texts)] or [otherwise]:
        yield from wrapped(text, "  ")


def _stands(document: Entry, say: Prints) -> str:
    language, share = document["language"], document["percent"]
    template = say.nothing if share is None else say.stands
    return template.format(
        pack=document["pack"]["title"],
        period=document["period"],
        points=exactly(document["points"], language),
        applicable=exactly(document["applicable"], language),
        percent=percent(Fraction(share or 0) / 100, language),
    )
